import type { Box, PaintedPage } from '../model/index.ts';
import { rowCells } from './cells.ts';
import { findCut } from './columns.ts';
import { type Draft, joinRegions, type Region } from './draft.ts';
import { findBlocks } from './grid.ts';
import { withLabelsFirst } from './label-rail.ts';
import { withRailDates } from './rail-dates.ts';
import { type Block, type Items, itemsOf, type Row, toRows } from './rows.ts';
import { withStackedDates } from './stacked-dates.ts';
import { tableRegions } from './table.ts';
import { withWrappedCells } from './wrapped-cells.ts';
import { withWrappedHeads } from './wrapped-heads.ts';
import { type Bounds, withWraps } from './wraps.ts';

/** Columns within columns are followed this deep; no page has more. */
const MAX_DEPTH = 8;
/** A rule of this length, in points, tells how wide a column is. */
const SHORTEST_RULE = 100;

const toDraft = (row: Row): Draft | null => {
  const { bullet, cells, size, bold } = rowCells(row.runs);
  const first = cells[0];
  if (first === undefined && bullet === null) return null;
  return {
    cells: first === undefined ? [{ text: bullet ?? '', x: row.left, right: row.right }] : cells,
    x: first?.x ?? row.left,
    y: row.top,
    right: cells.reduce((right, cell) => Math.max(right, cell.right), 0),
    size: size || row.size,
    bold,
    heading: 0,
    bullet: first === undefined ? null : bullet,
    tableRow: false,
    gapAbove: false,
    continues: false,
    baseline: row.baseline,
  };
};

const textRegion = (rows: readonly Row[], bounds: Bounds): Region =>
  withWraps(
    rows.flatMap((row) => toDraft(row) ?? []),
    bounds,
  );

const bandsOf = (block: Block, depth: number): readonly Region[] => {
  const bands = new Map<number, { regions: readonly Region[]; share: number }[]>();
  for (const cell of block.cells) {
    const regions = layOut(cell.items, { limit: cell.box.x + cell.box.width - 3, rules: [] }, depth + 1);
    const band = bands.get(cell.band) ?? [];
    band.push({ regions, share: cell.box.width / Math.max(block.box.width, 1) });
    bands.set(cell.band, band);
  }
  return tableRegions([...bands.keys()].sort((a, b) => a - b).map((band) => bands.get(band) ?? []));
};

/** One column: its rows in stretches between its tables. */
const columnRegions = (rows: readonly Row[], bounds: Bounds, depth: number): readonly Region[] => {
  const parts: (readonly Region[])[] = [];
  let open: Row[] = [];
  const close = (): void => {
    if (open.length > 0) parts.push([textRegion(open, bounds)]);
    open = [];
  };
  for (const row of rows) {
    if (row.block === null) open.push(row);
    else {
      close();
      parts.push(bandsOf(row.block, depth));
    }
  }
  close();
  return joinRegions(parts);
};

const middleOf = (box: Box): number => box.x + box.width / 2;

/** The regions of a part of a page in reading order. */
const layOut = (items: Items, bounds: Bounds, depth: number): readonly Region[] => {
  const rows = withWrappedHeads(withRailDates(withStackedDates(toRows(items))));
  const railed = withLabelsFirst(rows);
  if (railed !== null) return columnRegions(railed, bounds, depth);
  const cut = depth < MAX_DEPTH ? findCut(rows) : null;
  if (cut === null) return columnRegions(withWrappedCells(rows), bounds, depth);
  const middle = itemsOf(rows.slice(cut.from, cut.to));
  const side = (left: boolean): Items => ({
    runs: middle.runs.filter((run) => middleOf(run.box) < cut.x === left),
    blocks: middle.blocks.filter((block) => middleOf(block.box) < cut.x === left),
  });
  return [
    ...layOut(itemsOf(rows.slice(0, cut.from)), bounds, depth + 1),
    ...layOut(side(true), { ...bounds, limit: cut.x - 6 }, depth + 1),
    ...layOut(side(false), bounds, depth + 1),
    ...layOut(itemsOf(rows.slice(cut.to)), bounds, depth + 1),
  ].filter((region) => region.length > 0);
};

/** The regions of a painted page in reading order; page furniture is already taken out of its runs. */
export const paintedRegions = (page: PaintedPage): readonly Region[] => {
  const items = findBlocks(page);
  const left = page.runs.reduce((least, run) => Math.min(least, run.box.x), page.width);
  const rules = page.rules
    .filter((rule) => Math.abs(rule.y2 - rule.y1) < 1 && Math.abs(rule.x2 - rule.x1) > SHORTEST_RULE)
    .map(({ x1, x2 }) => ({ left: Math.min(x1, x2), right: Math.max(x1, x2) }));
  return layOut(items, { limit: page.width - Math.max(left, 36), rules }, 0);
};
