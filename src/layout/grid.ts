import type { Box, PaintedPage, Rule, TextRun } from '../model/index.ts';
import type { Block, BlockCell, Items } from './rows.ts';

/** A straight line along one axis: at `at`, from `from` to `to`. */
type Segment = { at: number; from: number; to: number };

/** Rules nearer than this, in points, are one: a drawn line is often a thin box with two edges. */
const NEAR = 2.5;
/** Radius of a round corner, in points. */
const CORNER = 12;
/** A corner takes as much of both rules, up to this many points. */
const ROUND = 1;
/** Shorter rules (underlined words, ticks) and more rules than this (drawings) make no table. */
const SHORTEST = 6;
const MOST_RULES = 3000;
const MOST_LINES = 250;

const segmentsOf = (rules: readonly Rule[], upright: boolean): readonly Segment[] => {
  const all: Segment[] = [];
  for (const { x1, y1, x2, y2 } of rules) {
    const across = Math.abs(x2 - x1);
    const down = Math.abs(y2 - y1);
    if (upright ? across > 1 || down < SHORTEST : down > 1 || across < SHORTEST) continue;
    all.push(
      upright
        ? { at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }
        : { at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) },
    );
  }
  all.sort((a, b) => a.at - b.at || a.from - b.from);
  return mergeNear(all);
};

/** Segments in one line that touch or overlap are one segment. */
const mergeNear = (sorted: readonly Segment[]): readonly Segment[] => {
  const merged: Segment[] = [];
  for (const segment of sorted) {
    let into: Segment | undefined;
    for (let i = merged.length - 1; i >= 0; i -= 1) {
      const other = merged[i] as Segment;
      if (segment.at - other.at > NEAR) break;
      if (segment.from <= other.to + NEAR && segment.to >= other.from - NEAR) {
        into = other;
        break;
      }
    }
    if (into === undefined) merged.push({ ...segment });
    else {
      into.from = Math.min(into.from, segment.from);
      into.to = Math.max(into.to, segment.to);
    }
  }
  return merged;
};

type Frame = { readonly across: readonly Segment[]; readonly upright: readonly Segment[] };

const touches = (row: Segment, column: Segment): boolean =>
  row.from - NEAR <= column.at &&
  column.at <= row.to + NEAR &&
  column.from - NEAR <= row.at &&
  row.at <= column.to + NEAR;

/** Whether the ends of two rules are joined by a round corner, which takes as much of the one as of the other. */
const meetAtCorner = (row: Segment, column: Segment): boolean => {
  const across = Math.max(row.from - column.at, column.at - row.to);
  const down = Math.max(column.from - row.at, row.at - column.to);
  return across > NEAR && across <= CORNER && Math.abs(across - down) <= ROUND;
};

/** The rules with an end that touches no other: only these end in round corners, and boxes near each other do not. */
const loose = (rules: readonly Segment[], others: readonly Segment[]): ReadonlySet<Segment> =>
  new Set(
    rules.filter((rule) =>
      [rule.from, rule.to].some(
        (end) => !others.some((other) => Math.abs(other.at - end) <= NEAR && touches(rule, other)),
      ),
    ),
  );

/** Groups of rules that touch one another. */
const framesOf = (across: readonly Segment[], upright: readonly Segment[]): readonly Frame[] => {
  const parent = Array.from({ length: across.length + upright.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const looseRows = loose(across, upright);
  const looseColumns = loose(upright, across);
  across.forEach((row, i) => {
    upright.forEach((column, j) => {
      const rounded = looseRows.has(row) && looseColumns.has(column) && meetAtCorner(row, column);
      if (touches(row, column) || rounded) parent[root(across.length + j)] = root(i);
    });
  });
  const frames = new Map<number, { across: Segment[]; upright: Segment[] }>();
  const frameAt = (index: number): { across: Segment[]; upright: Segment[] } => {
    const key = root(index);
    const frame = frames.get(key) ?? { across: [], upright: [] };
    frames.set(key, frame);
    return frame;
  };
  for (const [i, row] of across.entries()) frameAt(i).across.push(row);
  for (const [j, column] of upright.entries()) frameAt(across.length + j).upright.push(column);
  return [...frames.values()];
};

/** The places of the lines, near ones as one, with the ends of the lines across them where a side is left open. */
const edgesOf = (lines: readonly Segment[], crossing: readonly Segment[]): readonly number[] => {
  const places = lines.map((line) => line.at);
  const ends = [Math.min(...crossing.map((line) => line.from)), Math.max(...crossing.map((line) => line.to))];
  for (const end of ends) if (places.every((place) => Math.abs(place - end) > 8)) places.push(end);
  const edges: number[] = [];
  for (const place of places.sort((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || place - last > NEAR) edges.push(place);
  }
  return edges;
};

const covers = (lines: readonly Segment[], at: number, middle: number): boolean =>
  lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && middle <= line.to);

type Slot = { box: Box; band: number };

/** The cells of a frame: its grid, with squares that no rule parts as one cell. */
const slotsOf = (frame: Frame): readonly Slot[] => {
  if (frame.across.length < 2 || frame.upright.length === 0) return [];
  const xs = edgesOf(frame.upright, frame.across);
  const ys = edgesOf(frame.across, frame.upright);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns > 40 || rows > 200) return [];
  const owner = Array.from({ length: columns * rows }, (_, index) => index);
  const middle = (edges: readonly number[], index: number): number =>
    ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  const join = (from: number, into: number): void => {
    const old = owner[from];
    const target = owner[into] as number;
    if (old === target) return;
    for (let i = 0; i < owner.length; i += 1) if (owner[i] === old) owner[i] = target;
  };
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const at = r * columns + c;
      if (c > 0 && !covers(frame.upright, xs[c] ?? 0, middle(ys, r))) join(at, at - 1);
      if (r > 0 && !covers(frame.across, ys[r] ?? 0, middle(xs, c))) join(at, at - columns);
    }
  }
  const slots = new Map<number, { left: number; right: number; top: number; bottom: number; band: number }>();
  owner.forEach((key, index) => {
    const r = Math.floor(index / columns);
    const c = index % columns;
    const slot = slots.get(key);
    const [left, right, top, bottom] = [xs[c] ?? 0, xs[c + 1] ?? 0, ys[r] ?? 0, ys[r + 1] ?? 0];
    if (slot === undefined) slots.set(key, { left, right, top, bottom, band: r });
    else {
      slot.left = Math.min(slot.left, left);
      slot.right = Math.max(slot.right, right);
      slot.bottom = Math.max(slot.bottom, bottom);
    }
  });
  return [...slots.values()].map(({ left, right, top, bottom, band }) => ({
    box: { x: left, y: top, width: right - left, height: bottom - top },
    band,
  }));
};

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;

