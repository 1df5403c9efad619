/**
 * The thread that watches its worker process from inside, where a document can't keep it busy: it kills the process when
 * its resident memory passes the limit, or when its parent is gone.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { MEMORY_MARK } from './protocol.ts';

/** Memory grows by about 1 GB a second at most: some 50 MB between two looks. */
const LOOK_MILLISECONDS = 50;

const mostBytes: unknown = workerData;
const parent = process.ppid;

const end = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

setInterval(() => {
  if (process.ppid !== parent) end();
  if (typeof mostBytes === 'number' && process.memoryUsage.rss() > mostBytes) {
    writeSync(2, MEMORY_MARK);
    end();
  }
}, LOOK_MILLISECONDS);
