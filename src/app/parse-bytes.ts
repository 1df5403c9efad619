import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { FileFacts, ParsedResume } from '../model/index.ts';
import { oncePer } from '../vocabulary/index.ts';
import { type Failure, NOT_A_RESUME_NAME, toInternalFailure } from './file-fault.ts';
import type { Parser } from './parser.ts';
import type { Trail } from './trail.ts';

/** Formats that any text file has. */
const PLAIN_TEXT: ReadonlySet<FileFacts['format']> = new Set(['text', 'markdown']);

/** A file without a profile. */
export const failed = (file: FileFacts, { status, message }: Failure): ParsedResume => ({
  file,
  status,
  message,
  notices: [],
  profile: null,
});

/** Lower-case hex; worked out once for the same array. */
export const sha256Of = oncePer((bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'));

/** What is known of bytes before they are read. */
export const factsOf = (bytes: Uint8Array, path: string): FileFacts => ({
  path,
  sha256: sha256Of(bytes),
  format: 'unknown',
  bytes: bytes.length,
  pages: 0,
});

/**
 * What the bytes of one document say; never throws for anything a document does. `path` is how reports name it;
 * `isDoubtful` where the name is not that of a résumé, so that plain text is not taken for one.
 */
export const parseBytes = async (
  bytes: Uint8Array,
  { path, isDoubtful, trail }: { readonly path: string; readonly isDoubtful: boolean; readonly trail: Trail },
  parse: Parser,
): Promise<ParsedResume> => {
  const lost = trail.lost.get(path);
  if (lost !== undefined) return lost;
  const facts = factsOf(bytes, path);
  trail.begin(facts);
  try {
    const { format, pages, ...resume } = await parse(bytes, basename(path), facts.sha256);
    const file = { ...facts, format, pages };
    return isDoubtful && PLAIN_TEXT.has(format) ? failed(file, NOT_A_RESUME_NAME) : { file, ...resume };
  } catch (error) {
    return failed(facts, toInternalFailure(error));
  }
};
