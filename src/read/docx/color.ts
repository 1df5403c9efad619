import { type Attributes, attribute } from './xml.ts';

export const WHITE = 0xffffff;

const HEX_COLOR = /^#?[0-9a-f]{6}$/iu; // e.g. `1F4E79`, `#ffffff`; not `auto`, `red`

/** 24-bit RGB of `RRGGBB`, or null for `auto` and names. */
export const rgb = (value: string | undefined): number | null =>
  value !== undefined && HEX_COLOR.test(value) ? Number.parseInt(value.replace('#', ''), 16) : null;

const channel = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 (black) to 1 (white), after WCAG 2. */
const luminance = (color: number): number =>
  0.2126 * channel((color >> 16) & 0xff) + 0.7152 * channel((color >> 8) & 0xff) + 0.0722 * channel(color & 0xff);

/** Below this contrast (WCAG 2; 1 is none, 21 black on white) nobody sees that there is text. */
const VISIBLE_CONTRAST = 1.12;

/** Whether text of one colour cannot be told from a ground of another. */
export const isInvisibleOn = (text: number, ground: number): boolean => {
  const first = luminance(text) + 0.05;
  const second = luminance(ground) + 0.05;
  return Math.max(first, second) / Math.min(first, second) < VISIBLE_CONTRAST;
};

/** A mid grey: stands for a fill that is painted but whose colour is not computed (themes, gradients, pictures). */
export const PAINTED = 0x808080;

const LIGHT_THEME_COLORS = new Set(['background1', 'light1', 'bg1', 'lt1']);

/** The ground that `w:shd` paints, or null where it paints none. */
export const shading = (attributes: Attributes): number | null => {
  if (attribute(attributes, 'val') === 'solid') return rgb(attribute(attributes, 'color')) ?? PAINTED;
  const fill = attribute(attributes, 'fill');
  const color = rgb(fill);
  if (color !== null) return color;
  const theme = attribute(attributes, 'themeFill');
  return theme !== undefined && !LIGHT_THEME_COLORS.has(theme) ? PAINTED : null;
};

/** The ground that `w:highlight` paints, or null. */
export const highlighting = (attributes: Attributes): number | null => {
  const name = attribute(attributes, 'val');
  if (name === undefined || name === 'none') return null;
  return name === 'white' ? WHITE : PAINTED;
};

/** The fill of `a:schemeClr`: white for the light theme colours, else painted in some colour. */
export const schemeColor = (name: string | undefined): number =>
  name !== undefined && LIGHT_THEME_COLORS.has(name) ? WHITE : PAINTED;
