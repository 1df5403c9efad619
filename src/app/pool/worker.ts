/** The program of a worker process: settings in its argument, one file at a time by message, its rows as messages. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { FileFacts } from '../../model/index.ts';
import { toInternalFailure } from '../file-fault.ts';
import { failed, sha256Of } from '../parse-bytes.ts';
import { parseFound } from '../parse-files.ts';
import { createParser, type Parser } from '../parser.ts';
import { ScreenerError } from '../screener-error.ts';
import type { Trail } from '../trail.ts';
import { loadVocabulary } from '../vocabulary-files.ts';
import { MEBIBYTE, type Origin, type Task, type Told, type WorkSettings } from './protocol.ts';

/**
 * Bytecode that a function runs through, in bytes, before V8 asks whether to compile it for good: sixteen times the default of
 * Node 20. A batch is over before most functions have earned what that costs, and types that are still being learnt make
 * V8 compile the same ones several times: a quarter of a worker's processor time over 128 PDFs. An unknown flag is only told of.
 */
const TIER_UP_BYTES = 2 * 1024 * 1024;

/** The watch's own heap, in MiB. */
const WATCH_HEAP = 8;

const tell = (told: Told): void => {
  process.send?.(told);
};

/**
 * Tells something and waits until it is on its way. A row may be longer than what a pipe takes at once: its rest would wait
 * until the archive that it came from is read, and the parent would take the worker for one that hangs.
 */
const tellWhole = (told: Told): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(told, () => resolve());
  });

/** Tells the rows of a file; returns what its bytes were, null where they could not be had. */
const tellRows = async (
  { file, told, lost }: Task,
  parse: Parser,
  { limits }: WorkSettings,
): Promise<Origin | null> => {
  const known = new Set(told);
  let begun: FileFacts = { path: file.path, sha256: '', format: 'unknown', bytes: 0, pages: 0 };
  const begin = (facts: FileFacts): void => {
    begun = facts;
    tell({ kind: 'begin', file: facts });
  };
  let origin: Origin | null = null;
  const opened: Trail['opened'] = (bytes, stamp) => {
    origin = { sha256: sha256Of(bytes), bytes: bytes.length, stamp };
  };
  const trail = { opened, begin, told: known, lost: new Map(lost.map((row) => [row.file.path, row])) };
  try {
    for await (const row of parseFound(file, parse, { limits, trail })) {
      if (!known.has(row.file.path)) await tellWhole({ kind: 'row', path: row.file.path, row: JSON.stringify(row) });
    }
  } catch (error) {
    tell({ kind: 'row', path: begun.path, row: JSON.stringify(failed(begun, toInternalFailure(error))) });
  }
  return origin;
};

const start = (settings: WorkSettings): void => {
  const watch = new Worker(new URL('./watch.js', import.meta.url), {
    workerData: settings.limits.maxMemory * MEBIBYTE,
    resourceLimits: { maxOldGenerationSizeMb: WATCH_HEAP, maxYoungGenerationSizeMb: 1 },
  });
  watch.unref();
  const parse = createParser({ ...settings, vocabulary: loadVocabulary(settings.vocabularyFolder) });
  process.on('message', (task: Task) => {
    void tellRows(task, parse, settings).then((origin) =>
      tell({ kind: 'end', residentBytes: process.memoryUsage.rss(), origin }),
    );
  });
  tell({ kind: 'ready' });
};

setFlagsFromString(`--interrupt-budget=${TIER_UP_BYTES}`);
// The parent ends its workers itself: Ctrl-C reaches the whole group, and what they have is still wanted.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
// A promise of a vendor's that fails after its file was told; by default it would end the worker and cost the next file.
process.on('unhandledRejection', () => undefined);

try {
  const settings: WorkSettings = JSON.parse(process.argv[2] ?? '');
  start(settings);
} catch (error) {
  if (!(error instanceof ScreenerError)) throw error;
  tell({ kind: 'refused', sentence: error.sentence });
}
