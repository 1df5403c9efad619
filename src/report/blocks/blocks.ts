import type { Timeline } from './timeline.ts';

/** What a text says of its subject, or that it leads; each format shows it by its means. */
export type Tone = 'plain' | 'strong' | 'good' | 'doubtful' | 'bad' | 'faint';

/** A requirement or criterion: what came of it, why, and the lines it rests on. */
export type ResultItem = {
  readonly tone: Tone;
  readonly title: string;
  /** What a requirement is, with its mark (`✓`); null for what gives points. */
  readonly status: { readonly mark: string; readonly text: string } | null;
  readonly points: { readonly points: number; readonly max: number } | null;
  readonly reason: string;
  /** Quoted lines with their places. */
  readonly quotes: readonly string[];
};

/** Lines of one cell: the first is what it says, the others why. */
export type TableCell = { readonly text: string; readonly notes?: readonly string[]; readonly tone?: Tone };

export type TableBlock = {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Columns of numbers, which stand at the right. */
  readonly numeric: readonly number[];
  /** Share of the width that a column may take at most, by its index; an equal part of the rest without it. */
  readonly shares: readonly number[];
};

/** A label and what it says: one text beside it, several under it; then lines quoted for it. */
export type Labelled = {
  readonly label: string;
  readonly texts: readonly string[];
  readonly quotes?: readonly string[];
};

/**
 * A part of a page that every format can show: text for a terminal, Markdown, HTML, Word.
 *
 * A heading of level 1 begins a page. `choices` is ticked, `fields` and `room` are written into: by pen, or where the format can, on
 * the screen.
 *
 * Texts come as they are: making them safe is the work of the format.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'results'; readonly items: readonly ResultItem[] }
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  | { readonly kind: 'labelled'; readonly items: readonly Labelled[] }
  | { readonly kind: 'choices'; readonly label: string; readonly options: readonly string[] }
  | { readonly kind: 'fields'; readonly labels: readonly string[] }
  | { readonly kind: 'room'; readonly labels: readonly string[] }
  | TableBlock;

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string, tone: Tone = 'plain'): Block => ({ kind: 'paragraph', text, tone });

/** A heading with what is under it; nothing where there is nothing. */
export const section = (level: 1 | 2 | 3, text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(level, text), ...blocks];

/** Labels with what they say, those that say nothing left out. */
export const labelled = (items: readonly Labelled[]): Block => ({
  kind: 'labelled',
  items: items.filter(({ texts, quotes = [] }) => texts.length + quotes.length > 0),
});

/** A list, or nothing. */
export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];
