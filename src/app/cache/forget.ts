import { existsSync } from 'node:fs';
import { discover, type FoundFile, locate } from '../discover.ts';
import { sha256Of } from '../parse-bytes.ts';
import { parseFound } from '../parse-files.ts';
import type { Parser } from '../parser.ts';
import { ScreenerError } from '../screener-error.ts';
import { NO_TRAIL } from '../trail.ts';
import { hasWildcard } from '../wildcard.ts';
import { dropFile, dropUnfinished, readEntry, storedEntries } from './entries.ts';
import { profilesIn } from './folder.ts';
import { pathKey, readSeenFiles, writeSeenFiles } from './seen-files.ts';

/** A SHA-256 as reports tell it (`file.sha256`). */
const SHA256 = /^[0-9a-f]{64}$/iu;

/** Reads nothing: only the hashes of what a file holds are wanted. */
const readNothing: Parser = async () => ({
  status: 'empty',
  message: null,
  notices: [],
  profile: null,
  format: 'unknown',
  pages: 0,
});

/** The hashes of a file's bytes and of every document in it. */
const hashesIn = async (file: FoundFile): Promise<readonly string[]> => {
  const hashes: string[] = [];
  const opened = (bytes: Uint8Array): void => {
    // Of an archive that one document is named of, the others may be remembered for as long as they are.
    if (file.member === undefined) hashes.push(sha256Of(bytes));
  };
  for await (const row of parseFound(file, readNothing, { trail: { ...NO_TRAIL, opened } }))
    hashes.push(row.file.sha256);
  return hashes.filter((hash) => hash !== '');
};

/** The hashes that a path or hash names: of what is there now, and of what was there when it was last read. */
const hashesOf = async (named: string, profiles: string): Promise<readonly string[]> => {
  const before = readSeenFiles(profiles).get(pathKey(named))?.sha256;
  const isThere = existsSync(named) || locate(named).member !== undefined || hasWildcard(named);
  if (!isThere && SHA256.test(named)) return [named.toLowerCase()];
  if (!isThere && before === undefined)
    throw new ScreenerError({
      zh: `${named} 不存在，缓存里也没有它的记录；请检查路径，或用结果里的 file.sha256 指定。`,
      en: `${named} does not exist, and the cache knows no file of that path; check it, or give the file.sha256 of a result.`,
    });
  const now = isThere ? await Promise.all(discover([named]).map(hashesIn)) : [];
  return [...now.flat(), ...(before === undefined ? [] : [before])];
};

/** An entry with the hashes of the documents that it tells of; null where that can't be known. */
type Held = { readonly name: string; readonly sha256: string; readonly documents: readonly string[] | null };

const heldIn = (profiles: string): readonly Held[] => {
  const now = Date.now();
  return storedEntries(profiles, now).map(({ name, sha256 }) => {
    const entry = readEntry(profiles, name, { maxDays: Number.POSITIVE_INFINITY, now });
    return { name, sha256, documents: entry?.rows.map(({ file }) => file.sha256) ?? null };
  });
};

/**
 * Takes away every trace of the files named, by path or SHA-256: their entries under all settings, those of archives and
 * mails that hold them, and of the documents in them. Returns how many entries that were.
 *
 * Of an archive that holds one of them all of its documents are taken away, and read again by the next run. Entries that
 * are damaged are taken away too: nobody can tell what they hold.
 *
 * @throws ScreenerError where a path is not there and the cache knows none of the name.
 */
export const forget = async (named: readonly string[], folder: string): Promise<number> => {
  const profiles = profilesIn(folder);
  const asked = new Set((await Promise.all(named.map((one) => hashesOf(one, profiles)))).flat());
  const held = heldIn(profiles);
  const within = held.filter(({ sha256 }) => asked.has(sha256)).flatMap(({ documents }) => documents ?? []);
  const forgotten = new Set([...asked, ...within]);
  const gone = held.filter(
    ({ sha256, documents }) =>
      documents === null || [sha256, ...documents].some((hash) => hash !== '' && forgotten.has(hash)),
  );
  for (const { name } of gone) dropFile(profiles, name);
  dropUnfinished(profiles, 0, Date.now());
  const hashes = new Set([...forgotten, ...gone.map(({ sha256 }) => sha256)]);
  const seen = [...readSeenFiles(profiles)];
  const staying = seen.filter(([, { sha256 }]) => !hashes.has(sha256));
  if (staying.length < seen.length) writeSeenFiles(profiles, new Map(staying));
  return gone.length;
};
