import { characterOf } from '../../vocabulary/index.ts';
import type { Pdfium } from './pdfium.ts';
import { createStyleReader, type TextStyle } from './text-style.ts';

/** PDFium's mark for a hyphen at a line's end that joins the next line. */
const LINE_END_HYPHEN = 0x02;
const NON_BREAKING_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;
/** U+2000–U+200A: en quad to hair space. */
const FIRST_TYPOGRAPHIC_SPACE = 0x2000;
const LAST_TYPOGRAPHIC_SPACE = 0x200a;
const REPLACEMENT = 0xfffd;
/** Points; no letter is less wide or high. */
const LEAST_EXTENT = 0.05;
/** Matches `客`, `7`; not a zero-width space. */
const LETTER = /[\p{L}\p{N}]/u;

/** What a character is; the values of `Characters.kinds`. `missing` is an unknown letter of a word or number. */
export const KIND = {
  glyph: 0,
  space: 1,
  generatedSpace: 2,
  lineBreak: 3,
  unknown: 4,
  privateUse: 5,
  missing: 6,
} as const;

/**
 * The characters of a page in PDFium's order, a column a property.
 *
 * `x`, `y` are the origin on the baseline, `left`…`top` the box of the advance; all in user space, in points. `styles`
 * index into `styleTable`. The code of an `unknown` character is that of its font, or 0; `privateUse` ones are icons.
 */
export type Characters = {
  readonly count: number;
  readonly codes: Uint32Array;
  readonly kinds: Uint8Array;
  readonly styles: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly left: Float32Array;
  readonly bottom: Float32Array;
  readonly right: Float32Array;
  readonly top: Float32Array;
  readonly styleTable: readonly TextStyle[];
  /** Styles whose first letter paints nothing. */
  readonly blankStyles: ReadonlySet<number>;
};

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  code === NON_BREAKING_SPACE ||
  code === IDEOGRAPHIC_SPACE ||
  code === 0x202f ||
  (code >= FIRST_TYPOGRAPHIC_SPACE && code <= LAST_TYPOGRAPHIC_SPACE);

const isPrivateUse = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;

/** Adobe's private codes of old-style digits, and of small capitals: letters in another shape. */
const OLD_STYLE_ZERO = 0xf730;
const SMALL_CAPITAL_A = 0xf761;

/** The letter that a private code of Adobe's stands for; any other code as it is. Source: Adobe Glyph List. */
const letterOfPrivate = (code: number): number => {
  if (code >= OLD_STYLE_ZERO && code <= OLD_STYLE_ZERO + 9) return code - OLD_STYLE_ZERO + 0x30;
  if (code >= SMALL_CAPITAL_A && code <= SMALL_CAPITAL_A + 25) return code - SMALL_CAPITAL_A + 0x41;
  return code;
};

/** Styles whose first letter has no extent in its font. */
const readBlankStyles = (
  pdfium: Pdfium,
  textPage: number,
  { count, codes, kinds, styles }: Pick<Characters, 'count' | 'codes' | 'kinds' | 'styles'>,
): ReadonlySet<number> => {
  const { calls, scratch } = pdfium;
  const at = scratch >> 3;
  const blank = new Set<number>();
  let asked = -1;
  for (let i = 0; i < count; i += 1) {
    const place = styles[i] ?? 0;
    if (kinds[i] !== KIND.glyph || place <= asked) continue;
    asked = place;
    if (calls.FPDFText_GetCharBox(textPage, i, scratch, scratch + 8, scratch + 16, scratch + 24) === 0) continue;
    const f64 = pdfium.f64();
    const [left = 0, right = 0, bottom = 0, top = 0] = f64.subarray(at, at + 4);
    const isFlat = right - left < LEAST_EXTENT || top - bottom < LEAST_EXTENT;
    if (isFlat && LETTER.test(String.fromCodePoint(codes[i] ?? 0))) blank.add(place);
  }
  return blank;
};

/** The first `limit` characters of a loaded text page. */
export const readCharacters = (pdfium: Pdfium, textPage: number, limit: number): Characters => {
  const { calls, scratch } = pdfium;
  const unicodeOf = calls.FPDFText_GetUnicode;
  const objectOf = calls.FPDFText_GetTextObject;
  const originOf = calls.FPDFText_GetCharOrigin;
  const looseBoxOf = calls.FPDFText_GetLooseCharBox;
  const hasMapError = calls.FPDFText_HasUnicodeMapError;
  const atF64 = scratch >> 3;
  const atF32 = (scratch + 16) >> 2;
  const count = Math.max(0, Math.min(calls.FPDFText_CountChars(textPage), limit));
  const characters = {
    count,
    codes: new Uint32Array(count),
    kinds: new Uint8Array(count),
    styles: new Uint32Array(count),
    x: new Float32Array(count),
    y: new Float32Array(count),
    left: new Float32Array(count),
    bottom: new Float32Array(count),
    right: new Float32Array(count),
    top: new Float32Array(count),
  };
  const { codes, kinds, styles, x, y, left, bottom, right, top } = characters;
  const reader = createStyleReader(pdfium, textPage);
  for (let i = 0; i < count; i += 1) {
    let code = unicodeOf(textPage, i);
    // Where no letter is known, the code is the font's own, and may be that of a space or a line break.
    const unknown = hasMapError(textPage, i) === 1;
    if (!unknown && (code === 0x0d || code === 0x0a)) {
      kinds[i] = KIND.lineBreak;
      continue;
    }
    const space = !unknown && isSpace(code);
    if (space && calls.FPDFText_IsGenerated(textPage, i) === 1) {
      kinds[i] = KIND.generatedSpace;
      continue;
    }
    if (code === LINE_END_HYPHEN && !unknown) code = 0x2d;
    codes[i] = unknown ? code : characterOf(letterOfPrivate(code));
    styles[i] = reader.styleOf(objectOf(textPage, i), i);
    originOf(textPage, i, scratch, scratch + 8);
    looseBoxOf(textPage, i, scratch + 16);
    const f64 = pdfium.f64();
    x[i] = f64[atF64] ?? 0;
    y[i] = f64[atF64 + 1] ?? 0;
    const f32 = pdfium.f32();
    left[i] = f32[atF32] ?? 0;
    top[i] = f32[atF32 + 1] ?? 0;
    right[i] = f32[atF32 + 2] ?? 0;
    bottom[i] = f32[atF32 + 3] ?? 0;
    if (space) kinds[i] = KIND.space;
    else if (unknown) kinds[i] = KIND.unknown;
    else if (code < 0x20 || code === REPLACEMENT) {
      kinds[i] = KIND.unknown;
      codes[i] = 0;
    } else if (isPrivateUse(codes[i] ?? 0)) kinds[i] = KIND.privateUse;
  }
  return { ...characters, styleTable: reader.styles, blankStyles: readBlankStyles(pdfium, textPage, characters) };
};
