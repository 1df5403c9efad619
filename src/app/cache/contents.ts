import { readdirSync, rmdirSync } from 'node:fs';
import { dropFile, namesIn, storedEntries } from './entries.ts';
import { parseEntryName } from './entry-name.ts';
import { CACHE_TAG, profilesIn } from './folder.ts';
import { SEEN_FILES } from './seen-files.ts';
import { isUnfinished } from './write-aside.ts';

/** What a cache holds; days since the oldest and the youngest entry were made, null where there is none. */
export type CacheContents = {
  readonly folder: string;
  readonly entries: number;
  readonly bytes: number;
  readonly oldestDays: number | null;
  readonly youngestDays: number | null;
};

export const cacheContents = (folder: string): CacheContents => {
  const profiles = profilesIn(folder);
  const entries = storedEntries(profiles, Date.now());
  const days = entries.map((entry) => entry.days).sort((a, b) => a - b);
  return {
    folder: profiles,
    entries: entries.length,
    bytes: entries.reduce((sum, { size }) => sum + size, 0),
    oldestDays: days.at(-1) ?? null,
    youngestDays: days[0] ?? null,
  };
};

const isOurs = (name: string): boolean =>
  parseEntryName(name) !== null || isUnfinished(name) || name === SEEN_FILES || name === CACHE_TAG;

/** Takes everything of ours away, and the folder if nothing else is in it; returns how many entries there were. */
export const clearCache = (folder: string): number => {
  const profiles = profilesIn(folder);
  const names = namesIn(profiles);
  for (const name of names) if (isOurs(name)) dropFile(profiles, name);
  if (names.length > 0 && readdirSync(profiles).length === 0) rmdirSync(profiles);
  return names.filter((name) => parseEntryName(name) !== null).length;
};
