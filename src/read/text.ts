import type { FlowBlock, Notice, Paragraph, ResumeDocument } from '../model/index.ts';
import { withoutIgnorable } from '../vocabulary/index.ts';
import { decodeText } from './decode.ts';
import type { ReadLimits } from './limits.ts';
import { isMarkdown, markdownBlocks } from './markdown.ts';
import { truncatedText } from './notices.ts';

const LINE_END = /\r\n|\r|\n|\u2028|\u2029/u; // CRLF, CR, LF; not a form feed
const PAGE_BREAK = '\f';
/** Spaces that hold words together. Matches U+00A0; not U+3000. */
const FIRM_SPACE = /[\u00a0\u2007\u202f]/gu;
// a list mark and a space; e.g. `• 负责`, `1. 负责`; not `-5℃`, `2.5 年`
const LIST_MARK = /^(\s{0,20})([•●○◦▪■◆◇➢➤✓✔*·–-]|[0-9]{1,2}[.、)])(?:[ \t\u3000]{1,8})(?=\S)/u;

/** One line as a paragraph; a list mark leaves the text, as it does in the other readers. */
const toParagraph = (line: string): Paragraph => {
  const [mark, space = '', bullet = null] = LIST_MARK.exec(line) ?? [];
  return {
    kind: 'paragraph',
    text: line.slice(mark?.length ?? 0).trimEnd(),
    size: 0,
    bold: false,
    heading: 0,
    bullet,
    indent: space.length,
  };
};

/** Characters looked at for one that counts: blank lines and spaces don't. */
const SLACK = 4;

/** The text as far as it may be worth reading, told of where it goes on: a log of many megabytes takes long to split. */
export const withinLimit = (
  text: string,
  { maxCharacters }: ReadLimits,
): { readonly text: string; readonly notices: readonly Notice[] } =>
  text.length <= maxCharacters * SLACK
    ? { text, notices: [] }
    : { text: text.slice(0, maxCharacters * SLACK), notices: [truncatedText(maxCharacters)] };

/** The lines of plain text as paragraphs. Tabs and runs of spaces inside a line stay: they set columns apart. */
export const plainBlocks = (text: string): FlowBlock[] => text.split(LINE_END).map(toParagraph);

/**
 * The flow of a plain text or Markdown file; form feeds part its pages.
 *
 * Markdown marks are understood where the name says so or the text clearly is Markdown.
 */
export const readText = (bytes: Uint8Array, namedMarkdown: boolean, limits: ReadLimits): ResumeDocument => {
  const { text, notices } = withinLimit(
    withoutIgnorable(decodeText(bytes)).replaceAll('\0', '').replace(FIRM_SPACE, ' '),
    limits,
  );
  const markdown = namedMarkdown || isMarkdown(text);
  const parts = text.split(PAGE_BREAK);
  const pages = parts.map((part, index) => ({
    kind: 'flow' as const,
    number: index + 1,
    blocks: markdown ? markdownBlocks(part.split(LINE_END)) : plainBlocks(part),
  }));
  return { format: markdown ? 'markdown' : 'text', pages, pageCount: pages.length, notices };
};
