import type { IsoDate, OpenDate, PartialDate } from '../model/index.ts';
import { remembering } from '../vocabulary/index.ts';

/** Whole months since the year 0: comparable, and a difference of 1 is one month. */
type MonthNumber = number;

/** A span of months, both ends counted. */
export type MonthSpan = { readonly first: MonthNumber; readonly last: MonthNumber };

const toMonthNumber = (year: string, month: number): MonthNumber => Number(year) * 12 + month - 1;

/** Months of a working life, and years. */
const DATES_REMEMBERED = 1000;

/** The earliest and latest month that a date may mean: a year alone is January to December. */
const monthsOf = remembering(DATES_REMEMBERED, (date: PartialDate): readonly [MonthNumber, MonthNumber] => {
  const [year = '0', month] = date.split('-');
  if (month === undefined) return [toMonthNumber(year, 1), toMonthNumber(year, 12)];
  return [toMonthNumber(year, Number(month)), toMonthNumber(year, Number(month))];
});

/** The month of an ISO date. */
export const monthOf = (date: IsoDate): MonthNumber => monthsOf(date.slice(0, 7))[0];

/** Whether a date lies wholly after the as-of date; `present` doesn't. */
export const isAfter = (date: OpenDate, asOf: IsoDate): boolean =>
  date !== 'present' && monthsOf(date)[0] > monthOf(asOf);

/** Whether a date lies wholly within or before the as-of month. */
export const isPast = (date: OpenDate, asOf: IsoDate): boolean =>
  date !== 'present' && monthsOf(date)[1] <= monthOf(asOf);

/** Months from the as-of date to a date after it; 0 for one that is past. */
export const monthsUntil = (date: PartialDate, asOf: IsoDate): number => Math.max(0, monthsOf(date)[1] - monthOf(asOf));

/** The shortest and the longest span that two printed dates allow, cut at the as-of month; null where a date is missing. */
export const spansOf = (
  start: PartialDate | null,
  end: OpenDate | null,
  asOf: IsoDate,
): { readonly shortest: MonthSpan | null; readonly longest: MonthSpan } | null => {
  if (start === null || end === null) return null;
  const now = monthOf(asOf);
  const [earliestStart, latestStart] = monthsOf(start);
  const [earliestEnd, latestEnd] = end === 'present' ? [now, now] : monthsOf(end);
  const shortest = { first: latestStart, last: Math.min(earliestEnd, now) };
  const longest = { first: earliestStart, last: Math.min(latestEnd, now) };
  return { shortest: shortest.last >= shortest.first ? shortest : null, longest };
};

/** Months that the spans cover together, overlaps once, both ends counted. */
export const coveredMonths = (spans: readonly MonthSpan[]): number => {
  let months = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first || a.last - b.last)) {
    if (last <= reached) continue;
    months += last - Math.max(first, reached + 1) + 1;
    reached = last;
  }
  return months;
};
