import { settleFields } from './field-state.ts';
import { anyText, type Flow, toFrame } from './flow.ts';
import { frameBox } from './frame.ts';
import { estimatedHeight, finishParagraph, type ParagraphDraft, prefixText, startParagraph } from './paragraph.ts';
import {
  placeAnchored,
  placeBlock,
  placeDue,
  placeInBody,
  placeInFrame,
  placeWaiting,
  type ReaderState,
  turnPage,
} from './state.ts';
import { addCell, endRow, finishTable, newCell, startTable, type TableDraft } from './table.ts';

export const openBody = (state: ReaderState): void => {
  const { geometry } = state.context;
  state.flows.push({
    kind: 'body',
    blocks: state.blocks,
    ground: state.pageGround,
    visible: true,
    box: null,
    drawings: state.drawings.length,
    x: geometry.left,
    width: geometry.width - geometry.left - geometry.right,
    y: geometry.top,
  });
};

export const openParagraph = (state: ReaderState): void => {
  state.paragraphs.push(startParagraph(state.context.styles, state.flows.at(-1)?.y ?? 0));
};

const noteWhiteText = (state: ReaderState, draft: ParagraphDraft, height: number): void => {
  const flow = state.flows.at(-1);
  if (draft.white.length === 0 || flow === undefined) return;
  const line = { x: flow.x, y: draft.y, width: flow.width, height };
  state.context.doubtful.push({
    block: draft.block,
    ranges: draft.white,
    page: state.page,
    box: flow.box ?? line,
  });
};

/** Where no page break is told, text that runs off the page continues on the next, as far as the file has pages. */
const overflowPage = (state: ReaderState, flow: Flow): void => {
  const { geometry, hasRenderedBreaks, pageCount } = state.context;
  if (flow.kind !== 'body' || hasRenderedBreaks || state.page === 0 || state.page >= pageCount) return;
  if (flow.y > geometry.height - geometry.bottom) turnPage(state);
};

/** The text that the paragraph goes on from. */
const takePrefix = (state: ReaderState, draft: ParagraphDraft, flow: Flow): void => {
  const carried = flow.kind === 'body' ? state.carried : null;
  if (carried === null && state.dropCap === '') return;
  prefixText(draft, (carried?.text ?? '') + state.dropCap);
  if (carried !== null) state.carried = null;
  state.dropCap = '';
};

/** Places a paragraph that nothing continues after all. */
const placeCarried = (state: ReaderState): void => {
  if (state.carried !== null) placeBlock(state, state.carried);
  state.carried = null;
};

/** Ends a body, a header, a note. */
export const closeBody = (state: ReaderState): void => {
  placeCarried(state);
  placeWaiting(state);
  state.flows.pop();
};

export const closeParagraph = (state: ReaderState): void => {
  const draft = state.paragraphs.pop();
  const flow = state.flows.at(-1);
  if (draft === undefined || flow === undefined) return;
  if (draft.pageBreakBefore && !state.context.hasRenderedBreaks && flow.kind === 'body' && flow.blocks.length > 0) {
    turnPage(state);
  }
  settleFields(state.fields);
  if (draft.frame === null) takePrefix(state, draft, flow);
  const block = finishParagraph(draft, state.context.lists);
  const height = estimatedHeight(draft, flow.width);
  if (draft.markIsDeleted && flow.kind === 'body' && draft.frame === null) {
    state.carried = block;
    return;
  }
  noteWhiteText(state, draft, height);
  if (draft.frame === null) {
    if (flow.kind === 'body') placeDue(state, draft.y + block.size, block.indent);
    state.positionedFrame = null;
    flow.y += height;
    placeBlock(state, block);
  } else if (draft.dropCap) {
    state.dropCap = block.text.trim();
  } else {
    placeInFrame(state, draft.frame.source, frameBox(draft.frame, state, draft.y), block);
  }
  for (; state.breaksAfter > 0 && flow.kind === 'body'; state.breaksAfter -= 1) turnPage(state);
  overflowPage(state, flow);
};

