import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { programPath } from './places.ts';

/** One line of `parse --format ndjson`, as far as the checks need it. */
export type Row = {
  /** The line itself. */
  readonly text: string;
  readonly path: string;
  readonly status: string;
  readonly message: string | null;
  /** Processor time since the row before, or since the start of the program: other programs don't count. */
  readonly millis: number;
};

/** What a run of the program over some files did. */
export type Watched = {
  readonly rows: readonly Row[];
  /** The exit code, the signal that ended it, or what this watch killed it for. */
  readonly end: number | NodeJS.Signals | 'hang' | 'memory';
  readonly stderr: string;
  readonly peakBytes: number;
  /** Memory of all processes, over and over, when so many rows had come. */
  readonly memory: readonly { readonly rows: number; readonly bytes: number }[];
  /** Processor time of the whole run. */
  readonly millis: number;
};

export type WatchLimits = {
  /** Most processor time for the next row. */
  readonly silenceMillis: number;
  /** Longest wait for the next row, for a program that waits itself. */
  readonly waitMillis: number;
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

const childrenOf = (pid: number): readonly number[] =>
  readOr(`/proc/${pid}/task/${pid}/children`, '').split(' ').filter(Boolean).map(Number);

/** Resident memory of a process and its children, by Linux's `/proc`; 0 on other systems. */
const residentBytes = (pid: number): number =>
  childrenOf(pid).reduce(
    (sum, child) => sum + residentBytes(child),
    Number(readOr(`/proc/${pid}/statm`, '0 0').split(' ')[1] ?? 0) * PAGE_BYTES,
  );

/** Places behind the name in `/proc/PID/stat` of the times in user and system mode, its own and of children that ended, in hundredths of a second. */
const [FIRST_TIME, BEHIND_TIMES, TICK_MILLIS] = [11, 15, 10];

/** Processor time of a process and its children, those that ended too: workers are replaced during a run. */
const processorMillis = (pid: number): number => {
  const stat = readOr(`/proc/${pid}/stat`, ') ');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const own = fields.slice(FIRST_TIME, BEHIND_TIMES).reduce((sum, ticks) => sum + Number(ticks) * TICK_MILLIS, 0);
  return childrenOf(pid).reduce((sum, child) => sum + processorMillis(child), own);
};

/** A row; null for one that was cut when the program was killed. */
const toRow = (line: string, millis: number): Row | null => {
  try {
    const { file, status, message } = JSON.parse(line) as Row & { readonly file: { readonly path: string } };
    return { text: line, path: file.path, status, message, millis };
  } catch {
    return null;
  }
};

/** Runs `screener parse` over files and watches the time between its rows and its memory. */
export const watchParse = (
  paths: readonly string[],
  { silenceMillis, waitMillis, residentBytes: most }: WatchLimits,
  options: readonly string[] = [],
): Promise<Watched> =>
  new Promise((resolve) => {
    const args = [
      programPath,
      'parse',
      ...paths,
      '--format',
      'ndjson',
      '-q',
      '--no-cache',
      '--as-of',
      '2026-11-01',
      ...options,
    ];
    const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const pid = child.pid ?? 0;
    const rows: Row[] = [];
    const memory: { rows: number; bytes: number }[] = [];
    let lastRow = performance.now();
    let atLastRow = 0;
    let peakBytes = 0;
    let total = 0;
    let stderr = '';
    let killedFor: 'hang' | 'memory' | null = null;
    const kill = (reason: 'hang' | 'memory'): void => {
      killedFor ??= reason;
      child.kill('SIGKILL');
    };
    const poll = setInterval(() => {
      const bytes = residentBytes(pid);
      peakBytes = Math.max(peakBytes, bytes);
      memory.push({ rows: rows.length, bytes });
      total = Math.max(total, processorMillis(pid));
      if (bytes > most) kill('memory');
      if (total - atLastRow > silenceMillis || performance.now() - lastRow > waitMillis) kill('hang');
    }, POLL_MILLIS);
    child.stderr?.on('data', (chunk: Buffer) => {
      if (stderr.length < MOST_STDERR) stderr += chunk.toString();
    });
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        total = Math.max(total, processorMillis(pid));
        const row = toRow(line, total - atLastRow);
        if (row !== null) rows.push(row);
        atLastRow = total;
        lastRow = performance.now();
      });
    }
    child.on('close', (code, signal) => {
      clearInterval(poll);
      resolve({ rows, end: killedFor ?? code ?? signal ?? 'hang', stderr, peakBytes, memory, millis: total });
    });
  });
