import type { OnProgress, Progress } from '../app/progress.ts';
import type { Language } from '../model/index.ts';
import { progressLine, progressText } from './progress-line.ts';

/** Where progress is shown: standard error, as tests replace it. */
export type ProgressScreen = {
  readonly isTerminal: boolean;
  readonly columns: () => number;
  readonly write: (text: string) => void;
  /** A clock in milliseconds. */
  readonly now: () => number;
};

export type ProgressDisplay = { readonly show: OnProgress; readonly clear: () => void };

/** Milliseconds between two drawings on a terminal, and between two lines elsewhere. */
const BETWEEN_DRAWINGS = 100;
const BETWEEN_LINES = 1000;
/** Milliseconds that a run takes at least to be worth a bar, and to be worth lines in a log. */
const BEFORE_BAR = 300;
const BEFORE_LINES = 30_000;
/** Files that a run has at least to be worth lines in a log. */
const FEWEST_FOR_LINES = 10;

const CLEAR_LINE = '\r\u001b[K';

/**
 * How far a run has come, on standard error: on a terminal a bar that is drawn over, elsewhere a line a second, and
 * nothing of a run that is over soon or has few files.
 */
export const progressDisplay = (
  language: Language,
  { isTerminal, columns, write, now }: ProgressScreen,
): ProgressDisplay => {
  const began = now();
  let shown = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  const isDue = (): boolean => {
    const time = now();
    const [before, between] = isTerminal ? [BEFORE_BAR, BETWEEN_DRAWINGS] : [BEFORE_LINES, BETWEEN_LINES];
    if (time - began < before || time - shown < between) return false;
    shown = time;
    return true;
  };
  const show = (progress: Progress): void => {
    if ((!isTerminal && progress.total < FEWEST_FOR_LINES) || !isDue()) return;
    if (isTerminal) write(`${CLEAR_LINE}${progressLine(progress, columns(), language)}`);
    else write(`screener: ${progressText(progress, language)}\n`);
    isDrawn = isTerminal;
  };
  const clear = (): void => {
    if (isDrawn) write(CLEAR_LINE);
    isDrawn = false;
  };
  return { show, clear };
};
