import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileFacts, ParsedResume } from '../model/index.ts';
import type { FoundFile } from './discover.ts';
import {
  FORBIDDEN_FOLDER,
  NOT_A_FILE,
  NOT_A_RESUME_NAME,
  toInternalFailure,
  toSystemFailure,
  toTooLarge,
} from './file-fault.ts';
import type { Parser } from './parser.ts';

export type Progress = { readonly done: number; readonly total: number; readonly path: string };

/** Largest file that is loaded at all, in bytes; the readers' own limit is lower and gives the better message. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Formats that any text file has. */
const PLAIN_TEXT: ReadonlySet<FileFacts['format']> = new Set(['text', 'markdown']);

type Failure = Pick<ParsedResume, 'message'> & { readonly status: Exclude<ParsedResume['status'], 'ok'> };

type Loaded = { readonly bytes: Uint8Array } | { readonly failure: Failure; readonly size: number };

const load = ({ location, problem }: FoundFile): Loaded => {
  if (problem === 'no-permission') return { failure: FORBIDDEN_FOLDER, size: 0 };
  // Asked before opening: opening a pipe waits for its other end.
  if (!statSync(location).isFile()) return { failure: NOT_A_FILE, size: 0 };
  const descriptor = openSync(location, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > MOST_BYTES) return { failure: toTooLarge(size, MOST_BYTES), size };
    return { bytes: readFileSync(descriptor) };
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

const failed = (file: FileFacts, { status, message }: Failure): ParsedResume => ({
  file,
  status,
  message,
  notices: [],
  profile: null,
});

/** What the bytes of one résumé say; never throws for anything a document does. `path` is how reports name it. */
export const parseBytes = async (bytes: Uint8Array, path: string, parse: Parser): Promise<ParsedResume> => {
  const facts = { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  try {
    const { format, pages, ...resume } = await parse(bytes, basename(path));
    return { file: { ...facts, format, pages }, ...resume };
  } catch (error) {
    return failed({ ...facts, format: 'unknown', pages: 0 }, toInternalFailure(error));
  }
};

/** One file's profile, or why it has none; never throws for anything a file does. */
export const parseFile = async (found: FoundFile, parse: Parser): Promise<ParsedResume> => {
  const loaded = loadSafely(found);
  if ('failure' in loaded) {
    return failed({ path: found.path, sha256: '', format: 'unknown', bytes: loaded.size, pages: 0 }, loaded.failure);
  }
  const resume = await parseBytes(loaded.bytes, found.path, parse);
  const doubtful = found.problem === 'no-resume-name' && PLAIN_TEXT.has(resume.file.format);
  return doubtful ? failed(resume.file, NOT_A_RESUME_NAME) : resume;
};

/** Profiles of the files, in their order, one at a time. */
export async function* parseFiles(
  files: readonly FoundFile[],
  parse: Parser,
  onProgress?: (progress: Progress) => void,
): AsyncGenerator<ParsedResume> {
  for (const [index, file] of files.entries()) {
    onProgress?.({ done: index, total: files.length, path: file.path });
    yield await parseFile(file, parse);
    await nextTurn();
  }
}
