import { intersect } from './matrix.ts';
import type { Pdfium } from './pdfium.ts';
import type { UserBox } from './upright.ts';

/** What the clip paths of an object let through: a box, which all of it is where `exact`. */
export type Clip = { readonly box: UserBox; readonly exact: boolean };

/** A rectangle has 4 or 5 points; beyond this many a clip path is not worth reading. */
const RECTANGLE_POINTS = 5;
const MAX_POINTS = 12;
/** Clip paths of one object that are read. */
const MAX_PATHS = 6;
const BEZIER_TO = 1;
/** Points; not infinite, for zero times infinity is no number. */
const FAR = 1e7;
const EVERYWHERE: UserBox = { left: -FAR, bottom: -FAR, right: FAR, top: FAR };
const UNREAD: Clip = { box: EVERYWHERE, exact: false };

export const clipBoth = (one: Clip | null, other: Clip | null): Clip | null => {
  if (one === null || other === null) return one ?? other;
  return { box: intersect(one.box, other.box), exact: one.exact && other.exact };
};

/**
 * Reads the clip of page objects, in the space of the object; null where none clips.
 *
 * Objects share their clip paths, so each path is read once, known by the address of its first point.
 */
export const createClipReader = (pdfium: Pdfium): ((object: number) => Clip | null) => {
  const { calls, scratch } = pdfium;
  const at = (scratch + 64) >> 2;
  const known = new Map<number, Clip>();

  const readPath = (clip: number, path: number, first: number, count: number): Clip => {
    if (count > MAX_POINTS) return UNREAD;
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    let exact = count <= RECTANGLE_POINTS;
    let [beforeX, beforeY] = [Number.NaN, Number.NaN];
    for (let i = 0; i < count; i += 1) {
      const segment = i === 0 ? first : calls.FPDFClipPath_GetPathSegment(clip, path, i);
      calls.FPDFPathSegment_GetPoint(segment, scratch + 64, scratch + 68);
      const f32 = pdfium.f32();
      const x = f32[at] ?? 0;
      const y = f32[at + 1] ?? 0;
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
      // A slanted or curved side.
      if ((x !== beforeX && y !== beforeY && i > 0) || calls.FPDFPathSegment_GetType(segment) === BEZIER_TO)
        exact = false;
      [beforeX, beforeY] = [x, y];
    }
    return { box: { left, bottom, right, top }, exact };
  };

  return (object) => {
    const clip = calls.FPDFPageObj_GetClipPath(object);
    if (clip === 0) return null;
    const paths = calls.FPDFClipPath_CountPaths(clip);
    let all: Clip | null = null;
    for (let path = 0; path < paths && path < MAX_PATHS; path += 1) {
      const first = calls.FPDFClipPath_GetPathSegment(clip, path, 0);
      if (first === 0) continue;
      let own = known.get(first);
      if (own === undefined) {
        own = readPath(clip, path, first, calls.FPDFClipPath_CountPathSegments(clip, path));
        known.set(first, own);
      }
      all = clipBoth(all, own);
    }
    return paths > MAX_PATHS ? clipBoth(all, UNREAD) : all;
  };
};
