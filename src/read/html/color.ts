/** A ground or an ink that is painted in a colour not worked out: a gradient, a picture, a name. */
export const PAINTED = 'painted';

export type Paint = number | typeof PAINTED;

/** Of opacity, 0 to 1. */
export const LEAST_OPACITY = 0.05;

/** The named colours that are as good as white on paper, and those that everybody writes. */
const NAMED: Readonly<Record<string, number>> = {
  black: 0x000000,
  white: 0xffffff,
  snow: 0xfffafa,
  ghostwhite: 0xf8f8ff,
  whitesmoke: 0xf5f5f5,
  floralwhite: 0xfffaf0,
  mintcream: 0xf5fffa,
  azure: 0xf0ffff,
  ivory: 0xfffff0,
  seashell: 0xfff5ee,
  honeydew: 0xf0fff0,
  aliceblue: 0xf0f8ff,
  lavenderblush: 0xfff0f5,
};

const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/u; // `#fff`, `#12345600`; not `#ff`
const FUNCTION = /^(rgb|hsl)a?\(([^()]{1,60})\)$/u; // `rgb(255 255 255 / 1)`, `hsl(0,0%,100%)`; not `color-mix(…)`
const PART = /^[0-9.]{1,8}(?:%|deg)?$/u; // `255`, `100%`, `0.5`; not `calc(1px)`
const SEPARATOR = /[\s,/]+/u;
const CHANNEL = 255;

/** 0 to 1 of `0.5`, `50%`; 1 where it is no number. */
export const opacityOf = (value: string): number => {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return 1;
  return value.endsWith('%') ? number / 100 : number;
};

const ofHex = (digits: string): number | null => {
  const long = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const alpha = Number.parseInt(long.slice(6) || 'ff', 16) / CHANNEL;
  return alpha < LEAST_OPACITY ? null : Number.parseInt(long.slice(0, 6), 16);
};

/** 24-bit RGB of hue (degrees), saturation and lightness (0 to 1). */
const ofHsl = (hue: number, saturation: number, lightness: number): number => {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number): number => {
    const at = (shift + hue / 30) % 12;
    return Math.round(CHANNEL * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  };
  return (channel(0) << 16) | (channel(8) << 8) | channel(4);
};

const ofRgb = (parts: readonly string[]): number =>
  parts.reduce((color, part) => {
    const value = part.endsWith('%') ? opacityOf(part) * CHANNEL : Number.parseFloat(part);
    return (color << 8) | Math.min(CHANNEL, Math.round(value));
  }, 0);

/** The 24-bit RGB of a colour, null where it is clear, `PAINTED` where it is not worked out. */
export const parseColor = (value: string): Paint | null => {
  const bare = value.trim().toLowerCase();
  if (bare === 'transparent') return null;
  const named = NAMED[bare];
  if (named !== undefined) return named;
  const digits = HEX.exec(bare)?.[1];
  if (digits !== undefined) return ofHex(digits);
  const [, kind, inside = ''] = FUNCTION.exec(bare) ?? [];
  const parts = inside.trim().split(SEPARATOR);
  if (kind === undefined || parts.length < 3 || !parts.every((part) => PART.test(part))) return PAINTED;
  const [first = '0', second = '0', third = '0', alpha = '1'] = parts;
  if (opacityOf(alpha) < LEAST_OPACITY) return null;
  return kind === 'rgb'
    ? ofRgb([first, second, third])
    : ofHsl(Number.parseFloat(first), Math.min(1, opacityOf(second)), Math.min(1, opacityOf(third)));
};
