import { compose, type Matrix } from './matrix.ts';
import type { Pdfium } from './pdfium.ts';

/** A straight line in user space. */
export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The lines of a path; null where it has curves or too many parts to be a rule or a frame. */
export type Outline = readonly Segment[] | null;

/** Grids drawn as one path have some hundred lines; beyond this a path is artwork. */
const MAX_SEGMENTS = 600;
const LINE_TO = 0;
const BEZIER_TO = 1;

export const readMatrix = (pdfium: Pdfium, object: number): Matrix => {
  const { calls, scratch } = pdfium;
  const at = (scratch + 64) >> 2;
  const got = calls.FPDFPageObj_GetMatrix(object, scratch + 64);
  const f32 = pdfium.f32();
  if (got === 0) return { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
  return {
    a: f32[at] ?? 1,
    b: f32[at + 1] ?? 0,
    c: f32[at + 2] ?? 0,
    d: f32[at + 3] ?? 1,
    e: f32[at + 4] ?? 0,
    f: f32[at + 5] ?? 0,
  };
};

/** The lines of a path object, closing lines included. `outer` is the matrix of the forms around the path. */
export const readOutline = (pdfium: Pdfium, path: number, outer: Matrix): Outline => {
  const { calls, scratch } = pdfium;
  const count = calls.FPDFPath_CountSegments(path);
  if (count < 2 || count > MAX_SEGMENTS) return null;
  const matrix = compose(readMatrix(pdfium, path), outer);
  const segments: Segment[] = [];
  const at = (scratch + 64) >> 2;
  let startX = 0;
  let startY = 0;
  let fromX = 0;
  let fromY = 0;
  for (let i = 0; i < count; i += 1) {
    const segment = calls.FPDFPath_GetPathSegment(path, i);
    const type = calls.FPDFPathSegment_GetType(segment);
    if (type === BEZIER_TO) return null;
    calls.FPDFPathSegment_GetPoint(segment, scratch + 64, scratch + 68);
    const f32 = pdfium.f32();
    const px = f32[at] ?? 0;
    const py = f32[at + 1] ?? 0;
    const x = matrix.a * px + matrix.c * py + matrix.e;
    const y = matrix.b * px + matrix.d * py + matrix.f;
    if (type === LINE_TO) segments.push({ x1: fromX, y1: fromY, x2: x, y2: y });
    else {
      startX = x;
      startY = y;
    }
    fromX = x;
    fromY = y;
    if (calls.FPDFPathSegment_GetClose(segment) === 1 && (x !== startX || y !== startY)) {
      segments.push({ x1: x, y1: y, x2: startX, y2: startY });
      fromX = startX;
      fromY = startY;
    }
  }
  return segments;
};

/** Half a point: what coordinates rounded by a producer may be off the axis. */
const AXIS_TOLERANCE = 0.5;

export const isLevel = (segment: Segment): boolean => Math.abs(segment.y1 - segment.y2) <= AXIS_TOLERANCE;
export const isPlumb = (segment: Segment): boolean => Math.abs(segment.x1 - segment.x2) <= AXIS_TOLERANCE;

/** Whether the lines are the sides of one upright rectangle (an open one, too: a fill closes it). */
export const isRectangle = (outline: Outline): boolean =>
  outline !== null &&
  outline.length >= 3 &&
  outline.length <= 5 &&
  outline.every((side) => isLevel(side) || isPlumb(side));
