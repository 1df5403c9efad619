import type { Bilingual, Experience, Profile } from '../../model/index.ts';
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

/** Fewest and most months that the printed dates of a stay allow, the same where months are printed; null where a date is missing. */
const monthsOfStay = (
  stay: readonly Experience[],
  { asOf }: AssessContext,
): { readonly least: number; readonly most: number } | null => {
  const spans = stay.map(({ start, end }) => spansOf(start, end, asOf));
  if (spans.includes(null)) return null;
  const known = spans.filter((span) => span !== null);
  return {
    least: coveredMonths(known.flatMap(({ shortest }) => (shortest === null ? [] : [shortest]))),
    most: coveredMonths(known.map(({ longest }) => longest)),
  };
};

/** The reason where no stay is short: how many are finished, and the length of the shortest as far as it is known. */
const steadyReason = (
  finished: readonly { readonly range: { readonly least: number; readonly most: number } | null }[],
  minMonths: number,
): Bilingual => {
  const count = finished.length;
  const stays = `${count} finished full-time ${count === 1 ? 'stay' : 'stays'}`;
  if (count === 0) return both('没有已结束的全职经历', 'no finished full-time stay');
  const [shortest] = finished.flatMap(({ range }) => range ?? []).sort((a, b) => a.least - b.least || a.most - b.most);
  if (!shortest)
    return both(`${count} 段已结束的全职经历，日期不足以计算时长`, `${stays}, whose dates don't allow a count`);
  const { least, most } = shortest;
  const months = least === most ? String(most) : `${least}–${most}`;
  const years = least === most ? both('', '') : both('，只写年份', ', only years are printed');
  return both(
    `${count} 段已结束的全职经历，最短 ${months} 个月（要求 ≥ ${minMonths}${years.zh}）`,
    `${stays}, the shortest ${months} months (asked: at least ${minMonths}${years.en})`,
  );
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
    const stays = byStay(jobs).map((stay) => {
      const range = monthsOfStay(stay, context);
      // Where only years are printed a stay is as long as they allow: what is not proven fails nobody.
      const months = range === null ? null : range.most;
      return { stay, range, months, finished: stay.every(({ end }) => end !== null && isPast(end, context.asOf)) };
    });
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
    return { credit: shown ? 1 : NOTHING_SHOWN, status: 'met', reason: steadyReason(finished, minMonths), evidence };
  },
});
