import type {
  Assessment,
  Candidate,
  Duplicate,
  IsoDate,
  Outcome,
  ParsedResume,
  Profile,
  Ranking,
  RubricFacts,
  Unreadable,
} from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { assess } from './assess.ts';
import type { Rubric } from './rubric.ts';
import { SCORE_VERSION } from './version.ts';

type RankContext = { readonly vocabulary: Vocabulary; readonly asOf: IsoDate; readonly tool: string };

const PLACE: Readonly<Record<Outcome, number>> = { qualified: 0, review: 1, rejected: 2 };

/** By UTF-16 units, so that no locale changes the order. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Assessed = Assessment & { readonly resume: ParsedResume; readonly profile: Profile };

const byMerit = (a: Assessed, b: Assessed): number =>
  PLACE[a.outcome] - PLACE[b.outcome] ||
  b.score - a.score ||
  compareText(a.resume.file.sha256, b.resume.file.sha256) ||
  compareText(a.resume.file.path, b.resume.file.path);

/** The first of each set of equal bytes, by path, and the others as its duplicates. Files without a hash are all kept. */
export const splitDuplicates = (
  resumes: readonly ParsedResume[],
): { readonly first: readonly ParsedResume[]; readonly duplicates: readonly Duplicate[] } => {
  const kept = new Map<string, ParsedResume>();
  const first: ParsedResume[] = [];
  const duplicates: Duplicate[] = [];
  for (const resume of [...resumes].sort((a, b) => compareText(a.file.path, b.file.path))) {
    const same = resume.file.sha256 === '' ? undefined : kept.get(resume.file.sha256);
    if (same === undefined) {
      if (resume.file.sha256 !== '') kept.set(resume.file.sha256, resume);
      first.push(resume);
    } else duplicates.push({ file: resume.file, of: same.file.path });
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
  let rank = 0;
  return assessed.map(({ resume, profile, ...assessment }, index) => {
    const before = assessed[index - 1];
    if (before === undefined || before.outcome !== assessment.outcome || before.score !== assessment.score)
      rank = index + 1;
    const { file, notices } = resume;
    const same = duplicates.filter(({ of }) => of === file.path).map((duplicate) => duplicate.file.path);
    return { rank, file, name: profile.contact.name, ...assessment, profile, notices, duplicates: same };
  });
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
  { vocabulary, asOf, tool }: RankContext,
): Ranking => {
  const { first, duplicates } = splitDuplicates(resumes);
  const assessed = first
    .flatMap((resume): readonly Assessed[] => {
      const { profile } = resume;
      return profile === null ? [] : [{ ...assess(profile, rubric, { vocabulary, asOf }), resume, profile }];
    })
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
