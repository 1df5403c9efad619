import { xml } from '../xml.ts';
import { COLORS } from './styles.ts';

/** A piece of a paragraph; `color` is RRGGBB. A text is only ever text: no field, link or element can be in it. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly color?: string | null };

export const run = ({ text, bold = false, color = null }: Run): string => {
  const look = `${bold ? '<w:b/>' : ''}${color === null ? '' : `<w:color w:val="${color}"/>`}`;
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
};

/** Properties of a paragraph besides its style: `keep` stays with the next one, `newPage` begins a page. */
type Flow = { readonly style?: string; readonly keep?: boolean; readonly newPage?: boolean; readonly right?: boolean };

export const paragraphOf = (runs: readonly Run[], { style, keep, newPage, right }: Flow = {}): string => {
  const flow = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keep === true ? '<w:keepNext/>' : '',
    newPage === true ? '<w:pageBreakBefore/>' : '',
    right === true ? '<w:jc w:val="right"/>' : '',
  ].join('');
  return `<w:p>${flow === '' ? '' : `<w:pPr>${flow}</w:pPr>`}${runs.map(run).join('')}</w:p>`;
};

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="${COLORS.line}"/>`).join(
  '',
);

/** A cell: its paragraphs. */
export type Cell = { readonly content: string; readonly shaded?: boolean };
export type Row = {
  readonly cells: readonly Cell[];
  readonly isHead?: boolean;
  /** Least height, in twentieths of a point. */
  readonly height?: number;
};

const cellOf = ({ content, shaded = false }: Cell, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shaded ? `<w:shd w:val="clear" w:color="auto" w:fill="${COLORS.sunk}"/>` : ''}</w:tcPr>${content}</w:tc>`;

const rowOf = ({ cells, isHead = false, height }: Row, widths: readonly number[]): string => {
  const look = `<w:cantSplit/>${height === undefined ? '' : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`}${isHead ? '<w:tblHeader/>' : ''}`;
  return `<w:tr><w:trPr>${look}</w:trPr>${cells.map((cell, index) => cellOf(cell, widths[index] ?? 0)).join('')}</w:tr>`;
};

/** A table with lines; widths are of the columns, in twentieths of a point. Word wants a paragraph after it. */
export const tableOf = (rows: readonly Row[], widths: readonly number[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((row) => rowOf(row, widths)).join('')}</w:tbl><w:p><w:pPr><w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>`;
