import type { Candidate, Duplicate, Ranking, RubricFacts, Shard } from '../model/index.ts';
import { rankScored, type ScoredResume } from './rank.ts';

type PartContext = Parameters<typeof rankScored>[2] & { readonly shard: Shard };

/**
 * The ranking of a part of some files. Other files of a person may be in other parts, so that each file is ranked, with
 * what {@link mergeRankings} needs to know whose it is.
 */
export const rankPart = (
  resumes: readonly ScoredResume[],
  rubric: RubricFacts,
  { people, shard, ...context }: PartContext,
): Ranking => {
  const ranking = rankScored(resumes, rubric, context);
  const dates = new Map(resumes.map(({ file, scored }) => [file.path, scored?.latest ?? ''] as const));
  return {
    ...ranking,
    candidates: ranking.candidates.map((candidate) => ({ ...candidate, latest: dates.get(candidate.file.path) ?? '' })),
    shard: { ...shard, people },
  };
};

/** Every file of a ranking as it was before it was ranked. */
const scoredOf = ({ candidates, unreadable, duplicates }: Ranking): readonly ScoredResume[] => [
  ...candidates.map(({ file, notices, profile, latest = '', ...assessment }): ScoredResume => {
    const { outcome, score, requirements, criteria, bonuses } = assessment;
    const scored = { profile, assessment: { outcome, score, requirements, criteria, bonuses }, latest };
    return { file, status: 'ok', message: null, notices, scored };
  }),
  ...unreadable.map((row): ScoredResume => ({ ...row, notices: [], scored: null })),
  // A repetition is never the first of its kind by path: the one that it repeats is.
  ...duplicates
    .filter(({ kind }) => kind === 'same-bytes')
    .map(({ file }): ScoredResume => ({ file, status: 'ok', message: null, notices: [], scored: null })),
];

const byPath = (a: Duplicate, b: Duplicate): number =>
  a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0;

/** A ranking with the versions of persons that its whole parts found, as a version that is not ranked has no profile any more. */
const withVersions = (ranking: Ranking, parts: readonly Ranking[]): Ranking => {
  const known = new Map(parts.flatMap(({ candidates }) => candidates.map((each) => [each.file.path, each] as const)));
  const versions = parts.flatMap(({ duplicates }) => duplicates.filter(({ kind }) => kind === 'same-person'));
  const { counts } = ranking;
  return {
    ...ranking,
    counts: {
      ...counts,
      files: counts.files + versions.length,
      duplicates: counts.duplicates + versions.length,
    },
    candidates: ranking.candidates.map((candidate): Candidate => {
      const { sameAs = [], copiedBullets = [] } = known.get(candidate.file.path) ?? {};
      return { ...candidate, sameAs, copiedBullets };
    }),
    duplicates: [...ranking.duplicates, ...versions].sort(byPath),
  };
};

/**
 * The rankings of parts of some files as the one of all of them. They are of one rubric, day, program and condition.
 *
 * Files of one person that are in different parts are joined where the parts are those of `--shard`; other rankings
 * keep the persons that they found.
 */
export const mergeRankings = ([first, ...others]: readonly [Ranking, ...Ranking[]]): Ranking => {
  const all = [first, ...others];
  const { rubric, asOf, tool, where, shard } = first;
  const joined = rankScored(all.flatMap(scoredOf), rubric, { asOf, tool, people: shard?.people });
  const ranking = shard === undefined ? withVersions(joined, all) : joined;
  const complete = all.every((part) => part.complete !== false);
  if (where === undefined) return { ...ranking, complete };
  const notMatching = all.reduce((sum, { counts }) => sum + (counts.notMatching ?? 0), 0);
  const { counts } = ranking;
  return { ...ranking, where, complete, counts: { ...counts, files: counts.files + notMatching, notMatching } };
};
