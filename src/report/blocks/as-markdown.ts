import { LABELS, type Labels } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { safeForTerminal } from '../safe.ts';
import type { Block, Labelled, ResultItem, TableBlock, TableCell } from './blocks.ts';
import { timelineTable } from './timeline-table.ts';

/** Characters that Markdown (CommonMark, GFM) or a formula in it gives a meaning. Matches `*`, `<`; not `客`, `-`. */
const SPECIAL = /[\\`*_{}[\]<>|~#&$!]/gu;
/** What begins a list or a rule of its own at the start of a text. Matches `- a`, `12. a`, `---`; not `-1`, `3.6`. */
const BEGINNING = /^(\d{0,9})([-+=.)])(?=[\s=-]|$)/u;

/** A text of a document as plain text of Markdown: nothing in it is markup, and it stays on one line. */
export const markdownText = (text: string): string =>
  safeForTerminal(text).trim().replace(SPECIAL, '\\$&').replace(BEGINNING, '$1\\$2');

const tenths = (value: number): string => value.toFixed(1);

const resultLines = ({ status, points, title, reason, quotes }: ResultItem, colon: string): readonly string[] => {
  const head =
    status === null
      ? points === null
        ? `**${markdownText(title)}**`
        : `**${tenths(points.points)} / ${tenths(points.max)}  ${markdownText(title)}**`
      : `${status.mark} **${markdownText(title)}**${colon}${status.text}`;
  const quoted = quotes.map((quote) => `  > ${markdownText(quote)}`).join('\n  >\n');
  return [`- ${head} — ${markdownText(reason)}`, ...(quoted === '' ? [] : [quoted])];
};

const cellText = ({ text, notes = [] }: TableCell): string =>
  [text, ...notes]
    .map(markdownText)
    .filter((part) => part !== '')
    .join('<br>');

const tableLines = ({ head, rows, numeric }: TableBlock): readonly string[] => [
  `| ${head.map(markdownText).join(' | ')} |`,
  `|${head.map((_, index) => (numeric.includes(index) ? ' ---: ' : ' --- ')).join('|')}|`,
  ...rows.map((row) => `| ${row.map(cellText).join(' | ')} |`),
];

const labelledLines = ({ label, texts, quotes = [] }: Labelled, colon: string): readonly string[] => {
  const head = `- **${markdownText(label)}**${colon}`;
  const quoted = quotes.map((quote) => `  > ${markdownText(quote)}`).join('\n  >\n');
  return [
    ...(texts.length > 1
      ? [head, ...texts.map((text) => `  - ${markdownText(text)}`)]
      : [`${head}${texts.map(markdownText).join('')}`]),
    ...(quoted === '' ? [] : [quoted]),
  ];
};

/** A line to write on. */
const BLANK = '…'.repeat(12);

/** Each on a line of its own, by the two spaces before its end. */
const ownLines = (lines: readonly string[]): readonly string[] => [lines.join('  \n')];

const blockLines = (block: Block, labels: Labels): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${markdownText(block.text)}`];
    case 'paragraph':
      return [block.tone === 'strong' ? `**${markdownText(block.text)}**` : markdownText(block.text)];
    case 'list':
      return block.items.map((item) => `- ${markdownText(item)}`);
    case 'results':
      return block.items.flatMap((item) => resultLines(item, labels.colon));
    case 'timeline':
      return tableLines(timelineTable(block, labels));
    case 'labelled':
      return block.items.flatMap((item) => labelledLines(item, labels.colon));
    case 'choices':
      return [
        `**${markdownText(block.label)}**${labels.colon}${block.options.map((each) => `☐ ${markdownText(each)}`).join(' · ')}`,
      ];
    case 'fields':
      return [block.labels.map((label) => `${markdownText(label)}${labels.colon}${BLANK}`).join(' ')];
    case 'room':
      return ownLines(block.labels.map((label) => `${markdownText(label)}${labels.colon}${BLANK}${BLANK}`));
    case 'table':
      return tableLines(block);
  }
};

/** Blocks as Markdown (GFM): nothing in their texts is taken for markup. */
export const asMarkdown = (blocks: readonly Block[], { language }: ReportOptions): string =>
  `${blocks.map((block) => blockLines(block, LABELS[language]).join('\n')).join('\n\n')}\n`;
