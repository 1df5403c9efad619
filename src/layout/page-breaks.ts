import type { Draft, Region } from './draft.ts';
import { endsSentence, runsOn } from './wraps.ts';

/** Lines that must reach the right edge, besides the last one, to prove where it is; how closely, in em. */
const LEAST_REACHING = 2;
const EDGE_EM = 1;
/** Left edges of one column differ less than this, in em: a hanging indent. */
const INDENT_EM = 3;

const emOf = (draft: Draft): number => draft.size || 10;

const lowest = (lines: readonly Draft[]): Draft | undefined =>
  lines.reduce<Draft | undefined>((low, line) => (low === undefined || line.y > low.y ? line : low), undefined);

/** Whether `below`, the first line of a column, goes on with the sentence that `above`, the last of its column, leaves open. */
const goesOn = (above: Draft, below: Draft, column: readonly Draft[]): boolean => {
  const edge = column.reduce((right, line) => Math.max(right, line.right), 0);
  const left = column.reduce((least, line) => Math.min(least, line.x), Number.POSITIVE_INFINITY);
  const reaching = column.filter((line) => line !== above && line.right >= edge - EDGE_EM * emOf(line)).length;
  if (reaching < LEAST_REACHING || above.right < edge - EDGE_EM * emOf(above)) return false;
  if (above.bold !== below.bold || endsSentence(above)) return false;
  return runsOn(above, below, edge, left);
};

/**
 * The regions of a painted page, the first line of each column marked as running on where the page before broke off in the
 * middle of a sentence.
 */
export const afterBreak = (before: readonly Region[], regions: readonly Region[]): readonly Region[] => {
  const page = regions.flat();
  return regions.map((region) => {
    const [first, ...rest] = region;
    if (first === undefined || first.right === 0) return region;
    const sharesColumn = (line: Draft): boolean =>
      line.right > 0 && Math.abs(line.x - first.x) <= INDENT_EM * emOf(first) && line.right > first.x;
    if (page.some((line) => line.y < first.y && sharesColumn(line))) return region;
    const column = before.flat().filter(sharesColumn);
    const above = lowest(column);
    if (above === undefined || !goesOn(above, first, column)) return region;
    return [{ ...first, continues: true, gapAbove: false }, ...rest];
  });
};
