import Table from 'cli-table3';

export type Column = { readonly width: number; readonly align: 'left' | 'right' };

/** A row of cells, each already wrapped into the lines of its column; a detail row is one cell under all but the first. */
export type GridRow = { readonly cells: readonly (readonly string[])[] } | { readonly detail: readonly string[] };

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};

/** Columns between two columns: the padding at the right of a cell, and the separator, which is a space. */
export const GAP = 2;
const PADDING = 1;

/** Columns that the whole grid takes. */
export const gridWidth = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0) + GAP * (columns.length - 1);

/**
 * Rows as lines of text, columns aligned, without borders.
 *
 * Cells come wrapped: cli-table3's own word wrap drops Han text.
 */
export const toGrid = (columns: readonly Column[], rows: readonly GridRow[]): readonly string[] => {
  if (rows.length === 0) return [];
  const table = new Table({
    chars: NO_BORDERS,
    colWidths: columns.map(({ width }) => width + PADDING),
    colAligns: columns.map(({ align }) => align),
    style: { 'padding-left': 0, 'padding-right': PADDING, head: [], border: [] },
  });
  for (const row of rows) {
    if ('cells' in row) table.push(row.cells.map((lines) => lines.join('\n')));
    else table.push(['', { content: row.detail.join('\n'), colSpan: columns.length - 1, hAlign: 'left' }]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
};
