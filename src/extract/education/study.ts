import type { Education, EducationLevel, IsoDate, Line, OpenDate, PartialDate } from '../../model/index.ts';
import { fold } from '../../vocabulary/index.ts';
import type { DateRange } from '../dates/dates.ts';
import { evidenceOf } from '../evidence.ts';
import type { EducationHead } from './head.ts';
import { isHighSchool } from './school-names.ts';

/** School names that state the level. Matches `第一中学`; not `中学生`. */
const LEVEL_BY_SCHOOL: readonly (readonly [RegExp, EducationLevel])[] = [
  [
    /(?:高中|[一二三四五六七八九十]中|中学|附中|技工学校|技校|职高|职业高中|职业中学|中等专业学校|中专|卫校|职业技术学校|职业学校)$/u,
    'high-school',
  ],
  [/(?:高等专科学校|专科学校|师专)$/u, 'associate'],
];
/** The level that a school's name states; null where it states none, or there is none. */
export const levelBySchool = (school: string | null): EducationLevel | null => {
  const folded = fold(school ?? '');
  return isHighSchool(folded)
    ? 'high-school'
    : (LEVEL_BY_SCHOOL.find(([pattern]) => pattern.test(folded))?.[1] ?? null);
};

/** 入学 or 级 beside a single date: it is the start. Matches `2020年9月入学`, `2020级`, `started in May`; not `二级`, `started work`. */
const ENROLLED =
  /入学|enrolled|(?:started|began|begun|commenced|since)\s(?:in\s)?(?:(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[a-z]*\.?\s)?\d|\d{4}\s?级/u;

type Dates = { readonly start: PartialDate | null; readonly end: OpenDate | null };

/** A single date of a school is when it ended, unless the page says that it began. */
export const datesOf = (dates: DateRange | null, head: string): Dates => {
  if (!dates) return { start: null, end: null };
  if (dates.period) return { start: dates.from, end: dates.to };
  return ENROLLED.test(fold(head)) ? { start: dates.from, end: null } : { start: null, end: dates.from ?? dates.to };
};

const isLater = (date: OpenDate, asOf: IsoDate): boolean => date !== 'present' && date > asOf.slice(0, date.length);

const isFinished = (states: ReadonlySet<string>, end: OpenDate | null, asOf: IsoDate): boolean | null => {
  if (states.has('dropped')) return false;
  if (end === 'present' || (end !== null && isLater(end, asOf))) return false;
  if (states.has('studying') && end === null) return false;
  if (states.has('finished') || end !== null) return true;
  return null;
};

/** The entry that a head tells, its dates as {@link datesOf} reads them. */
export const toEducation = (
  head: readonly Line[],
  facts: EducationHead,
  dates: DateRange | null,
  asOf: IsoDate,
): Education => {
  const { start, end } = datesOf(dates, head.map(({ text }) => text).join('  '));
  return {
    school: facts.school,
    major: facts.major,
    level: facts.level ?? (facts.exchange || facts.unlevelled ? null : levelBySchool(facts.school)),
    mode: facts.mode,
    exchange: facts.exchange,
    start,
    end,
    finished: isFinished(facts.states, end, asOf),
    evidence: head.map(evidenceOf),
  };
};
