import { isInvisibleOn } from '../contrast.ts';
import {
  applyCellProperties,
  closeCell,
  closeParagraph,
  closeTable,
  closeTextBox,
  openBody,
  openCell,
  openParagraph,
  openTable,
  openTextBox,
} from './blocks.ts';
import { rgb, WHITE } from './color.ts';
import { createDrawingReader } from './drawing.ts';
import { openProperty } from './properties.ts';
import { appendText, symbolText } from './runs.ts';
import { type DocumentContext, flowPlace, newState, paintArea, type ReaderState, turnPage } from './state.ts';
import { endRow, startRow } from './table.ts';
import { createVmlReader } from './vml.ts';
import { type Attributes, attribute, type XmlHandler } from './xml.ts';

/** Elements that hold no visible text, or a former state of the document, with all that is inside them. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrExChange',
  'tblGridChange',
  'numberingChange',
  'sdtPr',
  'sdtEndPr',
  'rubyPr',
  'rt',
  'binData',
]);

const PROPERTIES = new Set(['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr']);

/** Drawing dialects of `mc:Choice` that are read here; `wp14` holds sizes that the fallback says in points. */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'wpi', 'w14', 'w15', 'w16', 'w16se', 'w16cid']);

const isUnderstood = (requires: string | undefined): boolean =>
  (requires ?? '').split(' ').some((prefix) => UNDERSTOOD.has(prefix));

/** Counts a page break in the body, or in a cell of one of its tables. */
const breakPage = (state: ReaderState): void => {
  const table = state.tables.at(-1);
  if (state.flows.length === 2 && table !== undefined && state.flows.at(-1)?.kind === 'cell') table.cellBreaks += 1;
  if (state.flows.length !== 1) return;
  const paragraph = state.paragraphs.at(-1);
  if (paragraph === undefined || paragraph.block.text === '') {
    turnPage(state);
    if (paragraph !== undefined) paragraph.y = state.context.geometry.top;
  } else {
    state.breaksAfter += 1;
  }
};

const openMark = (state: ReaderState, name: string, attributes: Attributes): void => {
  switch (name) {
    case 'tab':
    case 'ptab':
      appendText(state, '\t');
      break;
    case 'br':
      if (attribute(attributes, 'type') !== 'page') appendText(state, '\n');
      else if (!state.context.hasRenderedBreaks) breakPage(state);
      break;
    case 'cr':
      appendText(state, '\n');
      break;
    case 'noBreakHyphen':
      appendText(state, '-');
      break;
    case 'sym':
      appendText(state, symbolText(attribute(attributes, 'char')));
      break;
    case 'lastRenderedPageBreak':
      breakPage(state);
      break;
    case 'footnoteReference':
    case 'endnoteReference':
      state.references.add(name);
      break;
    default:
      break;
  }
};

const openContent = (state: ReaderState, name: string, attributes: Attributes): void => {
  switch (name) {
    case 't':
      state.readsText = true;
      break;
    case 'r':
      state.runs.push({ own: {}, resolved: null });
      break;
    case 'p':
      openParagraph(state);
      break;
    case 'tbl':
      openTable(state);
      break;
    case 'tr': {
      const table = state.tables.at(-1);
      if (table !== undefined) startRow(table);
      break;
    }
    case 'tc':
      openCell(state);
      break;
    case 'drawing':
      state.drawings.push(createDrawingReader(flowPlace(state), (box) => paintArea(state, box)));
      break;
    case 'pict':
    case 'object':
      state.drawings.push(createVmlReader(flowPlace(state), (box) => paintArea(state, box)));
      break;
    case 'background':
      state.pageGround = rgb(attribute(attributes, 'color'));
      if (state.pageGround !== null && isInvisibleOn(state.pageGround, WHITE)) state.pageGround = null;
      break;
    case 'body':
    case 'hdr':
    case 'ftr':
    case 'footnote':
    case 'endnote':
      openBody(state);
      break;
    default:
      if (state.paragraphs.length > 0) openMark(state, name, attributes);
  }
};

