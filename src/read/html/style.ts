import { isInvisibleOn } from '../contrast.ts';
import { LEAST_OPACITY, opacityOf, PAINTED, type Paint, parseColor } from './color.ts';

/** What a style says about how text looks; a missing field is inherited. */
export type InlineStyle = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly hidden?: boolean;
  /** 24-bit RGB; null for clear letters. */
  readonly color?: Paint | null;
  readonly ground?: Paint;
  readonly preformatted?: boolean;
};

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 12, rem: 12 };
const SIZE = /^([0-9]{1,4}(?:\.[0-9]{1,4})?)(pt|px|em|rem)$/u; // `10.5pt`, `14px`; not `large`, `120%`
const LENGTH = /^(-?[0-9]{1,6}(?:\.[0-9]{1,4})?)(?:pt|px|em|rem|vw|%)?$/u; // `-9999px`, `0`; not `auto`
const FONT_SIZE = /(?:^|\s)([0-9.]{1,8}(?:pt|px|em|rem))(?=[\s/]|$)/u; // the `1px` of `bold 1px/1.5 Arial`; not `bold Arial`
const NOTHING_LEFT = /^(?:rect\((?:0(?:px)?[, ]?){4}\)|rect\(1px[, ]1px[, ]1px[, ]1px\)|inset\((?:50|100)%\))$/u; // `rect(0,0,0,0)`; not `rect(0,9px,9px,0)`
const NO_SCALE = /scale(?:[xy]|3d)?\(0?(?:\.0[0-9]{0,6})?[,)]/u; // `scale(0)`, `scale(.01)`; not `scale(0.9)`
const MOVED = /translate(?:[xy]|3d)?\((-?[0-9]{1,6})(?:\.[0-9]{1,4})?(?:px|pt|em|rem|%)?(?:,(-?[0-9]{1,6}))?/u; // `translatex(-9999px)`; not `rotate(9deg)`
const CLEAR_FILTER = /opacity\(([0-9.]{1,8}%?)\)/u; // `opacity(0)`; not `blur(2px)`
const SPACING = /^-([0-9.]{1,8})(em|px|pt)$/u; // `-1em`; not `-.02em` (too small to matter), `2px`
const NO_GROUND = new Set(['', 'none', 'transparent', 'inherit', 'initial', 'unset']);
const INHERITED = new Set(['inherit', 'unset', 'currentcolor']);
/** Points. */
const TINY_SIZE = 2;
const BOLD_WEIGHT = 600;
/** Pixels beyond which a place or an indent leads out of the page. */
const OUT_OF_PAGE = -500;
/** Parts of an em, and points, by which letters moved together stand on each other. */
const STACKED_EM = 0.4;
const STACKED = 5;
const PLACES = new Set(['left', 'top', 'right', 'bottom', 'text-indent', 'margin-left', 'margin-top']);
const EXTENTS = new Set(['height', 'max-height', 'width', 'max-width', 'line-height']);

/** Whether letters of the colour are seen on the ground. */
export const isSeenOn = (color: Paint | null, ground: Paint): boolean => {
  if (color === null) return ground === PAINTED;
  return color === PAINTED || ground === PAINTED || !isInvisibleOn(color, ground);
};

const sizeOf = (value: string): number | undefined => {
  if (value === '0') return 0;
  const [, number = '', unit = ''] = SIZE.exec(value) ?? [];
  return number === '' ? undefined : Number(number) * (POINTS[unit] ?? 1);
};

const lengthOf = (value: string): number | undefined => {
  const number = LENGTH.exec(value)?.[1];
  return number === undefined ? undefined : Number(number);
};

const groundOf = (value: string): Paint | undefined => {
  if (NO_GROUND.has(value)) return undefined;
  const [first = ''] = value.split(/\s(?![^(]{0,200}\))/u, 1); // the `#fff` of `#fff url(a.png)`; not a part of `rgb(1, 2, 3)`
  if (value.includes('url(') || value.includes('gradient(')) return PAINTED;
  return parseColor(first) ?? undefined;
};

const isStacked = (value: string): boolean => {
  const [, number = '0', unit = ''] = SPACING.exec(value) ?? [];
  return unit === 'em' ? Number(number) >= STACKED_EM : Number(number) * (POINTS[unit] ?? 1) >= STACKED;
};

const isMovedAway = (value: string): boolean => {
  const [, across = '0', down = '0'] = MOVED.exec(value) ?? [];
  return Math.min(Number(across), Number(down)) <= OUT_OF_PAGE;
};

/** Whether a declaration keeps text from view, by itself. */
const hides = (name: string, value: string): boolean => {
  switch (name) {
    case 'display':
      return value === 'none';
    case 'visibility':
      return value === 'hidden' || value === 'collapse';
    case 'mso-hide':
      return value === 'all';
    case 'content-visibility':
      return value === 'hidden';
    case 'opacity':
      return opacityOf(value) < LEAST_OPACITY;
    case 'filter':
      return opacityOf(CLEAR_FILTER.exec(value.replaceAll(' ', ''))?.[1] ?? '1') < LEAST_OPACITY;
    case 'letter-spacing':
      return isStacked(value);
    case 'clip':
    case 'clip-path':
      return NOTHING_LEFT.test(value.replace(/,\s{1,4}/gu, ',')); // `0, 0` becomes `0,0`
    case 'transform':
      return NO_SCALE.test(value.replaceAll(' ', '')) || isMovedAway(value.replaceAll(' ', ''));
    default:
      return PLACES.has(name) && (lengthOf(value) ?? 0) <= OUT_OF_PAGE;
  }
};

/** Reads the declarations of a `style` attribute or of a rule. */
export const parseInlineStyle = (style: string): InlineStyle => {
  const found: { -readonly [K in keyof InlineStyle]: InlineStyle[K] } = {};
  let isCut = false;
  let isFlat = false;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim()
      .toLowerCase();
    if (hides(name, value)) found.hidden = true;
    else if (name === 'color' || name === '-webkit-text-fill-color') {
      if (!INHERITED.has(value)) found.color = parseColor(value);
    } else if (name === 'background' || name === 'background-color') {
      const ground = groundOf(value);
      if (ground !== undefined) found.ground = ground;
    } else if (name === 'background-image' && value !== 'none') found.ground = PAINTED;
    else if (name === 'font-weight')
      found.bold = value === 'bold' || value === 'bolder' || Number(value) >= BOLD_WEIGHT;
    else if (name === 'white-space') found.preformatted = value.startsWith('pre');
    else if (name === 'font-size' || name === 'font') {
      const size = sizeOf(name === 'font' ? (FONT_SIZE.exec(value)?.[1] ?? '') : value.replaceAll(' ', ''));
      if (size === undefined) continue;
      found.size = size;
      if (size <= TINY_SIZE) found.hidden = true;
    } else if (name === 'overflow') isCut = value === 'hidden' || value === 'clip';
    else if (EXTENTS.has(name)) isFlat ||= lengthOf(value) === 0;
  }
  if (isCut && isFlat) found.hidden = true;
  return found;
};
