import type { Box } from '../../model/index.ts';
import type { Attributes } from './xml.ts';

/** What a drawing tells about the shape that is open when its text begins. */
export type Shape = {
  /** Null where the file does not say. */
  readonly box: Box | null;
  /** The ground its text stands on: its fill, or null for none. */
  readonly ground: number | null;
  /** Whether the box lies wholly outside the page, or is hidden. */
  readonly offPage: boolean;
};

/** Follows one `w:drawing` or `w:pict`, element by element, outside of the text it holds. */
export type ShapeReader = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Points of height that it takes in its line; 0 for what floats. */
  readonly inlineHeight: () => number;
  /** The innermost open shape. */
  readonly shape: () => Shape;
};

/** Told of every fill and picture, because white text may stand on it. */
export type PaintListener = (box: Box | null) => void;

/** Maps coordinates inside a group to points on the page. */
export type Transform = {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
};

/** The transform of a group that shows the rectangle `inner` of its own coordinates in the box `outer` of the page. */
export const groupTransform = (outer: Box, inner: Box): Transform => {
  const scaleX = inner.width > 0 ? outer.width / inner.width : 1;
  const scaleY = inner.height > 0 ? outer.height / inner.height : 1;
  return { x: outer.x - inner.x * scaleX, y: outer.y - inner.y * scaleY, scaleX, scaleY };
};

export const mapped = (box: Box, transform: Transform): Box => ({
  x: transform.x + box.x * transform.scaleX,
  y: transform.y + box.y * transform.scaleY,
  width: box.width * transform.scaleX,
  height: box.height * transform.scaleY,
});
