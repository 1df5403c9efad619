import { dropFile, dropUnfinished, type StoredEntry, storedEntries } from './entries.ts';
import { readSeenFiles, type SeenFile, writeSeenFiles } from './seen-files.ts';

/** What a cache may hold: entries for so many days, and so many bytes in all. */
export type CacheLimits = { readonly maxDays: number; readonly maxBytes: number };

/** A file that was being written an hour ago is not written any more. */
const UNFINISHED_DAYS = 1 / 24;

/** The entries that may stay: the youngest, as far as there is room. */
const staying = (entries: readonly StoredEntry[], { maxDays, maxBytes }: CacheLimits): ReadonlySet<StoredEntry> => {
  const stay = new Set<StoredEntry>();
  let bytes = 0;
  for (const entry of [...entries].sort((a, b) => a.days - b.days)) {
    bytes += entry.size;
    if (entry.days > maxDays || bytes > maxBytes) break;
    stay.add(entry);
  }
  return stay;
};

/** Takes away what is too old or too much, and adds `seen` to the files that were read, of which only those stay that have an entry. */
export const prune = (
  profiles: string,
  limits: CacheLimits,
  { seen, now }: { readonly seen: ReadonlyMap<string, SeenFile>; readonly now: number },
): void => {
  const entries = storedEntries(profiles, now);
  const stay = staying(entries, limits);
  for (const entry of entries) if (!stay.has(entry)) dropFile(profiles, entry.name);
  dropUnfinished(profiles, UNFINISHED_DAYS, now);
  const kept = new Set([...stay].map(({ sha256 }) => sha256));
  // Read anew: another run may have added to them.
  const all = new Map([...readSeenFiles(profiles), ...seen]);
  writeSeenFiles(profiles, new Map([...all].filter(([, { sha256 }]) => kept.has(sha256))));
};
