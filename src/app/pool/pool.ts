import { setImmediate } from 'node:timers/promises';
import type { ParsedResume } from '../../model/index.ts';
import type { FoundFile } from '../discover.ts';
import { NOT_REACHED } from '../file-fault.ts';
import { failed } from '../parse-bytes.ts';
import { type OnProgress, progressMeter } from '../progress.ts';
import { WORKER_PROGRAM } from './hand.ts';
import { unopened } from './losses.ts';
import { type Memory, NO_MEMORY } from './memory.ts';
import { openPost, type Post } from './post.ts';
import type { WorkSettings } from './protocol.ts';

export type PoolOptions = {
  readonly settings: WorkSettings;
  /** Worker processes; fewer are started for a few files. */
  readonly jobs: number;
  readonly onProgress?: OnProgress | undefined;
  /** Ends the run: what is finished is still told, and a file that is not has a row that says so. */
  readonly signal?: AbortSignal | undefined;
  /** What earlier runs keep; default: nothing. */
  readonly memory?: Memory;
  /** What a worker runs; default: the one that is shipped. */
  readonly program?: string;
};

/** A worker takes half a second to start, as long as several files. */
const FILES_WORTH_A_WORKER = 4;
/** Files that may be finished before the oldest one is: what keeps memory the same for any number of files. */
const MOST_AHEAD = 500;

/** Characters of one file's rows that are held for the memory: those of thousands of résumés in an archive. Longer ones are read again next time. */
const MOST_KEPT = 32 * 1024 * 1024;

/** Files that are known one after another before whoever asked for rows, signals and progress have their turn. */
const KNOWN_AT_A_TIME = 16;

/** What one file has come to. Rows that workers tell are JSON until they are asked for; `isNamed` where one of them is called as the file is. */
type Slot = { readonly rows: (string | ParsedResume)[]; isNamed: boolean; ended: boolean };

/** Wakes all who wait for something to change. */
const createBell = () => {
  let wake = (): void => undefined;
  let rung = Promise.resolve();
  const renew = (): void => {
    rung = new Promise<void>((resolve) => {
      wake = resolve;
    });
  };
  renew();
  return {
    rung: () => rung,
    ring: () => {
      wake();
      renew();
    },
  };
};

const toRow = (row: string | ParsedResume): ParsedResume => (typeof row === 'string' ? JSON.parse(row) : row);

/** Lets the rest of the program have its turn when it is due: rows are used up while they are young. */
const createBreath = () => {
  let files = 0;
  return async (): Promise<void> => {
    files += 1;
    if (files % KNOWN_AT_A_TIME === 0) await setImmediate();
  };
};

/**
 * Files read by a pool of worker processes, each file by one worker, one at a time.
 *
 * Rows come in the order of the files, those of an archive in its own order, and are the same for any number of jobs. A
 * worker that passes the time or memory of a document, or dies, costs that document only, which gets a row that says so.
 * Workers start with the first row that is asked for and end with the last.
 */
export async function* parseInPool(files: readonly FoundFile[], options: PoolOptions): AsyncGenerator<ParsedResume> {
  const { settings, jobs, onProgress, signal, memory = NO_MEMORY, program = WORKER_PROGRAM } = options;
  const bell = createBell();
  const breathe = createBreath();
  const slots = new Map<number, Slot>();
  const posts = Array.from({ length: Math.min(jobs, Math.ceil(files.length / FILES_WORTH_A_WORKER)) }, () =>
    openPost(settings, program),
  );
  const meter = progressMeter(files.length, onProgress);
  let [next, oldest] = [0, 0];
  let stopped = signal?.aborted ?? false;
  const faults: unknown[] = [];

  const stop = (): void => {
    stopped = true;
    for (const post of posts) post.close();
    bell.ring();
  };

  const readFileAt = async (index: number, file: FoundFile, post: Post): Promise<void> => {
    const recalled = memory.recall(file);
    const slot: Slot = { rows: [...(recalled ?? [])], isNamed: false, ended: recalled !== null };
    slots.set(index, slot);
    if (recalled !== null) {
      meter.finished(file.path);
      bell.ring();
      return breathe();
    }
    meter.working(file.path);
    const kept: string[] = [];
    let length = 0;
    const reading = await post.read(file, (path, row) => {
      slot.rows.push(row);
      length += row.length;
      if (length <= MOST_KEPT) kept.push(row);
      else kept.length = 0;
      if (path === file.path) slot.isNamed = true;
      else meter.working(path);
      bell.ring();
    });
    slot.ended = !reading.isClosed;
    if (slot.ended) meter.finished(file.path);
    const isKept = !reading.isClosed && reading.origin !== null && length <= MOST_KEPT;
    if (isKept) memory.keep(file, reading.origin, kept.map(toRow));
    bell.ring();
  };

  const readOn = async (post: Post): Promise<void> => {
    while (!stopped && next < files.length) {
      const file = files[next];
      if (file === undefined || next >= oldest + MOST_AHEAD) await bell.rung();
      else {
        next += 1;
        await readFileAt(next - 1, file, post);
      }
    }
  };

  async function* rowsOf(index: number, file: FoundFile): AsyncGenerator<ParsedResume> {
    for (;;) {
      const slot = slots.get(index);
      for (let row = slot?.rows.shift(); row !== undefined; row = slot?.rows.shift()) yield toRow(row);
      if (slot?.ended === true) return;
      if (stopped) {
        if (slot?.isNamed !== true) yield failed(unopened(file.path), NOT_REACHED);
        return;
      }
      await bell.rung();
    }
  }

  signal?.addEventListener('abort', stop);
  const work = Promise.all(posts.map(readOn)).catch((error: unknown) => {
    faults.push(error);
    stop();
  });
  try {
    for (const [index, file] of files.entries()) {
      for await (const row of rowsOf(index, file)) {
        if (faults.length > 0) throw faults[0];
        yield row;
      }
      slots.delete(index);
      oldest = index + 1;
      bell.ring();
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
    await work;
  }
}
