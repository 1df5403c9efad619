import type { Pdfium } from './pdfium.ts';

/** How the characters of one text object are painted. */
export type TextStyle = {
  /** Address of the text object, which is its identity on the page. */
  readonly object: number;
  /** Address of its font. */
  readonly font: number;
  /** Font size in points after all scaling. */
  readonly size: number;
  /** Width of an em in points after all scaling: condensed letters have less than their size. */
  readonly em: number;
  readonly bold: boolean;
  /** Whether the file holds the font: PDFium paints no Chinese without it. */
  readonly embedded: boolean;
  /** 24-bit RGB, or null for a pattern. */
  readonly color: number | null;
  /** The colour of the outline of letters that are filled and outlined; else the same as `color`. */
  readonly outline: number | null;
  /** 0 (clear) to 255 (opaque). */
  readonly alpha: number;
  /** PDF text rendering mode, 0–7; 3 and 7 paint nothing. */
  readonly mode: number;
  /** The direction of reading in user space; not normalized. */
  readonly directionX: number;
  readonly directionY: number;
};

export const MODE = {
  fill: 0,
  stroke: 1,
  fillAndStroke: 2,
  invisible: 3,
  strokeAndClip: 5,
  fillStrokeAndClip: 6,
  clip: 7,
} as const;

/** Matches `NotoSansCJKsc-Bold`, `PingFangSC-Semibold`; not `Helvetica-Light`. */
const BOLD_NAME = /bold|black|heavy|demi(?!light)|bd(?:mt)?$/iu;
/** Names that settle that a font is not bold. Matches `SourceHanSansSC-Regular`; not `SimHei`. */
const PLAIN_NAME = /regular|light|thin|book|roman|medium|normal/iu;
/** From which a font without a telling name is bold; 400 is regular, 700 is bold. */
const BOLD_WEIGHT = 700;
const FORCE_BOLD_FLAG = 1 << 18;
const MAX_FONT_NAME_BYTES = 160;

type Font = { readonly bold: boolean; readonly embedded: boolean };
const NO_FONT: Font = { bold: false, embedded: true };

/** Reads a font once a page. */
const createFontReader = (pdfium: Pdfium): ((font: number) => Font) => {
  const { calls, scratch } = pdfium;
  const known = new Map<number, Font>();
  return (font) => {
    if (font === 0) return NO_FONT;
    const seen = known.get(font);
    if (seen !== undefined) return seen;
    const length = Math.min(
      calls.FPDFFont_GetBaseFontName(font, scratch + 64, MAX_FONT_NAME_BYTES),
      MAX_FONT_NAME_BYTES,
    );
    let name = '';
    for (let i = 0; i < length - 1; i += 1) name += String.fromCharCode(pdfium.u8()[scratch + 64 + i] ?? 0);
    const bold =
      BOLD_NAME.test(name) ||
      (!PLAIN_NAME.test(name) &&
        ((calls.FPDFFont_GetFlags(font) & FORCE_BOLD_FLAG) !== 0 || calls.FPDFFont_GetWeight(font) >= BOLD_WEIGHT));
    const read = { bold, embedded: calls.FPDFFont_GetIsEmbedded(font) !== 0 };
    known.set(font, read);
    return read;
  };
};

/** What PDFium gives for the colour of a tiling pattern. */
const TILES = 0xbfbfbf;

/** Fill (or stroke) colour and alpha of a page object; a null colour where PDFium knows none. */
export const readColor = (
  pdfium: Pdfium,
  object: number,
  which: 'fill' | 'stroke',
): { readonly color: number | null; readonly alpha: number } => {
  const { calls, scratch } = pdfium;
  const get = which === 'fill' ? calls.FPDFPageObj_GetFillColor : calls.FPDFPageObj_GetStrokeColor;
  if (get(object, scratch + 64, scratch + 68, scratch + 72, scratch + 76) === 0) return { color: null, alpha: 255 };
  const u32 = pdfium.u32();
  const at = (scratch + 64) >> 2;
  const color = ((u32[at] ?? 0) << 16) | ((u32[at + 1] ?? 0) << 8) | (u32[at + 2] ?? 0);
  return { color: color === TILES ? null : color, alpha: u32[at + 3] ?? 255 };
};

/**
 * Styles of text objects, each read once.
 *
 * `styleOf(object, index)` returns the place in `styles` of the object's style; `index` is one of its characters, whose
 * matrix holds the object's and that of every form around it.
 */
export const createStyleReader = (pdfium: Pdfium, textPage: number) => {
  const { calls, scratch } = pdfium;
  const fontOf = createFontReader(pdfium);
  const styles: TextStyle[] = [];
  const places = new Map<number, number>();
  let lastObject = -1;
  let lastPlace = -1;
  const read = (object: number, index: number): TextStyle => {
    calls.FPDFText_GetMatrix(textPage, index, scratch + 64);
    const at = (scratch + 64) >> 2;
    let f32 = pdfium.f32();
    const directionX = f32[at] ?? 1;
    const directionY = f32[at + 1] ?? 0;
    const scale = Math.hypot(f32[at + 2] ?? 0, f32[at + 3] ?? 1);
    calls.FPDFTextObj_GetFontSize(object, scratch + 64);
    f32 = pdfium.f32();
    const fontSize = Math.abs(f32[at] ?? 0);
    const mode = calls.FPDFTextObj_GetTextRenderMode(object);
    const strokes = mode === MODE.stroke || mode === MODE.strokeAndClip;
    const both = mode === MODE.fillAndStroke || mode === MODE.fillStrokeAndClip;
    const { color, alpha } = readColor(pdfium, object, strokes ? 'stroke' : 'fill');
    const address = calls.FPDFTextObj_GetFont(object);
    const font = fontOf(address);
    return {
      object,
      font: address,
      size: fontSize * scale,
      em: fontSize * Math.hypot(directionX, directionY),
      bold: mode === MODE.fillAndStroke || font.bold,
      embedded: font.embedded,
      color,
      outline: both ? readColor(pdfium, object, 'stroke').color : color,
      alpha,
      mode,
      directionX,
      directionY,
    };
  };
  const styleOf = (object: number, index: number): number => {
    if (object === lastObject) return lastPlace;
    let place = places.get(object);
    if (place === undefined) {
      place = styles.length;
      styles.push(read(object, index));
      places.set(object, place);
    }
    lastObject = object;
    lastPlace = place;
    return place;
  };
  return { styles, styleOf };
};
