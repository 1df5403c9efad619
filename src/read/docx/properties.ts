import { PAINTED, shading } from './color.ts';
import { applyParagraphProperty, applyRunProperty, type RunProperties } from './run-properties.ts';
import type { ReaderState } from './state.ts';
import { type Attributes, attribute, integer, isOn, twips } from './xml.ts';

const AUTO_HEIGHT = 12;
/** Points of an exact row in which no letter is seen. */
const LOWEST_ROW = 2;

const openSectionProperty = (state: ReaderState, name: string, attributes: Attributes): void => {
  const section = state.sections.at(-1);
  if (section === undefined) return;
  const id = attribute(attributes, 'id') ?? '';
  const type = attribute(attributes, 'type') ?? 'default';
  if (name === 'headerReference') section.headers.set(type, id);
  else if (name === 'footerReference') section.footers.set(type, id);
  else if (name === 'titlePg') section.hasTitlePage = isOn(attributes);
};

const openCellProperty = (state: ReaderState, name: string, attributes: Attributes): void => {
  const cell = state.cells.at(-1);
  if (cell === undefined) return;
  const value = attribute(attributes, 'val');
  if (name === 'gridSpan') cell.columns = Math.min(64, Math.max(1, integer(attributes, 'val') ?? 1));
  else if (name === 'vMerge') cell.merge = value === 'restart' ? 'restart' : 'continue';
  else if (name === 'hMerge') cell.continuesLeft = value !== 'restart';
  else if (name === 'shd') cell.ground = shading(attributes);
  else if (name === 'tcW' && attribute(attributes, 'type') !== 'pct') cell.width = twips(attributes, 'w') ?? 0;
  else if (name === 'cellDel') cell.isDeleted = true;
};

/** Of what a table's style says of its runs, that which keeps them from view: the rest is seldom what Word shows. */
const tableRun = ({ vanish, color }: RunProperties): RunProperties => ({
  ...(vanish === undefined ? undefined : { vanish }),
  ...(color === undefined ? undefined : { color }),
});

const openTableProperty = (state: ReaderState, name: string, attributes: Attributes): void => {
  const table = state.tables.at(-1);
  if (table === undefined) return;
  if (name === 'shd') table.ground = shading(attributes) ?? table.ground;
  if (name === 'tblStyle') table.run = tableRun(state.context.styles.character(attribute(attributes, 'val') ?? ''));
  // The cells that a style paints are not worked out: white text may stand on any of them.
  if (name === 'tblStyle' && state.context.styles.paintsCells(attribute(attributes, 'val') ?? ''))
    table.ground ??= PAINTED;
};

const openRowProperty = (state: ReaderState, name: string, attributes: Attributes): void => {
  const table = state.tables.at(-1);
  if (table === undefined) return;
  if (name === 'gridBefore') table.column += integer(attributes, 'val') ?? 0;
  else if (name === 'hidden') table.rowIsHidden = isOn(attributes);
  else if (name === 'trHeight' && attribute(attributes, 'hRule') === 'exact')
    table.rowIsHidden ||= (twips(attributes, 'val') ?? AUTO_HEIGHT) <= LOWEST_ROW;
};

const openParagraphProperty = (state: ReaderState, name: string, attributes: Attributes): void => {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph === undefined) return;
  if (name === 'pStyle') paragraph.style = state.context.styles.paragraph(attribute(attributes, 'val') ?? null);
  else if (name === 'pageBreakBefore') paragraph.pageBreakBefore = isOn(attributes);
  else if (name === 'framePr') {
    paragraph.frame = attributes;
    paragraph.dropCap = (attribute(attributes, 'dropCap') ?? 'none') !== 'none';
  } else applyParagraphProperty(paragraph.own, name, attributes);
};

/** Takes what a child of the innermost open property element (`w:pPr`, `w:tcPr`…) says. */
export const openProperty = (state: ReaderState, name: string, attributes: Attributes): void => {
  const { properties } = state;
  switch (properties.at(-1)) {
    case 'rPr': {
      const target = properties.at(-2) === 'pPr' ? state.paragraphs.at(-1)?.mark : state.runs.at(-1)?.own;
      if (target !== undefined) applyRunProperty(target, name, attributes);
      break;
    }
    case 'pPr':
      openParagraphProperty(state, name, attributes);
      break;
    case 'tcPr':
      openCellProperty(state, name, attributes);
      break;
    case 'tblPr':
      openTableProperty(state, name, attributes);
      break;
    case 'trPr':
      openRowProperty(state, name, attributes);
      break;
    default:
      openSectionProperty(state, name, attributes);
  }
};
