import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedResume } from '../../model/index.ts';
import { monthStart } from '../as-of.ts';
import type { FoundFile } from '../discover.ts';
import type { Memory } from '../pool/memory.ts';
import type { Origin, WorkSettings } from '../pool/protocol.ts';
import { isSettled, stampOf } from '../stamp.ts';
import { namesIn, readEntry } from './entries.ts';
import { encodeEntry, toEntry, toRows } from './entry.ts';
import { parseEntryName, shortHash, toEntryName } from './entry-name.ts';
import { parserFingerprint, vocabularyFingerprint } from './fingerprint.ts';
import { openProfiles } from './folder.ts';
import { type CacheLimits, prune } from './prune.ts';
import { pathKey, readSeenFiles, SEEN_FILES, type SeenFile, UNSETTLED } from './seen-files.ts';
import { writeAside } from './write-aside.ts';

/** The cache that a run uses. */
export type CacheChoice = CacheLimits & {
  readonly folder: string;
  /** Whether the user named the folder: one that can't be used is a fault then. */
  readonly isNamed: boolean;
  /** Whether files that could not be read are read again. */
  readonly retryUnreadable: boolean;
  /** Told when a reading ends: how many of the files came from the cache. */
  readonly onRecalled?: (files: number) => void;
};

/** The memory of one reading; `close` brings it to order. */
export type ProfileCache = Memory & { readonly close: () => void };

const NO_CACHE: ProfileCache = { recall: () => null, keep: () => undefined, close: () => undefined };

/** What a file's rows depend on beside its bytes. Time and memory do not count: what passes them is not kept. */
const settingsKey = ({ vocabularyFolder, asOf, ocr, limits }: WorkSettings): string => {
  const { maxSeconds: _, maxMemory: __, ...readLimits } = limits;
  return JSON.stringify([
    parserFingerprint(),
    vocabularyFingerprint(vocabularyFolder),
    monthStart(asOf),
    ocr,
    Object.entries(readLimits).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
};

/** What the name of a file promises. Matches `pdf` of `a.PDF`; a name without a dot is its own. */
const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** Bytes that are hashed at a time, so that a large file is never held. */
const CHUNK = 1024 * 1024;
/** Days after which a cache that only gave is put in order too. */
const TIDY_DAYS = 1;

const hashOfOpen = (descriptor: number, buffer: Buffer): string => {
  const hash = createHash('sha256');
  for (let count = -1; count !== 0; ) {
    count = readSync(descriptor, buffer, 0, CHUNK, null);
    hash.update(buffer.subarray(0, count));
  }
  return hash.digest('hex');
};

/** The hash of a file's bytes, and its marks if they are sure to tell a later change; null where it can't be read in peace. */
const readOrigin = (location: string, buffer: Buffer): Origin | null => {
  let descriptor: number;
  try {
    descriptor = openSync(location, 'r');
  } catch {
    return null;
  }
  try {
    const before = fstatSync(descriptor, { bigint: true });
    const now = Date.now();
    const sha256 = hashOfOpen(descriptor, buffer);
    const stamp = stampOf(before);
    if (stampOf(fstatSync(descriptor, { bigint: true })) !== stamp) return null;
    return { sha256, bytes: Number(before.size), stamp: isSettled(before, now) ? stamp : null };
  } catch {
    return null;
  } finally {
    closeSync(descriptor);
  }
};

const marksOf = (location: string) => {
  try {
    const facts = statSync(location, { bigint: true, throwIfNoEntry: false });
    return facts?.isFile() === true ? facts : null;
  } catch {
    return null;
  }
};

const isTidy = (profiles: string, now: number): boolean => {
  const written = statSync(join(profiles, SEEN_FILES), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return now - written < TIDY_DAYS * 86_400_000;
};

/**
 * The profiles that earlier runs kept, for files that are read under these settings.
 *
 * A file is known by its bytes. Those of a file that has the marks it had when it was last read are not read again.
 *
 * @throws ScreenerError where the user named a folder that can't be used.
 */
export const openCache = (choice: CacheChoice | null, settings: WorkSettings): ProfileCache => {
  const profiles = choice === null ? null : openProfiles(choice.folder, choice.isNamed);
  if (choice === null || profiles === null) return NO_CACHE;
  const now = Date.now();
  const settled = settingsKey(settings);
  const names = new Set(namesIn(profiles));
  const sizes = new Set([...names].map((name) => parseEntryName(name)?.bytes));
  const seen = readSeenFiles(profiles);
  const added = new Map<string, SeenFile>();
  const keys = new Map<string, string>();
  const buffer = Buffer.allocUnsafe(CHUNK);
  let recalled = 0;
  let kept = 0;

  const keyOf = ({ path, problem, member = '' }: FoundFile): string => {
    const kind = JSON.stringify([extensionOf(path), problem, member]);
    const key = keys.get(kind) ?? shortHash(settled, kind);
    keys.set(kind, key);
    return key;
  };

  const nameOf = (file: FoundFile, { sha256, bytes }: Pick<Origin, 'sha256' | 'bytes'>): string =>
    toEntryName({ sha256, bytes, settings: keyOf(file) });

  const remember = (location: string, { stamp, sha256 }: Origin): void => {
    added.set(pathKey(location), { stamp: stamp ?? UNSETTLED, sha256 });
  };

  /** Bytes are read only where an entry tells of a file of that size. */
  const entryOf = (file: FoundFile): string | null => {
    const marks = marksOf(file.location);
    const bytes = Number(marks?.size);
    if (marks === null || !sizes.has(bytes)) return null;
    const known = seen.get(pathKey(file.location));
    if (known?.stamp === stampOf(marks)) return nameOf(file, { sha256: known.sha256, bytes });
    const origin = readOrigin(file.location, buffer);
    if (origin === null) return null;
    remember(file.location, origin);
    return nameOf(file, origin);
  };

  const recall = (file: FoundFile): readonly ParsedResume[] | null => {
    const name = file.problem === 'no-permission' ? null : entryOf(file);
    if (name === null || !names.has(name)) return null;
    const entry = readEntry(profiles, name, { maxDays: choice.maxDays, now });
    const rows = entry === null ? null : toRows(entry, file.path);
    if (rows === null || (choice.retryUnreadable && rows.some(({ profile }) => profile === null))) return null;
    recalled += 1;
    return rows;
  };

  return {
    recall,
    keep: (file, origin, rows) => {
      const entry = toEntry(rows, file.path);
      if (entry === null) return;
      const name = nameOf(file, origin);
      if (!writeAside(profiles, name, encodeEntry(entry, name))) return;
      kept += 1;
      remember(file.location, origin);
    },
    close: () => {
      choice.onRecalled?.(recalled);
      try {
        if (kept > 0 || added.size > 0 || !isTidy(profiles, now)) prune(profiles, choice, { seen: added, now });
      } catch {
        // Another run may be at it, or the disk is full: the rows are told, and the next run tries again.
      }
    },
  };
};
