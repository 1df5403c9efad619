import type {
  Assessment,
  Candidate,
  Duplicate,
  IsoDate,
  Notice,
  Outcome,
  ParsedResume,
  Ranking,
  RubricFacts,
  Unreadable,
} from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { assess } from './assess.ts';
import type { Rubric } from './rubric.ts';
import { type Compared, comparePeople, type Read, type Replaced } from './same/index.ts';
import { samenessNotices } from './same/notices.ts';
import { SCORE_VERSION } from './version.ts';

type RankContext = {
  readonly vocabulary: Vocabulary;
  readonly asOf: IsoDate;
  readonly tool: string;
  /**
   * `once`: of a person's versions one is ranked and the others are listed with it; `every-version`: all are ranked, and told
   * of each other. By default each file is a person of its own, as where rubrics are tried on files.
   */
  readonly people?: 'once' | 'every-version' | undefined;
};

const PLACE: Readonly<Record<Outcome, number>> = { qualified: 0, review: 1, rejected: 2 };

/** By UTF-16 units, so that no locale changes the order. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Assessed = Assessment & Compared<Read>;

const byMerit = (a: Assessed, b: Assessed): number =>
  PLACE[a.outcome] - PLACE[b.outcome] ||
  b.score - a.score ||
  compareText(a.resume.file.sha256, b.resume.file.sha256) ||
  compareText(a.resume.file.path, b.resume.file.path);

/** The first of each set of equal bytes, by path, and the others as its duplicates. Files without a hash are all kept. */
export const splitDuplicates = (
  resumes: readonly ParsedResume[],
): {
  readonly first: readonly ParsedResume[];
  readonly duplicates: readonly (Duplicate & { readonly kind: 'same-bytes' })[];
} => {
  const kept = new Map<string, ParsedResume>();
  const first: ParsedResume[] = [];
  const duplicates: (Duplicate & { readonly kind: 'same-bytes' })[] = [];
  for (const resume of [...resumes].sort((a, b) => compareText(a.file.path, b.file.path))) {
    const same = resume.file.sha256 === '' ? undefined : kept.get(resume.file.sha256);
    if (same === undefined) {
      if (resume.file.sha256 !== '') kept.set(resume.file.sha256, resume);
      first.push(resume);
    } else duplicates.push({ file: resume.file, of: same.file.path, kind: 'same-bytes' });
  }
  return { first, duplicates };
};

/** The row of a file without a profile. */
export const toUnreadable = ({ file, status, message }: ParsedResume): readonly Unreadable[] => {
  const why = status === 'ok' ? 'unreadable' : status;
  return [{ file, status: why, message: message ?? { zh: '文件无法读取', en: 'the file could not be read' } }];
};

/** Equal outcome and score share a rank; the next one skips the places that were shared. */
const toCandidates = (assessed: readonly Assessed[], duplicates: readonly Duplicate[]): readonly Candidate[] => {
  const copies = new Map<string, string[]>();
  for (const { file, of, kind } of duplicates) {
    if (kind === 'same-bytes') copies.set(of, [...(copies.get(of) ?? []), file.path]);
  }
  let rank = 0;
  return assessed.map(({ resume, versions, copiedBullets, ...assessment }, index) => {
    const before = assessed[index - 1];
    if (before === undefined || before.outcome !== assessment.outcome || before.score !== assessment.score)
      rank = index + 1;
    const { file, profile } = resume;
    const notices: readonly Notice[] = [...resume.notices, ...samenessNotices({ versions, copiedBullets })];
    return {
      rank,
      file,
      name: profile.contact.name,
      ...assessment,
      profile,
      notices,
      duplicates: copies.get(file.path) ?? [],
      sameAs: versions,
      copiedBullets,
    };
  });
};

const isRead = (resume: ParsedResume): resume is Read => resume.profile !== null;

/** Nobody compared with anybody. */
const apart = (resumes: readonly Read[]): ReturnType<typeof comparePeople<Read>> => ({
  kept: resumes.map((resume) => ({ resume, versions: [], copiedBullets: [] })),
  replaced: [],
});

/** Every file that is not ranked because another one stands for it; a copy of a version that is not ranked is one as well. */
const toDuplicates = (
  copies: ReturnType<typeof splitDuplicates>['duplicates'],
  replaced: readonly Replaced<Read>[],
): readonly Duplicate[] => {
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

/**
 * Every résumé once: ranked by outcome, score and hash, or listed as unreadable or as a duplicate.
 *
 * The result is the same for any order of the input.
 */
export const rank = (
  resumes: readonly ParsedResume[],
  rubric: Rubric,
  facts: RubricFacts,
  { vocabulary, asOf, tool, people }: RankContext,
): Ranking => {
  const { first, duplicates: copies } = splitDuplicates(resumes);
  const read = first.filter(isRead);
  const { kept, replaced } =
    people === undefined ? apart(read) : comparePeople(read, { asOf, everyVersion: people === 'every-version' });
  const duplicates = toDuplicates(copies, replaced);
  const assessed = kept
    .map((compared): Assessed => ({ ...assess(compared.resume.profile, rubric, { vocabulary, asOf }), ...compared }))
    .sort(byMerit);
  const unreadable = first.filter(({ profile }) => profile === null).flatMap(toUnreadable);
  return {
    schemaVersion: 1,
    tool,
    scoreVersion: SCORE_VERSION,
    rubric: facts,
    asOf,
    counts: {
      files: resumes.length,
      ranked: assessed.length,
      unreadable: unreadable.length,
      duplicates: duplicates.length,
    },
    candidates: toCandidates(assessed, duplicates),
    unreadable,
    duplicates,
  };
};
