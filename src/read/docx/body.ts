import { isInvisibleOn } from '../contrast.ts';
import {
  applyCellProperties,
  closeBody,
  closeCell,
  closeParagraph,
  closeRow,
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
import { GRAPHICS, openGraphic } from './graphics.ts';
import { openMark } from './marks.ts';
import { openProperty } from './properties.ts';
import { appendText } from './runs.ts';
import { type DocumentContext, flowPlace, newState, paintArea, type ReaderState } from './state.ts';
import { startRow } from './table.ts';
import { createVmlReader } from './vml.ts';
import { type Attributes, attribute, type XmlHandler } from './xml.ts';

/** Elements that hold no visible text, or a former state of the document, with all that is inside them. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'delText',
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
    case 'tr':
      closeRow(state);
      break;
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
      closeBody(state);
      break;
    case 'instrText':
      state.readsCode = false;
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

const isParagraphMark = ({ properties }: ReaderState): boolean =>
  properties.at(-1) === 'rPr' && properties.at(-2) === 'pPr';

const noteDeletedMark = (state: ReaderState): void => {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph !== undefined) paragraph.markIsDeleted = true;
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
      if (name === 'del' && isParagraphMark(state)) noteDeletedMark(state);
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
      if (GRAPHICS.has(name)) openGraphic(state, name, attributes);
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
    else if (state.readsCode) state.fields.code += content;
    else if (inDrawing()) state.drawings.at(-1)?.text(content);
  };
  return { state, handler: { open, close, text } };
};
