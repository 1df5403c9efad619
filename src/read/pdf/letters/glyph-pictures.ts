import type { Pdfium } from '../pdfium.ts';

/** A glyph's ink in a raster of fixed size, 0 (paper) to 1, row by row from the top; and its box in parts of an em. */
export type GlyphPicture = { readonly ink: Float32Array; readonly width: number; readonly height: number };

/** Paints single glyphs of a document's fonts, of the size and in the colour that suit. */
export type GlyphPainter = {
  /** The glyph that a font shows for a character code; null where it paints nothing. */
  readonly paint: (font: number, code: number) => GlyphPicture | null;
  /** Digits and letters of PDFium's own fonts, by name: every instance has them. */
  readonly paintStandard: (name: string, text: string) => readonly (GlyphPicture | null)[];
};

/** Pixels of an em. */
const EM = 64;
const COLUMNS = 12;
const ROWS = 16;
const BGRA_BYTES = 4;
/** Alpha (of 255) from which a pixel is ink. */
const INK = 96;
/** Pixels; no glyph of this size is larger, whatever its font says. */
const MOST_PIXELS = 16 * EM * EM;

type Bitmap = {
  readonly width: number;
  readonly height: number;
  readonly alpha: (x: number, y: number) => number;
};

/** The ink of a bitmap, cut to its box and stretched to the raster; each cell the mean of its pixels. */
const toPicture = ({ width, height, alpha }: Bitmap): GlyphPicture | null => {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (alpha(x, y) < INK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  if (right <= left) return null;
  const [across, down] = [right - left, bottom - top];
  const ink = new Float32Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row += 1) {
    const from = top + Math.floor((row * down) / ROWS);
    const to = Math.max(from + 1, top + Math.floor(((row + 1) * down) / ROWS));
    for (let column = 0; column < COLUMNS; column += 1) {
      const start = left + Math.floor((column * across) / COLUMNS);
      const end = Math.max(start + 1, left + Math.floor(((column + 1) * across) / COLUMNS));
      let sum = 0;
      for (let y = from; y < to; y += 1) for (let x = start; x < end; x += 1) sum += alpha(x, y);
      ink[row * COLUMNS + column] = sum / (255 * (to - from) * (end - start));
    }
  }
  return { ink, width: across / EM, height: down / EM };
};

/** A painter for an open document. */
export const createGlyphPainter = (pdfium: Pdfium, document: number): GlyphPainter => {
  const { calls, scratch } = pdfium;
  const paint = (font: number, code: number): GlyphPicture | null => {
    const object = calls.FPDFPageObj_CreateTextObj(document, font, EM);
    if (object === 0) return null;
    let bitmap = 0;
    try {
      pdfium.u32()[scratch >> 2] = code;
      if (calls.FPDFText_SetCharcodes(object, scratch, 1) === 0) return null;
      bitmap = calls.FPDFTextObj_GetRenderedBitmap(document, 0, object, 1);
      if (bitmap === 0) return null;
      const [width, height] = [calls.FPDFBitmap_GetWidth(bitmap), calls.FPDFBitmap_GetHeight(bitmap)];
      if (width * height > MOST_PIXELS) return null;
      const buffer = calls.FPDFBitmap_GetBuffer(bitmap);
      const stride = calls.FPDFBitmap_GetStride(bitmap);
      const bytes = pdfium.u8();
      return toPicture({ width, height, alpha: (x, y) => bytes[buffer + y * stride + x * BGRA_BYTES + 3] ?? 0 });
    } finally {
      if (bitmap !== 0) calls.FPDFBitmap_Destroy(bitmap);
      calls.FPDFPageObj_Destroy(object);
    }
  };
  const paintStandard = (name: string, text: string): readonly (GlyphPicture | null)[] => {
    new TextEncoder().encodeInto(`${name}\0`, pdfium.u8().subarray(scratch, scratch + 64));
    const font = calls.FPDFText_LoadStandardFont(document, scratch);
    if (font === 0) return [];
    try {
      return [...text].map((character) => paint(font, character.charCodeAt(0)));
    } finally {
      calls.FPDFFont_Close(font);
    }
  };
  return { paint, paintStandard };
};

/** Parts of an em: a dash is no higher, and at least so wide for its height; letters and digits are higher than marks. */
const HIGHEST_DASH = 0.15;
const DASH_PROPORTION = 2;
const HIGHEST_MARK = 0.4;
/** Mean ink of a bar. */
const SOLID = 0.8;

/** Whether the glyph is a level bar. */
export const isBar = ({ ink, width, height }: GlyphPicture): boolean =>
  height <= HIGHEST_DASH &&
  width >= DASH_PROPORTION * height &&
  ink.reduce((sum, part) => sum + part, 0) >= SOLID * ink.length;

/** Whether the glyph is too low for a letter or a digit. */
export const isMark = ({ height }: GlyphPicture): boolean => height < HIGHEST_MARK;

/** How alike two glyphs are: the correlation of their ink, less what their proportions differ; 1 for the same. */
export const likeness = (one: GlyphPicture, other: GlyphPicture): number => {
  const count = one.ink.length;
  let [sumOne, sumOther] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    sumOne += one.ink[i] ?? 0;
    sumOther += other.ink[i] ?? 0;
  }
  const [meanOne, meanOther] = [sumOne / count, sumOther / count];
  let [both, squareOne, squareOther] = [0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    const [a, b] = [(one.ink[i] ?? 0) - meanOne, (other.ink[i] ?? 0) - meanOther];
    both += a * b;
    squareOne += a * a;
    squareOther += b * b;
  }
  const correlation = both / Math.sqrt(Math.max(squareOne * squareOther, Number.EPSILON));
  return correlation - Math.abs(Math.log(one.width / one.height / (other.width / other.height))) / 4;
};
