import type { Box } from '../../model/index.ts';
import { PAINTED, rgb, WHITE } from './color.ts';
import { type FlowPlace, isEstimated, leftEdge, type Position, topEdge } from './geometry.ts';
import { groupTransform, mapped, type PaintListener, type Shape, type ShapeReader, type Transform } from './shape.ts';
import { type Attributes, attribute } from './xml.ts';

const SHAPES = new Set(['shape', 'rect', 'roundrect', 'oval', 'polyline', 'line', 'arc', 'curve', 'image', 'group']);

type OpenShape = {
  readonly box: Box | null;
  readonly offPage: boolean;
  readonly inside: Transform | null;
  ground: number | null;
};

const POINTS_PER_UNIT: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75 };
const LENGTH = /^(-?[0-9]{0,9}\.?[0-9]{0,9})(pt|in|cm|mm|pc|px)?$/u; // `-34.65pt`, `0`; not `auto`

const lengthIn = (value: string | undefined, bare: number): number => {
  const [, number = '', unit] = LENGTH.exec(value ?? '') ?? [];
  const parsed = Number.parseFloat(number);
  if (Number.isNaN(parsed)) return 0;
  return parsed * (unit === undefined ? bare : (POINTS_PER_UNIT[unit] ?? 1));
};

const declarations = (style: string): Map<string, string> => {
  const values = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) values.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return values;
};

const pair = (value: string | undefined): readonly [number, number] => {
  const [first, second] = (value ?? '').split(',').map(Number);
  return [Number.isFinite(first) ? (first ?? 0) : 0, Number.isFinite(second) ? (second ?? 0) : 0];
};

/** The margin, which Word writes, or the edge itself. */
const offsetOf = (style: Map<string, string>, axis: 'horizontal' | 'vertical'): string | undefined =>
  axis === 'horizontal'
    ? (style.get('margin-left') ?? style.get('left'))
    : (style.get('margin-top') ?? style.get('top'));

/** VML names the text column and the paragraph both `text`. */
const position = (style: Map<string, string>, axis: 'horizontal' | 'vertical'): Position => {
  const align = style.get(`mso-position-${axis}`) ?? 'absolute';
  const base = style.get(`mso-position-${axis}-relative`) ?? 'text';
  const offset = lengthIn(offsetOf(style, axis), POINTS_PER_UNIT['px'] ?? 1);
  const known = base.replace(/-margin-area$/u, 'Margin'); // `left-margin-area`; not `margin`
  return align === 'absolute' ? { base: known, offset, align: null } : { base: known, offset: null, align };
};

const fillOf = (attributes: Attributes): number | null => {
  const filled = attribute(attributes, 'filled');
  if (filled === 'f' || filled === 'false') return null;
  const color = attribute(attributes, 'fillcolor');
  if (color === undefined || color.startsWith('white') || color.startsWith('window')) return WHITE;
  return rgb(color.split(' ', 1)[0]) ?? PAINTED;
};

/** Follows one `w:pict` or `w:object` (VML, the drawing language of old Word and of WPS). Boxes are in points. */
export const createVmlReader = (place: FlowPlace, paint: PaintListener): ShapeReader => {
  const shapes: OpenShape[] = [];
  let templates = 0;
  let inlineHeight = 0;

  const topLevelBox = (style: Map<string, string>): { box: Box; offPage: boolean } => {
    const width = lengthIn(style.get('width'), 1);
    const height = lengthIn(style.get('height'), 1);
    if (style.get('position') !== 'absolute') {
      inlineHeight = Math.max(inlineHeight, height);
      return { box: { x: place.x + place.indent, y: place.y, width, height }, offPage: false };
    }
    const vertical = position(style, 'vertical');
    const x = leftEdge(position(style, 'horizontal'), width, place);
    const y = topEdge(vertical, height, place);
    const { geometry } = place;
    const beside = x + width <= 0 || x >= geometry.width;
    const aboveOrBelow = !isEstimated(vertical) && (y + height <= 0 || y >= geometry.height);
    return { box: { x, y, width, height }, offPage: width > 0 && (beside || aboveOrBelow) };
  };
  const openShape = (name: string, attributes: Attributes): OpenShape => {
    const style = declarations(attribute(attributes, 'style') ?? '');
    const parent = shapes.at(-1);
    const own = (key: string): number => lengthIn(style.get(key), 1);
    const inGroup = parent?.inside ?? null;
    const { box, offPage } =
      inGroup === null
        ? topLevelBox(style)
        : {
            box: mapped({ x: own('left'), y: own('top'), width: own('width'), height: own('height') }, inGroup),
            offPage: false,
          };
    const unseen = offPage || style.get('visibility') === 'hidden';
    if (name !== 'group') return { box, offPage: unseen, inside: null, ground: fillOf(attributes) };
    const [x, y] = pair(attribute(attributes, 'coordorigin'));
    const [width, height] = pair(attribute(attributes, 'coordsize') ?? '1000,1000');
    return { box, offPage: unseen, inside: groupTransform(box, { x, y, width, height }), ground: null };
  };
  const painted = (shape: OpenShape | undefined): void => {
    if (shape === undefined) return;
    shape.ground = PAINTED;
    paint(shape.box);
  };
  return {
    open: (name, attributes) => {
      if (name === 'shapetype') templates += 1;
      if (templates > 0) return;
      if (SHAPES.has(name)) {
        const shape = openShape(name, attributes);
        shapes.push(shape);
        if (shape.ground !== null && shape.ground !== WHITE) paint(shape.box);
      } else if (name === 'imagedata') {
        painted(shapes.at(-1));
      } else if (name === 'fill' && (attribute(attributes, 'type') ?? 'solid') !== 'solid') {
        painted(shapes.at(-1));
      }
    },
    close: (name) => {
      if (name === 'shapetype') templates -= 1;
      else if (templates === 0 && SHAPES.has(name)) shapes.pop();
    },
    text: () => undefined,
    inlineHeight: () => inlineHeight,
    shape: (): Shape => {
      const shape = shapes.at(-1);
      return { box: shape?.box ?? null, ground: shape?.ground ?? null, offPage: shape?.offPage ?? false };
    },
  };
};
