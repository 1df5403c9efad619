import type { ParsedResume, Ranking, Shard } from '../model/index.ts';
import { rank, rankPart, rankScored, type ScoredResume, scoreResume } from '../score/index.ts';
import { type Condition, stays } from './condition.ts';
import type { FoundFile } from './discover.ts';
import { toolName } from './package-files.ts';
import { type ReadOptions, readFiles } from './read-files.ts';
import type { LoadedRubric } from './rubric-files.ts';

export type RunOptions = ReadOptions & {
  /** Résumés that don't meet it are counted and left out. */
  readonly condition?: Condition | null;
  /** Where the files are a part of more; whose they are is left for the joining of all parts. */
  readonly shard?: Shard | undefined;
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

/** The ranking of those that meet a condition, which tells of the others by number. */
const withCondition = (ranking: Ranking, condition: Condition | null, notMatching: number): Ranking => {
  if (condition === null) return ranking;
  const { counts } = ranking;
  return { ...ranking, where: condition.text, counts: { ...counts, files: counts.files + notMatching, notMatching } };
};

/** Parsed files ranked by the rubric, the same for any order of the files. */
export const rankResumes = (
  resumes: readonly ParsedResume[],
  { rubric, facts }: LoadedRubric,
  { vocabulary, asOf, condition = null, people }: Pick<RunOptions, 'vocabulary' | 'asOf' | 'condition' | 'people'>,
): Ranking => {
  const kept = resumes.filter((resume) => stays(resume, condition));
  const ranking = rank(kept, rubric, facts, { vocabulary, asOf, tool: toolName(), people });
  return withCondition(ranking, condition, resumes.length - kept.length);
};

/** Every file parsed and ranked by the rubric, the same for any order of the files. Each is scored as it comes. */
export const rankFiles = async (
  files: readonly FoundFile[],
  { rubric, facts }: LoadedRubric,
  options: RunOptions,
): Promise<Ranking> => {
  const { vocabulary, asOf, signal, shard, people, condition = null } = options;
  const scored: ScoredResume[] = [];
  let notMatching = 0;
  for await (const resume of readFiles(files, options)) {
    if (signal?.aborted !== true) options.onParsed?.(resume);
    if (stays(resume, condition)) scored.push(scoreResume(resume, rubric, { vocabulary, asOf }));
    else notMatching += 1;
  }
  const context = { asOf, tool: toolName() };
  const ranking =
    shard === undefined
      ? rankScored(scored, facts, { ...context, people })
      : rankPart(scored, facts, { ...context, people, shard });
  return {
    ...withCondition(ranking, condition, notMatching),
    complete: signal?.aborted !== true,
  };
};
