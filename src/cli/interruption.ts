import type { Bilingual } from '../model/index.ts';
import { EXIT } from './exit-codes.ts';

const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/** What an ended run says on the side. */
export const CUT_SHORT: Bilingual = {
  zh: '运行被中断，已写出读完的部分，其余文件未读取。',
  en: 'the run was ended: what had been read is written, the other files were not read.',
};

let controller: AbortController | null = null;
let code: number | null = null;

/**
 * Ends the program on Ctrl-C and SIGTERM: at once, or, in a run that asked for {@link interruption}, after what is done
 * was written. A second signal ends it at once.
 */
export const endOnSignals = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller === null || code !== null) process.exit(CODES[signal]);
      code = CODES[signal];
      controller.abort();
    });
  }
};

/** For a run that writes what it has when it is ended: the signal that it listens to, and the exit code once it came. */
export const interruption = (): { readonly signal: AbortSignal; readonly code: () => number | null } => {
  controller ??= new AbortController();
  return { signal: controller.signal, code: () => code };
};
