import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { shortHash } from './entry-name.ts';
import { writeAside } from './write-aside.ts';

/** A file that was read: its marks then, and the hash of its bytes. Its path is kept as a hash only. */
export type SeenFile = { readonly stamp: string; readonly sha256: string };

/** The marks of a file that had been changed a moment before: no file has them, so that its bytes are looked at again. */
export const UNSETTLED = '0:0:0:0:0';

/** Files that were read, by the hash of their path. */
export type SeenFiles = ReadonlyMap<string, SeenFile>;

/** The file that tells of them. */
export const SEEN_FILES = 'files';

const MARK = 'screener-files 1';
/** Matches `0a…(32) 2049:7:120:17…:17… 9f…(64)`; not a line that lacks one of them. */
const LINE = /^([0-9a-f]{32}) ([\d:]{5,150}) ([0-9a-f]{64})$/u;

/** How a path is called in the cache. */
export const pathKey = (location: string): string => shortHash(resolve(location));

const encode = (files: SeenFiles): string => {
  const lines = [...files].map(([key, { stamp, sha256 }]) => `${key} ${stamp} ${sha256}\n`).join('');
  return `${MARK} ${crc32(lines)}\n${lines}`;
};

const decode = (text: string): Map<string, SeenFile> => {
  const end = text.indexOf('\n') + 1;
  const lines = text.slice(end);
  const files = new Map<string, SeenFile>();
  // One damaged letter could give a file the hash of another.
  if (text.slice(0, end) !== `${MARK} ${crc32(lines)}\n`) return files;
  for (const line of lines.split('\n')) {
    const [, key, stamp, sha256] = LINE.exec(line) ?? [];
    if (key !== undefined && stamp !== undefined && sha256 !== undefined) files.set(key, { stamp, sha256 });
  }
  return files;
};

/** The files that earlier runs read; none where nothing is kept or what is kept is damaged. */
export const readSeenFiles = (profiles: string): Map<string, SeenFile> => {
  try {
    return decode(readFileSync(join(profiles, SEEN_FILES), 'utf8'));
  } catch {
    return new Map();
  }
};

export const writeSeenFiles = (profiles: string, files: SeenFiles): boolean =>
  writeAside(profiles, SEEN_FILES, encode(files));
