import type { FlowBlock, Table, TableCell } from '../../model/index.ts';
import type { RunProperties } from './run-properties.ts';

/** One cell while its rows may still grow by cells merged into it from below. */
type CellDraft = { readonly blocks: readonly FlowBlock[]; readonly columns: number; rows: number };

/** One open `w:tc`. */
export type OpenCell = {
  columns: number;
  /** `continue`: the cell above shows through; its own content is not shown. */
  merge: 'none' | 'restart' | 'continue';
  /** `continue` of the horizontal merge of old files: the cell on the left shows through. */
  continuesLeft: boolean;
  /** The ground of the cell, or undefined where it sets none. */
  ground: number | null | undefined;
  /** Width in points; 0 when unknown. */
  width: number;
  /** Whether a tracked change took it away. */
  isDeleted: boolean;
};

export const newCell = (): OpenCell => ({
  columns: 1,
  merge: 'none',
  continuesLeft: false,
  ground: undefined,
  width: 0,
  isDeleted: false,
});

/** One open `w:tbl`. */
export type TableDraft = {
  readonly rows: CellDraft[][];
  /** The cell that shows through in each grid column, for vertical merges. */
  readonly above: Map<number, CellDraft>;
  row: CellDraft[];
  /** Grid column of the next cell. */
  column: number;
  rowIsDeleted: boolean;
  /** Whether the row is hidden, or too low to show letters. */
  rowIsHidden: boolean;
  /** Whether the row is the first on its page. */
  opensPage: boolean;
  ground: number | null;
  /** What the table's style says of the runs in it. */
  run: RunProperties;
  /** Left edge of the next cell, in points from the table's own. */
  x: number;
  /** Top edge of the row and the lowest bottom of its cells, in points on the page, by estimate. */
  y: number;
  bottom: number;
  /** Page breaks that Word noted in one cell of the row; a row breaks once for all its cells. */
  breaks: number;
  cellBreaks: number;
};

export const startTable = (y: number, ground: number | null): TableDraft => ({
  rows: [],
  above: new Map(),
  row: [],
  column: 0,
  rowIsDeleted: false,
  rowIsHidden: false,
  opensPage: false,
  ground,
  run: {},
  x: 0,
  y,
  bottom: y,
  breaks: 0,
  cellBreaks: 0,
});

export const startRow = (table: TableDraft): void => {
  table.row = [];
  table.column = 0;
  table.rowIsDeleted = false;
  table.rowIsHidden = false;
  table.opensPage = false;
  table.x = 0;
  table.y = table.bottom;
};

/** Puts a finished cell into the row, or merges it into the one above or on the left. */
export const addCell = (table: TableDraft, cell: OpenCell, blocks: readonly FlowBlock[]): void => {
  if (cell.isDeleted) return;
  const origin = table.above.get(table.column);
  const left = table.row.at(-1);
  if (cell.merge === 'continue' && origin !== undefined) {
    origin.rows += 1;
  } else if (cell.continuesLeft && left !== undefined) {
    const wider = { ...left, columns: left.columns + cell.columns };
    table.row[table.row.length - 1] = wider;
  } else {
    const draft: CellDraft = { blocks, columns: cell.columns, rows: 1 };
    table.row.push(draft);
    for (let column = table.column; column < table.column + cell.columns; column += 1) {
      if (cell.merge === 'none') table.above.delete(column);
      else table.above.set(column, draft);
    }
  }
  table.column += cell.columns;
  table.x += cell.width;
  table.breaks = Math.max(table.breaks, table.cellBreaks);
  table.cellBreaks = 0;
};

/** Ends a row. A row whose cells all show the ones above stays, without cells. */
export const endRow = (table: TableDraft): void => {
  if (!table.rowIsDeleted) table.rows.push(table.row);
  table.row = [];
};

export const finishTable = (table: TableDraft): Table => ({
  kind: 'table',
  rows: table.rows.map((row): TableCell[] => row),
});
