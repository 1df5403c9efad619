import type { IsoDate, OpenDate, PartialDate } from '../../model/index.ts';

/** A span of months since the year 0, both ends counted. */
export type MonthSpan = { readonly first: number; readonly last: number };

const toNumber = (date: PartialDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** `YYYY-MM` of a month number. */
export const toMonth = (month: number): PartialDate =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/**
 * The months of a job with printed months; open ends close in the as-of month.
 *
 * Null where a month is missing, the end is before the start, or the job begins after the as-of month. A planned end
 * counts up to the as-of month.
 */
export const toSpan = (start: PartialDate | null, end: OpenDate | null, asOf: IsoDate): MonthSpan | null => {
  if (start?.length !== 7 || end === null || (end !== 'present' && end.length !== 7)) return null;
  const now = toNumber(asOf.slice(0, 7));
  const first = toNumber(start);
  const last = end === 'present' ? now : Math.min(toNumber(end), now);
  return last >= first ? { first, last } : null;
};

export const lengthOf = ({ first, last }: MonthSpan): number => last - first + 1;

/** Spans in order with those that touch or overlap made one. */
export const mergeSpans = (spans: readonly MonthSpan[]): readonly MonthSpan[] => {
  const merged: MonthSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const open = merged.at(-1);
    if (open && span.first <= open.last + 1)
      merged[merged.length - 1] = { first: open.first, last: Math.max(open.last, span.last) };
    else merged.push(span);
  }
  return merged;
};
