/** How far a run has come: told when it begins, after each file, and for each file inside an archive. */
export type Progress = {
  /** Files that are finished, of `total`. */
  readonly done: number;
  readonly total: number;
  /** A file that is worked on, or the last one when all are done. */
  readonly path: string;
  /** Files finished a second, over the whole run; null until one is finished. */
  readonly perSecond: number | null;
};

/** Who wants to know. Called often: a listener that draws limits its own pace. */
export type OnProgress = (progress: Progress) => void;

/** Tells the progress of `total` files. */
export type ProgressMeter = {
  readonly working: (path: string) => void;
  readonly finished: (path: string) => void;
};

const NOTHING = (): void => undefined;

/** A meter that begins to count now; `now` is a clock in milliseconds. */
export const progressMeter = (
  total: number,
  onProgress: OnProgress | undefined,
  now: () => number = performance.now.bind(performance),
): ProgressMeter => {
  if (onProgress === undefined) return { working: NOTHING, finished: NOTHING };
  const began = now();
  let done = 0;
  const tell = (path: string): void => {
    const seconds = (now() - began) / 1000;
    onProgress({ done, total, path, perSecond: done === 0 || seconds <= 0 ? null : done / seconds });
  };
  return {
    working: tell,
    finished: (path) => {
      done += 1;
      tell(path);
    },
  };
};
