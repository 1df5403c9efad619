import type { Education } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { lexiconOf } from '../lexicon.ts';
import type { Job } from './undated-jobs.ts';

/** Part-time, in brackets behind a post: it was paid. Matches `(part-time)`; not `兼职辅导员`. */
const PART_TIME = /[(（](?:part[- ]time|兼职)[)）]$/iu;

/** Whether a post began while its holder studied at the school that gave it. */
const isWithinStudy = (job: Job, { school, start, end }: Education): boolean =>
  school !== null &&
  fold(job.employer ?? '').startsWith(fold(school)) &&
  job.start !== null &&
  start !== null &&
  job.start >= start.slice(0, job.start.length) &&
  (end === null || end === 'present' || job.start.slice(0, end.length) <= end);

/** Jobs with the posts that schools give their own students (助教 of one's own faculty) told as what they are. */
export const withOwnSchool = (
  jobs: readonly Job[],
  education: readonly Education[],
  vocabulary: Vocabulary,
): readonly Job[] => {
  const { studentAide } = lexiconOf(vocabulary);
  return jobs.map((job) =>
    job.kind !== 'campus' &&
    !PART_TIME.test(job.title ?? '') &&
    studentAide.test(fold(job.title ?? '')) &&
    education.some((at) => isWithinStudy(job, at))
      ? { ...job, kind: 'campus' }
      : job,
  );
};
