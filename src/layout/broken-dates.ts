/** Longest line of a period that is broken over lines, in characters. */
export const LONGEST_PIECE = 26;

/** A date to its month or day, or a year. Matches `2023.04`, `2021年9月1日`, `03/2019`, `Apr 2019`, `2023`; not `4月`. */
export const DATE = String.raw`(?:(?:19|20)\d{2}\s?[./年-]\s?(?:0?[1-9]|1[0-2])(?:\s?月(?:\d{1,2}\s?[日号])?|[./-]\d{1,2})?|\d{2}\s?年\s?(?:0?[1-9]|1[0-2])\s?月|(?:0?[1-9]|1[0-2])\s?[./]\s?(?:19|20)\d{2}|[A-Z][a-z]{2,8}\.?\s(?:19|20|['’])\d{2}|(?:19|20)\d{2}\s?年?)`;
export const SIGN = `[-–—−~～→↓⇩▼|｜│┃至到]{1,3}`;
const JOINT = `\\s?(?:${SIGN}|to|until)`;
const NAMED_MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';

/** A word for now, which needs no sign before it. Matches `至今`, `Present`; not `店长`. */
export const NOW = /^(?:至今|迄今|今|现在|目前|在职|present|now|current|today)$/iu;
/** What is for now in a period that a sign has opened. Matches `Present`, `今`, `ongoing`; not `2020`, `客`. */
const WORD = /^(?:[^\d\s]{2,8}|今)$/u;
const WHOLE_DATE = new RegExp(`^${DATE}$`, 'u');
/** Matches `2023.04 -`, `2021.08 →`, `2021/08 to`; not `2023.04`. */
const OPEN = new RegExp(`^${DATE}${JOINT}$`, 'u');
/** Before its last year. Matches `Mar ’20 – Dec`, `September 2018 – June`; not `Mar 2020 – Dec 2022`, `Mar 2020 – Present`. */
const BEFORE_YEAR = new RegExp(`^${DATE}${JOINT}\\s?${NAMED_MONTH}\\.?,?$`, 'u');
/** After its last year, of a period that names months. Matches `2018年06月–2020年`, `2018.06-2020.`, `2018/9 - 2021/`; not `2018-2020`. */
const AFTER_YEAR = new RegExp(
  `^(?:19|20)\\d{2}\\s?[./年-]\\s?(?:0?[1-9]|1[0-2])\\s?月?${JOINT}\\s?(?:19|20)\\d{2}\\s?[./年-]?$`,
  'u',
);
/** Before the sign of its last month. Matches `2018年6月–2020年9`; not `2018.6–2020.9`. */
const BEFORE_MONTH_SIGN = new RegExp(
  `^(?:19|20)\\d{2}年(?:0?[1-9]|1[0-2])月${JOINT}(?:19|20)\\d{2}年(?:0?[1-9]|1[0-2])$`,
  'u',
);
/** Matches `2020`, `2020年`, `’23`; not `2020.04`. */
const YEAR_ONLY = /^(?:(?:19|20)\d{2}\s?年?|['’]\d{2})$/u;
/** A month as the rest of a date. Matches `09月`, `9`, `年9月`, `.09`; not `2020`, `13`. */
export const MONTH_REST = /^(?:[年./-]?\s?(?:0?[1-9]|1[0-2])\s?月?|月)$/u;

/** A whole period at the end of a head. Matches `客服专员 2015年7月–2018年1月`, `Agent | 2015 - Present`; not `自2015年7月至2018年1月`. */
const PERIOD_END = new RegExp(`(?:^|[\\s|｜·])${DATE}${JOINT}\\s?(?:${DATE}|至今|现在|[Pp]resent|[Cc]urrent)$`, 'u');

/** Whether a text ends in a period that stands apart, as heads do. */
export const endsInPeriod = (text: string): boolean => PERIOD_END.test(text.slice(-2 * LONGEST_PIECE));

/** Whether a period goes on in the line below: nothing follows its sign, or its last date is half said. */
export const isOpenPeriod = (text: string): boolean =>
  text.length <= LONGEST_PIECE &&
  (OPEN.test(text) || BEFORE_YEAR.test(text) || AFTER_YEAR.test(text) || BEFORE_MONTH_SIGN.test(text));

/** An open period with the rest of it, in one line; null where the lower line is none. */
export const joinedPeriod = (upper: string, lower: string): string | null => {
  if (OPEN.test(upper)) return WHOLE_DATE.test(lower) || WORD.test(lower) ? `${upper} ${lower}` : null;
  if (BEFORE_YEAR.test(upper)) return YEAR_ONLY.test(lower) ? `${upper} ${lower}` : null;
  if (BEFORE_MONTH_SIGN.test(upper)) return lower === '月' ? upper + lower : null;
  return lower !== '月' && AFTER_YEAR.test(upper) && MONTH_REST.test(lower) ? upper + lower : null;
};
