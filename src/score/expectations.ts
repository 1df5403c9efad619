import type { Candidate, Claim, Ranking } from '../model/index.ts';
import type { Rubric, RubricExpectation } from './rubric.ts';

type AboutCandidate = Extract<RubricExpectation, { readonly candidate: string }>;

const hasPath = (path: string, name: string): boolean => path === name || path.endsWith(`/${name}`);

/** The candidates that a name fits: by the end of their path, or, where no file has it, by the name printed. */
const named = ({ candidates }: Ranking, written: string): readonly Candidate[] => {
  const name = written.normalize('NFC');
  const byFile = candidates.filter(({ file, duplicates }) =>
    [file.path, ...duplicates].some((path) => hasPath(path, name)),
  );
  return byFile.length > 0 ? byFile : candidates.filter((candidate) => candidate.name === name);
};

const foundClaim = (ranking: Ranking, name: string, found: readonly Candidate[]): Claim => ({
  claim: 'found',
  holds: found.length === 1,
  name,
  paths: found.map(({ file }) => file.path),
  unreadable: ranking.unreadable.some(({ file }) => hasPath(file.path, name.normalize('NFC'))),
});

const aboveClaims = (ranking: Ranking, { rank }: Candidate, other: string): readonly Claim[] => {
  const below = named(ranking, other);
  const [first] = below;
  if (first === undefined || below.length > 1) return [foundClaim(ranking, other, below)];
  return [{ claim: 'above', holds: rank < first.rank, other, rank, otherRank: first.rank }];
};

const candidateClaims = (ranking: Ranking, rubric: Rubric, expected: AboutCandidate): readonly Claim[] => {
  const { candidate: name, outcome, because, scoreAtLeast, scoreAtMost, above } = expected;
  const all = named(ranking, name);
  const [candidate] = all;
  const found = foundClaim(ranking, name, all);
  if (candidate === undefined || !found.holds) return [found];
  const { score } = candidate;
  const status = candidate.requirements.find(({ id }) => id === because)?.status ?? null;
  const title = rubric.requirements.find(({ id }) => id === because)?.title;
  return [
    ...(outcome === undefined
      ? []
      : [
          {
            claim: 'outcome' as const,
            holds: candidate.outcome === outcome,
            expected: outcome,
            actual: candidate.outcome,
          },
        ]),
    ...(because === undefined
      ? []
      : [
          {
            claim: 'because' as const,
            holds: status !== null && status !== 'met',
            requirement: title ?? { zh: because, en: because },
            actual: status,
          },
        ]),
    ...(scoreAtLeast === undefined && scoreAtMost === undefined
      ? []
      : [
          {
            claim: 'score' as const,
            holds: score >= (scoreAtLeast ?? 0) && score <= (scoreAtMost ?? 100),
            atLeast: scoreAtLeast ?? null,
            atMost: scoreAtMost ?? null,
            actual: score,
          },
        ]),
    ...(above === undefined ? [] : aboveClaims(ranking, candidate, above)),
  ];
};

/** Candidates of one rank may stand in any order. */
const topClaims = (ranking: Ranking, top: readonly string[]): readonly Claim[] => {
  const found = top.map((name) => named(ranking, name));
  const missing = top.flatMap((name, index) => {
    const claim = foundClaim(ranking, name, found[index] ?? []);
    return claim.holds ? [] : [claim];
  });
  if (missing.length > 0) return missing;
  const first = ranking.candidates.slice(0, top.length);
  const holds = found.every(([candidate], index) => candidate?.rank === first[index]?.rank);
  return [{ claim: 'top', holds, expected: top, actual: first.map(({ file }) => file.path) }];
};

/** What a ranking says to each expectation of its rubric, in their order. */
export const testExpectations = (ranking: Ranking, rubric: Rubric): readonly (readonly Claim[])[] =>
  rubric.expectations.map((expected) =>
    'top' in expected ? topClaims(ranking, expected.top) : candidateClaims(ranking, rubric, expected),
  );
