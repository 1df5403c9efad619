import type {
  Assessment,
  Candidate,
  Duplicate,
  FileFacts,
  IsoDate,
  Outcome,
  ParsedResume,
  RankedProfile,
  Ranking,
  RubricFacts,
  Unreadable,
} from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { assess } from './assess.ts';
import type { Rubric } from './rubric.ts';
import { SCORE_VERSION } from './version.ts';

type ScoreContext = { readonly vocabulary: Vocabulary; readonly asOf: IsoDate };
type RankContext = { readonly asOf: IsoDate; readonly tool: string };

/** A file with what the rubric says of it; null where it has no profile. The lines, which are half of a profile, are left behind. */
export type ScoredResume = Omit<ParsedResume, 'profile'> & {
  readonly scored: { readonly profile: RankedProfile; readonly assessment: Assessment } | null;
};

const PLACE: Readonly<Record<Outcome, number>> = { qualified: 0, review: 1, rejected: 2 };

/** By UTF-16 units, so that no locale changes the order. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Unranked = Omit<Candidate, 'rank' | 'duplicates'>;

const byMerit = (a: Unranked, b: Unranked): number =>
  PLACE[a.outcome] - PLACE[b.outcome] ||
  b.score - a.score ||
  compareText(a.file.sha256, b.file.sha256) ||
  compareText(a.file.path, b.file.path);

/** The first of each set of equal bytes, by path, and the others as its duplicates. Files without a hash are all kept. */
export const splitDuplicates = <Row extends { readonly file: FileFacts }>(
  rows: readonly Row[],
): { readonly first: readonly Row[]; readonly duplicates: readonly Duplicate[] } => {
  const kept = new Map<string, Row>();
  const first: Row[] = [];
  const duplicates: Duplicate[] = [];
  for (const row of [...rows].sort((a, b) => compareText(a.file.path, b.file.path))) {
    const same = row.file.sha256 === '' ? undefined : kept.get(row.file.sha256);
    if (same === undefined) {
      if (row.file.sha256 !== '') kept.set(row.file.sha256, row);
      first.push(row);
    } else duplicates.push({ file: row.file, of: same.file.path });
  }
  return { first, duplicates };
};

/** The row of a file without a profile. */
export const toUnreadable = ({
  file,
  status,
  message,
}: Pick<ParsedResume, 'file' | 'status' | 'message'>): readonly Unreadable[] => {
  const why = status === 'ok' ? 'unreadable' : status;
  return [{ file, status: why, message: message ?? { zh: '文件无法读取', en: 'the file could not be read' } }];
};

/** The paths that repeat each file. */
const repetitionsOf = (duplicates: readonly Duplicate[]): ReadonlyMap<string, readonly string[]> => {
  const paths = new Map<string, string[]>();
  for (const { file, of } of duplicates) {
    const known = paths.get(of);
    if (known === undefined) paths.set(of, [file.path]);
    else known.push(file.path);
  }
  return paths;
};

/** Equal outcome and score share a rank; the next one skips the places that were shared. */
const toCandidates = (unranked: readonly Unranked[], duplicates: readonly Duplicate[]): readonly Candidate[] => {
  const repetitions = repetitionsOf(duplicates);
  let rank = 0;
  return unranked.map((candidate, index) => {
    const before = unranked[index - 1];
    if (before === undefined || before.outcome !== candidate.outcome || before.score !== candidate.score)
      rank = index + 1;
    return { rank, ...candidate, duplicates: repetitions.get(candidate.file.path) ?? [] };
  });
};

/** What the rubric says of one file. */
export const scoreResume = (
  { profile, ...resume }: ParsedResume,
  rubric: Rubric,
  { vocabulary, asOf }: ScoreContext,
): ScoredResume => {
  if (profile === null) return { ...resume, scored: null };
  const { lines: _, ...ranked } = profile;
  return { ...resume, scored: { profile: ranked, assessment: assess(profile, rubric, { vocabulary, asOf }) } };
};

/** {@link rank} of files that are scored already. */
export const rankScored = (
  resumes: readonly ScoredResume[],
  rubric: RubricFacts,
  { asOf, tool }: RankContext,
): Ranking => {
  const { first, duplicates } = splitDuplicates(resumes);
  const unranked = first
    .flatMap(({ file, notices, scored }): readonly Unranked[] => {
      if (scored === null) return [];
      const { profile, assessment } = scored;
      return [{ file, name: profile.contact.name, ...assessment, profile, notices }];
    })
    .sort(byMerit);
  const unreadable = first.filter(({ scored }) => scored === null).flatMap(toUnreadable);
  return {
    schemaVersion: 1,
    tool,
    scoreVersion: SCORE_VERSION,
    rubric,
    asOf,
    counts: {
      files: resumes.length,
      ranked: unranked.length,
      unreadable: unreadable.length,
      duplicates: duplicates.length,
    },
    candidates: toCandidates(unranked, duplicates),
    unreadable,
    duplicates,
  };
};

/**
 * Every résumé once: ranked by outcome, score and hash, or listed as unreadable or as a duplicate.
 *
 * The result is the same for any order of the input.
 */
export const rank = (
  resumes: readonly ParsedResume[],
  rubric: Rubric,
  facts: RubricFacts,
  { vocabulary, asOf, tool }: ScoreContext & RankContext,
): Ranking =>
  rankScored(
    resumes.map((resume) => scoreResume(resume, rubric, { vocabulary, asOf })),
    facts,
    { asOf, tool },
  );
