import type { Box } from '../../model/index.ts';
import { PAINTED, rgb, schemeColor, WHITE } from './color.ts';
import { type FlowPlace, isEstimated, leftEdge, type Position, points, topEdge } from './geometry.ts';
import { groupTransform, mapped, type PaintListener, type Shape, type ShapeReader, type Transform } from './shape.ts';
import { type Attributes, attribute, integer } from './xml.ts';

type MutableBox = { x: number; y: number; width: number; height: number };
type Frame = { outer: MutableBox; inner: MutableBox };
type OpenShape = {
  readonly picture: boolean;
  box: Box | null;
  /** Undefined: the file says nothing and the style's fill holds; null: no fill. */
  fill: number | null | undefined;
  styleFill: number | null;
};

const emptyBox = (): MutableBox => ({ x: 0, y: 0, width: 0, height: 0 });
const FROM_PARAGRAPH: Position = { base: 'paragraph', offset: 0, align: null };
const FROM_COLUMN: Position = { base: 'column', offset: 0, align: null };

/** A theme colour darkened below this share of its luminance is no white any more. */
const DARKENED_LUMINANCE = 97_000;

/**
 * Follows one `w:drawing` (DrawingML): `wp:anchor` or `wp:inline` with shapes, groups, canvases and pictures.
 *
 * Boxes are in points on the page; they are estimates where the anchor moves with its paragraph.
 */
