import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FileFacts, ParsedResume, Status } from '../../model/index.ts';

/**
 * The rows of one file as they are kept. `inside` is the path in an archive or mail (`/a.pdf`), empty for the file itself:
 * what the file is called comes from the run. `named` is its base name where a text of the rows tells it, else null.
 */
export type Entry = { readonly named: string | null; readonly rows: readonly KeptRow[] };

export type KeptRow = Omit<ParsedResume, 'file'> & {
  readonly inside: string;
  readonly file: Omit<FileFacts, 'path'>;
};

/** The first words of an entry; the number is raised where its form changes. */
const MARK = 'screener-profiles 1';
/** The mark, a space, eight hex digits and a line feed. */
const HEAD_LENGTH = MARK.length + 10;

/** Statuses, and whether such a row is that of the bytes: what ran out of time or memory may fare better another time. */
const STATUSES: Readonly<Record<Status, boolean>> = {
  ok: true,
  'image-only': true,
  encrypted: true,
  corrupt: true,
  empty: true,
  'garbled-text': true,
  unsupported: true,
  'too-large': true,
  'timed-out': false,
  'out-of-memory': false,
  unreadable: false,
};

const tells = ({ message, notices }: ParsedResume, name: string): boolean =>
  [message, ...notices.map((notice) => notice.message)].some(
    (text) => text !== null && (text.zh.includes(name) || text.en.includes(name)),
  );

/** What is kept of the rows of a file that the run calls `path`; null where they are not to be kept. */
export const toEntry = (rows: readonly ParsedResume[], path: string): Entry | null => {
  const isOfBytes = ({ file, status }: ParsedResume): boolean => file.path.startsWith(path) && STATUSES[status];
  if (rows.length === 0 || !rows.every(isOfBytes)) return null;
  const name = basename(path);
  return {
    named: rows.some((row) => row.file.path === path && tells(row, name)) ? name : null,
    rows: rows.map(({ file: { path: whole, ...file }, ...row }) => ({
      inside: whole.slice(path.length),
      file,
      ...row,
    })),
  };
};

/** The rows of an entry for a file that the run calls `path`; null where they tell another name. */
export const toRows = ({ named, rows }: Entry, path: string): readonly ParsedResume[] | null => {
  if (named !== null && named !== basename(path)) return null;
  return rows.map(({ inside, file, ...row }) => ({ file: { path: path + inside, ...file }, ...row }));
};

/** The checksum covers the name too: an entry under another name is none. */
const checksum = (name: string, json: Uint8Array): string => crc32(json, crc32(name)).toString(16).padStart(8, '0');

/** An entry as the bytes of the file `name`. */
export const encodeEntry = (entry: Entry, name: string): Buffer => {
  const json = Buffer.from(JSON.stringify(entry));
  return Buffer.concat([Buffer.from(`${MARK} ${checksum(name, json)}\n`), json]);
};

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean =>
  isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

const PROFILE_LISTS = [
  'education',
  'experience',
  'certificates',
  'languages',
  'skills',
  'bullets',
  'competencies',
  'doubts',
  'lines',
] as const;
const PROFILE_PARTS = ['contact', 'tenure', 'wish'] as const;

const isProfile = (value: unknown): boolean =>
  isObject(value) &&
  value['schemaVersion'] === 1 &&
  PROFILE_LISTS.every((key) => Array.isArray(value[key])) &&
  PROFILE_PARTS.every((key) => isObject(value[key]));

const isFacts = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['sha256'] === 'string' &&
  typeof value['format'] === 'string' &&
  typeof value['bytes'] === 'number' &&
  typeof value['pages'] === 'number';

const isRow = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const { inside, file, status, message, notices, profile } = value;
  return (
    typeof inside === 'string' &&
    isFacts(file) &&
    typeof status === 'string' &&
    Object.hasOwn(STATUSES, status) &&
    Array.isArray(notices) &&
    notices.every((notice) => isObject(notice) && isText(notice['message'])) &&
    (status === 'ok' ? message === null && isProfile(profile) : isText(message) && profile === null)
  );
};

const isEntry = (value: unknown): value is Entry =>
  isObject(value) &&
  (value['named'] === null || typeof value['named'] === 'string') &&
  Array.isArray(value['rows']) &&
  value['rows'].length > 0 &&
  value['rows'].every(isRow);

/** What the bytes of the file `name` keep; null where they are damaged, of another program, or of another file. */
export const decodeEntry = (bytes: Buffer, name: string): Entry | null => {
  const json = bytes.subarray(HEAD_LENGTH);
  const head = bytes.toString('latin1', 0, HEAD_LENGTH);
  if (head !== `${MARK} ${checksum(name, json)}\n`) return null;
  try {
    const entry: unknown = JSON.parse(json.toString('utf8'));
    return isEntry(entry) ? entry : null;
  } catch {
    // The checksum holds and it is no JSON: somebody else's.
    return null;
  }
};
