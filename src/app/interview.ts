import type { InterviewReport } from '../model/index.ts';
import { toInterview } from '../score/index.ts';
import type { FoundFile } from './discover.ts';
import type { LoadedRubric } from './rubric-files.ts';
import { parseAll, type RunOptions, rankResumes } from './run.ts';

/** An interview sheet of so many minutes for each candidate of the files, in the order of their ranking. */
export const interviewFiles = async (
  files: readonly FoundFile[],
  loaded: LoadedRubric,
  { minutes, ...options }: RunOptions & { readonly minutes: number },
): Promise<InterviewReport> => {
  const resumes = await parseAll(files, options);
  const profiles = new Map(resumes.map(({ file, profile }) => [file.path, profile] as const));
  const { tool, rubric, asOf, candidates, unreadable, duplicates } = rankResumes(resumes, loaded, options);
  const { vocabulary } = options;
  return {
    tool,
    rubric,
    asOf,
    interviews: candidates.flatMap((candidate) => {
      const profile = profiles.get(candidate.file.path);
      if (!profile) return [];
      return [toInterview({ candidate: { ...candidate, profile }, rubric: loaded.rubric, vocabulary }, minutes)];
    }),
    unreadable,
    duplicates,
  };
};
