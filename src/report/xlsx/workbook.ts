import writeExcelFile, { type CellObject, type Feature, type Sheet as VendorSheet } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import { withFixedTimes } from '../fixed-times.ts';
import { widthOf } from '../text-width.ts';
import { type Cell, textCell } from './cells.ts';

/** A sheet whose first row is its head, which stays in sight and filters its columns. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Columns at the left that stay in sight too. */
  readonly fixedColumns: number;
};

/** Rows of a sheet in Excel, with its head. */
const MOST_ROWS = 1_048_576;
const HEAD_GROUND = '#2F4B63';
const HEAD_TEXT = '#FFFFFF';
/** Han and Latin in one face on Windows and macOS; others take their own sans serif. Size in points. */
const FONT = { fontFamily: 'Microsoft YaHei', fontSize: 10 } as const;
const TYPES = { text: String, number: Number } as const;

/** Height of a line of text, and of what is above and below, in points. */
const LINE_HEIGHT = 14;
const MOST_LINES = 12;

/** The height that a row needs for its longest wrapped text: not every program works it out by itself. */
const heightOf = (row: Sheet['rows'][number], columns: Sheet['columns']): number => {
  const lines = row.map((cell, index) =>
    cell?.wraps === true ? Math.ceil(widthOf(String(cell.value)) / ((columns[index]?.width ?? 10) - INDENT_WIDTH)) : 1,
  );
  return LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...lines)) + 2;
};

const TEXT_PLACE = { align: 'left', indent: 1 } as const;
/** Characters that the indent takes, at both sides. */
const INDENT_WIDTH = 3;

const toCell = (cell: Cell | null, height: number): CellObject | null => {
  if (cell === null || cell.value === '') return null;
  const { value, type, format, ground, bold, wraps } = cell;
  return {
    value,
    type: TYPES[type],
    alignVertical: 'top',
    height,
    ...(type === 'text' ? TEXT_PLACE : {}),
    ...(format === undefined ? {} : { format }),
    ...(ground === undefined ? {} : { backgroundColor: ground }),
    ...(bold === true ? { fontWeight: 'bold' as const } : {}),
    ...(wraps === true ? { wrap: true } : {}),
  };
};

const headCell = ({ title }: { readonly title: string }): CellObject => ({
  // A rubric's title is as little ours as a résumé's text.
  value: textCell(title).value,
  type: String,
  fontWeight: 'bold',
  textColor: HEAD_TEXT,
  backgroundColor: HEAD_GROUND,
  alignVertical: 'center',
  wrap: true,
  ...TEXT_PLACE,
});

const toVendorSheet = ({ name, columns, rows, fixedColumns }: Sheet): VendorSheet<Blob> => ({
  sheet: name,
  data: [
    columns.map(headCell),
    ...rows.slice(0, MOST_ROWS - 1).map((row) => {
      const height = heightOf(row, columns);
      return row.map((cell) => toCell(cell, height));
    }),
  ],
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  stickyColumnsCount: fixedColumns,
});

/** Printed as wide as a page, as many pages high as it takes. */
const FIT_WIDTH = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const LANDSCAPE = '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** Filter buttons over all rows of each sheet, and how it is printed: the library has neither. */
const filtersAndPrint = (sheets: readonly Sheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          if (sheet === undefined) return xml;
          const end = getCellAddress(Math.min(sheet.rows.length, MOST_ROWS - 1), sheet.columns.length - 1);
          // The schema wants them in these places.
          return xml
            .replace('<sheetViews>', `${FIT_WIDTH}<sheetViews>`)
            .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${end}"/>${LANDSCAPE}`);
        },
      },
    },
  },
});

/** An XLSX workbook of the sheets: the same bytes for the same cells. */
export const toWorkbook = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const blob = await writeExcelFile(sheets.map(toVendorSheet), {
    ...FONT,
    features: [filtersAndPrint(sheets)],
  }).toBlob();
  return withFixedTimes(new Uint8Array(await blob.arrayBuffer()));
};
