import type { Experience, Profile } from '../../model/index.ts';
import { fold } from '../../vocabulary/index.ts';
import { coveredMonths, isPast, spansOf } from '../months.ts';
import { z } from '../schema/zod.ts';
import { type AssessContext, defineKind, type Finding } from './kind.ts';
import { both } from './wording.ts';

const options = z.strictObject({
  minMonths: z
    .number()
    .int()
    .min(1)
    .max(60)
    .describe('A finished full-time job shorter than this is a short stay (S1: 6).'),
  failFrom: z
    .number()
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe('So many short stays are a pattern and fail the requirement. 2 unless told.'),
  countInternships: z
    .boolean()
    .optional()
    .describe('Whether internships and part-time jobs count against stability too.'),
});

const PATTERN = 2;
/** Credit of a single short stay: it costs points and fails nothing (DOMAIN.md, our reading of S1). */
const ONE_SHORT_STAY = 0.5;
/** Credit where no stay is finished and the present one is still shorter than the line: nothing is shown either way. */
const NOTHING_SHOWN = 0.7;

/** Months of stays at one employer after another belong together: a promotion is no change of job. */
const byStay = (jobs: readonly Experience[]): readonly (readonly Experience[])[] => {
  const stays = new Map<string, Experience[]>();
  jobs.forEach((job, index) => {
    const key = job.employer === null ? `#${index}` : fold(job.employer).replaceAll(' ', '');
    const stay = stays.get(key);
    if (stay === undefined) stays.set(key, [job]);
    else stay.push(job);
  });
  return [...stays.values()];
};

/** Most months that the printed dates of a stay allow; null where a date is missing. */
const monthsOfStay = (stay: readonly Experience[], { asOf }: AssessContext): number | null => {
  const spans = stay.map(({ start, end }) => spansOf(start, end, asOf));
  return spans.includes(null) ? null : coveredMonths(spans.flatMap((span) => (span === null ? [] : [span.longest])));
};

/**
 * Stability: finished full-time stays shorter than a line (S1: ≥ 6 months a job).
 *
 * None is full credit, one costs points, two or more are a pattern and fail the requirement. A present job never
 * counts, nor a stay whose dates don't allow a count; gaps are facts for the interview.
 */
export const tenure = defineKind({
  id: 'tenure',
  options,
  assess: (profile: Profile, { minMonths, failFrom = PATTERN, countInternships = false }, context): Finding => {
    const jobs = profile.experience.filter(
      ({ kind }) => kind === 'full-time' || (countInternships && kind !== 'campus'),
    );
    const stays = byStay(jobs).map((stay) => ({
      stay,
      months: monthsOfStay(stay, context),
      finished: stay.every(({ end }) => end !== null && isPast(end, context.asOf)),
    }));
    const finished = stays.filter((one) => one.finished);
    const short = finished.filter(({ months }) => months !== null && months < minMonths);
    const evidence = (short.length > 0 ? short : finished).flatMap(({ stay }) =>
      stay.flatMap((job) => job.evidence.slice(0, 1)),
    );
    if (short.length > 0) {
      const lengths = short.map(({ months }) => months).join('、');
      return {
        credit: short.length >= failFrom ? 0 : ONE_SHORT_STAY,
        status: short.length >= failFrom ? 'failed' : 'met',
        reason: both(
          `${finished.length} 段已结束的全职经历中 ${short.length} 段不足 ${minMonths} 个月（${lengths} 个月）`,
          `${short.length} of ${finished.length} finished full-time stays under ${minMonths} months (${lengths.replaceAll('、', ', ')})`,
        ),
        evidence,
      };
    }
    const shown = finished.length > 0 || stays.some(({ months }) => months !== null && months >= minMonths);
    const lengths = finished.flatMap(({ months }) => (months === null ? [] : [months]));
    const shortest = lengths.length === 0 ? null : Math.min(...lengths);
    const reason =
      shortest === null
        ? both('没有已结束的全职经历', 'no finished full-time stay')
        : both(
            `${finished.length} 段已结束的全职经历，最短 ${shortest} 个月（要求 ≥ ${minMonths}）`,
            `${finished.length} finished full-time ${finished.length === 1 ? 'stay' : 'stays'}, the shortest ${shortest} months (asked: at least ${minMonths})`,
          );
    return { credit: shown ? 1 : NOTHING_SHOWN, status: 'met', reason, evidence };
  },
});