export const openTable = (state: ReaderState): void => {
  const flow = state.flows.at(-1);
  if (flow?.kind === 'body') {
    placeCarried(state);
    placeDue(state, flow.y);
  }
  state.tables.push(startTable(flow?.y ?? 0, flow?.ground ?? null));
};

/** Puts the rows read so far where the table stands; the rest follows on the next page. */
const splitTable = (state: ReaderState, table: TableDraft): void => {
  if (state.page === 0) return;
  if (table.rows.length > 0) placeInBody(state, finishTable(table));
  table.rows.length = 0;
  turnPage(state);
};

/**
 * Counts a page break in a cell of a table in the body. One before all text of the row stands before the row; a row breaks
 * once for all its cells.
 */
export const breakCell = (state: ReaderState, table: TableDraft): void => {
  const isStart = state.flows.at(-1)?.blocks.length === 0 && state.paragraphs.at(-1)?.block.text === '';
  if (!isStart) table.cellBreaks += 1;
  else if (table.row.length === 0 && !table.opensPage) {
    table.opensPage = true;
    splitTable(state, table);
  } else if (!table.opensPage) table.cellBreaks += 1;
};

/** Ends a row; where Word broke the page in it, what comes after stands on the next page. */
export const closeRow = (state: ReaderState): void => {
  const table = state.tables.at(-1);
  if (table === undefined) return;
  endRow(table);
  for (; table.breaks > 0 && state.flows.length === 1; table.breaks -= 1) splitTable(state, table);
};

export const closeTable = (state: ReaderState): void => {
  const table = state.tables.pop();
  const flow = state.flows.at(-1);
  if (table === undefined || flow === undefined) return;
  if (table.rows.length > 0) placeBlock(state, finishTable(table));
  flow.y = Math.max(flow.y, table.bottom);
  overflowPage(state, flow);
};

/** The share of a row's width that a cell without a width is taken to have. */
const UNKNOWN_CELL_SHARE = 1 / 3;

export const openCell = (state: ReaderState): void => {
  const table = state.tables.at(-1);
  const flow = state.flows.at(-1);
  if (table === undefined || flow === undefined) return;
  state.cells.push(newCell());
  state.flows.push({
    kind: 'cell',
    blocks: [],
    ground: table.ground,
    visible: flow.visible && !table.rowIsHidden,
    box: null,
    drawings: state.drawings.length,
    x: flow.x + table.x,
    width: flow.width * UNKNOWN_CELL_SHARE,
    y: table.y,
  });
};

/** Takes what the finished `w:tcPr` says into the content of the cell. */
export const applyCellProperties = (state: ReaderState): void => {
  const cell = state.cells.at(-1);
  const flow = state.flows.at(-1);
  if (cell === undefined || flow?.kind !== 'cell') return;
  if (cell.ground !== undefined) flow.ground = cell.ground ?? flow.ground;
  if (cell.width > 0) flow.width = cell.width;
};

export const closeCell = (state: ReaderState): void => {
  const cell = state.cells.pop();
  const table = state.tables.at(-1);
  const flow = state.flows.at(-1);
  if (cell === undefined || table === undefined || flow?.kind !== 'cell') return;
  state.flows.pop();
  if (cell.merge !== 'continue') table.bottom = Math.max(table.bottom, flow.y);
  addCell(table, cell, flow.blocks);
};

export const openTextBox = (state: ReaderState): void => {
  const outer = state.flows.at(-1);
  const shape = state.drawings.at(-1)?.shape() ?? null;
  if (outer === undefined) return;
  const box = shape?.box ?? null;
  state.flows.push({
    kind: 'frame',
    blocks: [],
    ground: shape?.ground ?? null,
    visible: outer.visible && shape?.offPage !== true,
    box,
    drawings: state.drawings.length,
    x: box?.x ?? outer.x,
    width: box?.width ?? outer.width,
    y: box?.y ?? outer.y,
  });
};

export const closeTextBox = (state: ReaderState): void => {
  const flow = state.flows.at(-1);
  if (flow?.kind !== 'frame') return;
  state.flows.pop();
  if (anyText(flow.blocks)) placeAnchored(state, toFrame(flow));
};
