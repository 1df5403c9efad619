import type { Box } from '../model/index.ts';
import { type Draft, joinRegions, type Region, textOf } from './draft.ts';
import { DATE_START, RAIL_LINES, tableRegions } from './table.ts';

/** A text box, laid out. */
export type FrameText = { readonly box: Box | null; readonly regions: readonly Region[] };

type Placed = { readonly box: Box; readonly regions: readonly Region[] };

/** Boxes may overlap this much, as a share of the smaller one, and still count as apart: templates are drawn by hand. */
const OVERLAP = 0.35;
/** Boxes that a column must hold. */
const COLUMN_BOXES = 2;
/** Longest line of a rail: two dates, or a post, in characters. */
const LONGEST_IN_RAIL = 24;
const MAX_DEPTH = 12;

/** The lines at the place of their box, which tells columns apart. */
const atBox = ({ box, regions }: Placed): Placed => ({
  box,
  regions: regions.map((region) =>
    region.map((line) => ({ ...line, x: box.x + line.x, y: box.y, right: box.x + box.width })),
  ),
});

const linesOf = (frame: Placed): readonly Draft[] => frame.regions.flat();

type Axis = { readonly start: (box: Box) => number; readonly length: (box: Box) => number };
const ACROSS: Axis = { start: (box) => box.x, length: (box) => box.width };
const DOWN: Axis = { start: (box) => box.y, length: (box) => box.height };

/** The boxes in groups that lie apart along the axis, in its order. */
const apart = (frames: readonly Placed[], axis: Axis): readonly (readonly Placed[])[] => {
  const sorted = [...frames].sort(
    (a, b) => axis.start(a.box) - axis.start(b.box) || axis.length(a.box) - axis.length(b.box),
  );
  const groups: Placed[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  let smallest = Number.POSITIVE_INFINITY;
  for (const frame of sorted) {
    const start = axis.start(frame.box);
    const length = axis.length(frame.box);
    const group = groups.at(-1);
    if (group === undefined || end - start <= OVERLAP * Math.min(length, smallest)) {
      groups.push([frame]);
      end = start + length;
      smallest = length;
    } else {
      group.push(frame);
      end = Math.max(end, start + length);
      smallest = Math.min(smallest, length);
    }
  }
  return groups;
};

const hullHeight = (frames: readonly Placed[]): number =>
  Math.max(...frames.map(({ box }) => box.y + box.height)) - Math.min(...frames.map(({ box }) => box.y));

/** Whether the groups side by side are columns of text: each of several boxes or tall, and not one label beside one text. */
const areColumns = (groups: readonly (readonly Placed[])[]): boolean =>
  groups.length > 1 &&
  groups.every((group) => {
    const lines = group.reduce((sum, frame) => sum + linesOf(frame).length, 0);
    return (group.length >= COLUMN_BOXES && hullHeight(group) > 90) || lines >= 8;
  });

/** Whether a stack of boxes holds dates, with titles between them, of the entries in the boxes beside it. */
const isRail = (column: readonly Placed[]): boolean => {
  const lines = column.flatMap(linesOf);
  const dates = lines.filter((line) => line.bullet === null && DATE_START.test(textOf(line.cells))).length;
  return (
    dates >= 2 &&
    lines.length <= RAIL_LINES * dates + 2 &&
    lines.every((line) => textOf(line.cells).length <= LONGEST_IN_RAIL)
  );
};

/** The stacks with each rail put together with the stack at its right, whose dates it holds. */
const withRails = (columns: readonly (readonly Placed[])[]): readonly (readonly Placed[])[] => {
  if (columns.length < 3) return columns;
  const merged: (readonly Placed[])[] = [];
  let rail: readonly Placed[] = [];
  for (const column of columns) {
    if (rail.length === 0 && isRail(column) && column !== columns.at(-1)) rail = column;
    else {
      merged.push([...rail, ...column]);
      rail = [];
    }
  }
  return merged;
};

const regionsOf = (frames: readonly Placed[], depth: number): readonly Region[] => {
  const [only] = frames;
  if (frames.length === 1 && only !== undefined) return only.regions;
  const columns = withRails(apart(frames, ACROSS));
  const sides = columns.map((column) => ({ regions: [column.flatMap((frame) => frame.regions.flat())], share: 0.3 }));
  // Two boxes: labels and facts, or dates and jobs, are one text; a taller stack of boxes is a column.
  if (frames.length === 2 && columns.length === 2) return tableRegions([sides]);
  const bands = apart(frames, DOWN);
  const rail = columns.length === 2 && columns.some(isRail);
  if (rail && bands.length === 1) return tableRegions([sides]);
  if (areColumns(columns) && !rail) return columns.flatMap((column) => regionsOf(column, depth + 1));
  if (bands.length > 1 && depth < MAX_DEPTH) return joinRegions(bands.map((band) => regionsOf(band, depth + 1)));
  if (columns.length === frames.length)
    return tableRegions([columns.map(([frame]) => ({ regions: frame?.regions ?? [], share: 0.3 }))]);
  if (columns.length > 1 && depth < MAX_DEPTH)
    return joinRegions(columns.map((column) => [regionsOf(column, depth + 1).flat()]));
  const sorted = [...frames].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  return joinRegions(sorted.map((frame) => frame.regions));
};

/**
 * The lines of text boxes in the order of their places on the page; boxes without a place come first, as they stand.
 *
 * Boxes side by side are columns when each side holds much text, else one line: a label, a date beside an employer.
 */
export const frameRegions = (frames: readonly FrameText[]): readonly Region[] => {
  const filled = frames.filter(({ regions }) => regions.some((region) => region.length > 0));
  const placed = filled.filter((frame): frame is Placed => frame.box !== null).map(atBox);
  const unplaced = filled.filter(({ box }) => box === null);
  return joinRegions([...unplaced.map(({ regions }) => regions), placed.length === 0 ? [] : regionsOf(placed, 0)]);
};
