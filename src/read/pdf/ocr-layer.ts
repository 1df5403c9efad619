import { type Characters, KIND } from './characters.ts';
import type { Drawing } from './drawing.ts';
import type { Suspicion } from './visibility.ts';

/** Share of the page that images must cover, and of its letters that must not be painted, for a scan with OCR text. */
const SCAN_AREA = 0.6;
const OCR_SHARE = 0.8;

/** Whether images cover the page as a scan does. */
export const isScan = (drawing: Drawing, pageArea: number): boolean =>
  drawing.images.reduce((sum, box) => sum + (box.right - box.left) * (box.top - box.bottom), 0) >= SCAN_AREA * pageArea;

/** Whether the text that is not painted, or painted under an image, is the OCR layer of a scan. */
export const isOcrLayer = (
  { kinds }: Characters,
  suspicions: readonly (Suspicion | null)[],
  drawing: Drawing,
  pageArea: number,
): boolean => {
  let unpainted = 0;
  let glyphs = 0;
  kinds.forEach((kind, i) => {
    if (kind !== KIND.glyph) return;
    glyphs += 1;
    const reason = suspicions[i]?.reason;
    if (reason === 'invisible' || reason === 'covered') unpainted += 1;
  });
  return unpainted > 0 && unpainted >= OCR_SHARE * glyphs && isScan(drawing, pageArea);
};
