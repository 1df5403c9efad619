import { hash } from 'node:crypto';

/** What the name of an entry says: of which bytes it tells, how many they are, and under which settings it was made. */
export type EntryName = { readonly sha256: string; readonly bytes: number; readonly settings: string };

/** Matches `9f…(64).1204.0a…(32)`; not `.9f….tmp`, `CACHEDIR.TAG`. */
const ENTRY_NAME = /^([0-9a-f]{64})\.(\d{1,15})\.([0-9a-f]{32})$/u;

export const toEntryName = ({ sha256, bytes, settings }: EntryName): string => `${sha256}.${bytes}.${settings}`;

/** What a file in the cache tells of by its name; null for another kind of file. */
export const parseEntryName = (name: string): EntryName | null => {
  const [, sha256, bytes, settings] = ENTRY_NAME.exec(name) ?? [];
  if (sha256 === undefined || bytes === undefined || settings === undefined) return null;
  return { sha256, bytes: Number(bytes), settings };
};

/** Hex digits of a SHA-256 that tell names apart. */
const SHORT = 32;

/** A short hash of parts, none of which runs into the next. */
export const shortHash = (...parts: readonly string[]): string => hash('sha256', JSON.stringify(parts)).slice(0, SHORT);
