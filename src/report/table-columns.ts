import { type Column, GAP } from './grid.ts';
import { widthOf } from './text-width.ts';

/** The texts of a row; the bar is drawn when its width is known. */
export type Cells = Readonly<
  Record<'rank' | 'name' | 'outcome' | 'score' | 'education' | 'service' | 'certificates' | 'reasons' | 'file', string>
>;

export type Key = keyof Cells | 'bar';

/** The order in which columns stand. */
const ORDER: readonly Key[] = [
  'rank',
  'name',
  'outcome',
  'score',
  'bar',
  'education',
  'service',
  'certificates',
  'file',
  'reasons',
];

const RIGHT: ReadonlySet<Key> = new Set(['rank', 'score', 'service']);

type Step = { readonly key: Key; readonly least: number; readonly most: number };

/** More than any screen. */
const ALL = 1000;

/**
 * How a screen is shared out, most important first: a column is taken where its text, or `least` columns of it, has
 * room, and gets up to `most`; one that has its place already grows.
 */
const STEPS: readonly Step[] = [
  { key: 'rank', least: 0, most: ALL },
  { key: 'name', least: 0, most: 16 },
  { key: 'outcome', least: 0, most: ALL },
  { key: 'score', least: 0, most: ALL },
  { key: 'service', least: ALL, most: ALL },
  { key: 'file', least: 16, most: 16 },
  { key: 'education', least: 10, most: 12 },
  { key: 'file', least: ALL, most: 24 },
  { key: 'bar', least: 10, most: 10 },
  { key: 'education', least: ALL, most: 20 },
  { key: 'file', least: ALL, most: 44 },
];

/** Certificates and reasons become columns together, where both have so much room; else they stand under the row. */
const WIDE: readonly Step[] = [
  { key: 'certificates', least: 0, most: 30 },
  { key: 'reasons', least: 0, most: 70 },
  { key: 'certificates', least: ALL, most: 46 },
  { key: 'bar', least: ALL, most: 16 },
  { key: 'reasons', least: 0, most: ALL },
];
const ROOM_FOR_WIDE = 30 + 44 + 2 * GAP;

/** Below this width, in columns, the file stands on a line of its own under each candidate. */
const ROOM_FOR_FILE = 76;

/** Columns that fit the width, each with its key, in their order; the last one takes what the others leave. */
export const toColumns = (rows: readonly Cells[], width: number): readonly (Column & { readonly key: Key })[] => {
  const natural = (key: Key): number => (key === 'bar' ? ALL : Math.max(1, ...rows.map((row) => widthOf(row[key]))));
  const widths = new Map<Key, number>();
  let room = width + GAP;
  const share = ({ key, least, most }: Step): void => {
    if (key === 'file' && width < ROOM_FOR_FILE) return;
    const text = natural(key);
    const taken = widths.get(key);
    const free = taken === undefined ? room - GAP : room;
    if (taken === undefined && free < Math.min(text, least)) return;
    const grown = Math.max(0, Math.min(free, Math.min(text, most) - (taken ?? 0)));
    widths.set(key, (taken ?? 0) + grown);
    room = free - grown;
  };
  STEPS.forEach(share);
  if (room >= ROOM_FOR_WIDE) WIDE.forEach(share);
  const last = ORDER.findLast((key) => widths.has(key)) ?? 'rank';
  widths.set(last, (widths.get(last) ?? 0) + room);
  return ORDER.flatMap((key) => {
    const wide = widths.get(key);
    return wide === undefined
      ? []
      : [{ key, width: wide, align: RIGHT.has(key) && key !== last ? ('right' as const) : ('left' as const) }];
  });
};
