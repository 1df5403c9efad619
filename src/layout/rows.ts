import type { Box, TextRun } from '../model/index.ts';

/** A part of the page that is laid out by itself and stands among the rows like one tall line: a table, a boxed text. */
export type Block = {
  readonly box: Box;
  /** Rows of text in it. */
  readonly weight: number;
  /** A single cell is a boxed text. */
  readonly cells: readonly BlockCell[];
};

/** `band` is the index of the grid row that the cell begins in. */
export type BlockCell = { readonly box: Box; readonly band: number; readonly items: Items };

export type Items = { readonly runs: readonly TextRun[]; readonly blocks: readonly Block[] };

/** Runs of one baseline, from left to right, or a block. */
export type Row = {
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly runs: readonly TextRun[];
  readonly block: Block | null;
};

/** Baselines this close, in em of the smaller font, are one row: mixed fonts and centred labels differ that much. */
const SAME_ROW_EM = 0.3;

/** A raised or lowered sign (a footnote's number) is this much smaller, this far off the line, in em, and this short. */
const RAISED_SIZE = 0.8;
const RAISED_EM = 0.45;
const RAISED_LENGTH = 3;

const isRaised = (small: TextRun, large: TextRun): boolean =>
  small.size <= RAISED_SIZE * large.size &&
  small.text.trim().length <= RAISED_LENGTH &&
  Math.abs(small.baseline - large.baseline) <= RAISED_EM * large.size;

const shareRow = (a: TextRun, b: TextRun): boolean =>
  Math.abs(a.baseline - b.baseline) <= Math.max(1, SAME_ROW_EM * Math.min(a.size, b.size)) ||
  isRaised(a, b) ||
  isRaised(b, a);

const rightOf = (box: Box): number => box.x + box.width;

const textRow = (runs: readonly TextRun[]): Row => {
  const sorted = [...runs].sort((a, b) => a.box.x - b.box.x);
  const widest = sorted.reduce((best, run) => (run.box.width > best.box.width ? run : best), sorted[0] as TextRun);
  let right = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const run of sorted) {
    right = Math.max(right, rightOf(run.box));
    size = Math.max(size, run.size);
  }
  const em = size || 10;
  return {
    top: widest.baseline - 0.85 * em,
    bottom: widest.baseline + 0.2 * em,
    baseline: widest.baseline,
    left: sorted[0]?.box.x ?? 0,
    right,
    size,
    runs: sorted,
    block: null,
  };
};

const blockRow = (block: Block): Row => ({
  top: block.box.y,
  bottom: block.box.y + block.box.height,
  baseline: block.box.y,
  left: block.box.x,
  right: rightOf(block.box),
  size: 0,
  runs: [],
  block,
});

/** The rows of a part of a page, from top to bottom. */
export const toRows = ({ runs, blocks }: Items): readonly Row[] => {
  const sorted = runs
    .filter((run) => run.text.trim() !== '')
    .sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x);
  const rows: Row[] = blocks.map(blockRow);
  let open: TextRun[] = [];
  let anchor: TextRun | null = null;
  for (const run of sorted) {
    const near: boolean = anchor !== null && shareRow(run, anchor);
    if (!near && open.length > 0) {
      rows.push(textRow(open));
      open = [];
    }
    if (open.length === 0 || (anchor !== null && isRaised(anchor, run))) anchor = run;
    open.push(run);
  }
  if (open.length > 0) rows.push(textRow(open));
  return rows.sort((a, b) => a.top - b.top || a.left - b.left);
};

/** The runs and blocks of rows again. */
export const itemsOf = (rows: readonly Row[]): Items => ({
  runs: rows.flatMap((row) => row.runs),
  blocks: rows.flatMap((row) => (row.block === null ? [] : [row.block])),
});

/** The value in the middle, 0 for none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
