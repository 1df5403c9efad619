import { type Characters, KIND } from './characters.ts';

/** Letters at one place that make a crowd. */
const LEAST_CROWD = 10;
/** The part of their size (em) that their box must have for them to be what is painted there, or each of them up to what follows. */
const LEAST_BOX = 0.3;
const LEAST_EACH = 0.2;

/** Baselines this near, in points, are one. */
const SAME_BASELINE = 0.5;

/** The group that begins at `from`: where it ends, exclusive, and its letters. */
const groupAt = (characters: Characters, from: number): { readonly to: number; readonly letters: number } => {
  const { count, kinds, styles, x, y } = characters;
  let letters = 0;
  let to = from;
  for (; to < count; to += 1) {
    if (x[to] !== x[from] || y[to] !== y[from] || styles[to] !== styles[from]) break;
    if (kinds[to] === KIND.glyph) letters += 1;
  }
  return { to: Math.max(to, from + 1), letters };
};

/** How far it is from a place to what comes next on its line, in points; 0 at its end. */
const roomOf = ({ count, kinds, x, y }: Characters, from: number, to: number): number => {
  let next = to;
  while (next < count && kinds[next] !== KIND.glyph) next += 1;
  const onLine = next < count && Math.abs((y[next] ?? 0) - (y[from] ?? 0)) <= SAME_BASELINE;
  return onLine ? (x[next] ?? 0) - (x[from] ?? 0) : 0;
};

/** Letters in a row that get no farther, in em, than so much each: spacing has put them on each other. */
const LEAST_PACE = 0.12;

/** Marks letters that stand on each other, each at a place of its own. */
const markStacked = (characters: Characters, crowded: Uint8Array): void => {
  const { count, kinds, styles, styleTable, x, y } = characters;
  let row: number[] = [];
  const look = (): void => {
    const [first = 0] = row;
    const last = row.at(-1) ?? 0;
    const style = styleTable[styles[first] ?? 0];
    if (style === undefined) return;
    const farthest = LEAST_PACE * style.em * (row.length - 1);
    if (Math.hypot((x[last] ?? 0) - (x[first] ?? 0), (y[last] ?? 0) - (y[first] ?? 0)) <= farthest)
      for (const i of row) crowded[i] = 1;
  };
  for (let i = 0; i < count; i += 1) {
    if (kinds[i] !== KIND.glyph) continue;
    const before = row.at(-1);
    const isNext = before !== undefined && styles[i] === styles[before] && (x[i] !== x[before] || y[i] !== y[before]);
    if (!isNext) row = [];
    row.push(i);
    if (row.length > LEAST_CROWD) row.shift();
    if (row.length === LEAST_CROWD) look();
  }
};

/**
 * Characters (1) of which too many stand in the place of what is painted.
 *
 * A replacement text (`ActualText`) gives all its letters the one place of the first of the glyphs that it replaces, and it
 * may say anything. What follows on its line tells how much room the others have; the last on a line is believed if one
 * before it had room.
 */
export const crowdedCharacters = (characters: Characters): Uint8Array => {
  const { count, styles, styleTable, y, left, right } = characters;
  const crowded = new Uint8Array(count);
  let roomyLine = Number.NaN;
  for (let from = 0, to = 0; from < count; from = to) {
    const group = groupAt(characters, from);
    to = group.to;
    if (group.letters < LEAST_CROWD) continue;
    const size = styleTable[styles[from] ?? 0]?.em ?? 0;
    if (Math.abs((right[from] ?? 0) - (left[from] ?? 0)) >= LEAST_BOX * size) continue;
    const line = y[from] ?? 0;
    if (roomOf(characters, from, to) >= LEAST_EACH * size * group.letters) roomyLine = line;
    else if (!(Math.abs(line - roomyLine) <= SAME_BASELINE)) crowded.fill(1, from, to);
  }
  markStacked(characters, crowded);
  return crowded;
};
