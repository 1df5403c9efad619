import { type GlyphPainter, type GlyphPicture, isMark, likeness } from './glyph-pictures.ts';

/** Fonts whose digits the unknown ones are held against: without and with serifs, of one width, bold. */
const MODELS: readonly string[] = ['Helvetica', 'Helvetica-Bold', 'Times-Roman', 'Times-Bold', 'Courier'];
const DIGITS = '0123456789';
const DIGIT_ZERO = 0x30;
/** Likeness to its own digit that a glyph must have, and by how much more than to any other. */
const LEAST_LIKENESS = 0.6;
const LEAST_LEAD = 0.1;
/** Digits in the order of their codes that prove each other. */
const LEAST_DIGITS = 3;
/** Different digits that prove each other where a font is numbered in the order of use, and shows no letter that is unknown. */
const LEAST_SET = 6;

/** The digit (0–9) that a glyph looks like and no other; null for none. */
export type DigitOf = (glyph: GlyphPicture) => number | null;

/** Tells digits by their looks, from pictures of fonts that every instance of PDFium has. */
export const createDigitReader = (painter: GlyphPainter): DigitOf => {
  const models = MODELS.map((name) => painter.paintStandard(name, DIGITS));
  return (glyph) => {
    const ranked = [...DIGITS]
      .map((_, digit) => ({
        digit,
        like: Math.max(...models.map((model) => (model[digit] == null ? -1 : likeness(glyph, model[digit])))),
      }))
      .sort((one, other) => other.like - one.like);
    const [first, second] = ranked;
    if (first === undefined || second === undefined) return null;
    return first.like >= LEAST_LIKENESS && first.like - second.like >= LEAST_LEAD ? first.digit : null;
  };
};

/**
 * The letters of those codes of a font that are its digits, as far as that is certain.
 *
 * Fonts number their digits in a row. A row of ten codes holds them where every glyph that the font has there looks like
 * the digit of its place, and three do at least; a look alone proves nothing (O, l, S). Subsets that are numbered in the
 * order of use have no row: there all the unknown glyphs must look like digits, six at least, and no two like the same.
 */
export const digitsAmong = (
  codes: readonly number[],
  glyphOf: (code: number) => GlyphPicture | null,
  digitOf: DigitOf,
): ReadonlyMap<number, number> => {
  const looks = new Map<number, number | null | undefined>();
  /** Undefined where the font has no glyph. */
  const lookOf = (code: number): number | null | undefined => {
    if (!looks.has(code)) {
      const glyph = code < 0 ? null : glyphOf(code);
      looks.set(code, glyph === null ? undefined : digitOf(glyph));
    }
    return looks.get(code);
  };
  const isRow = (zero: number): boolean => {
    const row = [...DIGITS].map((_, digit) => lookOf(zero + digit));
    const present = row.filter((look) => look !== undefined).length;
    return present >= LEAST_DIGITS && row.every((look, digit) => look === undefined || look === digit);
  };
  const found = new Map<number, number>();
  for (const code of codes) {
    const digit = lookOf(code);
    if (typeof digit === 'number' && isRow(code - digit)) found.set(code, DIGIT_ZERO + digit);
  }
  if (found.size > 0) return found;
  const letters = codes.filter((code) => {
    const glyph = glyphOf(code);
    return glyph !== null && !isMark(glyph);
  });
  const set = new Set(letters.map(lookOf));
  if (set.size < LEAST_SET || set.size < letters.length || set.has(null)) return found;
  return new Map(letters.map((code) => [code, DIGIT_ZERO + (lookOf(code) ?? 0)]));
};
