import type { UserBox } from './upright.ts';

/** A PDF matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
};

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** First `inner`, then `outer`. */
export const compose = (inner: Matrix, outer: Matrix): Matrix => ({
  a: inner.a * outer.a + inner.b * outer.c,
  b: inner.a * outer.b + inner.b * outer.d,
  c: inner.c * outer.a + inner.d * outer.c,
  d: inner.c * outer.b + inner.d * outer.d,
  e: inner.e * outer.a + inner.f * outer.c + outer.e,
  f: inner.e * outer.b + inner.f * outer.d + outer.f,
});

/** The smallest upright box around the transformed box. */
export const transformBox = (m: Matrix, box: UserBox): UserBox => {
  if (m === IDENTITY) return box;
  const xs = [m.a * box.left, m.a * box.right].flatMap((x) => [x + m.c * box.bottom, x + m.c * box.top]);
  const ys = [m.b * box.left, m.b * box.right].flatMap((y) => [y + m.d * box.bottom, y + m.d * box.top]);
  return {
    left: Math.min(...xs) + m.e,
    right: Math.max(...xs) + m.e,
    bottom: Math.min(...ys) + m.f,
    top: Math.max(...ys) + m.f,
  };
};

export const intersect = (one: UserBox, other: UserBox): UserBox => ({
  left: Math.max(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
});

export const contains = (box: UserBox, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
