import type { Drawing } from './drawing.ts';
import { contains } from './matrix.ts';
import { MODE, type TextStyle } from './text-style.ts';

/** Why a reader of the page can't see a text. The last two are suspicions of geometry, which a rendering confirms. */
export type Unseen = 'invisible' | 'transparent' | 'tiny' | 'outside' | 'same-color' | 'covered';

/** Effective size in points under which text can't be read (RELIABILITY: tiny text). */
const SMALLEST_SIZE = 2;
/** 5 % of 255. */
const LOWEST_ALPHA = 12;
/** Largest difference of a colour channel (of 255) at which two colours look the same. */
const SAME_COLOR = 16;
const WHITE = 0xffffff;

const colorDistance = (one: number, other: number): number =>
  Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 0xff) - ((other >> 8) & 0xff)),
    Math.abs((one & 0xff) - (other & 0xff)),
  );

/**
 * The colour that the point has when the object of `order` is painted: white paper where nothing lies, null where it
 * can't be known (an image, a pattern, a shape that may not reach the point).
 */
const colorBeneath = (drawing: Drawing, order: number, x: number, y: number, ink: number): number | null => {
  for (let i = drawing.grounds.length - 1; i >= 0; i -= 1) {
    const ground = drawing.grounds[i];
    if (ground === undefined || ground.order > order || !contains(ground.box, x, y)) continue;
    if (ground.color === null) return null;
    if (ground.rectangle) return ground.color;
    if (colorDistance(ground.color, ink) >= SAME_COLOR) return null;
  }
  return WHITE;
};

const isPaintedOver = (drawing: Drawing, order: number, x: number, y: number, opaqueOnly: boolean): boolean =>
  drawing.grounds.some(
    (ground) =>
      ground.order > order &&
      contains(ground.box, x, y) &&
      (!opaqueOnly || (ground.rectangle && ground.color !== null)),
  );

/** Why text of the style can't be seen at the point, which lies inside one of its glyphs; null where it can. */
export const unseenReason = (
  style: TextStyle,
  glyph: { readonly x: number; readonly y: number; readonly height: number },
  drawing: Drawing,
): Unseen | null => {
  const order = drawing.orders.get(style.object) ?? Number.MAX_SAFE_INTEGER;
  if (style.mode === MODE.invisible) return 'invisible';
  // Text that only clips shows what is painted through it: gradient headlines are made so.
  if (style.mode === MODE.clip) return isPaintedOver(drawing, order, glyph.x, glyph.y, false) ? null : 'invisible';
  if (style.alpha <= LOWEST_ALPHA) return 'transparent';
  if (style.size < SMALLEST_SIZE && glyph.height < SMALLEST_SIZE) return 'tiny';
  if (drawing.grounds.length > 0 && isPaintedOver(drawing, order, glyph.x, glyph.y, true)) return 'covered';
  if (style.color === null || style.mode === MODE.fillAndStroke) return null;
  const beneath = colorBeneath(drawing, order, glyph.x, glyph.y, style.color);
  return beneath !== null && colorDistance(beneath, style.color) < SAME_COLOR ? 'same-color' : null;
};

/** Share of the page that images must cover, and of its characters that must be invisible, for a scan with OCR text. */
const SCAN_AREA = 0.6;
const OCR_SHARE = 0.8;

/** Whether images cover the page as a scan does. */
export const isScan = (drawing: Drawing, pageArea: number): boolean =>
  drawing.images.reduce((sum, box) => sum + (box.right - box.left) * (box.top - box.bottom), 0) >= SCAN_AREA * pageArea;

/** Whether the invisible text of a page is the OCR layer of a scan. */
export const isOcrLayer = (drawing: Drawing, pageArea: number, invisible: number, characters: number): boolean =>
  invisible > 0 && invisible >= OCR_SHARE * characters && isScan(drawing, pageArea);
