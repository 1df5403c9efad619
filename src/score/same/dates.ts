import type { OpenDate, PartialDate } from '../../model/index.ts';

type Period = { readonly start: PartialDate | null; readonly end: OpenDate | null };

/** Whether two dates can be one: equal as far as the less exact one goes. A date that is not told agrees with nothing. */
export const agree = (a: OpenDate | null, b: OpenDate | null): boolean => {
  if (a === null || b === null) return false;
  if (a === 'present' || b === 'present') return a === b;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
};

/** After every date that is printed. */
const LATEST = '9999-12';

/** The first month of a date that may be a year alone, and its last one. */
const firstMonth = (date: PartialDate): string => (date.length === 4 ? `${date}-01` : date);
const lastMonth = (date: OpenDate): string => (date === 'present' ? LATEST : date.length === 4 ? `${date}-12` : date);

/** Whether two times have a month in common; false where one has no start. A time without an end is its first month. */
export const overlap = (a: Period, b: Period): boolean => {
  if (a.start === null || b.start === null) return false;
  return firstMonth(a.start) <= lastMonth(b.end ?? b.start) && firstMonth(b.start) <= lastMonth(a.end ?? a.start);
};
