import { decodeNames } from './decode.ts';
import { tooManyBytes } from './fault.ts';
import type { ReadLimits } from './limits.ts';
import { type InflationBudget, openEntries, type ZipEntry } from './zip.ts';

/** A file inside a file. `path` has `/` between folders. */
export type Inner = {
  readonly path: string;
  /** Bytes, as the outer file declares them. */
  readonly size: number;
  /** Throws a `ReadFault`. */
  readonly read: () => Uint8Array;
};

/** What tells a document or program from an archive of files. Matches `word/document.xml`, `mimetype`; not `word/张三.docx`. */
const PACKAGE_PART =
  /^(?:\[Content_Types\]\.xml|mimetype|word\/document[0-9]{0,3}\.xml|xl\/workbook\.(?:xml|bin)|ppt\/presentation\.xml|content\.xml|Index\/[^/]{1,60}\.iwa|META-INF\/.{1,200}|[^/]{1,200}\.opf)$/iu;

/** Folders up and to the root, which a path for people doesn't need. */
const NO_FOLDER = new Set(['', '.', '..']);

/** A path as people read it: no way out of the archive, `/` whatever system wrote it. */
const toPath = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => !NO_FOLDER.has(segment))
    .join('/') || 'unnamed';

/** The paths of entries: UTF-8 where the archive says so, else what all such names together look like (UTF-8, GBK, Big5). */
const pathsOf = (entries: readonly ZipEntry[]): readonly string[] => {
  const untold = entries.filter(({ isUnicode }) => !isUnicode);
  const names = decodeNames(untold.map(({ rawName }) => rawName));
  const told = new Map(untold.map((entry, index) => [entry, names[index] ?? '']));
  return entries.map((entry) => told.get(entry) ?? entry.name);
};

/** Segment by segment in the order of code points, as folders are walked. */
const byPath = (a: Inner, b: Inner): number => {
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  const at = left.findIndex((segment, index) => segment !== right[index]);
  const [one, other] = [left[at] ?? '', right[at] ?? ''];
  return at < 0 ? left.length - right.length : one < other ? -1 : 1;
};

/**
 * The files of an archive in the order of their paths, or null for a ZIP that is a document or a program.
 *
 * Nothing is inflated before a file is read. Throws a `ReadFault` where the archive can't be opened.
 */
export const archiveFiles = (
  bytes: Uint8Array,
  limits: ReadLimits,
  budget: InflationBudget,
): readonly Inner[] | null => {
  const { entries, read } = openEntries(bytes, limits, budget);
  if (entries.some(({ name }) => PACKAGE_PART.test(name))) return null;
  const paths = pathsOf(entries);
  return entries
    .map((entry, index): Inner & { readonly isFolder: boolean } => ({
      path: toPath(paths[index] ?? ''),
      isFolder: (paths[index] ?? '').endsWith('/') || (paths[index] ?? '').endsWith('\\'),
      size: entry.size,
      read: () => {
        if (entry.size > limits.maxBytes) throw tooManyBytes(entry.size, limits.maxBytes);
        return read({ ...entry, name: paths[index] ?? entry.name });
      },
    }))
    .filter(({ isFolder }) => !isFolder)
    .sort(byPath);
};
