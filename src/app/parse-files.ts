import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { FileFacts, ParsedResume } from '../model/index.ts';
import type { FoundFile } from './discover.ts';
import {
  type Failure,
  FORBIDDEN_FOLDER,
  NOT_A_FILE,
  SEVERAL_RESUMES,
  toSystemFailure,
  toTooLarge,
} from './file-fault.ts';
import { factsOf, failed } from './parse-bytes.ts';
import { type Place, parseInside } from './parse-inside.ts';
import type { Parser } from './parser.ts';
import { isSettled, stampOf } from './stamp.ts';

/** Largest file that is loaded at all, in bytes; the readers' own limit is lower and gives the better message. */
const MOST_BYTES = 256 * 1024 * 1024;

type Loaded =
  | { readonly bytes: Uint8Array; readonly stamp: string | null }
  | { readonly failure: Failure; readonly size: number };

const load = ({ location, problem }: FoundFile): Loaded => {
  if (problem === 'no-permission') return { failure: FORBIDDEN_FOLDER, size: 0 };
  // Asked before opening: opening a pipe waits for its other end.
  if (!statSync(location).isFile()) return { failure: NOT_A_FILE, size: 0 };
  const descriptor = openSync(location, 'r');
  try {
    const before = fstatSync(descriptor, { bigint: true });
    const [size, stamp, now] = [Number(before.size), stampOf(before), Date.now()];
    if (size > MOST_BYTES) return { failure: toTooLarge(size, MOST_BYTES), size };
    const bytes = readFileSync(descriptor);
    const isSame = stampOf(fstatSync(descriptor, { bigint: true })) === stamp;
    return { bytes, stamp: isSame && isSettled(before, now) ? stamp : null };
  } finally {
    closeSync(descriptor);
  }
};

const loadSafely = (file: FoundFile): Loaded => {
  try {
    return load(file);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    return { failure: toSystemFailure(error.code), size: 0 };
  }
};

/** What the résumés in one file say, each once; never throws for anything a file does. */
export async function* parseFound(
  found: FoundFile,
  parse: Parser,
  watched: Pick<Place, 'limits' | 'trail'> = {},
): AsyncGenerator<ParsedResume> {
  const { path, problem, member } = found;
  const loaded = loadSafely(found);
  if ('failure' in loaded) {
    yield failed({ path, sha256: '', format: 'unknown', bytes: loaded.size, pages: 0 }, loaded.failure);
  } else {
    watched.trail?.opened(loaded.bytes, loaded.stamp);
    const wanted = member === undefined ? null : `${path}/${member}`;
    yield* parseInside(loaded.bytes, { ...watched, path, isDoubtful: problem === 'no-resume-name', wanted }, parse);
  }
}

/** The only one of some résumés; several are told to be so, with the facts of the file that they are in. */
const only = async (resumes: AsyncIterable<ParsedResume>, file: FileFacts): Promise<ParsedResume> => {
  let first: ParsedResume | null = null;
  for await (const resume of resumes) {
    if (first !== null) return failed(file, SEVERAL_RESUMES);
    first = resume;
  }
  return first ?? failed(file, toSystemFailure('ENOENT'));
};

/** {@link parseFile} of bytes; `path` is how reports name them. */
export const parseOne = (bytes: Uint8Array, path: string, parse: Parser): Promise<ParsedResume> =>
  only(parseInside(bytes, { path, isDoubtful: false, wanted: null }, parse), factsOf(bytes, path));

/** One file's profile, or why it has none; also that of the only résumé in an archive or mail. */
export const parseFile = (found: FoundFile, parse: Parser): Promise<ParsedResume> =>
  only(parseFound(found, parse), { path: found.path, sha256: '', format: 'unknown', bytes: 0, pages: 0 });
