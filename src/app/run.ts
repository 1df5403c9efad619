import type { ParsedResume, Ranking } from '../model/index.ts';
import { rank } from '../score/index.ts';
import { type Condition, stays } from './condition.ts';
import type { FoundFile } from './discover.ts';
import { toolName } from './package-files.ts';
import { type ReadOptions, readFiles } from './read-files.ts';
import type { LoadedRubric } from './rubric-files.ts';

export type RunOptions = ReadOptions & {
  /** Résumés that don't meet it are counted and left out. */
  readonly condition?: Condition | null;
  /** Whether files are compared with each other as people's; by default none is. */
  readonly people?: 'once' | 'every-version' | undefined;
  readonly onParsed?: (resume: ParsedResume) => void;
};

/** What every file says, in the order of the files. */
export const parseAll = async (
  files: readonly FoundFile[],
  options: Omit<RunOptions, 'condition'>,
): Promise<readonly ParsedResume[]> => {
  const resumes: ParsedResume[] = [];
  for await (const resume of readFiles(files, options)) {
    if (options.signal?.aborted !== true) options.onParsed?.(resume);
    resumes.push(resume);
  }
  return resumes;
};

/** Parsed files ranked by the rubric, the same for any order of the files. */
export const rankResumes = (
  resumes: readonly ParsedResume[],
  { rubric, facts }: LoadedRubric,
  { vocabulary, asOf, condition = null, people }: Pick<RunOptions, 'vocabulary' | 'asOf' | 'condition' | 'people'>,
): Ranking => {
  const kept = resumes.filter((resume) => stays(resume, condition));
  const ranking = rank(kept, rubric, facts, { vocabulary, asOf, tool: toolName(), people });
  if (condition === null) return ranking;
  const notMatching = resumes.length - kept.length;
  return {
    ...ranking,
    where: condition.text,
    counts: { ...ranking.counts, files: resumes.length, notMatching },
  };
};

/** Every file parsed and ranked by the rubric, the same for any order of the files. */
export const rankFiles = async (
  files: readonly FoundFile[],
  rubric: LoadedRubric,
  options: RunOptions,
): Promise<Ranking> => {
  const ranking = rankResumes(await parseAll(files, options), rubric, options);
  return { ...ranking, complete: options.signal?.aborted !== true };
};
