import { compose, type Matrix } from './matrix.ts';
import type { Pdfium } from './pdfium.ts';
import type { UserBox } from './upright.ts';

/** A straight line in user space. */
export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The sides of a box. */
export const boxSides = ({ left, bottom, right, top }: UserBox): readonly Segment[] => [
  { x1: left, y1: bottom, x2: right, y2: bottom },
  { x1: left, y1: top, x2: right, y2: top },
  { x1: left, y1: bottom, x2: left, y2: top },
  { x1: right, y1: bottom, x2: right, y2: top },
];

/**
 * The lines of a path, or of the box that a path with round corners draws; null where it is neither a rule nor a frame.
 */
export type Outline = { readonly sides: readonly Segment[]; readonly round: boolean } | null;

/** Grids drawn as one path have some hundred lines; beyond this a path is artwork. */
const MAX_SEGMENTS = 600;
/** A border with round corners is two closed lines of 4 sides and 4 corners of up to eight curves, three points each. */
const MAX_ROUND_SEGMENTS = 210;
/** Lower or narrower round boxes (points) are tags, buttons and bars. */
const LEAST_ROUND_SIDE = 30;
/** Part of a side that must be straight. */
const STRAIGHT_SHARE = 0.5;
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

/** Half a point: what coordinates rounded by a producer may be off the axis. */
const AXIS_TOLERANCE = 0.5;

export const isLevel = (segment: Segment): boolean => Math.abs(segment.y1 - segment.y2) <= AXIS_TOLERANCE;
export const isPlumb = (segment: Segment): boolean => Math.abs(segment.x1 - segment.x2) <= AXIS_TOLERANCE;

/** The sides of the box whose straight parts the segments are; null where a side is missing. */
const roundBox = (segments: readonly Segment[]): Outline => {
  const level = segments.filter(isLevel);
  const plumb = segments.filter(isPlumb);
  if (level.length < 2 || plumb.length < 2) return null;
  const left = Math.min(...plumb.map(({ x1 }) => x1));
  const right = Math.max(...plumb.map(({ x1 }) => x1));
  const bottom = Math.min(...level.map(({ y1 }) => y1));
  const top = Math.max(...level.map(({ y1 }) => y1));
  const [width, height] = [right - left, top - bottom];
  const hasSides =
    [left, right].every((x) =>
      plumb.some(({ x1, y1, y2 }) => Math.abs(x1 - x) <= 1 && Math.abs(y2 - y1) >= STRAIGHT_SHARE * height),
    ) &&
    [bottom, top].every((y) =>
      level.some(({ y1, x1, x2 }) => Math.abs(y1 - y) <= 1 && Math.abs(x2 - x1) >= STRAIGHT_SHARE * width),
    );
  return hasSides ? { sides: boxSides({ left, bottom, right, top }), round: true } : null;
};

/** Whether the box of a path is as large as one around several lines of text. */
const mayFrame = (box: UserBox): boolean =>
  box.right - box.left >= LEAST_ROUND_SIDE && box.top - box.bottom >= LEAST_ROUND_SIDE;

/** The lines of a path object, closing lines included. `outer` is the matrix of the forms around the path, `box` what it covers. */
export const readOutline = (pdfium: Pdfium, path: number, outer: Matrix, box: UserBox): Outline => {
  const { calls, scratch } = pdfium;
  const count = calls.FPDFPath_CountSegments(path);
  if (count < 2 || count > MAX_SEGMENTS) return null;
  const matrix = compose(readMatrix(pdfium, path), outer);
  const segments: Segment[] = [];
  let round = false;
  const at = (scratch + 64) >> 2;
  let startX = 0;
  let startY = 0;
  let fromX = 0;
  let fromY = 0;
  for (let i = 0; i < count; i += 1) {
    const segment = calls.FPDFPath_GetPathSegment(path, i);
    const type = calls.FPDFPathSegment_GetType(segment);
    if (type === BEZIER_TO) {
      if (count > MAX_ROUND_SEGMENTS || !mayFrame(box)) return null;
      round = true;
    }
    calls.FPDFPathSegment_GetPoint(segment, scratch + 64, scratch + 68);
    const f32 = pdfium.f32();
    const px = f32[at] ?? 0;
    const py = f32[at + 1] ?? 0;
    const x = matrix.a * px + matrix.c * py + matrix.e;
    const y = matrix.b * px + matrix.d * py + matrix.f;
    if (type === LINE_TO) segments.push({ x1: fromX, y1: fromY, x2: x, y2: y });
    else if (type !== BEZIER_TO) {
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
  return round ? roundBox(segments) : { sides: segments, round };
};

/** Whether the lines are the sides of one upright rectangle (an open one, too: a fill closes it). */
export const isRectangle = (outline: Outline): boolean => {
  if (outline === null || outline.round) return false;
  const { sides } = outline;
  if (sides.length < 3 || sides.length > 5) return false;
  const xs = sides.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = sides.flatMap(({ y1, y2 }) => [y1, y2]);
  const isCorner = (value: number, values: readonly number[]): boolean =>
    value - Math.min(...values) <= AXIS_TOLERANCE || Math.max(...values) - value <= AXIS_TOLERANCE;
  return sides.every(
    (side) =>
      (isLevel(side) || isPlumb(side)) &&
      isCorner(side.x1, xs) &&
      isCorner(side.x2, xs) &&
      isCorner(side.y1, ys) &&
      isCorner(side.y2, ys),
  );
};
