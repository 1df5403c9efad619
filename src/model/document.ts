import type { Bilingual, Notice } from './text.ts';

/** `eml` is the text of a mail; `zip` an archive that could not be opened. */
export type Format =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'html'
  | 'mhtml'
  | 'rtf'
  | 'text'
  | 'markdown'
  | 'eml'
  | 'image'
  | 'zip'
  | 'unknown';

export const STATUSES = [
  'ok',
  'image-only',
  'encrypted',
  'corrupt',
  'empty',
  'garbled-text',
  'unsupported',
  'too-large',
  'timed-out',
  'out-of-memory',
  'unreadable',
] as const;

/** Why a file gave no profile; `ok` when it did. */
export type Status = (typeof STATUSES)[number];

/** A rectangle in points (1/72 inch); the origin is the page's top left corner, y grows downwards. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * Characters painted in one style on one baseline without a gap wider than a space.
 *
 * `size` is the font size in points after all scaling. `baseline` is the y of the baseline. `text` is what the file
 * says, unfolded, spaces between words included.
 */
export type TextRun = {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** 24-bit RGB of the fill, e.g. 0xff0000. */
  readonly color: number;
};

/** A straight ruled line or the edge of a drawn box, in points. */
export type Rule = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** A page whose text has places: PDF. Hidden text is already left out (and told of in a notice). */
export type PaintedPage = {
  readonly kind: 'painted';
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rules: readonly Rule[];
  /** Link targets such as `mailto:a@example.com`, with the place that is clicked. */
  readonly links: readonly { readonly target: string; readonly box: Box }[];
};

/** A page, or a whole document, whose text comes as a flow of paragraphs and tables: DOCX, HTML, text. */
export type FlowPage = {
  readonly kind: 'flow';
  readonly number: number;
  readonly blocks: readonly FlowBlock[];
  /** Link targets to a mailbox or a telephone, such as `mailto:a@example.com`. */
  readonly links?: readonly string[];
};

export type Page = PaintedPage | FlowPage;

export type FlowBlock = Paragraph | Table | Frame;

/**
 * One paragraph. `text` holds `\t` for tab stops and `\n` for line breaks inside the paragraph.
 *
 * `size` in points (0 when unknown). `heading` is 1–9 for a heading style, else 0. `bullet` is the list mark that the
 * page shows (`•`, `1.`), or null.
 */
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly heading: number;
  readonly bullet: string | null;
  /** Left indent in points. */
  readonly indent: number;
};

/** A table by rows; merged cells stand once, at their top left, with their spans. */
export type Table = { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[] };

export type TableCell = {
  readonly blocks: readonly FlowBlock[];
  readonly columns: number;
  readonly rows: number;
};

/** A text box or shape with its place on the page (points), or null where the file does not say. */
export type Frame = { readonly kind: 'frame'; readonly box: Box | null; readonly blocks: readonly FlowBlock[] };

/** What a reader makes of one file's bytes. */
export type ResumeDocument = {
  readonly format: Format;
  readonly pages: readonly Page[];
  /** Pages of the file, which may be more than were read. 1 for flows whose pages are unknown. */
  readonly pageCount: number;
  readonly notices: readonly Notice[];
};

/** The outcome of reading: a document, or the reason why there is none, as one sentence. */
export type ReadResult =
  | { readonly status: 'ok'; readonly document: ResumeDocument }
  | {
      readonly status: Exclude<Status, 'ok'>;
      readonly format: Format;
      readonly message: Bilingual;
      readonly pages: number;
    };