export const createDrawingReader = (place: FlowPlace, paint: PaintListener): ShapeReader => {
  let anchored = false;
  let hidden = false;
  const size = { width: 0, height: 0 };
  let horizontal = FROM_COLUMN;
  let vertical = FROM_PARAGRAPH;
  let simple: { x: number; y: number } | null = null;
  let axis: 'h' | 'v' | null = null;
  let collected: string | null = null;
  let box: Box | null = null;
  const groups: Transform[] = [];
  let frame: Frame | null = null;
  let readsFrame = false;
  let shape: OpenShape | null = null;
  let inProperties = false;
  // Outlines have fills of their own, and extensions keep the fill that a shape would have had.
  let notFill = 0;
  let awaits: 'fill' | 'style' | null = null;

  const anchorBox = (): Box => ({
    x: simple?.x ?? leftEdge(horizontal, size.width, place) + (anchored ? 0 : place.indent),
    y: simple?.y ?? topEdge(vertical, size.height, place),
    ...size,
  });
  const positioned = (value: Partial<Position>): void => {
    if (axis === 'h') horizontal = { ...horizontal, ...value };
    else if (axis === 'v') vertical = { ...vertical, ...value };
  };
  const setFill = (color: number | null): void => {
    if (shape === null) return;
    if (awaits === 'style') shape.styleFill = color;
    else shape.fill = color;
  };
  const settle = (): void => {
    if (shape === null || shape.box !== null) return;
    const own = frame?.outer ?? null;
    const group = groups.at(-1);
    shape.box = group === undefined || own === null ? box : mapped(own, group);
    const ground = shape.picture ? PAINTED : shape.fill === undefined ? shape.styleFill : shape.fill;
    shape.fill = ground;
    if (ground !== null && ground !== WHITE) paint(shape.box);
  };

  const openPosition = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'anchor':
        anchored = true;
        simple = attribute(attributes, 'simplePos') === '1' ? { x: 0, y: 0 } : null;
        break;
      case 'simplePos':
        if (simple !== null) simple = { x: points(attributes, 'x'), y: points(attributes, 'y') };
        break;
      case 'positionH':
        axis = 'h';
        horizontal = { base: attribute(attributes, 'relativeFrom') ?? 'column', offset: null, align: null };
        break;
      case 'positionV':
        axis = 'v';
        vertical = { base: attribute(attributes, 'relativeFrom') ?? 'paragraph', offset: null, align: null };
        break;
      case 'posOffset':
      case 'align':
        collected = '';
        break;
      case 'docPr':
        hidden = attribute(attributes, 'hidden') === '1' || attribute(attributes, 'hidden') === 'true';
        break;
      case 'extent':
        size.width = points(attributes, 'cx');
        size.height = points(attributes, 'cy');
        break;
      case 'graphic':
        box ??= anchorBox();
        break;
      default:
        break;
    }
  };
  const openFrame = (name: string, attributes: Attributes): void => {
    if (frame === null || !readsFrame) return;
    const target = name === 'off' || name === 'ext' ? frame.outer : frame.inner;
    if (name === 'off' || name === 'chOff') {
      target.x = points(attributes, 'x');
      target.y = points(attributes, 'y');
    } else if (name === 'ext' || name === 'chExt') {
      target.width = points(attributes, 'cx');
      target.height = points(attributes, 'cy');
    }
  };
  const openFill = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'noFill':
        if (inProperties) setFill(null);
        break;
      case 'solidFill':
        if (inProperties) awaits = 'fill';
        break;
      case 'gradFill':
      case 'blipFill':
      case 'pattFill':
        if (inProperties) setFill(PAINTED);
        break;
      case 'fillRef':
        if (shape !== null && integer(attributes, 'idx') !== 0) awaits = 'style';
        break;
      case 'srgbClr':
        if (awaits !== null) setFill(rgb(attribute(attributes, 'val')) ?? PAINTED);
        break;
      case 'schemeClr':
        if (awaits !== null) setFill(schemeColor(attribute(attributes, 'val')));
        break;
      case 'sysClr':
        if (awaits !== null) setFill(attribute(attributes, 'val') === 'window' ? WHITE : PAINTED);
        break;
      case 'prstClr':
        if (awaits !== null) setFill(attribute(attributes, 'val') === 'white' ? WHITE : PAINTED);
        break;
      case 'lumMod':
        if (awaits !== null && (integer(attributes, 'val') ?? 0) < DARKENED_LUMINANCE) setFill(PAINTED);
        break;
      default:
        break;
    }
  };
  const open = (name: string, attributes: Attributes): void => {
    if (box === null) openPosition(name, attributes);
    switch (name) {
      case 'ln':
      case 'extLst':
        notFill += 1;
        break;
      case 'wpc':
        if (box !== null) groups.push({ x: box.x, y: box.y, scaleX: 1, scaleY: 1 });
        break;
      case 'wsp':
      case 'pic':
        shape = { picture: name === 'pic', box: null, fill: undefined, styleFill: null };
        frame = null;
        break;
      case 'spPr':
        inProperties = true;
        break;
      case 'grpSpPr':
        frame = null;
        break;
      case 'xfrm':
        frame = { outer: emptyBox(), inner: emptyBox() };
        readsFrame = true;
        break;
      case 'txbx':
        settle();
        break;
      default:
        if (readsFrame) openFrame(name, attributes);
        else if (notFill === 0) openFill(name, attributes);
    }
  };
  const pushGroup = (): void => {
    const outer = groups.at(-1);
    const own = frame;
    if (box === null) return;
    const page = outer === undefined || own === null ? box : mapped(own.outer, outer);
    groups.push(groupTransform(page, own?.inner ?? { x: 0, y: 0, width: page.width, height: page.height }));
  };
  const close = (name: string): void => {
    switch (name) {
      case 'posOffset': {
        const offset = Number.parseInt(collected ?? '', 10);
        positioned({ offset: Number.isNaN(offset) ? 0 : offset / 12_700 });
        collected = null;
        break;
      }
      case 'align':
        positioned({ align: (collected ?? '').trim() });
        collected = null;
        break;
      case 'positionH':
      case 'positionV':
        axis = null;
        break;
      case 'ln':
      case 'extLst':
        notFill -= 1;
        break;
      case 'xfrm':
        readsFrame = false;
        break;
      case 'solidFill':
      case 'fillRef':
        awaits = null;
        break;
      case 'spPr':
        inProperties = false;
        break;
      case 'grpSpPr':
        pushGroup();
        break;
      case 'wsp':
      case 'pic':
        settle();
        shape = null;
        break;
      case 'wgp':
      case 'grpSp':
      case 'wpc':
        groups.pop();
        break;
      default:
        break;
    }
  };
  const isOffPage = (at: Box): boolean => {
    const { width, height } = place.geometry;
    const beside = at.x + at.width <= 0 || at.x >= width;
    const aboveOrBelow = !isEstimated(vertical) && (at.y + at.height <= 0 || at.y >= height);
    return anchored && at.width > 0 && (beside || aboveOrBelow);
  };
  return {
    open,
    close,
    text: (text) => {
      if (collected !== null) collected += text;
    },
    inlineHeight: () => (anchored ? 0 : size.height),
    shape: (): Shape => {
      const at = shape?.box ?? box;
      return { box: at, ground: shape?.fill ?? null, offPage: hidden || (at !== null && isOffPage(at)) };
    },
  };
};
