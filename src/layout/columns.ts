import { median, type Row } from './rows.ts';

/** Two columns: rows `from`..`to` (exclusive) part at `x`. */
export type Cut = { readonly from: number; readonly to: number; readonly x: number };

/** Width of the strips that are tried, in points. */
const STRIP = 2;
/** A gutter is at least this wide, in em of the usual font. */
const GUTTER_EM = 0.7;
/** Rows that paint the gutter, at most 1 in 25 (4 %): measured over 104 real PDFs. */
const FREE_ROWS_PER_CROSSING = 24;
/** Rows that each column must have alone. */
const LEAST_ALONE = 3;
/** And this many of them beside the other column. */
const LEAST_SHARED = 2;
/** Above this share of common baselines the sides are cells of the same lines (employer … dates). */
const MOST_ALIGNED = 0.7;
/** Baselines of two sides this close, in em, are one line; sides that are columns meet so by chance only. */
const ALIGNED_EM = 0.15;
/** Offsets within this many points are one offset, if this share of the rows keeps it. */
const STEADY_OFFSET = 0.6;
const STEADY_SHARE = 0.85;
/** Most rows of a header above two columns. */
const HEADER_ROWS = 6;
/** Rows of a rail label: its text and one wrapped line. */
const RAIL_LABEL_ROWS = 2.2;

/** What stands on one side of a gutter, by row. */
type Side = { rows: number; alone: number; width: number; filled: number; left: number; right: number };

const weightOf = (row: Row): number => row.block?.weight ?? 1;

const spansOf = (row: Row): readonly { left: number; right: number }[] =>
  row.block === null
    ? row.runs.map((run) => ({ left: run.box.x, right: run.box.x + run.box.width }))
    : [{ left: row.left, right: row.right }];

/** For each row, 1 in every strip where a gutter of `gutter` points that begins there would be painted over. */
const paint = (rows: readonly Row[], left: number, strips: number, gutter: number): readonly Uint8Array[] =>
  rows.map((row) => {
    const painted = new Uint8Array(strips);
    for (const span of spansOf(row)) {
      const start = Math.max(0, Math.ceil((span.left - gutter - left) / STRIP));
      const end = Math.min(strips - 1, Math.floor((span.right - left) / STRIP));
      for (let strip = start; strip <= end; strip += 1) painted[strip] = 1;
    }
    return painted;
  });

/** The longest stretch of rows of which at most 1 in 25 paints the strip. */
const freeRange = (rows: readonly Row[], painted: readonly Uint8Array[], strip: number): readonly [number, number] => {
  let best = 0;
  let range: readonly [number, number] = [0, 0];
  let sum = 0;
  let start = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const weight = weightOf(rows[i] as Row);
    sum += painted[i]?.[strip] === 1 ? -FREE_ROWS_PER_CROSSING * weight : weight;
    if (sum <= 0) {
      sum = 0;
      start = i + 1;
    } else if (sum > best) {
      best = sum;
      range = [start, i + 1];
    }
  }
  return range;
};

type Sides = { left: Side; right: Side; both: number; leftRows: Row[]; rightRows: Row[] };

const emptySide = (): Side => ({ rows: 0, alone: 0, width: 0, filled: 0, left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY });

const extend = (side: Side, left: number, right: number): void => {
  side.left = Math.min(side.left, left);
  side.right = Math.max(side.right, right);
};

const shareBaseline = (row: Row, x: number): boolean => {
  const left = row.runs.find((run) => run.box.x < x);
  const right = row.runs.find((run) => run.box.x >= x);
  return left === undefined || right === undefined || Math.abs(left.baseline - right.baseline) <= Math.max(0.8, ALIGNED_EM * row.size);
};

const sidesOf = (rows: readonly Row[], x: number): Sides => {
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
  if (narrow > 0.45 * wide) return false;
  const others = narrowLeft ? sides.rightRows : sides.leftRows;
  const groups = groupsOf(rows).filter((group) => !isIsolated(group, others));
  const inGroups = groups.reduce((sum, group) => sum + group.length, 0);
  const aligned = groups.filter((group) => {
    const first = group[0];
    return first !== undefined && first.left < x && first.right > x;
  });
  return groups.length >= 2 && aligned.length >= 0.75 * groups.length && inGroups <= RAIL_LABEL_ROWS * groups.length;
};

/** Whether both sides hold running text: many rows that fill most of their column. */
const bothRun = (rows: readonly Row[], x: number, sides: Sides, em: number): boolean => {
  const filled = (left: boolean): number =>
    rows.filter((row) => {
      if (row.block !== null) return false;
      const side = left ? sides.left : sides.right;
      const runs = row.runs.filter((run) => run.box.x < x === left);
      const covered = runs.reduce((sum, run) => sum + run.box.width, 0);
      return side.width >= 11 * em && covered >= 0.75 * side.width;
    }).length;
  const share = 0.4;
  return sides.both >= 5 && filled(true) >= share * sides.left.rows && filled(false) >= share * sides.right.rows;
};

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

