import type { Box, Rule, TextRun } from '../../model/index.ts';
import type { FoundRun } from './runs.ts';

/** What a drawn mark is read as. */
const MARK = '•';
/** All in em of the text beside the mark: its size, how far its middle stands above the baseline, the gap between. */
const SMALLEST = 0.12;
const LARGEST = 0.62;
const LOWEST = 0.08;
const HIGHEST = 0.68;
const NEAREST = 0.1;
const FARTHEST = 2.6;
/** Text ending at the left of the mark must be this far away, and farther than the text that it marks. */
const FREE_LEFT = 1;
const FREE_RATIO = 1.3;
/** Marks side by side within this many widths are a rating. */
const RATING_STEP = 4;
/** A plumb rule this much (em) longer than the mark that runs through it is a time line. */
const LINE_EM = 1.2;
/** Cost limit: marks × runs. */
const MAX_PAIRS = 2_000_000;

const rightOf = (box: Box): number => box.x + box.width;
const middleY = (box: Box): number => box.y + box.height / 2;

/** Whether the mark's middle is at the height of the run's small letters. */
const isLevelWith = (mark: Box, run: FoundRun): boolean => {
  const above = run.baseline - middleY(mark);
  return above >= LOWEST * run.size && above <= HIGHEST * run.size;
};

const isRating = (mark: Box, marks: readonly Box[]): boolean =>
  marks.some(
    (other) =>
      other !== mark &&
      Math.abs(middleY(other) - middleY(mark)) < 0.5 * mark.height &&
      Math.abs(other.x - mark.x) > 0.5 * mark.width &&
      Math.abs(other.x - mark.x) < RATING_STEP * mark.width,
  );

const isOnLine = (mark: Box, size: number, rules: readonly Rule[]): boolean =>
  rules.some(
    (rule) =>
      rule.x2 - rule.x1 < 1 &&
      rule.x1 >= mark.x - 1.5 &&
      rule.x1 <= rightOf(mark) + 1.5 &&
      rule.y2 - rule.y1 > mark.height + LINE_EM * size &&
      rule.y1 <= mark.y + mark.height + 2 &&
      rule.y2 >= mark.y - 2,
  );

/** The run that the mark stands before, or null where it is no list mark. */
const markedRun = (mark: Box, runs: readonly FoundRun[]): FoundRun | null => {
  let best: FoundRun | null = null;
  let left = Number.NEGATIVE_INFINITY;
  const level = runs.filter((run) => isLevelWith(mark, run));
  for (const run of level) {
    if (run.box.x >= rightOf(mark) - 0.5 && (best === null || run.box.x < best.box.x)) best = run;
    if (run.box.x < mark.x) left = Math.max(left, rightOf(run.box));
  }
  if (best === null) return null;
  const em = best.size;
  const gap = best.box.x - rightOf(mark);
  const largest = Math.max(mark.width, mark.height);
  if (largest < SMALLEST * em || largest > LARGEST * em || gap < NEAREST * em || gap > FARTHEST * em) return null;
  return mark.x - left >= Math.max(FREE_LEFT * em, FREE_RATIO * gap) ? best : null;
};

/** Heads of entries and headings are all bold, and what is drawn before them is an ornament. */
const isBoldLine = (first: FoundRun, runs: readonly FoundRun[]): boolean =>
  runs.every((run) => run.bold || run.baseline !== first.baseline || run.box.x < first.box.x);

/**
 * Runs for the list marks that the page draws as small paths instead of letters, as browsers print `<ul>`.
 *
 * Dots of ratings stand side by side, those of time lines on a rule, those of headings before bold text: none is a mark.
 */
export const listMarks = (
  marks: readonly Box[],
  runs: readonly FoundRun[],
  rules: readonly Rule[],
): readonly TextRun[] => {
  const seen = runs.filter((run) => run.unseen === null && run.text.trim() !== '');
  if (marks.length === 0 || marks.length * (seen.length + marks.length + rules.length) > MAX_PAIRS) return [];
  const taken = new Set<FoundRun>();
  return marks.flatMap((mark) => {
    const run = markedRun(mark, seen);
    if (run === null || taken.has(run) || isRating(mark, marks) || isOnLine(mark, run.size, rules)) return [];
    if (isBoldLine(run, seen)) return [];
    taken.add(run);
    const { baseline, size, color } = run;
    return [{ text: MARK, box: mark, baseline, size, bold: false, color, unseen: null }];
  });
};
