import { type Attributes, attribute, twips } from './xml.ts';

/** Page size and margins in points. */
export type Geometry = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** A4 with Word's usual margins, for files that tell nothing. */
const A4: Geometry = { width: 595, height: 842, top: 72, right: 90, bottom: 72, left: 90 };

const PAGE_SIZE = /<[a-z0-9]{1,8}:pgSz [^>]{0,300}>/iu; // `<w:pgSz w:w="11906" w:h="16838"/>`; not `<w:pgBorders …>`
const PAGE_MARGINS = /<[a-z0-9]{1,8}:pgMar [^>]{0,300}>/iu; // `<w:pgMar w:top="1440" …/>`; not `<w:pgSz …>`

/** Points: two inches. Word shows the text of a smaller page, a slip of a converter, as far as it can; nothing is beside it. */
const SMALLEST_PAGE = 144;

const pageSide = (told: number | null, usual: number): number => (told === null || told < SMALLEST_PAGE ? usual : told);

/** Room for `<` and a namespace prefix before the name, and for a section's properties after it. */
const LONGEST_PREFIX = 9;
const SECTION_CHARACTERS = 2000;

/**
 * Size and margins of the last section that tells them.
 *
 * They stand at the end of the content whose positions depend on them, so they are looked up ahead of the reading.
 */
export const readGeometry = (xml: string): Geometry => {
  const at = xml.lastIndexOf(':pgSz ');
  const section = at < 0 ? '' : xml.slice(Math.max(0, at - LONGEST_PREFIX), at + SECTION_CHARACTERS);
  const size = { source: PAGE_SIZE.exec(section)?.[0] ?? '' };
  const margins = { source: PAGE_MARGINS.exec(section)?.[0] ?? '' };
  return {
    width: pageSide(twips(size, 'w'), A4.width),
    height: pageSide(twips(size, 'h'), A4.height),
    top: Math.abs(twips(margins, 'top') ?? A4.top),
    right: twips(margins, 'right') ?? A4.right,
    bottom: Math.abs(twips(margins, 'bottom') ?? A4.bottom),
    left: twips(margins, 'left') ?? A4.left,
  };
};

/**
 * Where the flow of text stands when a shape is anchored: the left edge of its column, the paragraph's indent, and an
 * estimate of its height on the page.
 */
export type FlowPlace = {
  readonly geometry: Geometry;
  readonly x: number;
  readonly y: number;
  readonly indent: number;
};

/** An offset in points, or a word such as `center`, from a base such as `page` or `column`. */
export type Position = { readonly base: string; readonly offset: number | null; readonly align: string | null };

/** Whether the text of the flow moves the place, so that it is an estimate. */
export const isEstimated = (vertical: Position): boolean =>
  vertical.base === 'paragraph' || vertical.base === 'line' || vertical.base === 'text';

const aligned = (start: number, length: number, size: number, align: string | null): number => {
  if (align === 'center') return start + (length - size) / 2;
  if (align === 'right' || align === 'bottom' || align === 'outside') return start + length - size;
  return start;
};

/** The left edge in points. Bases: those of `wp:positionH` and of VML's `mso-position-horizontal-relative`. */
export const leftEdge = (position: Position, width: number, place: FlowPlace): number => {
  const { geometry } = place;
  const inner = geometry.width - geometry.left - geometry.right;
  const spans: Readonly<Record<string, readonly [start: number, length: number]>> = {
    page: [0, geometry.width],
    margin: [geometry.left, inner],
    leftMargin: [0, geometry.left],
    insideMargin: [0, geometry.left],
    rightMargin: [geometry.width - geometry.right, geometry.right],
    outsideMargin: [geometry.width - geometry.right, geometry.right],
  };
  const [start, length] = spans[position.base] ?? [place.x, inner];
  return position.offset === null ? aligned(start, length, width, position.align) : start + position.offset;
};

/** The top edge in points. Bases: those of `wp:positionV` and of VML's `mso-position-vertical-relative`. */
export const topEdge = (position: Position, height: number, place: FlowPlace): number => {
  const { geometry } = place;
  const inner = geometry.height - geometry.top - geometry.bottom;
  const spans: Readonly<Record<string, readonly [start: number, length: number]>> = {
    page: [0, geometry.height],
    margin: [geometry.top, inner],
    topMargin: [0, geometry.top],
    insideMargin: [0, geometry.top],
    bottomMargin: [geometry.height - geometry.bottom, geometry.bottom],
    outsideMargin: [geometry.height - geometry.bottom, geometry.bottom],
  };
  const [start, length] = spans[position.base] ?? [place.y, 0];
  return position.offset === null ? aligned(start, length, height, position.align) : start + position.offset;
};

const EMU_PER_POINT = 12_700;

/** A length in English Metric Units as points; 0 when missing. */
export const points = (attributes: Attributes, name: string): number => {
  const value = Number.parseInt(attribute(attributes, name) ?? '', 10);
  return Number.isNaN(value) ? 0 : value / EMU_PER_POINT;
};