const areColumns = (rows: readonly Row[], x: number, sides: Sides, em: number): boolean => {
  const { left, right, both } = sides;
  const minority = Math.min(left.rows, right.rows);
  if (minority < LEAST_ALONE || left.width < 3 * em || right.width < 3 * em) return false;
  if (bothRun(rows, x, sides, em)) return true;
  if (left.alone < LEAST_ALONE || right.alone < LEAST_ALONE) return false;
  // A centred header above short lines has much on both sides, and nothing side by side.
  const shared = sidesOf(sharedRows(sides, rows), x);
  if (shared.left.alone < LEAST_SHARED || shared.right.alone < LEAST_SHARED) return false;
  return both / minority <= MOST_ALIGNED && !isRail(sides, x) && !areParallel(rows, x, sides);
};

/** Leaves a heading that stands right above full-width text to that text: it only looks like the left column's last row. */
const trimEnd = (rows: readonly Row[], from: number, to: number, x: number): number => {
  if (to >= rows.length) return to;
  const pitch = median(rows.slice(from + 1, to).map((row, index) => row.baseline - (rows[from + index] as Row).baseline));
  for (let at = to - 1; at > Math.max(from, to - 4); at -= 1) {
    const row = rows[at] as Row;
    if (row.right > x) return to;
    if (row.top - (rows[at - 1] as Row).bottom > 0.6 * Math.max(pitch, row.size)) return at;
  }
  return to;
};

/** Leaves what stands above one column only, parted by a gap from what follows, to the page above: a name, a title. */
const trimStart = (rows: readonly Row[], from: number, to: number, x: number): number => {
  const first = rows[from];
  if (first === undefined || first.left < x) return from;
  const pitch = median(rows.slice(from + 1, to).map((row, index) => row.baseline - (rows[from + index] as Row).baseline));
  let start = from;
  for (let at = from; at < Math.min(to - 1, from + HEADER_ROWS); at += 1) {
    const row = rows[at] as Row;
    if (row.left < x) break;
    const next = rows[at + 1] as Row;
    if (next.top - row.bottom > 0.6 * Math.max(pitch, next.size)) start = at + 1;
  }
  // The right column's own first heading stands at its left edge, in no name's size.
  const usual = median(rows.slice(start, to).map((row) => row.size));
  const edge = Math.min(...rows.slice(start, to).flatMap((row) => row.runs.map((run) => run.box.x).filter((left) => left >= x)));
  const isOwn = (row: Row): boolean => Math.abs(row.left - edge) <= row.size && row.size <= 1.5 * usual;
  return rows.slice(from, start).every(isOwn) ? from : start;
};

/**
 * The best place where the rows part into two columns, or null for one column.
 *
 * Rows are sorted from top to bottom. Rails (dates, labels) and lists in which both sides share their lines are no
 * columns. Cost: rows × strips of the page's width.
 */
export const findCut = (rows: readonly Row[]): Cut | null => {
  if (rows.length < 2 * LEAST_ALONE && !rows.some((row) => row.block !== null)) return null;
  const em = median(rows.filter((row) => row.block === null).map((row) => row.size)) || 10;
  const left = rows.reduce((least, row) => Math.min(least, row.left), Number.POSITIVE_INFINITY);
  const right = rows.reduce((most, row) => Math.max(most, row.right), Number.NEGATIVE_INFINITY);
  const strips = Math.min(1000, Math.ceil((right - left) / STRIP));
  const gutter = Math.max(5, GUTTER_EM * em);
  const painted = paint(rows, left, strips, gutter);
  let best: { cut: Cut; score: number; first: number; last: number } | undefined;
  for (let strip = 1; strip < strips; strip += 1) {
    const [from, to] = freeRange(rows, painted, strip);
    if (to - from < 2) continue;
    const x = left + strip * STRIP + gutter / 2;
    const range = rows.slice(from, to);
    const sides = sidesOf(range, x);
    if (!areColumns(range, x, sides, em)) continue;
    const score = sides.left.rows + sides.right.rows - 2.5 * sides.both;
    if (best === undefined || score > best.score) best = { cut: { from, to, x }, score, first: strip, last: strip };
    else if (score === best.score && strip === best.last + 1 && from === best.cut.from && to === best.cut.to) {
      best = { ...best, last: strip, cut: { from, to, x: left + ((best.first + strip) / 2) * STRIP + gutter / 2 } };
    }
  }
  if (best === undefined) return null;
  const { from, to, x } = best.cut;
  return { from: trimStart(rows, from, to, x), to: trimEnd(rows, from, to, x), x };
};
