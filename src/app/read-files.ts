import { availableParallelism } from 'node:os';
import type { IsoDate, ParsedResume } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { type CacheChoice, openCache } from './cache/profile-cache.ts';
import type { FoundFile } from './discover.ts';
import { findOcrEngine } from './ocr-engine.ts';
import { parseInPool } from './pool/pool.ts';
import type { OnProgress } from './progress.ts';
import { DEFAULT_RUN_LIMITS, OCR_RUN_LIMITS, type RunLimits } from './run-limits.ts';
import { vocabularyFolder } from './vocabulary-files.ts';

export type ReadOptions = {
  readonly vocabulary: Vocabulary;
  readonly asOf: IsoDate;
  /** Whether pictures of text are read too. */
  readonly ocr: boolean;
  /** Those that differ from the usual ones. */
  readonly limits?: Partial<RunLimits> | undefined;
  /** Worker processes at most; default: one a core, eight at most. */
  readonly jobs?: number | undefined;
  /** Where profiles are kept from run to run; default: nowhere. */
  readonly cache?: CacheChoice | null | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Ends the run: what is finished is still told, and a file that is not has a row that says so. */
  readonly signal?: AbortSignal | undefined;
};

/** A worker holds some 150 MB. */
const MOST_JOBS_UNASKED = 8;

/** What a file may cost: the usual limits, but for those that differ. */
export const settledLimits = ({ ocr, limits }: Pick<ReadOptions, 'ocr' | 'limits'>): RunLimits => ({
  ...(ocr ? OCR_RUN_LIMITS : DEFAULT_RUN_LIMITS),
  ...limits,
});
async function* closing<T>(rows: AsyncGenerator<T>, close: () => void): AsyncGenerator<T> {
  try {
    yield* rows;
  } finally {
    close();
  }
}

/**
 * What the files say, each read in a worker process or known from an earlier run: the rows of {@link parseInPool}.
 *
 * @throws ScreenerError where OCR is asked for and not installed, or the cache is named and can't be used.
 */
export const readFiles = (files: readonly FoundFile[], options: ReadOptions): AsyncGenerator<ParsedResume> => {
  const { vocabulary, asOf, ocr, limits, onProgress, signal } = options;
  if (ocr) findOcrEngine();
  const settings = {
    vocabularyFolder: vocabularyFolder(vocabulary),
    asOf,
    ocr,
    limits: settledLimits({ ocr, limits }),
  };
  const memory = openCache(options.cache ?? null, settings);
  const jobs = options.jobs ?? Math.min(availableParallelism(), MOST_JOBS_UNASKED);
  return closing(parseInPool(files, { settings, jobs, onProgress, signal, memory }), memory.close);
};
