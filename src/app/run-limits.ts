import { DEFAULT_LIMITS, type ReadLimits } from '../read/limits.ts';

/** What one file may cost: what its reader takes, and the time and memory of the worker that reads it. */
export type RunLimits = ReadLimits & {
  /** Wall time of one document, after which its worker is killed; documents in an archive count each for itself. */
  readonly maxSeconds: number;
  /** Resident memory of one worker, in MiB. Its JavaScript heap may take half of it. */
  readonly maxMemory: number;
};

/** A good file takes 4–130 ms; OSS-Fuzz calls 25 s a hang. A worker that has read hundreds of files stays below 250 MiB. */
export const DEFAULT_RUN_LIMITS: RunLimits = { ...DEFAULT_LIMITS, maxSeconds: 20, maxMemory: 512 };

/** OCR takes two seconds a page, and holds pictures and models. */
export const OCR_RUN_LIMITS: RunLimits = { ...DEFAULT_RUN_LIMITS, maxSeconds: 180, maxMemory: 1024 };
