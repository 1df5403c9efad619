import { type Characters, KIND } from '../characters.ts';
import type { Pdfium } from '../pdfium.ts';
import { createDigitReader, type DigitOf, digitsAmong } from './digit-shapes.ts';
import { type FontProgram, readFontProgram } from './font-program.ts';
import { createGlyphPainter, type GlyphPainter, type GlyphPicture, isBar, isMark, likeness } from './glyph-pictures.ts';

/** Codes of a font that are looked at: more than a page has. */
const MOST_CODES = 3000;
/** Bytes of a font program that is read. */
const LARGEST_PROGRAM = 24 * 1024 * 1024;
/** Glyphs that must be what their font program says, and the share that must. */
const LEAST_PROVEN = 3;
const PROVEN_SHARE = 0.9;
/** Glyphs that are looked at for proof. */
const MOST_PROOFS = 40;
/** Parts of an em by which a painted glyph's box may differ from what its program says. */
const BOX_TOLERANCE = 0.04;
/** Fonts that letters of programs without boxes are held against, and how like one of them a letter must be. */
const MODELS: readonly string[] = ['Helvetica', 'Times-Roman', 'Helvetica-Bold', 'Times-Bold'];
const LEAST_LIKENESS = 0.5;
const SPACE = 0x20;
const DASH = 0x2d;
const DIGIT_ZERO = 0x30;
const MODEL_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

type ModelReader = (glyph: GlyphPicture, letter: number) => boolean | null;

/** Whether a glyph looks like the letter; null for letters without a model. */
const createModelReader = (painter: GlyphPainter): ModelReader => {
  let models: readonly (readonly (GlyphPicture | null)[])[] | null = null;
  return (glyph, letter) => {
    const place = MODEL_LETTERS.indexOf(String.fromCodePoint(letter));
    if (place < 0) return null;
    models ??= MODELS.map((name) => painter.paintStandard(name, MODEL_LETTERS));
    return models.some((model) => {
      const other = model[place];
      return other != null && likeness(glyph, other) >= LEAST_LIKENESS;
    });
  };
};

const readProgram = (pdfium: Pdfium, font: number): FontProgram | null => {
  const { calls, scratch } = pdfium;
  if (calls.FPDFFont_GetIsEmbedded(font) === 0) return null;
  calls.FPDFFont_GetFontData(font, 0, 0, scratch);
  const length = pdfium.u32()[scratch >> 2] ?? 0;
  if (length === 0 || length > LARGEST_PROGRAM) return null;
  const buffer = calls.malloc(length);
  if (buffer === 0) return null;
  try {
    return calls.FPDFFont_GetFontData(font, buffer, length, scratch) === 0
      ? null
      : readFontProgram(pdfium.u8().slice(buffer, buffer + length));
  } finally {
    calls.free(buffer);
  }
};

/**
 * The letters that the font's own program names, where codes are numbers of its glyphs (as `Identity-H` has them).
 *
 * That they are is not in PDFium's interface, so it is proved on what is painted: by the glyphs' boxes, else by looks.
 */
const lettersByProgram = (
  codes: readonly number[],
  { letters, boxOf }: FontProgram,
  glyphOf: (code: number) => GlyphPicture | null,
  looksLike: ModelReader,
): ReadonlyMap<number, number> => {
  const named = codes.filter((code) => letters.has(code));
  let [proven, asked] = [0, 0];
  for (const code of named.slice(0, MOST_PROOFS)) {
    const glyph = glyphOf(code);
    if (glyph === null) continue;
    const box = boxOf(code);
    const isProven =
      box === null
        ? looksLike(glyph, letters.get(code) ?? 0)
        : Math.abs(box.width - glyph.width) <= BOX_TOLERANCE && Math.abs(box.height - glyph.height) <= BOX_TOLERANCE;
    if (isProven === null) continue;
    asked += 1;
    if (isProven) proven += 1;
  }
  if (proven < LEAST_PROVEN || proven < PROVEN_SHARE * asked) return new Map();
  return new Map(named.map((code) => [code, letters.get(code) ?? 0]));
};

/** Codes of the characters whose letter is unknown, each with the first of them, by the embedded font that shows them. */
const unknownCodes = ({
  count,
  codes,
  kinds,
  styles,
  styleTable,
}: Characters): ReadonlyMap<number, Map<number, number>> => {
  const byFont = new Map<number, Map<number, number>>();
  for (let i = 0; i < count; i += 1) {
    if (kinds[i] !== KIND.unknown || codes[i] === 0) continue;
    const { font, embedded } = styleTable[styles[i] ?? 0] ?? { font: 0, embedded: false };
    // What PDFium paints in place of a font that the file lacks proves nothing.
    if (!embedded) continue;
    const known = byFont.get(font) ?? new Map<number, number>();
    const code = codes[i] ?? 0;
    if (known.size < MOST_CODES && !known.has(code)) known.set(code, i);
    byFont.set(font, known);
  }
  return byFont;
};

