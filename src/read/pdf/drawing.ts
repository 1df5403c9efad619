import { type Clip, clipBoth, createClipReader } from './clip.ts';
import { createLayerReader } from './layers.ts';
import { compose, IDENTITY, intersect, type Matrix, transformBox } from './matrix.ts';
import {
  boxSides,
  isLevel,
  isPlumb,
  isRectangle,
  type Outline,
  readMatrix,
  readOutline,
  type Segment,
} from './path.ts';
import type { Pdfium } from './pdfium.ts';
import { MODE, readColor } from './text-style.ts';
import type { UserBox } from './upright.ts';

/** Something painted that text may stand on. `color` is null for images, patterns and shadings: anything may be there. */
type Ground = {
  /** Place in paint order. */
  readonly order: number;
  readonly box: UserBox;
  readonly color: number | null;
  /** Whether it fills its whole box, as far as is known. */
  readonly rectangle: boolean;
  /** Whether it is an image that takes long to decode. */
  readonly costly: boolean;
};

/** Where a text object stands among what the page paints. */
export type TextPlace = {
  /** Place in paint order. */
  readonly order: number;
  /** What its clip paths let through, in user space; null for all. */
  readonly clip: Clip | null;
  /** Opacity (0–1) of the forms around it, its own left out. */
  readonly opacity: number;
  /** Whether it may not be painted at all, or not as it says: a layer, a soft mask, a blend mode. */
  readonly doubtful: boolean;
  /** The object of the page that it is, or that holds it. */
  readonly holder: number;
};

/** What a page paints besides text, in user space. */
export type Drawing = {
  readonly grounds: readonly Ground[];
  /** Letters as white as paper, which may cover others. */
  readonly whiteTexts: readonly Ground[];
  /** Upright lines, edges of filled boxes and thin bars. */
  readonly lines: readonly Segment[];
  /** Every text object, by address. */
  readonly texts: ReadonlyMap<number, TextPlace>;
  /** Boxes of small, roughly square paths: list marks, dots of ratings and time lines, parts of icons. */
  readonly marks: readonly UserBox[];
  readonly images: readonly UserBox[];
  /** Pixels of the largest image. */
  readonly largestImage: number;
  readonly paths: number;
};

const TYPE = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;
const MAX_OBJECTS = 50_000;
const MAX_FORM_DEPTH = 12;
const MAX_LINES = 20_000;
/** A filled bar up to this many points thick is a rule; a stroke thicker than it is a filled box. */
const RULE_THICKNESS = 3;
/** Shorter lines (points) are dashes, marks and parts of icons. */
const SHORTEST_RULE = 6;
/** Sides of a drawn list mark in points, and the least ratio of the shorter one to the longer one. */
const SMALLEST_MARK = 1.2;
const LARGEST_MARK = 9;
const SQUARENESS = 0.7;
const MAX_MARKS = 2000;
/** Fills under this alpha (of 255) show what is beneath. */
const OPAQUE_ALPHA = 128;
const VISIBLE_ALPHA = 13;
const OPAQUE = 255;
/** Pixels of an image that take tens of milliseconds to decode. */
const COSTLY_PIXELS = 500_000;
const WHITE = 0xffffff;
/** What the channels of colours have in common that are as white as paper. */
const NEARLY_WHITE = 0xe8e8e8;

const readBounds = (pdfium: Pdfium, object: number): UserBox | null => {
  const { calls, scratch } = pdfium;
  const at = (scratch + 64) >> 2;
  if (calls.FPDFPageObj_GetBounds(object, scratch + 64, scratch + 68, scratch + 72, scratch + 76) === 0) return null;
  const f32 = pdfium.f32();
  return { left: f32[at] ?? 0, bottom: f32[at + 1] ?? 0, right: f32[at + 2] ?? 0, top: f32[at + 3] ?? 0 };
};

/** The middle line of a thin bar, or the edges of a box. */
const barLines = (box: UserBox): readonly Segment[] => {
  const middleX = (box.left + box.right) / 2;
  const middleY = (box.bottom + box.top) / 2;
  if (box.top - box.bottom <= RULE_THICKNESS) return [{ x1: box.left, y1: middleY, x2: box.right, y2: middleY }];
  if (box.right - box.left <= RULE_THICKNESS) return [{ x1: middleX, y1: box.bottom, x2: middleX, y2: box.top }];
  return boxSides(box);
};

