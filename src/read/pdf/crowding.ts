import { type Characters, KIND } from './characters.ts';

/** Letters at one place, and the part of their size (em) that each must have for them to be what is painted there. */
const LEAST_CROWD = 10;
const LEAST_ROOM = 0.3;

/**
 * Characters (1) of which too many stand in the place of what is painted.
 *
 * A replacement text (`ActualText`) gives all its letters the one place of the glyphs that it replaces, and it may say
 * anything.
 */
export const crowdedCharacters = ({ count, kinds, styles, styleTable, x, y, left, right }: Characters): Uint8Array => {
  const crowded = new Uint8Array(count);
  for (let from = 0, to = 0; from < count; from = to) {
    let letters = 0;
    for (to = from; to < count; to += 1) {
      if (x[to] !== x[from] || y[to] !== y[from] || styles[to] !== styles[from]) break;
      if (kinds[to] === KIND.glyph) letters += 1;
    }
    if (to === from) to += 1;
    if (letters < LEAST_CROWD) continue;
    const size = styleTable[styles[from] ?? 0]?.em ?? 0;
    if (Math.abs((right[from] ?? 0) - (left[from] ?? 0)) < LEAST_ROOM * size) crowded.fill(1, from, to);
  }
  return crowded;
};