/** The unknown codes of one font: those that paint something, their glyphs, and the letters that are certain so far. */
type UnknownFont = {
  readonly painted: readonly number[];
  readonly glyphOf: (code: number) => GlyphPicture | null;
  readonly letters: Map<number, number>;
};

const openFont = (painter: GlyphPainter, font: number, unknown: readonly number[]): UnknownFont => {
  const pictures = new Map<number, GlyphPicture | null>();
  const glyphOf = (code: number): GlyphPicture | null => {
    let picture = pictures.get(code);
    if (picture === undefined) {
      picture = painter.paint(font, code);
      pictures.set(code, picture);
    }
    return picture;
  };
  const codes = unknown.toSorted((one, other) => one - other);
  const painted = codes.filter((code) => glyphOf(code) !== null);
  const blank = codes.filter((code) => glyphOf(code) === null);
  return { painted, glyphOf, letters: new Map(blank.map((code) => [code, SPACE])) };
};

const addAll = (letters: Map<number, number>, found: ReadonlyMap<number, number>): void => {
  for (const [code, letter] of found) if (!letters.has(code)) letters.set(code, letter);
};

/** Weights of one typeface number their glyphs alike: a digit that one proves is one in the others, if it looks like it. */
const shareDigits = (fonts: readonly UnknownFont[], digitOf: DigitOf): void => {
  const proven = new Map<number, number>();
  for (const { painted, glyphOf, letters } of fonts) {
    const found = digitsAmong(
      painted.filter((code) => !letters.has(code)),
      glyphOf,
      digitOf,
    );
    addAll(letters, found);
    addAll(proven, found);
  }
  for (const { painted, glyphOf, letters } of fonts) {
    for (const code of painted) {
      const letter = proven.get(code);
      const glyph = glyphOf(code);
      if (letters.has(code) || letter === undefined || glyph === null) continue;
      if (digitOf(glyph) === letter - DIGIT_ZERO) letters.set(code, letter);
    }
  }
};

/** Parts of an em above the baseline: a dash stands between, an underscore below, a line above. */
const LOWEST_DASH = 0.12;
const HIGHEST_DASH = 0.5;

/** Whether the bottom of a character is at the height of a dash. */
const isAtDash = ({ calls, scratch, f64 }: Pdfium, textPage: number, characters: Characters, i: number): boolean => {
  if (calls.FPDFText_GetCharBox(textPage, i, scratch, scratch + 8, scratch + 16, scratch + 24) === 0) return false;
  const bottom = f64()[(scratch + 16) >> 3] ?? 0;
  const rise = (bottom - (characters.y[i] ?? 0)) / (characters.styleTable[characters.styles[i] ?? 0]?.size ?? 1);
  return rise >= LOWEST_DASH && rise <= HIGHEST_DASH;
};

/**
 * The characters with those letters that the text layer does not name and the fonts do, for certain: in their own tables,
 * or as digits in a row. A bar is a dash; smaller marks, and what paints nothing, are spaces. Pages without unknown letters cost nothing.
 */
export const withKnownLetters = (
  pdfium: Pdfium,
  { document, textPage }: { readonly document: number; readonly textPage: number },
  characters: Characters,
): Characters => {
  const byFont = unknownCodes(characters);
  if (byFont.size === 0) return characters;
  const painter = createGlyphPainter(pdfium, document);
  const looksLike = createModelReader(painter);
  const fonts = new Map(
    [...byFont].map(([font, codes]) => [font, openFont(painter, font, [...codes.keys()])] as const),
  );
  for (const [font, { painted, glyphOf, letters }] of fonts) {
    const program = painted.length === 0 ? null : readProgram(pdfium, font);
    if (program !== null) addAll(letters, lettersByProgram(painted, program, glyphOf, looksLike));
  }
  shareDigits([...fonts.values()], createDigitReader(painter));
  for (const [font, { painted, glyphOf, letters }] of fonts) {
    for (const code of painted) {
      const glyph = glyphOf(code);
      if (letters.has(code) || glyph === null || !isMark(glyph)) continue;
      const isDash = isBar(glyph) && isAtDash(pdfium, textPage, characters, byFont.get(font)?.get(code) ?? 0);
      letters.set(code, isDash ? DASH : SPACE);
    }
  }
  const { count, styles, styleTable } = characters;
  const codes = characters.codes.slice();
  const kinds = characters.kinds.slice();
  for (let i = 0; i < count; i += 1) {
    if (kinds[i] !== KIND.unknown) continue;
    const letter = fonts.get(styleTable[styles[i] ?? 0]?.font ?? 0)?.letters.get(codes[i] ?? 0);
    if (letter === undefined) continue;
    codes[i] = letter;
    kinds[i] = letter === SPACE ? KIND.space : KIND.glyph;
  }
  return { ...characters, codes, kinds };
};