const closeContent = (state: ReaderState, name: string): void => {
  switch (name) {
    case 't':
      state.readsText = false;
      break;
    case 'r':
      state.runs.pop();
      break;
    case 'p':
      closeParagraph(state);
      break;
    case 'tbl':
      closeTable(state);
      break;
    case 'tr': {
      const table = state.tables.at(-1);
      if (table === undefined) break;
      endRow(table);
      for (; table.breaks > 0 && state.flows.length === 1; table.breaks -= 1) turnPage(state);
      break;
    }
    case 'tc':
      closeCell(state);
      break;
    case 'txbxContent':
      closeTextBox(state);
      break;
    case 'drawing':
    case 'pict':
    case 'object': {
      const drawing = state.drawings.pop();
      const paragraph = state.paragraphs.at(-1);
      if (drawing !== undefined && paragraph !== undefined) {
        paragraph.inlineHeight = Math.max(paragraph.inlineHeight, drawing.inlineHeight());
      }
      break;
    }
    case 'body':
    case 'hdr':
    case 'ftr':
    case 'footnote':
    case 'endnote':
      state.flows.pop();
      break;
    default:
      break;
  }
};

/** Whether a branch of `mc:AlternateContent` is the one to read: the first that is understood, and no other. */
const takesBranch = (state: ReaderState, name: string, attributes: Attributes): boolean => {
  const { alternatives } = state;
  const taken = alternatives.at(-1) ?? false;
  const takes = !taken && (name === 'Fallback' || isUnderstood(attribute(attributes, 'Requires')));
  if (takes) alternatives[alternatives.length - 1] = true;
  return takes;
};

const DRAWING_ENDS = new Set(['drawing', 'pict', 'object', 'txbxContent']);

/** Handles the events of one part (`document.xml`, a header, a footer, notes) and keeps its blocks in the state. */
export const createPartHandler = (
  context: DocumentContext,
  page: number,
): { state: ReaderState; handler: XmlHandler } => {
  const state = newState(context, page);
  let skipped = 0;
  const inDrawing = (): boolean => state.drawings.length > (state.flows.at(-1)?.drawings ?? 0);
  const open = (name: string, attributes: Attributes): void => {
    if (skipped > 0) {
      skipped += 1;
    } else if (SKIPPED.has(name)) {
      const table = state.tables.at(-1);
      if (name === 'del' && state.properties.at(-1) === 'trPr' && table !== undefined) table.rowIsDeleted = true;
      skipped = 1;
    } else if (name === 'AlternateContent') {
      state.alternatives.push(false);
    } else if (name === 'Choice' || name === 'Fallback') {
      if (!takesBranch(state, name, attributes)) skipped = 1;
    } else if ((name === 'footnote' || name === 'endnote') && attribute(attributes, 'type') !== undefined) {
      // Typed notes are the separator lines above the real ones.
      skipped = 1;
    } else if (name === 'txbxContent') {
      openTextBox(state);
    } else if (inDrawing()) {
      state.drawings.at(-1)?.open(name, attributes);
    } else if (PROPERTIES.has(name)) {
      state.properties.push(name);
      if (name === 'sectPr') {
        state.sections.push({ headers: new Map(), footers: new Map(), hasTitlePage: false });
      }
    } else if (state.properties.length > 0) {
      openProperty(state, name, attributes);
    } else {
      openContent(state, name, attributes);
    }
  };
  const closeProperty = (name: string): void => {
    state.properties.pop();
    if (name === 'tcPr') applyCellProperties(state);
  };
  const close = (name: string): void => {
    if (skipped > 0) skipped -= 1;
    else if (name === 'AlternateContent') state.alternatives.pop();
    else if (inDrawing() && !DRAWING_ENDS.has(name)) state.drawings.at(-1)?.close(name);
    else if (PROPERTIES.has(name)) closeProperty(name);
    else if (state.properties.length === 0) closeContent(state, name);
  };
  const text = (content: string): void => {
    if (skipped > 0) return;
    if (state.readsText) appendText(state, content);
    else if (inDrawing()) state.drawings.at(-1)?.text(content);
  };
  return { state, handler: { open, close, text } };
};
