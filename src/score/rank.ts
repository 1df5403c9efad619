import type {
  Assessment,
  Candidate,
  Duplicate,
  FileFacts,
  IsoDate,
  Outcome,
  ParsedResume,
  PartialDate,
  RankedProfile,
  Ranking,
  RubricFacts,
  Unreadable,
} from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { assess } from './assess.ts';
import type { Rubric } from './rubric.ts';
import { latestDate } from './same/choice.ts';
import { type Compared, comparePeople, type Read, type Replaced } from './same/index.ts';
import { samenessNotices } from './same/notices.ts';
import { SCORE_VERSION } from './version.ts';

type ScoreContext = { readonly vocabulary: Vocabulary; readonly asOf: IsoDate };

type RankContext = {
  readonly asOf: IsoDate;
  readonly tool: string;
  /**
   * `once`: of a person's versions one is ranked and the others are listed with it; `every-version`: all are ranked, and told
   * of each other. By default each file is a person of its own, as where rubrics are tried on files.
   */
  readonly people?: 'once' | 'every-version' | undefined;
};

/** What a file says, with what the rubric says of it. The lines, which are half of a profile, are left behind. */
type Scored = {
  readonly profile: RankedProfile;
  readonly assessment: Assessment;
  /** The latest date on the page. */
  readonly latest: PartialDate;
};

/** A file with what the rubric says of it; null where it has no profile. */
export type ScoredResume = Omit<ParsedResume, 'profile'> & { readonly scored: Scored | null };

const PLACE: Readonly<Record<Outcome, number>> = { qualified: 0, review: 1, rejected: 2 };

/** By UTF-16 units, so that no locale changes the order. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Row = Read & Pick<ParsedResume, 'notices'> & { readonly assessment: Assessment };
type Unranked = Omit<Candidate, 'rank' | 'duplicates'>;
type Copy = Duplicate & { readonly kind: 'same-bytes' };

const byMerit = (a: Unranked, b: Unranked): number =>
  PLACE[a.outcome] - PLACE[b.outcome] ||
  b.score - a.score ||
  compareText(a.file.sha256, b.file.sha256) ||
  compareText(a.file.path, b.file.path);

/** The first of each set of equal bytes, by path, and the others as its duplicates. Files without a hash are all kept. */
export const splitDuplicates = <T extends { readonly file: FileFacts }>(
  rows: readonly T[],
): { readonly first: readonly T[]; readonly duplicates: readonly Copy[] } => {
  const kept = new Map<string, T>();
  const first: T[] = [];
  const duplicates: Copy[] = [];
  for (const row of [...rows].sort((a, b) => compareText(a.file.path, b.file.path))) {
    const same = row.file.sha256 === '' ? undefined : kept.get(row.file.sha256);
    if (same === undefined) {
      if (row.file.sha256 !== '') kept.set(row.file.sha256, row);
      first.push(row);
    } else duplicates.push({ file: row.file, of: same.file.path, kind: 'same-bytes' });
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

/** The paths that have the bytes of each file. */
const copiesOf = (duplicates: readonly Duplicate[]): ReadonlyMap<string, readonly string[]> => {
  const paths = new Map<string, string[]>();
  for (const { file, of, kind } of duplicates) {
    if (kind !== 'same-bytes') continue;
    const known = paths.get(of);
    if (known === undefined) paths.set(of, [file.path]);
    else known.push(file.path);
  }
  return paths;
};

/** Equal outcome and score share a rank; the next one skips the places that were shared. */
const toCandidates = (unranked: readonly Unranked[], duplicates: readonly Duplicate[]): readonly Candidate[] => {
  const copies = copiesOf(duplicates);
  let rank = 0;
  return unranked.map((candidate, index) => {
    const before = unranked[index - 1];
    if (before === undefined || before.outcome !== candidate.outcome || before.score !== candidate.score)
      rank = index + 1;
    return { rank, ...candidate, duplicates: copies.get(candidate.file.path) ?? [] };
  });
};

/** Nobody compared with anybody. */
const apart = (resumes: readonly Row[]): ReturnType<typeof comparePeople<Row>> => ({
  kept: resumes.map((resume) => ({ resume, versions: [], copiedBullets: [] })),
  replaced: [],
});

/** Every file that is not ranked because another one stands for it; a copy of a version that is not ranked is one as well. */
const toDuplicates = (copies: readonly Copy[], replaced: readonly Replaced<Row>[]): readonly Duplicate[] => {
  const versions = replaced.map(({ resume: { file }, of, version: { by, differences } }) => ({
    file,
    of: of.file.path,
    kind: 'same-person' as const,
    by,
    differences,
  }));
  const byPath = new Map(versions.map((version) => [version.file.path, version]));
  return [
    ...copies.map((copy): Duplicate => {
      const version = byPath.get(copy.of);
      return version === undefined ? copy : { ...version, file: copy.file };
    }),
    ...versions,
  ].sort((a, b) => compareText(a.file.path, b.file.path) || compareText(a.file.sha256, b.file.sha256));
};

const toUnranked = ({ resume, versions, copiedBullets }: Compared<Row>): Unranked => {
  const { file, profile, assessment, notices } = resume;
  return {
    file,
    name: profile.contact.name,
    ...assessment,
    profile,
    notices: [...notices, ...samenessNotices({ versions, copiedBullets })],
    sameAs: versions,
    copiedBullets,
  };
};

/** What the rubric says of one file. */
export const scoreResume = (
  { profile, ...resume }: ParsedResume,
  rubric: Rubric,
  { vocabulary, asOf }: ScoreContext,
): ScoredResume => {
  if (profile === null) return { ...resume, scored: null };
  const { lines: _, ...ranked } = profile;
  const assessment = assess(profile, rubric, { vocabulary, asOf });
  return { ...resume, scored: { profile: ranked, assessment, latest: latestDate(profile, asOf) } };
};

/** {@link rank} of files that are scored already. */
export const rankScored = (
  resumes: readonly ScoredResume[],
  rubric: RubricFacts,
  { asOf, tool, people }: RankContext,
): Ranking => {
  const { first, duplicates: copies } = splitDuplicates(resumes);
  const rows = first.flatMap(({ file, notices, scored }): readonly Row[] =>
    scored === null ? [] : [{ file, notices, ...scored }],
  );
  const { kept, replaced } =
    people === undefined ? apart(rows) : comparePeople(rows, { everyVersion: people === 'every-version' });
  const duplicates = toDuplicates(copies, replaced);
  const unranked = kept.map(toUnranked).sort(byMerit);
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
  { vocabulary, ...context }: Pick<ScoreContext, 'vocabulary'> & RankContext,
): Ranking =>
  rankScored(
    resumes.map((resume) => scoreResume(resume, rubric, { vocabulary, asOf: context.asOf })),
    facts,
    context,
  );
