import type { Box } from '../../model/index.ts';
import type { Pdfium } from './pdfium.ts';
import { toTurns, type Upright } from './upright.ts';

/** Part of the page as it is painted: 24-bit colours, row by row, and where it lies, in pixels. */
export type Painting = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colors: Uint32Array;
};

/** Paints parts of one page, as it is now. */
export type Painter = { readonly scale: number; readonly paint: (part: Box) => Painting };

/** Pixels a point: enough for 4 pt text to leave marks. */
const SCALE = 1.5;
const MAX_SIDE_PIXELS = 2400;
const BGRX_BYTES = 4;
const WHITE_PAPER = 0xffffffff;

const NOTHING: Painting = { left: 0, top: 0, width: 0, height: 0, colors: new Uint32Array(0) };

/** The pixels that a box covers, cut to what is painted. */
type Pixels = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const pixelsOf = (box: Box, scale: number, within: Pixels): Pixels => ({
  left: Math.max(within.left, Math.floor(box.x * scale)),
  right: Math.min(within.right, Math.ceil((box.x + box.width) * scale)),
  top: Math.max(within.top, Math.floor(box.y * scale)),
  bottom: Math.min(within.bottom, Math.ceil((box.y + box.height) * scale)),
});

/** A painter of the page as it is read; `turnsOfPage` is the page's own rotation. */
export const createPainter = (pdfium: Pdfium, page: number, upright: Upright, turnsOfPage: number): Painter => {
  const { calls } = pdfium;
  const scale = Math.min(SCALE, MAX_SIDE_PIXELS / Math.max(upright.width, upright.height, 1));
  const wholeWidth = Math.max(1, Math.round(upright.width * scale));
  const wholeHeight = Math.max(1, Math.round(upright.height * scale));
  const turns = toTurns(upright.turns - turnsOfPage);
  const paint = (part: Box): Painting => {
    const whole = { left: 0, right: wholeWidth, top: 0, bottom: wholeHeight };
    const { left, right, top, bottom } = pixelsOf(part, scale, whole);
    const [width, height] = [right - left, bottom - top];
    if (width <= 0 || height <= 0) return NOTHING;
    const bitmap = calls.FPDFBitmap_Create(width, height, 0);
    if (bitmap === 0) return NOTHING;
    try {
      calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE_PAPER);
      calls.FPDF_RenderPageBitmap(bitmap, page, -left, -top, wholeWidth, wholeHeight, turns, 0);
      const buffer = calls.FPDFBitmap_GetBuffer(bitmap);
      const stride = calls.FPDFBitmap_GetStride(bitmap);
      const pixels = pdfium.u32();
      const colors = new Uint32Array(width * height);
      for (let y = 0; y < height; y += 1) {
        const row = (buffer + y * stride) / BGRX_BYTES;
        for (let x = 0; x < width; x += 1) colors[y * width + x] = (pixels[row + x] ?? 0) & 0xffffff;
      }
      return { left, top, width, height, colors };
    } finally {
      calls.FPDFBitmap_Destroy(bitmap);
    }
  };
  return { scale, paint };
};

/** Places in the painting's colours that lie in the box. */
export const placesIn = (painting: Painting, box: Box, scale: number): readonly number[] => {
  const { left, top, width, height } = painting;
  const within = { left, right: left + width, top, bottom: top + height };
  const part = pixelsOf(box, scale, within);
  const places: number[] = [];
  for (let y = part.top; y < part.bottom; y += 1) {
    for (let x = part.left; x < part.right; x += 1) places.push((y - top) * width + (x - left));
  }
  return places;
};
