import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isSystemName, standingOf } from './resume-names.ts';
import { ScreenerError } from './screener-error.ts';
import { fitsPattern, hasWildcard } from './wildcard.ts';

/**
 * A file to screen. `path` is how reports name it: as given or found, `/` between folders, NFC; `location` is what the
 * system opens. `problem` is `no-permission` where a folder can't be looked into, and `no-resume-name` for a file of a
 * folder that doesn't end like a résumé: plain text in it is taken for something else.
 */
export type FoundFile = {
  readonly path: string;
  readonly location: string;
  readonly problem: 'no-permission' | 'no-resume-name' | null;
  /** The only file wanted of an archive or mail, by its path inside. */
  readonly member?: string;
};

const toDisplay = (path: string): string => path.replaceAll('\\', '/').normalize('NFC');

const toFound = (path: string, name: string): readonly FoundFile[] => {
  const standing = standingOf(name);
  if (standing === 'left-out') return [];
  return [{ path: toDisplay(path), location: path, problem: standing === 'resume' ? null : 'no-resume-name' }];
};

/** By code point, so that the order is the same on every system and in every locale. */
const byName = (a: Dirent, b: Dirent): number => {
  const [left, right] = [a.name.normalize('NFC'), b.name.normalize('NFC')];
  return left < right ? -1 : left > right ? 1 : 0;
};

const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const join = (folder: string, name: string): string => (folder.endsWith('/') ? folder + name : `${folder}/${name}`);

const walk = (folder: string): readonly FoundFile[] => {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    return [{ path: toDisplay(folder), location: folder, problem: 'no-permission' }];
  }
  return entries.sort(byName).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isSystemName(entry.name) ? [] : walk(path);
    return entry.isFile() ? toFound(path, entry.name) : [];
  });
};

/** The folders of a pattern up to its first wildcard, and the segments from there on. */
const splitPattern = (pattern: string): { readonly folder: string; readonly segments: readonly string[] } => {
  const segments = pattern.replaceAll('\\', '/').split('/');
  const first = segments.findIndex(hasWildcard);
  const folder = segments.slice(0, first).join('/');
  return { folder: folder === '' ? (pattern.startsWith('/') ? '/' : '.') : folder, segments: segments.slice(first) };
};

const expand = (pattern: string): readonly FoundFile[] => {
  const { folder, segments } = splitPattern(pattern);
  const implied = folder === '.' && !pattern.startsWith('./');
  const above = folder === '/' ? 1 : folder.length + 1;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return walk(folder)
    .filter(({ location }) =>
      fitsPattern(
        location.slice(above).normalize('NFC').split('/'),
        segments.map((segment) => segment.normalize('NFC')),
      ),
    )
    .map((file) => (implied ? { ...file, path: file.path.slice(2), location: file.location.slice(2) } : file));
};

const missing = (path: string): ScreenerError =>
  new ScreenerError({
    zh: `找不到 ${toDisplay(path)}，请检查路径是否写对。`,
    en: `${toDisplay(path)} does not exist; check the path.`,
  });

const forbidden = (path: string): ScreenerError =>
  new ScreenerError({
    zh: `没有权限读取文件夹 ${toDisplay(path)}，请先取得读取权限。`,
    en: `the folder ${toDisplay(path)} may not be read; ask for permission to read it.`,
  });

/** What is at a path (a link itself, by `lstatSync`); undefined where nothing is, or where the path goes on below a file. */
const factsAt = (path: string, stat: typeof statSync | typeof lstatSync = statSync): Stats | undefined => {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
};

/** Matches `//` of `a.zip//`; not `/a`. */
const TRAILING_SLASHES = /\/{1,20}$/u;

/** A file inside an archive or mail: a path that goes on below a file. Whether it holds one is for its reader to tell. */
const discoverInside = (path: string): readonly FoundFile[] => {
  const segments = path.replace(TRAILING_SLASHES, '').split('/');
  for (let length = segments.length; length > 0; length -= 1) {
    const location = segments.slice(0, length).join('/');
    if (factsAt(location)?.isFile() !== true) continue;
    const member = toDisplay(segments.slice(length).join('/'));
    const found = { path: toDisplay(location), location, problem: null };
    return member === '' ? [found] : [{ ...found, member }];
  }
  return [];
};

/** The file that a path names, or that it goes on into. */
export const locate = (path: string): FoundFile =>
  discoverInside(path)[0] ?? { path: toDisplay(path), location: path, problem: null };

const discoverOne = (path: string): readonly FoundFile[] => {
  const facts = factsAt(path);
  if (facts === undefined) {
    const inside = discoverInside(path);
    if (inside.length > 0) return inside;
    if (factsAt(path, lstatSync) !== undefined || !hasWildcard(path)) throw missing(path);
    const found = expand(path);
    if (found.length === 0) {
      throw new ScreenerError({ zh: `没有文件符合 ${path}。`, en: `no file fits ${path}.` });
    }
    return found;
  }
  if (!facts.isDirectory()) return [{ path: toDisplay(path), location: path, problem: null }];
  const found = walk(path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);
  if (found[0]?.problem === 'no-permission' && found[0].location === path) throw forbidden(path);
  return found;
};

/** {@link discoverOne} with the system's refusals in one sentence. */
const discoverSafely = (path: string): readonly FoundFile[] => {
  try {
    return discoverOne(path);
  } catch (error) {
    const code = errorCode(error);
    if (error instanceof ScreenerError || code === null) throw error;
    if (code === 'EACCES' || code === 'EPERM') throw forbidden(path);
    throw new ScreenerError({
      zh: `无法读取 ${toDisplay(path)}（${code}）。`,
      en: `${toDisplay(path)} can't be read (${code}).`,
    });
  }
};

/**
 * The files that paths, folders and patterns (`*`, `?`, `**`) name, each once, in the order given.
 *
 * Folders are walked to the bottom in the order of code points. Links in them are not followed; hidden files, lock files,
 * CSV and JSON (our own results) are left out, and nothing but regular files is taken. A path may go on into an archive
 * or mail, which otherwise is one file here.
 *
 * @throws ScreenerError where a path doesn't exist or may not be read, or nothing is found at all.
 */
export const discover = (paths: readonly string[]): readonly FoundFile[] => {
  const found = new Map<string, FoundFile>();
  for (const file of paths.flatMap(discoverSafely)) {
    const place = `${resolve(file.location)}/${file.member ?? ''}`;
    if (!found.has(place)) found.set(place, file);
  }
  if (found.size === 0) {
    const places = paths.map(toDisplay).join(', ');
    throw new ScreenerError({
      zh: `${places} 中没有简历文件（隐藏文件、CSV 和 JSON 不算）。`,
      en: `no résumé files in ${places} (hidden files, CSV and JSON don't count).`,
    });
  }
  return [...found.values()];
};