const pointOf = (run: TextRun): readonly [number, number] => [
  run.box.x + run.box.width / 2,
  run.baseline - 0.3 * run.size,
];

const hull = (slots: readonly Slot[]): Box => {
  const x = Math.min(...slots.map(({ box }) => box.x));
  const y = Math.min(...slots.map(({ box }) => box.y));
  const right = Math.max(...slots.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...slots.map(({ box }) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
};

const rowCount = (runs: readonly TextRun[]): number => new Set(runs.map((run) => Math.round(run.baseline / 3))).size;

/** A run that stands half outside of a box: the box is decoration, not a border of text. */
const sticksOut = (box: Box, run: TextRun): boolean =>
  run.box.x < box.x - run.size || run.box.x + run.box.width > box.x + box.width + run.size;

/** The block that a frame makes of the items inside it, or null if it borders no text. */
const blockOf = (slots: readonly Slot[], items: Items): Block | null => {
  // A text on a border belongs to one cell only.
  const taken = new Set<TextRun | Block>();
  const take = <T extends TextRun | Block>(all: readonly T[], inside: (item: T) => boolean): readonly T[] =>
    all.filter((item) => !taken.has(item) && inside(item) && taken.add(item).size > 0);
  const cells = slots
    .map(
      (slot): BlockCell => ({
        box: slot.box,
        band: slot.band,
        items: {
          runs: take(items.runs, (run) => holds(slot.box, ...pointOf(run))),
          blocks: take(items.blocks, ({ box }) => holds(slot.box, box.x + box.width / 2, box.y + box.height / 2)),
        },
      }),
    )
    .filter((cell) => cell.items.runs.length + cell.items.blocks.length > 0)
    .sort((a, b) => a.band - b.band || a.box.x - b.box.x);
  if (cells.length === 0) return null;
  const weight =
    rowCount(cells.flatMap((cell) => cell.items.runs)) +
    cells.reduce((sum, cell) => sum + cell.items.blocks.reduce((rows, block) => rows + block.weight, 0), 0);
  if (cells.length === 1 && weight < 2) return null;
  if (cells.some((cell) => cell.items.runs.some((run) => sticksOut(cell.box, run)))) return null;
  return { box: hull(slots), weight, cells };
};

/** The page's text with what stands in ruled tables and boxes put into blocks, inner ones inside outer ones. */
export const findBlocks = (page: PaintedPage): Items => {
  let items: Items = { runs: page.runs.filter((run) => run.text.trim() !== ''), blocks: [] };
  if (page.rules.length === 0 || page.rules.length > MOST_RULES) return items;
  const across = segmentsOf(page.rules, false);
  const upright = segmentsOf(page.rules, true);
  if (across.length > MOST_LINES || upright.length > MOST_LINES) return items;
  const grids = framesOf(across, upright)
    .map(slotsOf)
    .filter((slots) => slots.length > 0)
    .sort((a, b) => hull(a).width * hull(a).height - hull(b).width * hull(b).height);
  for (const slots of grids) {
    const block = blockOf(slots, items);
    if (block === null) continue;
    const runs = new Set(block.cells.flatMap((cell) => cell.items.runs));
    const inner = new Set(block.cells.flatMap((cell) => cell.items.blocks));
    const rest: Items = {
      runs: items.runs.filter((run) => !runs.has(run)),
      blocks: [...items.blocks.filter((other) => !inner.has(other)), block],
    };
    // A border around the whole page says nothing about the order.
    if (block.cells.length === 1 && rest.runs.length + rest.blocks.length === 1) continue;
    items = rest;
  }
  return items;
};
