import { isInvisibleOn } from '../contrast.ts';
import { shading, WHITE } from './color.ts';
import {
  applyParagraphProperty,
  applyRunProperty,
  type ParagraphProperties,
  type RunProperties,
} from './run-properties.ts';
import { type Attributes, attribute, parseXml } from './xml.ts';

export type ParagraphStyle = { readonly paragraph: ParagraphProperties; readonly run: RunProperties };

/** Styles with everything they inherit worked in. Unknown ids give the default style. */
export type Styles = {
  readonly paragraph: (id: string | null) => ParagraphStyle;
  readonly character: (id: string) => RunProperties;
  /** Whether a table style paints a ground on some of its cells. */
  readonly paintsCells: (id: string) => boolean;
};

type Style = {
  readonly type: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  name: string;
  basedOn: string | null;
  paintsCells: boolean;
};

// `heading 1`, `标题 2`, `標題3`; not `标题 1 字符` (the character twin), `heading`
const HEADING_NAME = /^(?:heading|标题|標題) ?([1-9])$/iu;
// `Title`, `标题`; not `Subtitle`
const TITLE_NAME = /^(?:title|标题|標題)$/iu;

const headingByName = (name: string): number | null => {
  const level = HEADING_NAME.exec(name)?.[1];
  if (level !== undefined) return Number(level);
  return TITLE_NAME.test(name) ? 1 : null;
};

type Sheet = {
  readonly styles: Map<string, Style>;
  readonly defaults: ParagraphStyle;
  defaultParagraph: string | null;
};

/** Word's own list of hidden styles is most of the part and says nothing about this document. */
const withoutLatentStyles = (xml: string): string => {
  const start = xml.indexOf('<w:latentStyles');
  const end = xml.indexOf('</w:latentStyles>', start);
  return start < 0 || end < 0 ? xml : xml.slice(0, start) + xml.slice(end + '</w:latentStyles>'.length);
};

const readSheet = (xml: string, maxDepth: number): Sheet => {
  const sheet: Sheet = { styles: new Map(), defaults: { paragraph: {}, run: {} }, defaultParagraph: null };
  let style: Style | null = null;
  let target: 'run' | 'paragraph' | null = null;
  let conditional = 0;
  let inDefaults = false;
  const startStyle = (attributes: Attributes): Style => {
    const type = attribute(attributes, 'type') ?? 'paragraph';
    const id = attribute(attributes, 'styleId') ?? '';
    const started: Style = { type, paragraph: {}, run: {}, name: '', basedOn: null, paintsCells: false };
    sheet.styles.set(id, started);
    const isDefault = attribute(attributes, 'default');
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) sheet.defaultParagraph = id;
    return started;
  };
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'style') style = startStyle(attributes);
    else if (name === 'docDefaults') inDefaults = true;
    else if (name === 'name' && style !== null) style.name = attribute(attributes, 'val') ?? '';
    else if (name === 'basedOn' && style !== null) style.basedOn = attribute(attributes, 'val') ?? null;
    else if (name === 'tblStylePr') conditional += 1;
    else if (name === 'rPr') target = 'run';
    else if (name === 'pPr') target = 'paragraph';
    else if (name === 'shd' && style?.type === 'table') {
      const ground = shading(attributes);
      if (ground !== null && !isInvisibleOn(WHITE, ground)) style.paintsCells = true;
    } else if (conditional === 0 && target !== null && (style !== null || inDefaults)) {
      const { run, paragraph } = style ?? sheet.defaults;
      if (target === 'run') applyRunProperty(run, name, attributes);
      else applyParagraphProperty(paragraph, name, attributes);
    }
  };
  const close = (name: string): void => {
    if (name === 'style') style = null;
    else if (name === 'docDefaults') inDefaults = false;
    else if (name === 'tblStylePr') conditional -= 1;
    else if (name === 'rPr' || name === 'pPr') target = null;
  };
  parseXml(withoutLatentStyles(xml), { open, close }, maxDepth);
  return sheet;
};

/** A chain of `basedOn` longer than this is a circle. */
const MAX_ANCESTORS = 32;

/** The style sheet of `word/styles.xml`; null gives one where nothing is set. */
export const readStyles = (xml: string | null, maxDepth: number): Styles => {
  const sheet: Sheet =
    xml === null
      ? { styles: new Map(), defaults: { paragraph: {}, run: {} }, defaultParagraph: null }
      : readSheet(xml, maxDepth);
  const chain = (id: string): Style[] => {
    const styles: Style[] = [];
    let style = sheet.styles.get(id);
    while (style !== undefined && styles.length < MAX_ANCESTORS) {
      styles.unshift(style);
      style = style.basedOn === null ? undefined : sheet.styles.get(style.basedOn);
    }
    return styles;
  };
  const resolve = (id: string | null): ParagraphStyle => {
    const paragraph = { ...sheet.defaults.paragraph };
    const run = { ...sheet.defaults.run };
    for (const style of id === null ? [] : chain(id)) {
      Object.assign(paragraph, style.paragraph);
      Object.assign(run, style.run);
      const heading = style.paragraph.heading ?? headingByName(style.name);
      if (heading !== null) paragraph.heading = heading;
    }
    return { paragraph, run };
  };
  const paragraphs = new Map<string | null, ParagraphStyle>();
  const characters = new Map<string, RunProperties>();
  return {
    paragraph: (id) => {
      const known = id !== null && sheet.styles.has(id) ? id : sheet.defaultParagraph;
      const cached = paragraphs.get(known) ?? resolve(known);
      paragraphs.set(known, cached);
      return cached;
    },
    character: (id) => {
      const cached = characters.get(id) ?? Object.assign({}, ...chain(id).map((style) => style.run));
      characters.set(id, cached);
      return cached;
    },
    paintsCells: (id) => chain(id).some((style) => style.paintsCells),
  };
};
