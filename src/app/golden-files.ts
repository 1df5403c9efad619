import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Golden, IsoDate } from '../model/index.ts';
import { goldenDrift, goldenHead, goldenId, toGoldenText } from '../score/index.ts';
import type { FoundFile } from './discover.ts';
import { writeOutput } from './output-file.ts';
import type { LoadedRubric } from './rubric-files.ts';
import { withResumes } from './rubric-tests.ts';
import { type RunOptions, rankResumes } from './run.ts';

/** A golden ranking as it should be: its text, and how it stands against the file that keeps it. */
export type FreshGolden = Golden & { readonly text: string };

const compare = (id: string, path: string, text: string): FreshGolden => {
  const fresh = { id, path, text };
  if (!existsSync(path)) return { ...fresh, state: 'new', drift: [], head: null };
  const kept = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  if (kept === text) return { ...fresh, state: 'same', drift: [], head: null };
  const [before, after] = [goldenHead(kept), goldenHead(text)];
  return {
    ...fresh,
    state: 'changed',
    drift: goldenDrift(kept, text),
    head: before === after ? null : { before, after },
  };
};

/** Golden rankings in the folder whose rubric is none of the ids. */
const orphans = (folder: string, ids: ReadonlySet<string>): readonly FreshGolden[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const id = goldenId(readFileSync(path, 'utf8'));
      return id === null || ids.has(id)
        ? []
        : [{ id, path, text: '', state: 'orphan' as const, drift: [], head: null }];
    });
};

/** The golden ranking of each rubric on the files against the one kept in the folder; `isAll`: those of other rubrics are told too. */
export const bakeRubrics = async (
  rubrics: readonly LoadedRubric[],
  files: readonly FoundFile[],
  {
    folder,
    isAll,
    ...options
  }: Omit<RunOptions, 'asOf' | 'condition'> & {
    readonly asOf: IsoDate | null;
    readonly folder: string;
    readonly isAll: boolean;
  },
): Promise<readonly FreshGolden[]> => {
  const baked: FreshGolden[] = [];
  for await (const { loaded, asOf, resumes } of withResumes(rubrics, files, options)) {
    const { id } = loaded.rubric;
    const text = toGoldenText(rankResumes(resumes, loaded, { ...options, asOf }));
    baked.push(compare(id, join(folder, `${id}.txt`), text));
  }
  return isAll ? [...baked, ...orphans(folder, new Set(baked.map(({ id }) => id)))] : baked;
};

/** Writes those that differ, and takes away those whose rubric is gone. */
export const writeGoldens = (goldens: readonly FreshGolden[], folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const { path, text, state } of goldens) {
    if (state === 'orphan') rmSync(path);
    else if (state !== 'same') writeOutput(path, text);
  }
};
