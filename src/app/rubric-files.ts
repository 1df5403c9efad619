import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix } from 'node:path';
import { faultSentence, type Language, type RubricFacts, type RubricFault } from '../model/index.ts';
import { type BaseText, baseNamed } from '../score/resolve.ts';
import { parseRubric, type Rubric } from '../score/rubric.ts';
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

/** `text` is that of the file; `resolved` that of the rubric with what it takes from its base, the same where it has none. */
export type LoadedRubric = {
  readonly rubric: Rubric;
  readonly facts: RubricFacts;
  readonly file: RubricFile;
  readonly text: string;
  readonly resolved: string;
};

export type CheckedRubric = {
  readonly rubric: Rubric | null;
  readonly faults: readonly RubricFault[];
  readonly text: string;
  readonly resolved: string;
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

/** A text that a rubric extends, and how to find what that one extends; null where there is none of the name. */
type FoundBase = { readonly file: string; readonly text: string; readonly find: BaseFinder };
type BaseFinder = (name: string) => FoundBase | null;

/** The base of a file: a path is relative to the file, an id is one of its folder, or else of those known. */
const besides =
  (path: string): BaseFinder =>
  (name) => {
    const file = looksLikePath(name) ? name : `${name}.json`;
    const near = isAbsolute(file) ? file : join(dirname(path), file);
    const found = existsSync(near) ? near : listRubrics().find(({ id }) => id === name)?.path;
    return found === undefined ? null : { file: found, text: readRubric(found), find: besides(found) };
  };

/** A role, the role that it extends, and the part of that one: no more is asked for. */
const DEEPEST = 2;

const toBaseText = (text: string, find: BaseFinder, depth = 1): BaseText | null => {
  const named = baseNamed(text);
  if (named === null || depth > DEEPEST) return null;
  const found = find(named);
  if (found !== null)
    return { file: found.file, text: found.text, base: toBaseText(found.text, found.find, depth + 1) };
  const ids = listRubrics().map(({ id }) => id);
  return { file: null, suggestion: didYouMean(named, ids) };
};

const checkText = (text: string, path: string, vocabulary: Vocabulary, find: BaseFinder): CheckedRubric => {
  const base = toBaseText(text, find);
  const { value, ...checked } = parseRubric(text, path, vocabulary, base);
  return { ...checked, text, resolved: base === null ? text : `${JSON.stringify(value, null, 2)}\n` };
};

/** A rubric file checked: the rubric, or all of its faults at once. */
export const checkRubric = (path: string, vocabulary: Vocabulary): CheckedRubric =>
  checkText(readRubric(path), path, vocabulary, besides(path));

/** The errors, a line each: `rubrics/x.json:14:9 the sentence`. */
const errorLines = (faults: readonly RubricFault[], language: Language): string =>
  faults
    .filter(({ severity }) => severity === 'error')
    .map((fault) => `${fault.file}:${fault.line}:${fault.column} ${faultSentence(fault, language)}`)
    .join('\n');

const toLoaded = (file: RubricFile, { rubric, faults, text, resolved }: CheckedRubric): LoadedRubric => {
  if (rubric === null) {
    throw new ScreenerError({ zh: errorLines(faults, 'zh'), en: errorLines(faults, 'en') });
  }
  const sha256 = createHash('sha256').update(resolved).digest('hex');
  const facts = { id: rubric.id, version: rubric.version, sha256, title: rubric.title };
  return { rubric, facts, file, text, resolved };
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

/**
 * A rubric from a text that has all of it, nothing taken from another; `path` is what its faults name.
 *
 * @throws ScreenerError where it has faults, all of them at once.
 */
export const loadRubricText = (text: string, path: string, vocabulary: Vocabulary): LoadedRubric =>
  toLoaded(
    { id: basename(path, '.json'), path, origin: 'file', shadows: null },
    checkText(text, path, vocabulary, () => null),
  );

/** {@link loadRubric}, also of a commit: `main:rubrics/phone-support.json`, or `main:phone-support` for the same. */
export const loadRubricOrRevision = (name: string, vocabulary: Vocabulary, given: string | null): LoadedRubric => {
  const revision = toRevision(name);
  if (revision === null) return loadRubric(name, vocabulary, given);
  const path = looksLikePath(revision.path) ? revision.path : `${OWN_FOLDER}/${revision.path}.json`;
  const read = (at: string): FoundBase => ({
    file: `${revision.commit}:${at}`,
    text: readRevision({ ...revision, path: at }),
    // A base is that of the same commit.
    find: (base) => read(posix.join(posix.dirname(at), looksLikePath(base) ? base : `${base}.json`)),
  });
  const { file, text, find } = read(path);
  return toLoaded(
    { id: basename(path, '.json'), path: file, origin: 'file', shadows: null },
    checkText(text, file, vocabulary, find),
  );
};
