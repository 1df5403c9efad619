import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { programPath } from './places.ts';

/** One line of `parse --format ndjson`, as far as the checks need it. */
export type Row = {
  readonly path: string;
  readonly status: string;
  readonly message: string | null;
  /** Since the row before, or since the start of the program. */
  readonly millis: number;
};

/** What a run of the program over some files did. */
export type Watched = {
  readonly rows: readonly Row[];
  /** The exit code, the signal that ended it, or what this watch killed it for. */
  readonly end: number | NodeJS.Signals | 'hang' | 'memory';
  readonly stderr: string;
  readonly peakBytes: number;
  readonly millis: number;
};

export type WatchLimits = {
  /** Longest wait for the next row. */
  readonly silenceMillis: number;
  /** Most memory of the program and the processes that it started. */
  readonly residentBytes: number;
};

const POLL_MILLIS = 100;
const PAGE_BYTES = 4096;
const MOST_STDERR = 20_000;

const readOr = (path: string, otherwise: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended meanwhile.
    return otherwise;
  }
};

/** Resident memory of a process and its children, by Linux's `/proc`; 0 on other systems. */
const residentBytes = (pid: number): number => {
  const own = Number(readOr(`/proc/${pid}/statm`, '0 0').split(' ')[1] ?? 0) * PAGE_BYTES;
  const children = readOr(`/proc/${pid}/task/${pid}/children`, '').split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + residentBytes(Number(child)), own);
};

const toRow = (line: string, millis: number): Row => {
  const { file, status, message } = JSON.parse(line) as Row & { readonly file: { readonly path: string } };
  return { path: file.path, status, message, millis };
};

/** Runs `screener parse` over files and watches the time between its rows and its memory. */
export const watchParse = (
  paths: readonly string[],
  { silenceMillis, residentBytes: most }: WatchLimits,
  options: readonly string[] = [],
): Promise<Watched> =>
  new Promise((resolve) => {
    const args = [programPath, 'parse', ...paths, '--format', 'ndjson', '-q', '--as-of', '2026-11-01', ...options];
    const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const start = performance.now();
    const rows: Row[] = [];
    let last = start;
    let peakBytes = 0;
    let stderr = '';
    let killedFor: 'hang' | 'memory' | null = null;
    const kill = (reason: 'hang' | 'memory'): void => {
      killedFor ??= reason;
      child.kill('SIGKILL');
    };
    const poll = setInterval(() => {
      const bytes = residentBytes(child.pid ?? 0);
      peakBytes = Math.max(peakBytes, bytes);
      if (bytes > most) kill('memory');
      if (performance.now() - last > silenceMillis) kill('hang');
    }, POLL_MILLIS);
    child.stderr?.on('data', (chunk: Buffer) => {
      if (stderr.length < MOST_STDERR) stderr += chunk.toString();
    });
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const now = performance.now();
        rows.push(toRow(line, now - last));
        last = now;
      });
    }
    child.on('close', (code, signal) => {
      clearInterval(poll);
      resolve({
        rows,
        end: killedFor ?? code ?? signal ?? 'hang',
        stderr,
        peakBytes,
        millis: performance.now() - start,
      });
    });
  });
