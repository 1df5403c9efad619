import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeEntry, type Entry } from './entry.ts';
import { type EntryName, parseEntryName } from './entry-name.ts';
import { isUnfinished } from './write-aside.ts';

const DAY_MILLISECONDS = 86_400_000;

/** An entry as it lies on the disk; `days` since it was made. */
export type StoredEntry = EntryName & { readonly name: string; readonly size: number; readonly days: number };

/** Days from a time to `now`, both in milliseconds; a time in the future is one that no clock of ours told, and counts as long ago. */
const daysSince = (milliseconds: number, now: number): number => {
  const days = (now - milliseconds) / DAY_MILLISECONDS;
  return days < -1 ? Number.POSITIVE_INFINITY : Math.max(0, days);
};

/** The names of all files of ours; empty where there is no folder. */
export const namesIn = (profiles: string): readonly string[] => {
  try {
    return readdirSync(profiles);
  } catch {
    return [];
  }
};

/** Every entry; those that another run takes away meanwhile are left out. */
export const storedEntries = (profiles: string, now: number): readonly StoredEntry[] =>
  namesIn(profiles).flatMap((name): readonly StoredEntry[] => {
    const parts = parseEntryName(name);
    const facts = parts === null ? undefined : statSync(join(profiles, name), { throwIfNoEntry: false });
    if (parts === null || facts === undefined) return [];
    return [{ ...parts, name, size: facts.size, days: daysSince(facts.mtimeMs, now) }];
  });

/** What entries are read into: text is made of it at once, so one will do for all. */
let scratch = Buffer.alloc(64 * 1024);

const room = (size: number): Buffer => {
  if (size > scratch.length) scratch = Buffer.alloc(2 * size);
  return scratch.subarray(0, size);
};

/** What an entry keeps; null where it is gone, damaged, somebody else's or older than `maxDays`. */
export const readEntry = (
  profiles: string,
  name: string,
  { maxDays, now }: { readonly maxDays: number; readonly now: number },
): Entry | null => {
  let descriptor: number;
  try {
    descriptor = openSync(join(profiles, name), 'r');
  } catch {
    return null;
  }
  try {
    const { size, mtimeMs } = fstatSync(descriptor);
    if (daysSince(mtimeMs, now) > maxDays) return null;
    const bytes = room(size);
    return readSync(descriptor, bytes, 0, size, 0) === size ? decodeEntry(bytes, name) : null;
  } catch {
    return null;
  } finally {
    closeSync(descriptor);
  }
};

/** Takes a file of the cache away, if it is still there. */
export const dropFile = (profiles: string, name: string): void => {
  rmSync(join(profiles, name), { force: true });
};

/** Takes away what runs that were killed left behind; `days` is the age from which that is sure. */
export const dropUnfinished = (profiles: string, days: number, now: number): void => {
  for (const name of namesIn(profiles).filter(isUnfinished)) {
    const facts = statSync(join(profiles, name), { throwIfNoEntry: false });
    if (facts !== undefined && daysSince(facts.mtimeMs, now) >= days) dropFile(profiles, name);
  }
};
