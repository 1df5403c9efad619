import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { FileFacts } from '../../model/index.ts';
import { packageRoot } from '../package-files.ts';
import { ScreenerError } from '../screener-error.ts';
import { MEMORY_MARK, type Origin, type Task, type Told, type WorkSettings } from './protocol.ts';

/** How a worker died: of its time, of its memory, by somebody else's hand, or of a fault. */
export type Death = 'timed-out' | 'out-of-memory' | 'killed' | 'crashed';

/** How a task ended: with the documents that were begun, of which the last one was being read. */
export type Outcome =
  | { readonly kind: 'done'; readonly residentBytes: number; readonly origin: Origin | null }
  | { readonly kind: 'died'; readonly death: Death; readonly begun: readonly FileFacts[] };

/** One worker process. */
export type Hand = {
  /** Has one file worked on; `onRow` gets its rows (JSON) as they come. Never rejects. */
  readonly run: (task: Task, onRow: (path: string, row: string) => void) => Promise<Outcome>;
  /** Ends it at once. */
  readonly kill: () => void;
};

/** The program of workers, built: they run without this project's tools. */
export const WORKER_PROGRAM = join(packageRoot, 'dist/src/app/pool/worker.js');

/** Loading takes half a second; on a machine that is much too busy, this. */
const START_MILLISECONDS = 60_000;
/** Standard error of a worker that is kept: its last words. */
const LAST_WORDS = 4096;
/** What V8 and Node say before they abort. Matches `JavaScript heap out of memory`, `Array buffer allocation failed`; not `memory leak`. */
const HEAP_EXHAUSTED = /out of memory|allocation failed/iu;
/** Options for a debugger, which only one process can have. Matches `--inspect-brk=9229`; not `--input-type`. */
const DEBUGGER = /^--inspect/u;

const alive = new Set<ChildProcess>();
const killAll = (): void => {
  for (const child of alive) child.kill('SIGKILL');
};

const keepTrack = (child: ChildProcess): void => {
  if (alive.size === 0) process.on('exit', killAll);
  alive.add(child);
  child.once('exit', () => {
    alive.delete(child);
    if (alive.size === 0) process.off('exit', killAll);
  });
};

const isTold = (message: unknown): message is Told =>
  typeof message === 'object' && message !== null && 'kind' in message;

const deathOf = (signal: NodeJS.Signals | null, lastWords: string): Death => {
  if (lastWords.includes(MEMORY_MARK) || HEAP_EXHAUSTED.test(lastWords)) return 'out-of-memory';
  return signal === 'SIGKILL' || signal === 'SIGTERM' ? 'killed' : 'crashed';
};

type Listener = { readonly told: (told: Told) => void; readonly died: (death: Death) => void };

/** The process with its messages and its end going to one listener at a time, and a timer that kills it. */
const spawnChild = (settings: WorkSettings, program: string) => {
  const { maxMemory } = settings.limits;
  const child = fork(program, [JSON.stringify(settings)], {
    execArgv: [
      ...process.execArgv.filter((option) => !DEBUGGER.test(option)),
      `--max-old-space-size=${Math.ceil(maxMemory / 2)}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  keepTrack(child);
  let lastWords = '';
  let listener: Listener | null = null;
  let death: Death | null = null;
  let timer: NodeJS.Timeout | undefined;
  const die = (of: Death): void => {
    clearTimeout(timer);
    death ??= of;
    listener?.died(death);
  };
  /** Not waited for: a process that hangs in the kernel dies when it can. */
  const kill = (as: Death): void => {
    child.removeAllListeners('message');
    child.kill('SIGKILL');
    die(as);
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  child.on('message', (message: unknown) => {
    if (isTold(message)) listener?.told(message);
  });
  // After the last message: `exit` may come before messages that are on their way.
  child.once('close', (_, signal) => die(deathOf(signal, lastWords)));
  child.on('error', () => die('crashed'));
  return {
    kill,
    send: (task: Task) => child.send(task),
    lastWords: () => lastWords.trim(),
    listen: (next: Listener | null) => {
      listener = next;
      if (death !== null) next?.died(death);
    },
    within: (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => kill('timed-out'), milliseconds);
    },
    rest: () => clearTimeout(timer),
  };
};

/**
 * A worker that is ready, warm but for the engines that its first files start.
 *
 * @throws ScreenerError where the settings can't be worked with, Error where the process can't be started.
 */
export const startHand = async (settings: WorkSettings, program: string): Promise<Hand> => {
  const child = spawnChild(settings, program);
  const documentMilliseconds = settings.limits.maxSeconds * 1000;
  child.within(START_MILLISECONDS);
  await new Promise<void>((resolve, reject) => {
    child.listen({
      told: (told) => {
        if (told.kind === 'refused') reject(new ScreenerError(told.sentence));
        if (told.kind === 'ready') resolve();
      },
      died: (death) => reject(new Error(`a worker can't be started (${death}): ${child.lastWords()}`)),
    });
  }).catch((error: unknown) => {
    child.kill('killed');
    throw error;
  });
  child.listen(null);
  child.rest();
  return {
    kill: () => child.kill('killed'),
    run: (task, onRow) =>
      new Promise((resolve) => {
        const begun = new Map<string, FileFacts>();
        const end = (outcome: Outcome): void => {
          child.rest();
          child.listen(null);
          resolve(outcome);
        };
        const begin = (file: FileFacts): void => {
          // Told twice, the second time with its hash.
          if (!begun.has(file.path)) child.within(documentMilliseconds);
          begun.delete(file.path);
          begun.set(file.path, file);
        };
        child.listen({
          told: (told) => {
            if (told.kind === 'begin') begin(told.file);
            if (told.kind === 'row') onRow(told.path, told.row);
            if (told.kind === 'end') end({ kind: 'done', residentBytes: told.residentBytes, origin: told.origin });
          },
          died: (death) => end({ kind: 'died', death, begun: [...begun.values()] }),
        });
        child.within(documentMilliseconds);
        child.send(task);
      }),
  };
};
