import { breakCell } from './blocks.ts';
import { openFieldMark, openFormData } from './fields.ts';
import { appendText } from './runs.ts';
import { type ReaderState, turnPage } from './state.ts';
import { symbolText } from './symbols.ts';
import { type Attributes, attribute } from './xml.ts';

/** Counts a page break in the body, or in a cell of one of its tables. */
const breakPage = (state: ReaderState): void => {
  const table = state.tables.at(-1);
  if (state.flows.length === 2 && table !== undefined && state.flows.at(-1)?.kind === 'cell') breakCell(state, table);
  if (state.flows.length !== 1) return;
  const paragraph = state.paragraphs.at(-1);
  if (paragraph === undefined || paragraph.block.text === '') {
    turnPage(state);
    if (paragraph !== undefined) paragraph.y = state.context.geometry.top;
  } else {
    state.breaksAfter += 1;
  }
};

const CONTACT = /^(?:mailto|tel):/iu; // `mailto:a@example.com`; not `https://example.com`

const openLink = ({ context }: ReaderState, attributes: Attributes): void => {
  const target = context.linkTarget(attribute(attributes, 'id') ?? '') ?? '';
  if (CONTACT.test(target)) context.links.add(target);
};

/** Takes one element that stands inside a paragraph and is no text, field or run: tabs, breaks, symbols, references. */
export const openMark = (state: ReaderState, name: string, attributes: Attributes): void => {
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
      appendText(state, symbolText(attribute(attributes, 'font'), attribute(attributes, 'char')));
      break;
    case 'lastRenderedPageBreak':
      breakPage(state);
      break;
    case 'footnoteReference':
    case 'endnoteReference':
      state.references.add(name);
      break;
    case 'fldChar':
      openFieldMark(state, attributes);
      break;
    case 'instrText':
      state.readsCode = true;
      break;
    case 'hyperlink':
      openLink(state, attributes);
      break;
    default:
      if (state.fields.open.length > 0) openFormData(state, name, attributes);
  }
};
