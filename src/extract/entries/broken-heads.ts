import type { Cell, Line } from '../../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { splitDates } from './pieces.ts';

/** A Latin word broken at the end of a line, and the rest of it. Matches `Uni-`; not `on -`. */
const BROKEN_WORD = /\p{Script=Latin}-$/u;
const WORD_REST = /^\p{Ll}/u;
/** A dash, or a word for one, and nothing else. Matches ` — `; not `- a`. */
const ONLY_DASH = /^\s?[-–—―~～至到|↓→]{1,2}\s?$/u;
/** A label that the edge broke, and the rest of it. Match `甲公司 职位：客服 时`, `间：2014-01`; not `甲公司 客服`, `时间：2014`. */
const LABEL_BEGUN = /[:：].{1,60}\s\p{Script=Han}{1,3}$/u;
const LABEL_REST = /^\p{Script=Han}[:：]/u;
/** The end of a text that a year must follow: a month's name or a dash after a date. Matches `Ltd. May`; not `maybe`. */
const AWAITS_DATE =
  /(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$|\d\s?[-–—~～至]$/u;
/** Ends of sentences. Matches `。`; not `，`. */
const SENTENCE_END = /[。；;！!？?]/u;
/** Longest rest of a head that the page broke off, in UTF-16 units. */
const BROKEN_REST = 24;
/** A cell of a head is shorter than this, in UTF-16 units; a longer one tells duties. */
const LONGEST_HEAD_CELL = 44;

/** No date alone is longer, dashes and spaces included, in UTF-16 units. */
const LONGEST_DATE = 24;

/** Whether a text is a word for the present and nothing else. */
const isPresent = (text: string, vocabulary: Vocabulary): boolean =>
  text.length <= LONGEST_DATE && presentWords(vocabulary).has(fold(text).replace(/[^\p{L}\p{N}]/gu, ''));

const presentWords = oncePer(
  ({ data }: Vocabulary): ReadonlySet<string> =>
    new Set(data.cues.present.map((form) => fold(form).replace(/\s/gu, ''))),
);

const hasPeriod = (text: string, vocabulary: Vocabulary): boolean =>
  splitDates(text, vocabulary).ranges.some((range) => range.period);

/** Whether a text is one date, or a word for the present, and signs. */
const isOnlyDate = (text: string, vocabulary: Vocabulary): boolean => {
  if (text.length > LONGEST_DATE) return false;
  const { ranges, rest } = splitDates(text, vocabulary);
  return isPresent(text, vocabulary) || (ranges.length === 1 && /^[^\p{L}\p{N}]*$/u.test(rest));
};

/** Whether a text is one period and signs. */
const isOnlyPeriod = (text: string, vocabulary: Vocabulary): boolean => {
  if (text.length > 2 * LONGEST_DATE) return false;
  const { ranges, rest } = splitDates(text, vocabulary);
  return ranges.length === 1 && ranges[0]?.period === true && /^[^\p{L}\p{N}]*$/u.test(rest);
};

/** A dash at the end of a text. Matches `2020.3 -`; not `2020-3`. */
const DASH_END = /\s?[-–—~～至→]{1,2}\s?$/u;

/** Two dates with one dash between them, wherever the page printed it. */
const asPeriod = (first: string, second: string): string =>
  `${first.replace(DASH_END, '')} - ${second.replace(/^[-–—~～至→]{1,2}(?!今)\s?/u, '')}`;

const periodOf = (first: string, second: string, vocabulary: Vocabulary): string | null => {
  if (!isOnlyDate(first, vocabulary) || !isOnlyDate(second, vocabulary) || isPresent(first, vocabulary)) return null;
  // A dash at the end waits for the date below.
  if (hasPeriod(first.replace(DASH_END, ''), vocabulary) || hasPeriod(second.replace(DASH_END, ''), vocabulary))
    return null;
  const whole = asPeriod(first, second);
  return hasPeriod(whole, vocabulary) ? whole : null;
};

const withCells = (line: Line, cells: readonly Cell[]): Line => ({
  ...line,
  cells,
  text: cells.map(({ text }) => text).join('  '),
});

const withText = (line: Line, text: string): Line => ({
  ...line,
  text,
  cells: [{ text, x: line.x, right: line.right }],
});

const joinLast = (first: Line, second: Line, glue: string): Line => {
  const last = first.cells.at(-1);
  if (!last) return withText(first, `${first.text}${glue}${second.text}`);
  return withCells(first, [...first.cells.slice(0, -1), { ...last, text: `${last.text}${glue}${second.text}` }]);
};

/**
 * A rail of dates broken over two or three rows, in the first or the last cells, made whole in the first row; the rows
 * below lose their part of it. Null where there is none.
 *
 * `2021/03 -  甲公司` over `2023/02  客服专员`; `客服  2022.1` over `甲公司  —` over `接听来电  2023.5`.
 */
const mendRail = (
  rows: readonly Line[],
  vocabulary: Vocabulary,
  names: (line: Line) => boolean,
): readonly Line[] | null => {
  const [first, second, third] = rows;
  if (!first || !second || first.page !== second.page) return null;
  for (const place of [0, -1]) {
    const from = first.cells.at(place);
    const printed = second.cells.at(place);
    // Layout may have taken a leading dash for a list mark.
    const next =
      printed && place === 0 && second.bullet !== null && ONLY_DASH.test(second.bullet)
        ? { ...printed, text: `${second.bullet} ${printed.text}` }
        : printed;
    if (!from || !next || !isOnlyDate(from.text, vocabulary)) continue;
    const dashed = ONLY_DASH.test(next.text) ? third?.cells.at(place) : undefined;
    const to = dashed ?? next;
    const whole = periodOf(from.text, to.text, vocabulary);
    if (whole === null) continue;
    // Without a dash two dates may be those of two entries, each named on its own row.
    const dash = dashed !== undefined || /[-–—~～至→]\s?$/u.test(from.text) || /^\s?[-–—~～至→]/u.test(to.text);
    if (!dash && (names(first) || names(second))) continue;
    const without = (line: Line): Line =>
      withCells({ ...line, bullet: null }, place === 0 ? line.cells.slice(1) : line.cells.slice(0, -1));
    const mended = withCells(
      first,
      place === 0
        ? [{ ...from, text: whole }, ...first.cells.slice(1)]
        : [...first.cells.slice(0, -1), { ...from, text: whole }],
    );
    return [mended, without(second), ...(dashed && third ? [without(third)] : [])];
  }
  return null;
};

/** A dash behind a word, which the rest of a head must follow. Matches `Senior Manager –`; not `May 2020 –`. */
const DANGLING_DASH = /\p{L}{2}\s[–—-]$/u;

/** A bar at the end of a head. Matches `Agent |`, `客服 ｜`; not `Agent`. */
const BAR_END = /[|｜¦·]\s?$/u;
/** A dash before the last date of a period. Matches `– `; not `-5`. */
const DASH_START = /^[-–—~～至→]{1,2}\s?(?=\p{L}|(?:19|20)\d{2}|\d{1,2}[./])/u;
/** A year or month at the end, which a dash may follow. Matches `December 2020`, `2020.12`, `2020年12月`; not `2020人`. */
const DATE_END = /\d(?:年|月)?$/u;

/** Whether `second` is the period of `first`, or the end of it, which the edge broke off. */
const isPeriodRest = (first: Line, second: Line, vocabulary: Vocabulary): boolean => {
  if (second.cells.length > 1 || second.text.length > 2 * LONGEST_DATE) return false;
  if (BAR_END.test(first.text)) return !hasPeriod(first.text, vocabulary) && isOnlyPeriod(second.text, vocabulary);
  return (
    DASH_START.test(second.text) &&
    DATE_END.test(first.text) &&
    !hasPeriod(first.text, vocabulary) &&
    isOnlyDate(second.text.replace(DASH_START, ''), vocabulary)
  );
};

/** The rest of a head that the page broke off (`Customer Care Team` / `Lead`), or of its period (`May` / `2023 - Present`). */
const isHeadRest = (first: Line, second: Line, vocabulary: Vocabulary): boolean => {
  if (first.page !== second.page) return false;
  if (isPeriodRest(first, second, vocabulary)) return true;
  // `Aug '19 –` over `May '21`: a date by itself, however it is written.
  if (/\d/u.test(second.text) && AWAITS_DATE.test(fold(first.text))) {
    if (!/^[^\p{L}]*\d{4}/u.test(second.text)) {
      if (isOnlyDate(second.text, vocabulary)) return true;
    } else {
      const { ranges, rest } = splitDates(second.text, vocabulary);
      if (ranges.length > 0 && /^[^\p{L}\p{N}]*$/u.test(rest)) return true;
    }
  }
  return (
    (second.continues || DANGLING_DASH.test(first.text)) &&
    second.bullet === null &&
    first.bullet === null &&
    second.cells.length === 1 &&
    second.text.length <= BROKEN_REST &&
    !SENTENCE_END.test(second.text) &&
    hasPeriod(first.text, vocabulary) &&
    splitDates(second.text, vocabulary).ranges.length === 0
  );
};

/** A dated row whose further cells tell duties: the head, then the duties as lines of their own. */
const splitDuties = (line: Line, vocabulary: Vocabulary): readonly Line[] => {
  if (line.cells.length < 3 || !hasPeriod(line.text, vocabulary)) return [line];
  const isDuty = ({ text }: Cell): boolean =>
    !hasPeriod(text, vocabulary) &&
    (text.replace(COLUMN_LABEL, '').length > LONGEST_HEAD_CELL || SENTENCE_END.test(text));
  const duties = line.cells.filter(isDuty);
  if (duties.length === 0) return [line];
  const head = withCells(
    line,
    line.cells.filter((cell) => !isDuty(cell)),
  );
  return [head, ...duties.map((cell) => ({ ...withCells(line, [cell]), tableRow: false }))];
};

/** Two entries in one row (`2012.09至今 | 甲大学 | 2009.08-2012.07 | 乙中学`), each as a line of its own. */
const splitEntries = (line: Line, vocabulary: Vocabulary): readonly Line[] => {
  if (line.cells.length < 4 || !isOnlyPeriod(line.cells[0]?.text ?? '', vocabulary)) return [line];
  const starts = line.cells.flatMap(({ text }, index) => (isOnlyPeriod(text, vocabulary) ? [index] : []));
  if (starts.length < 2 || starts.some((start, order) => order > 0 && start - (starts[order - 1] ?? 0) < 2))
    return [line];
  return starts.map((start, order) => withCells(line, line.cells.slice(start, starts[order + 1] ?? line.cells.length)));
};

/** What a column's head put before its cell. Matches `入职时间：` of `入职时间：2020年3月`, `from：` of `from：May 2020`; not `2020`. */
const COLUMN_LABEL = /^[\p{Script=Han}\p{Ll}]{2,24}：/u;

/** Whether a date tells its month. */
const hasMonth = (text: string, vocabulary: Vocabulary): boolean =>
  splitDates(text, vocabulary).ranges[0]?.from?.includes('-') === true;

/** Start and end in cells of their own (`2017.08 | 2020.12 | 甲公司 | 客服`, `甲公司 | 客服 | 2020年3月 | 至今`) as one period. */
const joinDateCells = (line: Line, vocabulary: Vocabulary): Line => {
  if (line.cells.length <= 2) return line;
  for (const [at, from] of line.cells.slice(0, -1).entries()) {
    const to = line.cells[at + 1] as Cell;
    const start = from.text.replace(COLUMN_LABEL, '');
    // Aligned text without rules is a table where heads of columns say so.
    if (!line.tableRow && start === from.text) continue;
    // Years alone head the columns of figures as well, but for the first two.
    if (!isOnlyDate(start, vocabulary) || (at > 0 && !hasMonth(start, vocabulary))) continue;
    const whole = periodOf(start, to.text.replace(COLUMN_LABEL, ''), vocabulary);
    if (whole === null) continue;
    return withCells(line, [
      ...line.cells.slice(0, at),
      { ...from, text: whole, right: to.right },
      ...line.cells.slice(at + 2),
    ]);
  }
  return line;
};

/** A table's row without the title of its rows (`经历 | 2001-2009 | 甲饭店 | 学徒` over `2010-2018 | 乙饭店 | 厨师`). */
const withoutRowTitle = (line: Line, next: Line | undefined, vocabulary: Vocabulary): Line => {
  const [title, dates] = line.cells;
  if (!line.tableRow || !next?.tableRow || next.cells.length !== line.cells.length - 1 || !title || !dates) return line;
  return isOnlyPeriod(dates.text, vocabulary) &&
    isOnlyPeriod(next.cells[0]?.text ?? '', vocabulary) &&
    !hasPeriod(title.text, vocabulary)
    ? withCells(line, line.cells.slice(1))
    : line;
};

/** A sentence that begins behind a head and breaks in a word, which is no part of the head. Matches `, Leeds. Gear-`; not `Customer Serv-`. */
const SENTENCE_BEGUN = /\p{Ll}{3}\.\s\p{Lu}[^.]{0,80}-$/u;

/**
 * Lines with whatever the page broke made whole again: Latin words, periods and rails of dates over two rows, the ends
 * of heads; and rows of tables with their duties set apart. Each line keeps its page and number.
 *
 * `names` tells whether a line names an entry completely.
 */
export const mendLines = (
  lines: readonly Line[],
  vocabulary: Vocabulary,
  names: (line: Line) => boolean,
): readonly Line[] => {
  const queue = lines
    .map((line, index) => joinDateCells(withoutRowTitle(line, lines[index + 1], vocabulary), vocabulary))
    .flatMap((line) => splitEntries(line, vocabulary));
  const whole: Line[] = [];
  while (queue.length > 0) {
    const line = queue.shift() as Line;
    const previous = whole.at(-1);
    if (line.text === '') continue;
    // `Feb 2024` over `–` over `present`: a dash with a line of its own waits with the date above it for the one below.
    if (previous && ONLY_DASH.test(line.text) && previous.page === line.page && isOnlyDate(previous.text, vocabulary)) {
      whole[whole.length - 1] = withText(previous, `${previous.text} ${line.text.trim()}`);
      continue;
    }
    const rail = line.cells.length > 1 ? mendRail([line, ...queue.slice(0, 2)], vocabulary, names) : null;
    if (rail) {
      queue.splice(0, rail.length - 1, ...rail.slice(1));
      whole.push(...splitDuties(rail[0] as Line, vocabulary));
      continue;
    }
    if (previous && LABEL_BEGUN.test(previous.text) && LABEL_REST.test(line.text) && previous.page === line.page) {
      whole[whole.length - 1] = joinLast(previous, line, '');
      continue;
    }
    const period = previous && previous.page === line.page ? periodOf(previous.text, line.text, vocabulary) : null;
    if (
      previous &&
      BROKEN_WORD.test(previous.text) &&
      WORD_REST.test(line.text) &&
      !(SENTENCE_BEGUN.test(previous.text) && hasPeriod(previous.text, vocabulary))
    ) {
      whole[whole.length - 1] = joinLast(withText(previous, previous.text.slice(0, -1)), line, '');
    } else if (previous && period !== null) {
      whole[whole.length - 1] = withText(previous, period);
    } else if (previous && isHeadRest(previous, line, vocabulary)) {
      whole[whole.length - 1] = joinLast(previous, line, ' ');
    } else whole.push(...splitDuties(line, vocabulary));
  }
  return whole;
};
