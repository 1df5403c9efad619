import type { Frame, Paragraph } from '../../model/index.ts';
import { placeAnchored, type ReaderState } from './state.ts';
import { type Attributes, attribute, parseXml } from './xml.ts';

/** Elements of a drawing that stand for text which is not in it: in a part of its own, or in an attribute. */
export const GRAPHICS: ReadonlySet<string> = new Set(['chart', 'relIds', 'textpath']);

/** Points of a diagram that hold no text of their own: they lay it out. */
const LAYOUT_POINTS = new Set(['pres', 'parTrans', 'sibTrans', 'doc']);

/** The texts of a chart (its title and the names of its categories) or of a diagram (SmartArt), each once. */
export const graphicTexts = (xml: string, maxDepth: number): readonly string[] => {
  const texts = new Set<string>();
  const inside = { title: 0, cat: 0, pt: 0 };
  let line = '';
  let reads = false;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'title' || name === 'cat') inside[name] += 1;
    else if (name === 'pt') inside.pt = LAYOUT_POINTS.has(attribute(attributes, 'type') ?? 'node') ? 0 : 1;
    else if (name === 't') reads = inside.title > 0 || (inside.pt > 0 && inside.cat === 0);
    else if (name === 'v') reads = inside.cat > 0;
  };
  const close = (name: string): void => {
    if (name === 'title' || name === 'cat') inside[name] -= 1;
    else if (name === 't') reads = false;
    else if (name === 'v' || name === 'p') {
      reads = false;
      if (line.trim() !== '') texts.add(line.trim());
      line = '';
    }
  };
  const text = (content: string): void => {
    if (reads) line += content;
  };
  parseXml(xml, { open, close, text }, maxDepth);
  return [...texts];
};

const paragraphOf = (text: string, size: number): Paragraph => ({
  kind: 'paragraph',
  text,
  size,
  bold: false,
  heading: 0,
  bullet: null,
  indent: 0,
});

/** The largest letters of WordArt that count as such, in points. */
const LARGEST = 72;

/** The texts that the element stands for. WordArt in a header is a watermark. */
const textsOf = (state: ReaderState, name: string, attributes: Attributes): readonly string[] => {
  if (name !== 'textpath') {
    return state.context.graphicTexts(attribute(attributes, name === 'chart' ? 'id' : 'dm') ?? '');
  }
  const text = attribute(attributes, 'string')?.trim() ?? '';
  return text === '' || state.page === 0 ? [] : [text];
};

/** Places the text of a chart, a diagram or WordArt where its drawing stands. */
export const openGraphic = (state: ReaderState, name: string, attributes: Attributes): void => {
  const texts = textsOf(state, name, attributes);
  if (texts.length === 0) return;
  const { box = null, offPage = false } = state.drawings.at(-1)?.shape() ?? {};
  if (offPage || state.flows.at(-1)?.visible === false) {
    state.context.hide(texts.join(' '), Math.max(1, state.page));
    return;
  }
  const size = name === 'textpath' ? Math.min(box?.height ?? 0, LARGEST) : 0;
  const frame: Frame = { kind: 'frame', box, blocks: texts.map((text) => paragraphOf(text, size)) };
  placeAnchored(state, frame);
};
