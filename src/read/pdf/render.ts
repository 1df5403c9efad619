import { lightenBands } from './bands.ts';
import type { Pdfium } from './pdfium.ts';
import type { QuarterTurns } from './upright.ts';

/** A page as a grey picture in PGM; `level` tells that its lines of text run level rather than upright. */
export type Rendering = {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly level: boolean;
};

/** Pixels of an A4 page's short side at 200 dots an inch. */
const SHORT_SIDE_PIXELS = 1654;
/** Four A4 pages at 200 dots an inch: a picture of a long web page is no longer. */
const MOST_PIXELS = 16_000_000;
const BGRX_BYTES = 4;
/** FPDF_GRAYSCALE: all channels are the same. */
const GRAYSCALE = 8;
const WHITE = 0xffffffff;
/** Columns and rows that are compared to tell how lines run: one in so many. */
const SAMPLE = 4;

/** Steps beyond this (of 255) are edges of bands and pictures, which count no more than lines of text. */
const LARGEST_STEP = 6;

/** How much neighbouring rows differ: level lines of text make dark and light rows, and columns much the same. */
const roughness = (means: Float64Array): number => {
  let rough = 0;
  for (let i = 1; i < means.length; i += 1)
    rough += Math.min(LARGEST_STEP, Math.abs((means[i] ?? 0) - (means[i - 1] ?? 0))) ** 2;
  return rough / Math.max(1, means.length);
};

const hasLevelLines = (gray: Uint8Array, width: number, height: number): boolean => {
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = gray[y * width + x] ?? 0;
      if (x % SAMPLE === 0) rows[y] = (rows[y] ?? 0) + (value * SAMPLE) / width;
      if (y % SAMPLE === 0) columns[x] = (columns[x] ?? 0) + (value * SAMPLE) / height;
    }
  }
  return roughness(rows) >= roughness(columns);
};

/** Width and height in pixels of a page of so many points. */
const pixelsOf = (width: number, height: number): { readonly width: number; readonly height: number } => {
  const scale = SHORT_SIDE_PIXELS / Math.max(1, Math.min(width, height));
  const fit = Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, width * height * scale * scale)));
  return {
    width: Math.max(1, Math.round(width * scale * fit)),
    height: Math.max(1, Math.round(height * scale * fit)),
  };
};

/**
 * The page as it is painted, in grey, at 200 dots an inch of A4, turned clockwise from how a viewer shows it; null where
 * there is no memory for it. `width` and `height` are those of the page before the turn, in any unit.
 */
export const renderPage = (
  pdfium: Pdfium,
  page: number,
  size: { readonly width: number; readonly height: number },
  turns: QuarterTurns,
): Rendering | null => {
  const { calls } = pdfium;
  const lying = turns % 2 === 1;
  const { width, height } = pixelsOf(lying ? size.height : size.width, lying ? size.width : size.height);
  const bitmap = calls.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return null;
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turns, GRAYSCALE);
    const buffer = calls.FPDFBitmap_GetBuffer(bitmap);
    const stride = calls.FPDFBitmap_GetStride(bitmap);
    const pixels = pdfium.u8();
    const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
    const bytes = new Uint8Array(header.length + width * height);
    bytes.set(header);
    for (let y = 0; y < height; y += 1) {
      let from = buffer + y * stride;
      const start = header.length + y * width;
      for (let x = 0; x < width; x += 1) {
        bytes[start + x] = pixels[from] ?? 0;
        from += BGRX_BYTES;
      }
    }
    const gray = bytes.subarray(header.length);
    lightenBands(gray, width, height);
    return { bytes, width, height, level: hasLevelLines(gray, width, height) };
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
};
