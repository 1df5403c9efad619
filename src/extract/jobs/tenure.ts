import type { Experience, Gap, IsoDate, Tenure } from '../../model/index.ts';
import { lengthOf, type MonthSpan, mergeSpans, toMonth, toSpan } from '../dates/months.ts';

/** A pause between full-time jobs is told when it is longer than this. Source: DOMAIN.md, gaps > 3 months. */
const GAP_MONTHS = 3;

type Worked = { readonly job: Experience; readonly span: MonthSpan | null };

const total = (worked: readonly Worked[]): number | null => {
  if (worked.some(({ span }) => span === null)) return null;
  return mergeSpans(worked.flatMap(({ span }) => span ?? [])).reduce((sum, span) => sum + lengthOf(span), 0);
};

const gapsBetween = (spans: readonly MonthSpan[]): readonly Gap[] =>
  mergeSpans(spans).flatMap((span, index, all) => {
    const next = all[index + 1];
    const months = next ? next.first - span.last - 1 : 0;
    return next && months > GAP_MONTHS ? [{ from: toMonth(span.last + 1), to: toMonth(next.first - 1), months }] : [];
  });

/**
 * What the jobs say together.
 *
 * Full-time and part-time jobs count, overlaps once; internships and student posts don't. Stays are those of finished
 * full-time jobs: a job that still runs on the as-of date is no short stay.
 */
export const toTenure = (experience: readonly Experience[], asOf: IsoDate): Tenure => {
  const worked = experience
    .filter(({ kind }) => kind === 'full-time' || kind === 'part-time')
    .map((job) => ({ job, span: toSpan(job.start, job.end, asOf) }));
  const fullTime = worked.filter(({ job }) => job.kind === 'full-time');
  const finished = fullTime.filter(({ job }) => job.end !== 'present' && job.end !== null);
  const stays = finished.flatMap(({ span }) => (span ? [lengthOf(span)] : []));
  return {
    workMonths: total(worked),
    customerServiceMonths: total(worked.filter(({ job }) => job.customerService)),
    finishedJobs: finished.length,
    shortestMonths: stays.length > 0 ? Math.min(...stays) : null,
    averageMonths: stays.length > 0 ? Math.round(stays.reduce((sum, months) => sum + months, 0) / stays.length) : null,
    gaps: gapsBetween(fullTime.flatMap(({ span }) => span ?? [])),
  };
};
