import type { ClaimDifference, Experience } from '../../model/index.ts';
import { contradiction, difference, NOTHING_SAID, pairUp, periodOf, type Said, type Twin, type Two } from './claims.ts';
import { agree, overlap } from './dates.ts';
import { isSameBody } from './history.ts';
import { bare, inOneScript, within } from './wording.ts';

/** Shortest title that may stand in a longer one (客服 in 客服专员). In characters. */
const SHORTEST_TITLE = 2;

/** Whether two names say the same, or could: those in two scripts can't be compared. */
const sameBodyOrScript = (a: string, b: string): boolean => !inOneScript(a, b) || isSameBody(a, b);
const sameTitle = (a: string, b: string): boolean => !inOneScript(a, b) || within(bare(a), bare(b), SHORTEST_TITLE);

const atOneBody = (a: Experience, b: Experience): boolean => isSameBody(a.employer, b.employer);
const inOtherScript = (a: Experience, b: Experience): boolean =>
  a.employer === null || b.employer === null || !inOneScript(a.employer, b.employer);

/** How a job of one version is known again in the other, surest first. */
const RULES: readonly ((a: Experience, b: Experience) => boolean)[] = [
  (a, b) => atOneBody(a, b) && agree(a.start, b.start) && sameTitle(a.title ?? '', b.title ?? ''),
  (a, b) => atOneBody(a, b) && agree(a.start, b.start),
  (a, b) => atOneBody(a, b) && overlap(a, b),
  atOneBody,
  (a, b) => agree(a.start, b.start) && agree(a.end, b.end),
  (a, b) => inOtherScript(a, b) && overlap(a, b),
];

/** The jobs of two versions side by side. */
export const pairJobs = (jobs: Two<readonly Experience[]>): readonly Twin<Experience>[] => pairUp(jobs, RULES);

const whole = (job: Experience | null): Said =>
  job === null ? NOTHING_SAID : { value: periodOf(job) ?? job.title ?? job.employer, evidence: job.evidence };

/** In what two tellings of a job differ: all of it, where one version has it alone, else its employer, title and dates. */
export const jobClaims = ({ ranked, other }: Twin<Experience>): readonly ClaimDifference[] => {
  const about = ranked?.employer ?? ranked?.title ?? other?.employer ?? other?.title ?? null;
  if (ranked === null || other === null)
    return difference('job', about, { ranked: whole(ranked), other: whole(other) });
  const both = (field: 'employer' | 'title' | 'start' | 'end'): Two<Said> => ({
    ranked: { value: ranked[field], evidence: ranked.evidence },
    other: { value: other[field], evidence: other.evidence },
  });
  return [
    ...contradiction('job-employer', null, { ...both('employer'), agree: sameBodyOrScript }),
    ...contradiction('job-title', about, { ...both('title'), agree: sameTitle }),
    ...contradiction('job-start', about, { ...both('start'), agree }),
    ...contradiction('job-end', about, { ...both('end'), agree }),
  ];
};
