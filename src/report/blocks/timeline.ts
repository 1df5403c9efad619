import type { IsoDate, OpenDate, PartialDate, RankedProfile } from '../../model/index.ts';

const MONTHS = 12;

/** Months since year 0. */
type Month = number;

/** A job or a gap on the timeline; months are counted in, both ends. */
export type Stretch = {
  readonly kind: 'service' | 'other' | 'gap';
  /** Employer and title; empty for a gap. */
  readonly label: string;
  readonly period: readonly [PartialDate | null, OpenDate | null];
  /** Null where the page does not tell when. */
  readonly span: { readonly first: Month; readonly last: Month } | null;
  /** False where only years are printed, so that the span is the longest they allow. */
  readonly isExact: boolean;
  readonly months: number | null;
};

/** Jobs and gaps by their beginnings, those without dates last, and the years that they fill. */
export type Timeline = {
  readonly first: Month;
  readonly last: Month;
  readonly stretches: readonly Stretch[];
};

/** A month or a year. Matches `2018-03`, `2018`; not `present`. */
const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/u;

const monthOf = (date: string, yearAlone: number): Month | null => {
  const [, year, month] = PARTIAL.exec(date) ?? [];
  return year === undefined ? null : Number(year) * MONTHS + (month === undefined ? yearAlone : Number(month) - 1);
};

const spanOf = (start: PartialDate | null, end: OpenDate | null, asOf: IsoDate): Stretch['span'] => {
  if (start === null || end === null) return null;
  const today = monthOf(asOf.slice(0, 'YYYY-MM'.length), 0) ?? 0;
  const first = monthOf(start, 0);
  const last = end === 'present' ? today : monthOf(end, MONTHS - 1);
  return first === null || last === null || last < first ? null : { first, last };
};

const isExact = (...dates: readonly (string | null)[]): boolean =>
  dates.every((date) => date === 'present' || date?.includes('-') === true);

const byBeginning = (a: Stretch, b: Stretch): number =>
  (a.span?.first ?? Number.MAX_SAFE_INTEGER) - (b.span?.first ?? Number.MAX_SAFE_INTEGER);

/** The jobs of a profile, and the gaps between them, as stretches of time; null where no job has a time. */
export const toTimeline = ({ experience, tenure }: RankedProfile, asOf: IsoDate): Timeline | null => {
  const jobs = experience.map(
    ({ employer, title, start, end, months, customerService }): Stretch => ({
      kind: customerService ? 'service' : 'other',
      label: [employer, title].filter((text) => text !== null).join(' '),
      period: [start, end],
      span: spanOf(start, end, asOf),
      isExact: isExact(start, end),
      months,
    }),
  );
  const gaps = tenure.gaps.map(
    ({ from, to, months }): Stretch => ({
      kind: 'gap',
      label: '',
      period: [from, to],
      span: spanOf(from, to, asOf),
      isExact: true,
      months,
    }),
  );
  const stretches = [...jobs, ...gaps].sort(byBeginning);
  const spans = stretches.flatMap(({ span }) => span ?? []);
  if (spans.length === 0) return null;
  const firstYear = Math.floor(Math.min(...spans.map(({ first }) => first)) / MONTHS);
  const lastYear = Math.floor(Math.max(...spans.map(({ last }) => last)) / MONTHS);
  return { first: firstYear * MONTHS, last: lastYear * MONTHS + MONTHS - 1, stretches };
};

/** Where a stretch of time lies on a line of `width` parts: the first part, and how many. */
export const placeOn = (
  { first, last }: { readonly first: Month; readonly last: Month },
  timeline: Timeline,
  width: number,
): { readonly from: number; readonly length: number } => {
  const scale = width / (timeline.last - timeline.first + 1);
  const from = Math.min(width - 1, Math.floor((first - timeline.first) * scale));
  const end = Math.min(width, Math.round((last + 1 - timeline.first) * scale));
  return { from, length: Math.max(1, end - from) };
};

/** The years of a timeline that have room for their names, each of which takes `needed` of `width` parts. */
export const yearMarks = (
  { first, last }: Timeline,
  width: number,
  needed: number,
): readonly { readonly year: number; readonly at: number }[] => {
  const years = (last - first + 1) / MONTHS;
  const step = Math.max(1, Math.ceil((needed * years) / width));
  return Array.from({ length: Math.ceil(years / step) }, (_, index) => ({
    year: first / MONTHS + index * step,
    at: Math.floor((index * step * width) / years),
  })).filter(({ at }) => at + needed <= width + 1);
};
