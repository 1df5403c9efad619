import type { TextRun } from '../model/index.ts';
import { arePeriod } from './rail-dates.ts';
import { median, type Row } from './rows.ts';

/** Rows that each column must have alone. */
export const LEAST_ALONE = 3;
/** And this many of them beside the other column. */
const LEAST_SHARED = 2;
/** Above this share of common baselines the sides are cells of the same lines (employer … dates). */
const MOST_ALIGNED = 0.7;
/** Baselines of two sides this close, in em, are one line; sides that are columns meet so by chance only. */
const ALIGNED_EM = 0.15;
/** A rail takes at most this share of the other side's width, unless it holds dates only. */
const WIDEST_RAIL = 0.45;
/** Rows of a rail label: its text and one wrapped line. */
const RAIL_LABEL_ROWS = 2.2;
/** A box begins at most so far above or below the line that it stands beside, in em. */
const BOX_PADDING_EM = 0.8;
/** A heading is so much larger than the text, and its left edge lies so near to its column's, in em. */
export const HEADING_SIZE = 1.05;
const HEADING_EDGE_EM = 1;
/** Offsets within this many points are one offset, if this share of the rows keeps it. */
const STEADY_OFFSET = 0.6;
const STEADY_SHARE = 0.85;

/** What stands on one side of a gutter, by row. */
type Side = { rows: number; alone: number; width: number; left: number; right: number };

/** Rows of text that a row stands for. */
export const weightOf = (row: Row): number => row.block?.weight ?? 1;

/** What a row paints, from left to right edge, in points. */
export const spansOf = (row: Row): readonly { left: number; right: number }[] =>
  row.block === null
    ? row.runs.map((run) => ({ left: run.box.x, right: run.box.x + run.box.width }))
    : [{ left: row.left, right: row.right }];

type Sides = { left: Side; right: Side; both: number; leftRows: Row[]; rightRows: Row[] };

const emptySide = (): Side => ({
  rows: 0,
  alone: 0,
  width: 0,
  left: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
});

const extend = (side: Side, left: number, right: number): void => {
  side.left = Math.min(side.left, left);
  side.right = Math.max(side.right, right);
};

const shareBaseline = (row: Row, x: number): boolean => {
  const left = row.runs.find((run) => run.box.x < x);
  const right = row.runs.find((run) => run.box.x >= x);
  return (
    left === undefined ||
    right === undefined ||
    Math.abs(left.baseline - right.baseline) <= Math.max(0.8, ALIGNED_EM * row.size)
  );
};

/** What stands left and right of `x`; rows that are painted across it count on neither side. */
export const sidesOf = (rows: readonly Row[], x: number): Sides => {
  const sides: Sides = { left: emptySide(), right: emptySide(), both: 0, leftRows: [], rightRows: [] };
  for (const row of rows) {
    const spans = spansOf(row);
    const lefts = spans.filter((span) => span.right <= x);
    const rights = spans.filter((span) => span.left >= x);
    if (lefts.length + rights.length < spans.length) continue;
    const weight = weightOf(row);
    for (const span of lefts) extend(sides.left, span.left, span.right);
    for (const span of rights) extend(sides.right, span.left, span.right);
    if (lefts.length > 0) {
      sides.left.rows += weight;
      sides.leftRows.push(row);
    }
    if (rights.length > 0) {
      sides.right.rows += weight;
      sides.rightRows.push(row);
    }
    if (lefts.length > 0 && rights.length > 0 && shareBaseline(row, x)) sides.both += weight;
    else {
      if (lefts.length > 0) sides.left.alone += weight;
      if (rights.length > 0) sides.right.alone += weight;
    }
  }
  for (const side of [sides.left, sides.right]) side.width = Math.max(0, side.right - side.left);
  return sides;
};

/** Groups of rows without a row's room between them. */
const groupsOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && row.top - last.bottom < 0.8 * (row.size || 10)) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
};

/** Whether a group stands by itself, with nothing of the other side beside it: a heading above a rail. */
const isIsolated = (group: readonly Row[], others: readonly Row[]): boolean => {
  const top = group[0]?.top ?? 0;
  const bottom = group.at(-1)?.bottom ?? 0;
  return !others.some((row) => Math.min(bottom, row.bottom) - Math.max(top, row.top) > 0.15 * (row.bottom - row.top));
};

/** Whether the narrower side is a rail: short groups (dates, labels), each beginning on a line of the other side. */
const isRail = (sides: Sides, x: number): boolean => {
  const narrowLeft = sides.left.width <= sides.right.width;
  const rows = narrowLeft ? sides.leftRows : sides.rightRows;
  const wide = narrowLeft ? sides.right.width : sides.left.width;
  const narrow = narrowLeft ? sides.left.width : sides.right.width;
  const others = narrowLeft ? sides.rightRows : sides.leftRows;
  const groups = groupsOf(rows);
  const isAligned = (row: Row | undefined): boolean => row !== undefined && row.left < x && row.right > x;
  // A boxed date or label begins a little above the line beside it.
  const isBoxedBeside = (row: Row | undefined): boolean =>
    row !== undefined &&
    row.block !== null &&
    others.some((other) => other.block === null && Math.abs(other.top - row.top) <= BOX_PADDING_EM * other.size);
  // Contact facts beside the name, then nothing but dates beside their entries.
  const [top, ...rest] = groups;
  if (rest.length > 0 && !isAligned(top?.[0]) && rest.flat().every(isAligned)) return true;
  // A heading close above the first date of its entries is none of the rail.
  const all = groups
    .filter((group) => !isIsolated(group, others))
    .map((group) => group.slice(group.findIndex((row) => !isIsolated([row], others))));
  const usual = median(others.map((row) => row.size));
  const isHeading = (row: Row | undefined): boolean => (row?.size ?? 0) >= HEADING_SIZE * usual;
  const texts = rows.filter((row) => !isHeading(row));
  const isDate = (row: Row): boolean => arePeriod(row.runs.filter((run) => run.box.x < x === narrowLeft));
  if (narrow > WIDEST_RAIL * wide && !(texts.length >= LEAST_SHARED && texts.every(isDate))) return false;
  // A sidebar's headings and text stand beside the other side's lines as it comes; a rail of nothing but titles is one.
  if (texts.length >= LEAST_ALONE && all.some(([first]) => !isAligned(first) && isHeading(first))) return false;
  // Headings over their contents, and a date in line with its entry: nothing of it stands beside anything else.
  if (all.length < 2) return groups.length >= LEAST_ALONE && all.every(([first]) => isAligned(first));
  const inGroups = all.reduce((sum, group) => sum + group.length, 0);
  const aligned = all.filter(([first]) => isAligned(first) || isBoxedBeside(first));
  return aligned.length >= 0.75 * all.length && inGroups <= RAIL_LABEL_ROWS * all.length;
};

