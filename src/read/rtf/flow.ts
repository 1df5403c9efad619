import type { FlowBlock, Paragraph, TableCell } from '../../model/index.ts';

type Draft = { text: string; size: number; bold: boolean; bullet: string | null };

/** One stream of paragraphs and tables: the body, a header, a text box. */
type Stream = {
  blocks: FlowBlock[];
  rows: TableCell[][];
  row: TableCell[];
  cell: FlowBlock[];
  inTable: boolean;
  draft: Draft;
};

/** Takes RTF text and control words, and gives blocks. */
export type RtfFlow = {
  readonly text: (text: string, size: number, bold: boolean) => void;
  /** Handles a control word that ends or shapes blocks; false for any other. */
  readonly control: (name: string, value: number | null) => boolean;
  readonly divert: (target: 'head' | 'body' | 'foot') => void;
  readonly beginMark: () => void;
  readonly endMark: () => void;
  readonly beginBox: () => void;
  readonly endBox: () => void;
  /** The ground of the paragraph by its place in the table of colours; 0 for none, null where cells may paint one. */
  readonly ground: () => number | null;
  /** Whether the paragraph, or the box that it stands in, begins beyond the edges of the page. */
  readonly isOffPage: () => boolean;
  readonly finish: () => FlowBlock[];
};

const emptyDraft = (): Draft => ({ text: '', size: 0, bold: true, bullet: null });
const newStream = (): Stream => ({ blocks: [], rows: [], row: [], cell: [], inTable: false, draft: emptyDraft() });
const TWIP = 1 / 20;
/** Points: no page is so wide but posters. */
const FARTHEST = 1000;
const BULLET = '•';
const SYMBOL_GLYPH = /[\u{e000}-\u{f8ff}\u{b7}]/u; // a bullet of the Symbol font; not `1.`

export const createRtfFlow = (): RtfFlow => {
  const ends = { head: newStream(), body: newStream(), foot: newStream() };
  let stream = ends.body;
  const outer: Stream[] = [];
  let mark: string | null = null;
  let heading = 0;
  let indent = 0;
  let ground = 0;
  /** Whether cells of the row have a ground of their own. */
  let cellsArePainted = false;
  /** Whether each open shape lies left of the page, or right of it. */
  let boxIsOff = false;

  const endTable = (): void => {
    if (stream.rows.length > 0) stream.blocks.push({ kind: 'table', rows: stream.rows });
    stream.rows = [];
  };
  const endParagraph = (): void => {
    const { draft } = stream;
    const paragraph: Paragraph = {
      kind: 'paragraph',
      text: draft.text.trimEnd(),
      size: draft.size,
      bold: draft.bold && draft.text.trim() !== '',
      heading,
      bullet: draft.bullet,
      indent,
    };
    stream.draft = emptyDraft();
    if (stream.inTable) stream.cell.push(paragraph);
    else {
      endTable();
      stream.blocks.push(paragraph);
    }
  };
  const endCell = (): void => {
    stream.inTable = true;
    endParagraph();
    stream.row.push({ blocks: stream.cell, columns: 1, rows: 1 });
    stream.cell = [];
  };
  const endRow = (): void => {
    if (stream.row.length > 0) stream.rows.push(stream.row);
    stream.row = [];
  };
  const control = (name: string, value: number | null): boolean => {
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        endParagraph();
        break;
      case 'cell':
        endCell();
        break;
      case 'nestcell':
        stream.draft.text += '\t';
        break;
      case 'nestrow':
        endParagraph();
        break;
      case 'row':
        endRow();
        break;
      case 'pard':
        stream.inTable = false;
        heading = 0;
        indent = 0;
        ground = 0;
        break;
      case 'intbl':
        stream.inTable = true;
        break;
      case 'outlinelevel':
        heading = value !== null && value >= 0 && value < 9 ? value + 1 : 0;
        break;
      case 'li':
        indent = (value ?? 0) * TWIP;
        break;
      case 'cbpat':
        ground = value ?? 0;
        break;
      case 'clcbpat':
        cellsArePainted ||= (value ?? 0) > 0;
        break;
      case 'trowd':
        cellsArePainted = false;
        break;
      case 'shpleft':
        boxIsOff = (value ?? 0) * TWIP >= FARTHEST;
        break;
      case 'shpright':
        boxIsOff ||= (value ?? 0) * TWIP <= 0;
        break;
      default:
        return false;
    }
    return true;
  };
  const finishStream = (finished: Stream): FlowBlock[] => {
    const before = stream;
    stream = finished;
    if (stream.draft.text !== '') endParagraph();
    if (stream.cell.length > 0) stream.row.push({ blocks: stream.cell, columns: 1, rows: 1 });
    endRow();
    endTable();
    stream = before;
    return finished.blocks;
  };
  return {
    text: (text, size, bold) => {
      if (mark !== null) {
        mark += text;
        return;
      }
      const { draft } = stream;
      draft.text += text;
      if (text.trim() === '') return;
      draft.size = Math.max(draft.size, size);
      draft.bold = draft.bold && bold;
    },
    control,
    divert: (target) => {
      stream = ends[target];
    },
    beginMark: () => {
      mark = '';
    },
    endMark: () => {
      const shown = (mark ?? '').trim();
      mark = null;
      if (shown !== '') stream.draft.bullet = SYMBOL_GLYPH.test(shown) ? BULLET : shown;
    },
    beginBox: () => {
      outer.push(stream);
      stream = newStream();
    },
    endBox: () => {
      const blocks = finishStream(stream);
      stream = outer.pop() ?? ends.body;
      if (blocks.length > 0) stream.blocks.push({ kind: 'frame', box: null, blocks });
    },
    ground: () => (ground === 0 && stream.inTable && cellsArePainted ? null : ground),
    isOffPage: () => indent <= -FARTHEST || indent >= FARTHEST || (outer.length > 0 && boxIsOff),
    finish: () => [...finishStream(ends.head), ...finishStream(ends.body), ...finishStream(ends.foot)],
  };
};
