import type { InterviewReport } from '../model/index.ts';
import { toInterview } from '../score/index.ts';
import type { FoundFile } from './discover.ts';
import type { LoadedRubric } from './rubric-files.ts';
import { type RunOptions, rankFiles } from './run.ts';

/** An interview sheet of so many minutes for each candidate of the files, in the order of their ranking. */
export const interviewFiles = async (
  files: readonly FoundFile[],
  loaded: LoadedRubric,
  { minutes, ...options }: RunOptions & { readonly minutes: number },
): Promise<InterviewReport> => {
  const { tool, rubric, asOf, candidates, unreadable, duplicates } = await rankFiles(files, loaded, options);
  const { vocabulary } = options;
  return {
    tool,
    rubric,
    asOf,
    interviews: candidates.map((candidate) => toInterview({ candidate, rubric: loaded.rubric, vocabulary }, minutes)),
    unreadable,
    duplicates,
  };
};