/** Whether both sides hold running text: many rows that fill most of their column. Long periods fill a rail, and are no text. */
const bothRun = (rows: readonly Row[], x: number, sides: Sides, em: number): boolean => {
  const filled = (left: boolean): number =>
    rows.filter((row) => {
      if (row.block !== null) return false;
      const side = left ? sides.left : sides.right;
      const runs = row.runs.filter((run) => run.box.x < x === left);
      const covered = runs.reduce((sum, run) => sum + run.box.width, 0);
      return side.width >= 11 * em && covered >= 0.75 * side.width && !arePeriod(runs);
    }).length;
  const share = 0.4;
  return sides.both >= 5 && filled(true) >= share * sides.left.rows && filled(false) >= share * sides.right.rows;
};

const isAlike = (one: TextRun, other: TextRun): boolean =>
  one.bold === other.bold && Math.abs(one.size - other.size) < 0.3 && !arePeriod([one]) && !arePeriod([other]);

/** The rows between the first and the last line that the two sides have beside each other. */
const sharedRows = ({ leftRows, rightRows }: Sides, rows: readonly Row[]): readonly Row[] => {
  const top = Math.max(leftRows[0]?.top ?? 0, rightRows[0]?.top ?? 0);
  const bottom = Math.min(leftRows.at(-1)?.bottom ?? 0, rightRows.at(-1)?.bottom ?? 0);
  return rows.filter((row) => row.bottom > top && row.top < bottom);
};

/**
 * Whether nearly all rows of one side lie at one distance from rows of the other: cells whose fonts have other baselines. Columns
 * drift against each other at every heading.
 */
const areParallel = (rows: readonly Row[], x: number, sides: Sides): boolean => {
  const offsets = rows.flatMap((row) => {
    const left = row.runs.find((run) => run.box.x < x);
    const right = row.runs.find((run) => run.box.x >= x);
    return left === undefined || right === undefined ? [] : [right.baseline - left.baseline];
  });
  const usual = median(offsets);
  const steady = offsets.filter((offset) => Math.abs(offset - usual) <= STEADY_OFFSET).length;
  return steady >= STEADY_SHARE * Math.min(sides.left.rows, sides.right.rows);
};

/** The run that looks like the heading of a side: larger than the text, and at the side's left edge. */
const headingAt = (row: Row, left: number, em: number): TextRun | undefined =>
  row.runs.find((run) => run.size >= HEADING_SIZE * em && Math.abs(run.box.x - left) <= HEADING_EDGE_EM * em);

/**
 * Whether headings show two columns: one on each side in the same line, of one size, and another of that size that stands alone. Short
 * columns meet in most of their lines; a table's head has no other below it, entries' heads stand in every entry on both sides.
 */
const haveHeadings = (rows: readonly Row[], { left, right }: Sides, em: number): boolean => {
  const heads = rows.map((row) => [headingAt(row, left.left, em), headingAt(row, right.left, em)] as const);
  const pair = heads.find(([one, other]) => one !== undefined && other !== undefined && isAlike(one, other));
  if (pair?.[0] === undefined) return false;
  const pairs = heads.filter(([one, other]) => one !== undefined && other !== undefined).length;
  const [style] = pair;
  const alone = rows.filter((row, index) => {
    const head = heads[index]?.[0] ?? heads[index]?.[1];
    return row.runs.length === 1 && head !== undefined && isAlike(head, style);
  });
  return alone.length >= pairs;
};

/** Whether the rows hold two columns that part at `x`, and not cells of the same lines. */
export const areColumns = (rows: readonly Row[], x: number, sides: Sides, em: number): boolean => {
  const { left, right, both } = sides;
  const minority = Math.min(left.rows, right.rows);
  if (minority < LEAST_ALONE || left.width < 3 * em || right.width < 3 * em) return false;
  if (bothRun(rows, x, sides, em)) return true;
  if (left.alone > 0 && right.alone > 0 && haveHeadings(rows, sides, em)) return true;
  if (left.alone < LEAST_ALONE || right.alone < LEAST_ALONE) return false;
  // A centred header above short lines has much on both sides, and nothing side by side.
  const shared = sidesOf(sharedRows(sides, rows), x);
  if (shared.left.alone < LEAST_SHARED || shared.right.alone < LEAST_SHARED) return false;
  return both / minority <= MOST_ALIGNED && !isRail(sides, x) && !areParallel(rows, x, sides);
};
