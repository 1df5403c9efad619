import type { Education, Experience, RankedProfile } from '../../model/index.ts';
import { agree, overlap } from './dates.ts';
import { bare, within } from './wording.ts';

/** A shorter name inside a longer one may be another's (中国银行 in 中国银行保险). In characters. */
const SHORTEST_NAME = 4;

/** Whether two names of a firm or school are one's: equal, or the longer one has the shorter one in it. */
export const isSameBody = (a: string | null, b: string | null): boolean => {
  const [left, right] = [bare(a), bare(b)];
  return left !== '' && right !== '' && within(left, right, SHORTEST_NAME);
};

const sameJob = (a: Experience, b: Experience): boolean => isSameBody(a.employer, b.employer) && overlap(a, b);

const sameStudy = (a: Education, b: Education): boolean =>
  isSameBody(a.school, b.school) &&
  (a.end === null || b.end === null ? agree(a.start, b.start) : agree(a.end, b.end)) &&
  (a.start === null || b.start === null || agree(a.start, b.start));

/** What two people's histories have in common; `exact` where one of the jobs or studies is the same in every date and word. */
export type SharedHistory = { readonly jobs: number; readonly studies: number; readonly exact: boolean };

const exactJob = (a: Experience, b: Experience): boolean =>
  agree(a.start, b.start) && agree(a.end, b.end) && bare(a.title) !== '' && bare(a.title) === bare(b.title);

const exactStudy = (a: Education, b: Education): boolean =>
  agree(a.start, b.start) && agree(a.end, b.end) && bare(a.major) !== '' && bare(a.major) === bare(b.major);

/** Jobs at one employer at the same time, and studies at one school in the same years, each once. */
export const sharedHistory = (a: RankedProfile, b: RankedProfile): SharedHistory => {
  let exact = false;
  const count = <T>(left: readonly T[], right: readonly T[], same: (x: T, y: T) => boolean, whole: typeof same) =>
    left.filter((one) => {
      const twins = right.filter((other) => same(one, other));
      exact ||= twins.some((other) => whole(one, other));
      return twins.length > 0;
    }).length;
  const jobs = count(a.experience, b.experience, sameJob, exactJob);
  const studies = count(a.education, b.education, sameStudy, exactStudy);
  return { jobs, studies, exact };
};
