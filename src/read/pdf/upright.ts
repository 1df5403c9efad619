import type { Box } from '../../model/index.ts';

/** Clockwise quarter turns, 0–3. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** Edges in PDF user space: points, y grows upwards. */
export type UserBox = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };

/**
 * The way from PDF user space to the page as it is read: points, origin top left, y downwards.
 *
 * x' = a·x + c·y + e and y' = b·x + d·y + f.
 */
export type Upright = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly width: number;
  readonly height: number;
  readonly turns: QuarterTurns;
};

export const toTurns = (turns: number): QuarterTurns => {
  const rest = ((turns % 4) + 4) % 4;
  return rest === 1 || rest === 2 || rest === 3 ? rest : 0;
};

/** The transform for a page whose visible box is `box`, turned clockwise. */
export const uprightOf = (box: UserBox, turns: QuarterTurns): Upright => {
  const across = box.right - box.left;
  const up = box.top - box.bottom;
  switch (turns) {
    case 0:
      return { a: 1, b: 0, c: 0, d: -1, e: -box.left, f: box.top, width: across, height: up, turns };
    case 1:
      return { a: 0, b: 1, c: 1, d: 0, e: -box.bottom, f: -box.left, width: up, height: across, turns };
    case 2:
      return { a: -1, b: 0, c: 0, d: 1, e: box.right, f: -box.bottom, width: across, height: up, turns };
    case 3:
      return { a: 0, b: -1, c: -1, d: 0, e: box.top, f: box.right, width: up, height: across, turns };
  }
};

export const uprightX = (to: Upright, x: number, y: number): number => to.a * x + to.c * y + to.e;
export const uprightY = (to: Upright, x: number, y: number): number => to.b * x + to.d * y + to.f;

/** The box, turned; width and height are never negative. */
export const uprightBox = (to: Upright, box: UserBox): Box => {
  const x1 = uprightX(to, box.left, box.bottom);
  const x2 = uprightX(to, box.right, box.top);
  const y1 = uprightY(to, box.left, box.bottom);
  const y2 = uprightY(to, box.right, box.top);
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
};

/** Quarter turns clockwise that bring a direction of reading, as it stands in upright space, to the right. */
export const turnsToRight = (dx: number, dy: number): QuarterTurns => {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy < 0 ? 1 : 3;
};

/** The smallest box around two. */
export const union = (one: Box, other: Box): Box => {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
};
