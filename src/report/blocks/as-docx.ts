import { type Cell, paragraphOf, type Run, tableOf } from '../docx/elements.ts';
import { TEXT_WIDTH, toWordFile } from '../docx/package.ts';
import { COLORS } from '../docx/styles.ts';
import { LABELS, type Labels } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import type { Block, Labelled, ResultItem, TableBlock, TableCell, Tone } from './blocks.ts';
import { timelineTable } from './timeline-table.ts';

const COLOR_OF: Readonly<Record<Tone, string | null>> = {
  plain: null,
  strong: null,
  good: COLORS.good,
  doubtful: COLORS.doubtful,
  bad: COLORS.bad,
  faint: COLORS.faint,
};

/** Heights of a line to write on, in twentieths of a point. */
const FIELD_HEIGHT = 400;
const NOTE_HEIGHT = 560;

const toned = (text: string, tone: Tone): Run => ({ text, bold: tone === 'strong', color: COLOR_OF[tone] });

const quotesOf = (quotes: readonly string[], keep = false): string =>
  quotes.map((text) => paragraphOf([{ text }], { style: 'Quote', keep })).join('');

const resultOf = ({ tone, title, status, points, reason, quotes }: ResultItem, labels: Labels): string => {
  const amount = points === null ? '' : `${points.points.toFixed(1)} / ${points.max.toFixed(1)}  `;
  const told: readonly Run[] =
    status === null
      ? [{ text: `${amount}${title}`, bold: true }]
      : [toned(`${status.mark} `, tone), { text: title, bold: true }, toned(`${labels.colon}${status.text}`, tone)];
  return [
    paragraphOf(told, { keep: true }),
    paragraphOf([{ text: reason }], { keep: quotes.length > 0 }),
    quotesOf(quotes),
  ].join('');
};

const tableCell = ({ text, notes = [], tone = 'plain' }: TableCell, isNumber: boolean): Cell => ({
  content: [
    paragraphOf([toned(text, tone)], { right: isNumber }),
    ...notes.map((note) => paragraphOf([{ text: note, color: COLORS.faint }])),
  ].join(''),
});

/** Columns by their shares; those without one share what is left. */
const widthsOf = ({ head, shares }: TableBlock): readonly number[] => {
  const told = shares.reduce((sum, share) => sum + share, 0);
  const rest = Math.max(0, 1 - told) / Math.max(1, head.length - shares.length);
  const parts = head.map((_, index) => shares[index] ?? rest);
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => Math.floor((part / sum) * TEXT_WIDTH));
};

const tableBlock = (block: TableBlock): string =>
  tableOf(
    [
      {
        isHead: true,
        cells: block.head.map((text) => ({ content: paragraphOf([{ text, bold: true }]), shaded: true })),
      },
      ...block.rows.map((row) => ({ cells: row.map((cell, index) => tableCell(cell, block.numeric.includes(index))) })),
    ],
    widthsOf(block),
  );

/** Labels stay with what follows, so that a question and the room for its answer are on one page. */
const labelledOf = ({ label, texts, quotes = [] }: Labelled, colon: string): string => {
  const head: Run = { text: `${label}${colon}`, color: COLORS.faint };
  const said =
    texts.length > 1
      ? [head, ...texts.map((text) => ({ text }))].map((each, index) =>
          paragraphOf([each], { keep: true, ...(index === 0 ? {} : { style: 'SubBullet' }) }),
        )
      : [paragraphOf([head, { text: texts[0] ?? '' }], { keep: true })];
  return [...said, quotesOf(quotes, true)].join('');
};

/** Labels in one row with room beside each. */
const fieldsOf = (labels: readonly string[], colon: string): string => {
  const width = Math.floor(TEXT_WIDTH / Math.max(1, labels.length));
  const cells = labels.map((label) => ({ content: paragraphOf([{ text: `${label}${colon}`, color: COLORS.faint }]) }));
  return tableOf(
    [{ cells, height: FIELD_HEIGHT }],
    labels.map(() => width),
  );
};

/** Labels below each other with room beside each. */
const roomOf = (labels: readonly string[]): string => {
  const first = Math.floor(TEXT_WIDTH * 0.16);
  const rows = labels.map((label, index) => ({
    height: NOTE_HEIGHT,
    cells: [
      {
        content: paragraphOf([{ text: label, color: COLORS.faint }], { keep: index < labels.length - 1 }),
        shaded: true,
      },
      { content: paragraphOf([]) },
    ],
  }));
  return tableOf(rows, [first, TEXT_WIDTH - first]);
};

const blockOf = (block: Block, isFirst: boolean, labels: Labels): string => {
  switch (block.kind) {
    case 'heading':
      return paragraphOf([{ text: block.text }], {
        style: `Heading${block.level}`,
        newPage: block.level === 1 && !isFirst,
      });
    case 'paragraph':
      return paragraphOf([toned(block.text, block.tone)], { keep: block.tone === 'strong' });
    case 'list':
      return block.items.map((text) => paragraphOf([{ text }], { style: 'ListBullet' })).join('');
    case 'results':
      return block.items.map((item) => resultOf(item, labels)).join('');
    case 'timeline':
      return tableBlock(timelineTable(block, labels));
    case 'labelled':
      return block.items.map((item) => labelledOf(item, labels.colon)).join('');
    case 'choices':
      return paragraphOf(
        [
          { text: `${block.label}${labels.colon}`, color: COLORS.faint },
          { text: block.options.map((option) => `☐ ${option}`).join('    ') },
        ],
        { keep: true },
      );
    case 'fields':
      return fieldsOf(block.labels, labels.colon);
    case 'room':
      return roomOf(block.labels);
    case 'table':
      return tableBlock(block);
  }
};

/** Blocks as a Word file, the same bytes for the same blocks. Texts are only ever text. */
export const asDocx = (blocks: readonly Block[], { language }: ReportOptions): Uint8Array => {
  const title = blocks.find((block) => block.kind === 'heading');
  const body = blocks.map((block, index) => blockOf(block, index === 0, LABELS[language])).join('');
  return toWordFile(body, title?.text ?? '');
};
