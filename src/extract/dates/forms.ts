import type { PartialDate } from '../../model/index.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month's English name. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '(?:19[5-9]\\d|20[0-4]\\d)';
/** A month's number. */
export const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const HAN_DIGIT = '[〇零○一二三四五六七八九]';
/** Before a month's number: no number, no path; a dash only behind a year (`09/2016-06/2020`). Holds after `2016-`; not after `2-`, `a/`. */
const FREE = '(?<![a-z\\d./])(?<!(?<!\\d\\d)-)';
/** Dates, more telling forms first. Each part is named for what it reads. */
const FORMS: readonly (readonly [string, string])[] = [
  // 2020年3月15日, 2020年03月, 2020 年 3 月份, 2020年03, 2020年.03月
  [
    'han',
    `(?<!\\d)(?<hy>${YEAR})\\s?年[./-]?\\s?(?<hm>${MONTH})(?!\\d)(?:\\s?[月日])?(?:份|初|底|末|中旬)?(?:\\s?${DAY}\\s?[日号])?`,
  ],
  // 2020.03, 2020-3, 2020/03/15, 2020. 03, 2020.03月; typed twice, full or slipped: 2020..03, 2020。03, 2020、3-
  [
    'dotted',
    `(?<![\\d.])(?<dy>${YEAR})\\s?(?<ds>[./·-]|,|\\.\\.|。(?=(?:0\\d|1[0-2])(?![\\d\\p{Script=Han}]))|、(?=${MONTH}(?:\\s?月|\\s?[-–—~至到]|\\s*$)))\\s?(?<dm>${MONTH})(?!\\d)(?:\\s?月)?(?:\\s?\\k<ds>\\s?${DAY}(?![\\d年])日?)?`,
  ],
  // 03/2020, 3.2020, 15/03/2020, 03-2020; not 2-2013, which numbers a flat, nor 1. 2019.04, which numbers a list
  [
    'reversed',
    `${FREE}(?:${DAY}[./-](?=${MONTH}[./-]))?(?<rm>${MONTH})\\s?(?:[./]|(?<=\\d\\d\\s?)-)\\s?(?<ry>${YEAR})(?!\\d|\\s?[./年]\\s?\\d{1,2}(?!\\d))`,
  ],
  // 08/31/2023: the day is no month, so the month goes first
  ['american', `${FREE}(?<um>${MONTH})(?<us>[./-])(?:1[3-9]|2\\d|3[01])\\k<us>(?<uy>${YEAR})(?!\\d)`],
  // Mar 2020, March, 2020, Sept. 15, 2020, Mar '20, Mar-2020, 15 March 2020, 1st of May 2020
  [
    'named',
    `(?:(?<![\\w./-])${DAY}(?:st|nd|rd|th)?[\\s-](?:of\\s)?)?(?<![a-z])(?<nm>${MONTH_NAME})\\.?,?(?:\\s?[-/]\\s?|\\s{0,2})(?:${DAY}(?:st|nd|rd|th)?,?\\s)?(?:of\\s)?(?<ny>${YEAR}|['’]\\s?\\d{2})(?!\\d)`,
  ],
  // Mar 20, Mar-20, which are dates only beside another one; not Mar 20th, May 20%
  [
    'namedShort',
    `(?<![a-z])(?<ln>${MONTH_NAME})\\.?[\\s,/-]{1,2}(?<ly>\\d{2})(?![\\d:%+]|\\s?(?:st|nd|rd|th)(?![a-z])|,?\\s\\d{4})`,
  ],
  // 2020 Mar
  ['yearNamed', `(?<!\\d)(?<yy>${YEAR})\\s?,?\\s?(?<ym>${MONTH_NAME})(?![a-z])\\.?`],
  // 二〇二〇年三月
  ['numerals', `(?<ny4>[一二]${HAN_DIGIT}{3})年(?:(?<nm4>十[一二]?|[一二三四五六七八九])月)?`],
  // 202003; not 工号201907, 邮编 201203
  ['compact', `(?<!\\d)(?<![号编码][:：]?\\s?)(?<cy>${YEAR})(?<cm>0[1-9]|1[0-2])(?!\\d)`],
  // 20200315, which is a date only beside another one
  ['stamp', `(?<!\\d)(?<ty>${YEAR})(?<tm>0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`],
  // 20XX.09, 20XX年9月, XXXX.XX, 20**; an end that is told without its year: 到今年8月
  [
    'masked',
    `(?<=[至到—–~-]\\s?)[今去前本]年\\s?${MONTH}\\s?月(?:份|初|底|末)?|(?<![a-z\\d])(?:(?:19|20)(?:xx|\\*\\*|__)|xxxx|x{2,4}(?=\\s?/\\s?x))(?:\\s?[年./-]\\s?(?:x{1,3}|\\*\\*|__|${MONTH})(?![a-z\\d])\\s?月?|\\s?年)?(?![a-z\\d])`,
  ],
  // Spring 2020, 2020年春季, 2020年暑假, 2021年上半年, 2022Q1: only the year is told; not 2020年春节
  [
    'season',
    `(?<![a-z])(?:spring|summer|autumn|fall|winter),?\\s(?:of\\s)?(?<ey>${YEAR})(?!\\d)|(?<![\\d.])(?<zy>${YEAR})\\s?年?\\s?(?:[春夏秋冬](?:季|天|(?![\\p{Script=Han}])|(?=至|到))|寒假|暑假|暑期|[上下]半年|第?[一二三四1-4]季度|q[1-4](?!\\d))`,
  ],
  // 2020年, 2020
  ['year', `(?<![\\d.])(?<oy>${YEAR})(?!\\d)(?:\\s?(?<on>年)(?!级))?`],
  // 20/03, 19年9月, 98年3月, '20.03; not 12.5元
  [
    'short',
    `(?<![\\d./:])['’‘]?(?<sy>[0-4]\\d|[89]\\d(?=\\s?年))\\s?[./年-]\\s?(?<sm>${MONTH})(?![\\d:%]|\\s?(?:元|kg|%|万|k)|[斤折秒]|分(?!公司|行|部|店))\\s?月?`,
  ],
  // 03/18, a month and a year that is no month; only beside another one; not 3/18
  ['shortReversed', `${FREE}(?<!:)(?<vm>0[1-9]|1[0-2])/(?<vy>1[3-9]|2\\d)(?![\\d./%])`],
];
/** Something that every date in figures has: two digits, a masked year, Chinese numerals. Matches `20`; not `客服`. */
export const MAY_HOLD_DATE = /\d\d|xx|[一二][〇零○一二三四五六七八九]/u;
/** Any date. Matches `2020年3月`; not `13800001234`. */
export const DATE = new RegExp(FORMS.map(([, source]) => `(?:${source})`).join('|'), 'gu');

