import { toLines } from '../../src/layout/index.ts';
import type {
  FlowBlock,
  Line,
  PaintedPage,
  Paragraph,
  ResumeDocument,
  Rule,
  Table,
  TextRun,
} from '../../src/model/index.ts';

/** A run as the PDF reader gives it: Han characters one em wide, others half an em. */
export const run = (
  x: number,
  baseline: number,
  text: string,
  style: { size?: number; bold?: boolean } = {},
): TextRun => {
  const size = style.size ?? 10;
  const ems = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 1 : 0.5), 0);
  return {
    text,
    box: { x, y: baseline - 0.88 * size, width: ems * size, height: 1.1 * size },
    baseline,
    size,
    bold: style.bold ?? false,
    color: 0,
  };
};

export const page = (runs: readonly TextRun[], rules: readonly Rule[] = [], number = 1): PaintedPage => ({
  kind: 'painted',
  number,
  width: 595,
  height: 842,
  runs,
  rules,
  links: [],
});

/** The four edges of a drawn box. */
export const box = (x1: number, y1: number, x2: number, y2: number): readonly Rule[] => [
  { x1, y1, x2, y2: y1 },
  { x1, y1: y2, x2, y2 },
  { x1, y1, x2: x1, y2 },
  { x1: x2, y1, x2, y2 },
];

export const pdf = (...pages: readonly PaintedPage[]): ResumeDocument => ({
  format: 'pdf',
  pages,
  pageCount: pages.length,
  notices: [],
});

export const paragraph = (text: string, style: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  text,
  size: 10.5,
  bold: false,
  heading: 0,
  bullet: null,
  indent: 0,
  ...style,
});

/** A table of one-column cells; a cell's text holds a line break between its paragraphs. */
export const table = (rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  rows: rows.map((cells) =>
    cells.map((text) => ({ columns: 1, rows: 1, blocks: text.split('\n').map((line) => paragraph(line)) })),
  ),
});

export const flow = (...blocks: readonly FlowBlock[]): ResumeDocument => ({
  format: 'docx',
  pages: [{ kind: 'flow', number: 1, blocks }],
  pageCount: 1,
  notices: [],
});

/** The lines with their cells parted by `|`. */
export const cellsOf = (document: ResumeDocument): readonly string[] =>
  toLines(document).map((line: Line) => line.cells.map((cell) => cell.text).join('|'));