const isMark = ({ left, bottom, right, top }: UserBox): boolean => {
  const [narrow, wide] = [Math.min(right - left, top - bottom), Math.max(right - left, top - bottom)];
  return narrow >= SMALLEST_MARK && wide <= LARGEST_MARK && narrow >= SQUARENESS * wide;
};

const isLong = (segment: Segment): boolean =>
  Math.max(Math.abs(segment.x2 - segment.x1), Math.abs(segment.y2 - segment.y1)) >= SHORTEST_RULE;

/** What holds for the objects of the page, or of a form on it. */
type Surroundings = {
  readonly outer: Matrix;
  readonly depth: number;
  readonly clip: Clip | null;
  readonly opacity: number;
  readonly doubtful: boolean;
  /** The object of the page that is the outermost form; null on the page itself. */
  readonly holder: number | null;
};

const PAGE: Surroundings = { outer: IDENTITY, depth: 0, clip: null, opacity: 1, doubtful: false, holder: null };

/** Reads everything that a page paints, in paint order, forms included. `mayBeLayered` tells of forms in general. */
export const readDrawing = (pdfium: Pdfium, page: number, mayBeLayered: () => boolean): Drawing => {
  const { calls, scratch } = pdfium;
  const readClip = createClipReader(pdfium);
  const isLayered = createLayerReader(pdfium);
  const grounds: Ground[] = [];
  const whiteTexts: Ground[] = [];
  const lines: Segment[] = [];
  const texts = new Map<number, TextPlace>();
  const marks: UserBox[] = [];
  const images: UserBox[] = [];
  let largestImage = 0;
  let paths = 0;
  let order = 0;

  const addLines = (segments: readonly Segment[]): void => {
    for (const segment of segments) {
      if (lines.length < MAX_LINES && (isLevel(segment) || isPlumb(segment)) && isLong(segment)) lines.push(segment);
    }
  };

  /** Whether what the object paints can't be told from its colour. */
  const isUncertain = (object: number, { opacity, doubtful }: Surroundings): boolean =>
    doubtful || opacity < 1 || calls.FPDFPageObj_HasTransparency(object) !== 0 || isLayered(object);

  const addStroke = (object: number, outline: Outline, around: Surroundings): void => {
    if (outline === null) return;
    const { outer } = around;
    const { color, alpha } = readColor(pdfium, object, 'stroke');
    if (alpha < VISIBLE_ALPHA) return;
    if (color !== WHITE) addLines(outline.sides);
    calls.FPDFPageObj_GetStrokeWidth(object, scratch + 64);
    const width = (pdfium.f32()[(scratch + 64) >> 2] ?? 0) * Math.hypot(outer.a, outer.b);
    if (width <= RULE_THICKNESS || alpha < OPAQUE_ALPHA) return;
    const known = isUncertain(object, around) ? null : color;
    for (const { x1, y1, x2, y2 } of outline.sides) {
      const box = {
        left: Math.min(x1, x2) - (x1 === x2 ? width / 2 : 0),
        right: Math.max(x1, x2) + (x1 === x2 ? width / 2 : 0),
        bottom: Math.min(y1, y2) - (y1 === y2 ? width / 2 : 0),
        top: Math.max(y1, y2) + (y1 === y2 ? width / 2 : 0),
      };
      grounds.push({ order, box, color: known, rectangle: x1 === x2 || y1 === y2, costly: false });
    }
  };

  const addPath = (object: number, around: Surroundings): void => {
    const { outer } = around;
    paths += 1;
    const ownBounds = readBounds(pdfium, object);
    if (ownBounds === null) return;
    calls.FPDFPath_GetDrawMode(object, scratch + 64, scratch + 68);
    const modes = pdfium.u32();
    const fills = (modes[(scratch + 64) >> 2] ?? 0) !== 0;
    const strokes = (modes[(scratch + 68) >> 2] ?? 0) !== 0;
    if (!fills && !strokes) return;
    const bounds = transformBox(outer, ownBounds);
    if (isMark(bounds) && marks.length < MAX_MARKS) marks.push(bounds);
    const outline = readOutline(pdfium, object, outer, bounds);
    if (strokes) addStroke(object, outline, around);
    if (!fills) return;
    const { color, alpha } = readColor(pdfium, object, 'fill');
    if (alpha < VISIBLE_ALPHA) return;
    const clip = readClip(object);
    const box = transformBox(outer, clip === null ? ownBounds : intersect(ownBounds, clip.box));
    if (box.right < box.left || box.top < box.bottom) return;
    const rectangle = isRectangle(outline);
    const thin = box.top - box.bottom <= RULE_THICKNESS || box.right - box.left <= RULE_THICKNESS;
    if (color !== WHITE && (rectangle || thin)) addLines(barLines(box));
    else if (color !== WHITE && outline?.round === true) addLines(outline.sides);
    if (thin) return;
    const exact = rectangle && clip?.exact !== false;
    grounds.push({ order, box, color: isUncertain(object, around) ? null : color, rectangle: exact, costly: false });
  };

  const addImage = (object: number, outer: Matrix): void => {
    const bounds = readBounds(pdfium, object);
    if (bounds === null) return;
    const box = transformBox(outer, bounds);
    images.push(box);
    const known = calls.FPDFImageObj_GetImagePixelSize(object, scratch + 64, scratch + 68) !== 0;
    const u32 = pdfium.u32();
    const pixels = known ? (u32[(scratch + 64) >> 2] ?? 0) * (u32[(scratch + 68) >> 2] ?? 0) : 0;
    largestImage = Math.max(largestImage, pixels);
    grounds.push({ order, box, color: null, rectangle: true, costly: pixels > COSTLY_PIXELS });
  };

  /** Letters in the colour of the paper may be painted to cover others: blocks, thick outlines. */
  const addWhiteText = (object: number, outer: Matrix): void => {
    const { color, alpha } = readColor(pdfium, object, 'fill');
    if (color === null || alpha < OPAQUE_ALPHA || (color & NEARLY_WHITE) !== NEARLY_WHITE) return;
    const bounds = readBounds(pdfium, object);
    if (bounds === null) return;
    whiteTexts.push({ order, box: transformBox(outer, bounds), color: null, rectangle: false, costly: false });
  };

  const isDashed = (object: number): boolean =>
    calls.FPDFTextObj_GetTextRenderMode(object) === MODE.stroke && calls.FPDFPageObj_GetDashCount(object) > 0;

  const addText = (object: number, { outer, clip, opacity, doubtful, holder }: Surroundings): void => {
    const own = readClip(object);
    addWhiteText(object, outer);
    texts.set(object, {
      order,
      clip: own === null ? clip : clipBoth(clip, { ...own, box: transformBox(outer, own.box) }),
      opacity,
      holder: holder ?? object,
      doubtful: doubtful || isLayered(object) || calls.FPDFPageObj_HasTransparency(object) !== 0 || isDashed(object),
    });
  };

  const addForm = (object: number, { outer, depth, clip, opacity, doubtful, holder }: Surroundings): void => {
    if (depth >= MAX_FORM_DEPTH) return;
    const own = readClip(object);
    const { alpha } = readColor(pdfium, object, 'fill');
    const inside: Surroundings = {
      outer: compose(readMatrix(pdfium, object), outer),
      depth: depth + 1,
      clip: own === null ? clip : clipBoth(clip, { ...own, box: transformBox(outer, own.box) }),
      opacity: (opacity * alpha) / OPAQUE,
      holder: holder ?? object,
      doubtful: doubtful || mayBeLayered() || isLayered(object) || calls.FPDFPageObj_HasTransparency(object) !== 0,
    };
    const count = calls.FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count && order < MAX_OBJECTS; i += 1) add(calls.FPDFFormObj_GetObject(object, i), inside);
  };

  const add = (object: number, around: Surroundings): void => {
    order += 1;
    const type = calls.FPDFPageObj_GetType(object);
    if (type === TYPE.text) addText(object, around);
    else if (type === TYPE.path) addPath(object, around);
    else if (type === TYPE.image) addImage(object, around.outer);
    else if (type === TYPE.shading) {
      const bounds = readBounds(pdfium, object);
      if (bounds !== null)
        grounds.push({ order, box: transformBox(around.outer, bounds), color: null, rectangle: false, costly: false });
    } else if (type === TYPE.form) addForm(object, around);
  };

  const count = calls.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && order < MAX_OBJECTS; i += 1) add(calls.FPDFPage_GetObject(page, i), PAGE);
  return { grounds, whiteTexts, lines, texts, marks, images, largestImage, paths };
};
