import type { Bilingual, FileFacts, IsoDate, ParsedResume } from '../../model/index.ts';
import type { FoundFile } from '../discover.ts';
import type { RunLimits } from '../run-limits.ts';

/** What a worker is started with; plain JSON. */
export type WorkSettings = {
  readonly vocabularyFolder: string;
  readonly asOf: IsoDate;
  readonly ocr: boolean;
  readonly limits: RunLimits;
};

/** One file for a worker. */
export type Task = {
  readonly file: FoundFile;
  /** Paths of its documents that an earlier worker told. */
  readonly told: readonly string[];
  /** Rows of its documents that ended an earlier worker. */
  readonly lost: readonly ParsedResume[];
};

/** What the bytes of a file that was read were; `stamp` are its marks where they are sure to tell a later change, else null. */
export type Origin = { readonly sha256: string; readonly bytes: number; readonly stamp: string | null };

/** What a worker says. Rows are JSON, so that they stay as small as they are until they are wanted. */
export type Told =
  | { readonly kind: 'ready' }
  /** It can't work with these settings, by a fault of the operator. */
  | { readonly kind: 'refused'; readonly sentence: Bilingual }
  | { readonly kind: 'begin'; readonly file: FileFacts }
  | { readonly kind: 'row'; readonly path: string; readonly row: string }
  | { readonly kind: 'end'; readonly residentBytes: number; readonly origin: Origin | null };

export const MEBIBYTE = 1024 * 1024;

/** What the watch of a worker writes to its standard error before it kills it for its memory. */
export const MEMORY_MARK = 'screener-worker: resident memory';
