import type { Box } from '../../model/index.ts';
import type { Pdfium } from './pdfium.ts';
import { toTurns, type Upright } from './upright.ts';

/** Pixels a point: enough for 4 pt text to leave marks. */
const SCALE = 1.5;
const MAX_SIDE_PIXELS = 2400;
const BGRX_BYTES = 4;
/** Difference of a channel (of 255) that an eye sees. */
const VISIBLE_DIFFERENCE = 24;
/**
 * The share (0–1) of each box's pixels that differ from the box's commonest colour when the page is painted: 0 where
 * nothing can be seen. `turnsOfPage` is the page's own rotation.
 */
export const markedShares = (
  pdfium: Pdfium,
  page: number,
  upright: Upright,
  turnsOfPage: number,
  boxes: readonly Box[],
): readonly number[] => {
  const { calls } = pdfium;
  const scale = Math.min(SCALE, MAX_SIDE_PIXELS / Math.max(upright.width, upright.height, 1));
  const width = Math.max(1, Math.round(upright.width * scale));
  const height = Math.max(1, Math.round(upright.height * scale));
  const bitmap = calls.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return boxes.map(() => 0);
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, toTurns(upright.turns - turnsOfPage), 0);
    const buffer = calls.FPDFBitmap_GetBuffer(bitmap);
    const stride = calls.FPDFBitmap_GetStride(bitmap);
    const pixels = pdfium.u8();
    const markedShare = (box: Box): number => {
      const left = Math.max(0, Math.floor(box.x * scale));
      const right = Math.min(width, Math.ceil((box.x + box.width) * scale));
      const top = Math.max(0, Math.floor(box.y * scale));
      const bottom = Math.min(height, Math.ceil((box.y + box.height) * scale));
      const counts = new Map<number, number>();
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          const at = buffer + y * stride + x * BGRX_BYTES;
          const color = ((pixels[at + 2] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at] ?? 0);
          counts.set(color, (counts.get(color) ?? 0) + 1);
        }
      }
      const [commonest] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
      let marked = 0;
      for (const [color, pixelCount] of counts) if (differs(color, commonest)) marked += pixelCount;
      return marked / Math.max(1, (right - left) * (bottom - top));
    };
    return boxes.map(markedShare);
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
};

const differs = (one: number, other: number): boolean =>
  Math.abs((one >> 16) - (other >> 16)) > VISIBLE_DIFFERENCE ||
  Math.abs(((one >> 8) & 0xff) - ((other >> 8) & 0xff)) > VISIBLE_DIFFERENCE ||
  Math.abs((one & 0xff) - (other & 0xff)) > VISIBLE_DIFFERENCE;
