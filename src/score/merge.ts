import type { Ranking } from '../model/index.ts';
import { rankScored, type ScoredResume } from './rank.ts';

/** Every file of a ranking as it was before it was ranked. */
const scoredOf = ({ candidates, unreadable, duplicates }: Ranking): readonly ScoredResume[] => [
  ...candidates.map(({ file, notices, profile, ...assessment }): ScoredResume => {
    const { outcome, score, requirements, criteria, bonuses } = assessment;
    const scored = { profile, assessment: { outcome, score, requirements, criteria, bonuses } };
    return { file, status: 'ok', message: null, notices, scored };
  }),
  ...unreadable.map((row): ScoredResume => ({ ...row, notices: [], scored: null })),
  // A repetition is never the first of its kind by path: the one that it repeats is.
  ...duplicates.map(({ file }): ScoredResume => ({ file, status: 'ok', message: null, notices: [], scored: null })),
];

/** The rankings of parts of some files as the one of all of them. They are of one rubric, day, program and condition. */
export const mergeRankings = ([first, ...others]: readonly [Ranking, ...Ranking[]]): Ranking => {
  const all = [first, ...others];
  const { rubric, asOf, tool, where } = first;
  const ranking = rankScored(all.flatMap(scoredOf), rubric, { asOf, tool });
  const complete = all.every((part) => part.complete !== false);
  if (where === undefined) return { ...ranking, complete };
  const notMatching = all.reduce((sum, { counts }) => sum + (counts.notMatching ?? 0), 0);
  const { counts } = ranking;
  return { ...ranking, where, complete, counts: { ...counts, files: counts.files + notMatching, notMatching } };
};