/** Two digits of a month. */
export const pad = (month: string | number): string => String(month).padStart(2, '0');
/** Two digits of a month by its English name. */
export const monthNumber = (name: string): string => pad(MONTHS.indexOf(name.slice(0, 3)) + 1);
const HAN_VALUE = '零一二三四五六七八九';
const hanYear = (text: string): string => [...text].map((c) => ('〇○'.includes(c) ? 0 : HAN_VALUE.indexOf(c))).join('');
const hanMonth = (text: string): string => {
  if (!text.startsWith('十')) return pad(HAN_VALUE.indexOf(text));
  return pad(10 + (text.length > 1 ? HAN_VALUE.indexOf(text.charAt(1)) : 0));
};

const longYear = (short: string): string => (Number(short) > 49 ? `19${short}` : `20${short}`);

/** The date that the named groups of {@link DATE} say; null for a placeholder. */
export const toValue = (groups: Readonly<Record<string, string | undefined>>): PartialDate | null => {
  const { hy, hm, dy, dm, ry, rm, ny, nm, yy, ym, ny4, nm4, cy, cm, ty, tm, oy, sy, sm, um, uy, ln, ly, vm, vy } =
    groups;
  const season = groups['ey'] ?? groups['zy'];
  if (hy && hm) return `${hy}-${pad(hm)}`;
  if (dy && dm) return `${dy}-${pad(dm)}`;
  if (ry && rm) return `${ry}-${pad(rm)}`;
  if (ny && nm) return `${/^['’]/u.test(ny) ? longYear(ny.slice(1).trim()) : ny}-${monthNumber(nm)}`;
  if (yy && ym) return `${yy}-${monthNumber(ym)}`;
  if (ny4) return nm4 ? `${hanYear(ny4)}-${hanMonth(nm4)}` : hanYear(ny4);
  if (cy && cm) return `${cy}-${cm}`;
  if (ty && tm) return `${ty}-${tm}`;
  if (season) return season;
  if (oy) return oy;
  if (um && uy) return `${uy}-${pad(um)}`;
  if (ln && ly) return `${longYear(ly)}-${monthNumber(ln)}`;
  if (vm && vy) return `${longYear(vy)}-${vm}`;
  if (sy && sm) return `${longYear(sy)}-${pad(sm)}`;
  return null;
};
