import type { Paragraph } from '../../model/index.ts';
import type { ListCounter } from './numbering.ts';
import type { ParagraphProperties, RunProperties } from './run-properties.ts';
import type { ParagraphStyle, Styles } from './styles.ts';
import type { Attributes } from './xml.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The paragraph as the model has it; its text may still lose what turns out to be invisible. */
export type ParagraphBlock = Mutable<Paragraph>;

/** One open `w:p`. */
export type ParagraphDraft = {
  readonly block: ParagraphBlock;
  readonly own: ParagraphProperties;
  /** What the paragraph mark says, which sizes an empty line. */
  readonly mark: RunProperties;
  style: ParagraphStyle;
  /** Points: the distance of the paragraph's top from the top of the page, by estimate. */
  y: number;
  /** Characters by font size and by weight: the paragraph takes what most of its characters have. */
  readonly sizes: Map<number, number>;
  boldCharacters: number;
  characters: number;
  /** Places of text that is white on nothing known, as [start, end) in the text. */
  white: readonly (readonly [number, number])[];
  dropCap: boolean;
  /** Whether a tracked change took its mark away, so that the next paragraph continues it. */
  markIsDeleted: boolean;
  /** Points of the highest drawing that stands in a line of the paragraph. */
  inlineHeight: number;
  /** Attributes of `w:framePr` where the paragraph stands in a positioned frame. */
  frame: Attributes | null;
  pageBreakBefore: boolean;
};

export const startParagraph = (styles: Styles, y: number): ParagraphDraft => ({
  block: { kind: 'paragraph', text: '', size: 0, bold: false, heading: 0, bullet: null, indent: 0 },
  own: {},
  mark: {},
  style: styles.paragraph(null),
  y,
  sizes: new Map(),
  boldCharacters: 0,
  characters: 0,
  white: [],
  dropCap: false,
  markIsDeleted: false,
  inlineHeight: 0,
  frame: null,
  pageBreakBefore: false,
});

/** Adds visible (or perhaps visible) text in one style. */
export const addText = (draft: ParagraphDraft, text: string, properties: RunProperties, white: boolean): void => {
  const { block } = draft;
  if (white) draft.white = [...draft.white, [block.text.length, block.text.length + text.length]];
  block.text += text;
  const characters = text.trim().length;
  const size = properties.size ?? 0;
  draft.sizes.set(size, (draft.sizes.get(size) ?? 0) + characters);
  draft.characters += characters;
  if (properties.bold === true) draft.boldCharacters += characters;
};

/** Puts text that stands before the paragraph's own: a large first letter, the paragraph that it continues. */
export const prefixText = (draft: ParagraphDraft, text: string): void => {
  draft.block.text = text + draft.block.text;
  draft.white = draft.white.map(([start, end]) => [start + text.length, end + text.length]);
};

const mostUsed = (sizes: Map<number, number>): number => {
  let best = 0;
  let most = 0;
  for (const [size, characters] of sizes) {
    if (characters > most) {
      most = characters;
      best = size;
    }
  }
  return best;
};

/** Word's size where nothing is set (points). */
const DEFAULT_SIZE = 10;

/** Fills in what is known only at the end of the paragraph: size, weight, list mark, indent. */
export const finishParagraph = (draft: ParagraphDraft, lists: ListCounter): ParagraphBlock => {
  const { block, style, own } = draft;
  const properties = { ...style.paragraph, ...own };
  block.size = draft.characters > 0 ? mostUsed(draft.sizes) : (draft.mark.size ?? style.run.size ?? 0);
  if (block.size === 0) block.size = DEFAULT_SIZE;
  block.bold = draft.boldCharacters * 2 > draft.characters;
  block.heading = properties.heading ?? 0;
  const numId = properties.numId ?? '0';
  const level = properties.level ?? 0;
  // The counter moves on for an empty list paragraph too: Word numbers it.
  const mark = numId === '0' ? null : lists.mark(numId, level);
  if (draft.characters > 0) block.bullet = mark;
  block.indent = own.indent ?? (numId === '0' ? null : lists.indent(numId, level)) ?? properties.indent ?? 0;
  return block;
};

/** Line height as a multiple of the font size where the paragraph sets none: that of CJK fonts. */
const LINE_HEIGHT = 1.4;
/** Width of a letter as a share of the font size; Han characters take all of it. */
const LATIN_WIDTH = 0.5;
const FIRST_FULL_WIDTH = 0x2e80;

const textWidth = (text: string, size: number): number => {
  let width = 0;
  for (let at = 0; at < text.length; at += 1)
    width += text.charCodeAt(at) >= FIRST_FULL_WIDTH ? size : size * LATIN_WIDTH;
  return width;
};

/** Points that the paragraph takes in a column of `width` points, by estimate. */
export const estimatedHeight = (draft: ParagraphDraft, width: number): number => {
  const { block } = draft;
  const properties = { ...draft.style.paragraph, ...draft.own };
  const natural = block.size * LINE_HEIGHT;
  const line = properties.lineIsExact === true ? (properties.line ?? natural) : natural * (properties.line ?? 1);
  let lines = 0;
  for (const part of block.text.split('\n')) {
    lines += Math.max(1, Math.ceil(textWidth(part, block.size) / Math.max(width, block.size)));
  }
  return Math.max(lines * line, draft.inlineHeight) + (properties.before ?? 0) + (properties.after ?? 0);
};
