const channel = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 (black) to 1 (white), after WCAG 2. */
const luminance = (color: number): number =>
  0.2126 * channel((color >> 16) & 0xff) + 0.7152 * channel((color >> 8) & 0xff) + 0.0722 * channel(color & 0xff);

/** Below this contrast (WCAG 2; 1 is none, 21 black on white) nobody sees that there is text… */
const VISIBLE_CONTRAST = 1.12;
/** …unless a channel differs by as much (of 255): yellow on white has little contrast and is seen. */
const VISIBLE_DIFFERENCE = 48;

const difference = (one: number, other: number, shift: number): number =>
  Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff));

/** Whether text of one colour (24-bit RGB) cannot be told from a ground of another. */
export const isInvisibleOn = (text: number, ground: number): boolean => {
  if ([16, 8, 0].some((shift) => difference(text, ground, shift) >= VISIBLE_DIFFERENCE)) return false;
  const first = luminance(text) + 0.05;
  const second = luminance(ground) + 0.05;
  return Math.max(first, second) / Math.min(first, second) < VISIBLE_CONTRAST;
};
