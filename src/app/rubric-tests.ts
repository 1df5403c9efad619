import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate, ParsedResume, RubricTest } from '../model/index.ts';
import { parsePlaced, testExpectations } from '../score/index.ts';
import { parseAsOf, today } from './as-of.ts';
import { discover, type FoundFile } from './discover.ts';
import { packageRoot } from './package-files.ts';
import type { LoadedRubric } from './rubric-files.ts';
import { parseAll, type RunOptions, rankResumes } from './run.ts';
import { ScreenerError } from './screener-error.ts';

/** Where fixtures are looked for when no path is given: the first of these of which something is there, with all of it that is. */
const FIXTURES: readonly (readonly string[])[] = [
  ['fixtures/resumes', 'fixtures/roles'],
  ['fixtures'],
  [join(packageRoot, 'fixtures/resumes'), join(packageRoot, 'fixtures/roles')],
];

/**
 * The files that rubrics are tried on: those of the paths, or, without any, of `./fixtures/resumes` and
 * `./fixtures/roles`, of `./fixtures`, or the fixtures of this checkout.
 *
 * @throws ScreenerError where there are none (an installed package has no fixtures).
 */
export const fixtureFiles = (paths: readonly string[]): readonly FoundFile[] => {
  if (paths.length > 0) return discover(paths);
  const [folders] = FIXTURES.map((paths) => paths.filter((path) => existsSync(path))).filter(
    ({ length }) => length > 0,
  );
  if (folders !== undefined) return discover(folders);
  throw new ScreenerError({
    zh: '没有指定简历，也没有 fixtures 文件夹；请给出简历的路径（rubric test 用 --on）。',
    en: 'no résumés are given and there is no folder "fixtures"; give their paths (for rubric test, with --on).',
  });
};

/** The day that a rubric is tried on: the one asked for, its own, or today. */
export const dayOf = ({ rubric }: LoadedRubric, asked: IsoDate | null): IsoDate => {
  const day = asked ?? rubric.expectationsAsOf;
  return day === null ? today() : parseAsOf(day);
};

/** Rubrics with the files read on the day of each; a day's files are read once. */
export async function* withResumes(
  rubrics: readonly LoadedRubric[],
  files: readonly FoundFile[],
  options: Omit<RunOptions, 'asOf'> & { readonly asOf: IsoDate | null },
): AsyncGenerator<{
  readonly loaded: LoadedRubric;
  readonly asOf: IsoDate;
  readonly resumes: readonly ParsedResume[];
}> {
  const read = new Map<IsoDate, readonly ParsedResume[]>();
  for (const loaded of rubrics) {
    const asOf = dayOf(loaded, options.asOf);
    const resumes = read.get(asOf) ?? (await parseAll(files, { ...options, asOf }));
    read.set(asOf, resumes);
    yield { loaded, asOf, resumes };
  }
}

/** What the files say to the expectations of each rubric, and how many of them could not be read. */
export const testRubrics = async (
  rubrics: readonly LoadedRubric[],
  files: readonly FoundFile[],
  options: Omit<RunOptions, 'asOf'> & { readonly asOf: IsoDate | null },
): Promise<{ readonly tests: readonly RubricTest[]; readonly unreadable: number }> => {
  const tests: RubricTest[] = [];
  let unreadable = 0;
  for await (const { loaded, asOf, resumes } of withResumes(rubrics, files, options)) {
    const { rubric, file, text } = loaded;
    const ranking = rankResumes(resumes, loaded, { ...options, asOf });
    unreadable = Math.max(unreadable, ranking.unreadable.length);
    const { valueAt } = parsePlaced(text);
    const cases = testExpectations(ranking, rubric).map((claims, index) => {
      const expected = rubric.expectations[index];
      const candidate = expected !== undefined && 'candidate' in expected ? expected.candidate : null;
      return { candidate, ...valueAt(['expectations', index]), claims };
    });
    tests.push({ rubric: { id: rubric.id, version: rubric.version, file: file.path }, asOf, cases });
  }
  return { tests, unreadable };
};
