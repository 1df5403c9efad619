import type { FlowBlock, Paragraph, ResumeDocument } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { isMarkdown, markdownBlocks } from './markdown.ts';

const LINE_END = /\r\n|\r|\n|\u2028|\u2029/u; // CRLF, CR, LF; not a form feed
const PAGE_BREAK = '\f';
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

/** The lines of plain text as paragraphs. Tabs and runs of spaces inside a line stay: they set columns apart. */
export const plainBlocks = (text: string): FlowBlock[] => text.split(LINE_END).map(toParagraph);

/**
 * The flow of a plain text or Markdown file; form feeds part its pages.
 *
 * Markdown marks are understood where the name says so or the text clearly is Markdown.
 */
export const readText = (bytes: Uint8Array, namedMarkdown: boolean): ResumeDocument => {
  const text = decodeText(bytes).replaceAll('\0', '');
  const markdown = namedMarkdown || isMarkdown(text);
  const parts = text.split(PAGE_BREAK);
  const pages = parts.map((part, index) => ({
    kind: 'flow' as const,
    number: index + 1,
    blocks: markdown ? markdownBlocks(part.split(LINE_END)) : plainBlocks(part),
  }));
  return { format: markdown ? 'markdown' : 'text', pages, pageCount: pages.length, notices: [] };
};
