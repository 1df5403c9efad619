import { type Attributes, attribute } from './xml.ts';

export const WHITE = 0xffffff;

const HEX_COLOR = /^#?[0-9a-f]{6}$/iu; // e.g. `1F4E79`, `#ffffff`; not `auto`, `red`

/** 24-bit RGB of `RRGGBB`, or null for `auto` and names. */
export const rgb = (value: string | undefined): number | null =>
  value !== undefined && HEX_COLOR.test(value) ? Number.parseInt(value.replace('#', ''), 16) : null;

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

/** The colours of `w:highlight` (ECMA-376, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, number>> = {
  black: 0x000000,
  blue: 0x0000ff,
  cyan: 0x00ffff,
  darkBlue: 0x000080,
  darkCyan: 0x008080,
  darkGray: 0x808080,
  darkGreen: 0x008000,
  darkMagenta: 0x800080,
  darkRed: 0x800000,
  darkYellow: 0x808000,
  green: 0x00ff00,
  lightGray: 0xc0c0c0,
  magenta: 0xff00ff,
  red: 0xff0000,
  white: WHITE,
  yellow: 0xffff00,
};

/** The ground that `w:highlight` paints, or null. */
export const highlighting = (attributes: Attributes): number | null => {
  const name = attribute(attributes, 'val');
  if (name === undefined || name === 'none') return null;
  return HIGHLIGHTS[name] ?? PAINTED;
};

const PALEST_TINT = 12;

/** The colour of `w:color`: the light colours of the theme hold, whatever the value beside them says. */
export const textColor = (attributes: Attributes): number | null => {
  const theme = attribute(attributes, 'themeColor');
  const isLight = LIGHT_THEME_COLORS.has(theme ?? '');
  if (isLight && attribute(attributes, 'themeShade') === undefined) return WHITE;
  // A tint says how much of the colour is left (of 255): with nearly none of it, any colour is white.
  const tint = Number.parseInt(attribute(attributes, 'themeTint') ?? 'ff', 16);
  if (theme !== undefined && tint <= PALEST_TINT) return WHITE;
  return rgb(attribute(attributes, 'val'));
};

/** The fill of `a:schemeClr`: white for the light theme colours, else painted in some colour. */
export const schemeColor = (name: string | undefined): number =>
  name !== undefined && LIGHT_THEME_COLORS.has(name) ? WHITE : PAINTED;
