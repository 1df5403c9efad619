import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { faultSentence, type Language, type RubricFacts, type RubricFault } from '../model/index.ts';
import { parseRubric, type Rubric } from '../score/index.ts';
import { didYouMean } from '../score/schema/did-you-mean.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { readRevision, toRevision } from './git-revision.ts';
import { shippedRubrics } from './package-files.ts';
import { ScreenerError } from './screener-error.ts';

/** Where a rubric was found: given as a file, in `--rubrics`, in `./rubrics`, or shipped with the program. */
export type RubricOrigin = 'file' | 'given-folder' | 'own-folder' | 'shipped';

/** A rubric's file. `shadows` is the shipped rubric of the same id that this one comes before, if any. */
export type RubricFile = {
  readonly id: string;
  readonly path: string;
  readonly origin: RubricOrigin;
  readonly shadows: string | null;
};

export type LoadedRubric = {
  readonly rubric: Rubric;
  readonly facts: RubricFacts;
  readonly file: RubricFile;
  readonly text: string;
};

export type CheckedRubric = {
  readonly rubric: Rubric | null;
  readonly faults: readonly RubricFault[];
  readonly text: string;
};

const OWN_FOLDER = 'rubrics';

/** JSON files of a rubric folder that are no rubric. */
const NOT_RUBRICS: ReadonlySet<string> = new Set(['schema.json']);

const idsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        !entry.isDirectory() &&
        entry.name.endsWith('.json') &&
        !entry.name.startsWith('.') &&
        !NOT_RUBRICS.has(entry.name),
    )
    .map((entry) => basename(entry.name, '.json'))
    .sort();

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

type RubricFolder = { readonly path: string; readonly origin: RubricOrigin };

const folders = (given: string | null): readonly RubricFolder[] => {
  if (given !== null && !isFolder(given)) {
    throw new ScreenerError({
      zh: `评分标准文件夹 ${given} 不存在。`,
      en: `the rubric folder ${given} does not exist.`,
    });
  }
  return [
    ...(given === null ? [] : [{ path: given, origin: 'given-folder' as const }]),
    ...(isFolder(OWN_FOLDER) ? [{ path: OWN_FOLDER, origin: 'own-folder' as const }] : []),
    ...(isFolder(shippedRubrics) ? [{ path: shippedRubrics, origin: 'shipped' as const }] : []),
  ];
};

const isSameFile = (a: string, b: string): boolean => {
  const [left, right] = [statSync(a), statSync(b)];
  return left.ino === right.ino && left.dev === right.dev;
};

/** The rubrics that can be named by id, by id; of several with one id only the one that comes first. */
export const listRubrics = (given: string | null = null): readonly RubricFile[] => {
  const found = new Map<string, RubricFile>();
  for (const { path, origin } of folders(given)) {
    for (const id of idsIn(path)) {
      const file = join(path, `${id}.json`);
      const first = found.get(id);
      if (first === undefined) found.set(id, { id, path: file, origin, shadows: null });
      else if (origin === 'shipped')
        found.set(id, isSameFile(first.path, file) ? { ...first, origin } : { ...first, shadows: file });
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

const looksLikePath = (name: string): boolean => name.endsWith('.json') || name.includes('/') || name.includes('\\');

/**
 * The file of a rubric, named by its path or by its id.
 *
 * An id is looked up in the given folder, then in `./rubrics`, then among the shipped ones.
 *
 * @throws ScreenerError where there is none, with the nearest id and all ids.
 */
export const findRubric = (idOrFile: string, given: string | null = null): RubricFile => {
  if (looksLikePath(idOrFile)) {
    if (!existsSync(idOrFile)) {
      throw new ScreenerError({
        zh: `找不到评分标准文件 ${idOrFile}。`,
        en: `the rubric file ${idOrFile} does not exist.`,
      });
    }
    return { id: basename(idOrFile, '.json'), path: idOrFile, origin: 'file', shadows: null };
  }
  const known = listRubrics(given);
  const found = known.find(({ id }) => id === idOrFile);
  if (found !== undefined) return found;
  const ids = known.map(({ id }) => id);
  const near = didYouMean(idOrFile, ids);
  const list = ids.length === 0 ? '-' : ids.join(', ');
  throw new ScreenerError({
    zh: `没有评分标准“${idOrFile}”${near === null ? '' : `，是不是 ${near}？`}（现有：${list}）`,
    en: `there is no rubric "${idOrFile}"${near === null ? '' : `; did you mean ${near}?`} (there are: ${list})`,
  });
};

const readRubric = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new ScreenerError({
      zh: `评分标准 ${path} 无法读取：${cause}。`,
      en: `the rubric ${path} can't be read: ${cause}.`,
    });
  }
};

/** A rubric file checked: the rubric, or all of its faults at once. */
export const checkRubric = (path: string, vocabulary: Vocabulary): CheckedRubric => {
  const text = readRubric(path);
  return { ...parseRubric(text, path, vocabulary), text };
};

/** The errors, a line each: `rubrics/x.json:14:9 the sentence`. */
const errorLines = (faults: readonly RubricFault[], language: Language): string =>
  faults
    .filter(({ severity }) => severity === 'error')
    .map((fault) => `${fault.file}:${fault.line}:${fault.column} ${faultSentence(fault, language)}`)
    .join('\n');

const toLoaded = (file: RubricFile, { rubric, faults, text }: CheckedRubric): LoadedRubric => {
  if (rubric === null) {
    throw new ScreenerError({ zh: errorLines(faults, 'zh'), en: errorLines(faults, 'en') });
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { rubric, facts: { id: rubric.id, version: rubric.version, sha256, title: rubric.title }, file, text };
};

/**
 * A rubric, by id or file, ready to score with.
 *
 * @throws ScreenerError where it doesn't exist or has faults, all of them at once.
 */
export const loadRubric = (idOrFile: string, vocabulary: Vocabulary, given: string | null = null): LoadedRubric => {
  const file = findRubric(idOrFile, given);
  return toLoaded(file, checkRubric(file.path, vocabulary));
};

/** {@link loadRubric}, also of a commit: `main:rubrics/phone-support.json`, or `main:phone-support` for the same. */
export const loadRubricOrRevision = (name: string, vocabulary: Vocabulary, given: string | null): LoadedRubric => {
  const revision = toRevision(name);
  if (revision === null) return loadRubric(name, vocabulary, given);
  const path = looksLikePath(revision.path) ? revision.path : `${OWN_FOLDER}/${revision.path}.json`;
  const text = readRevision({ ...revision, path });
  const file = {
    id: basename(path, '.json'),
    path: `${revision.commit}:${path}`,
    origin: 'file' as const,
    shadows: null,
  };
  return toLoaded(file, { ...parseRubric(text, file.path, vocabulary), text });
};
