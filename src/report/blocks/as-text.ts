import { barOf } from '../bar.ts';
import { type Column, GAP, toGrid } from '../grid.ts';
import { LABELS } from '../labels.ts';
import type { Palette, ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { safeForTerminal } from '../safe.ts';
import { padEnd, padStart, widthOf, wrap } from '../text-width.ts';
import type { Block, Labelled, ResultItem, TableBlock, TableCell, Tone } from './blocks.ts';
import { timelineLines } from './timeline-text.ts';

/** Columns of `16.0 / 20.0` and what is before it. */
const POINTS_WIDTH = 13;
const NUMBER_WIDTH = 4;
/** Columns of a bar of credit, where the screen is wide enough for one. */
const BAR_WIDTH = 10;
const ROOM_FOR_BARS = 60;
/** Columns of a field to be filled in, and the most of a line for notes. */
const FIELD_WIDTH = 14;
const LONGEST_LINE = 60;

const painter = (tone: Tone, palette: Palette): Palette['good'] => (tone === 'plain' ? (text) => text : palette[tone]);

const number = (value: number): string => padStart(value.toFixed(1), NUMBER_WIDTH);

const resultLines = (item: ResultItem, { width, palette }: ReportOptions, colon: string): readonly string[] => {
  const { status, points, title, reason, quotes, tone } = item;
  const paint = painter(tone, palette);
  const quoted = quotes.flatMap((quote) => indent(quote, 6, width)).map(palette.faint);
  if (status !== null) {
    const [first = '', ...rest] = indent(`${title}${colon}${status.text} — ${reason}`, 4, width);
    return [...[`  ${status.mark} ${first.trimStart()}`, ...rest].map(paint), ...quoted];
  }
  if (points === null) return indent(`${title}${colon}${reason}`, 2, width);
  const amount = padStart(`${number(points.points)} / ${number(points.max)}`, POINTS_WIDTH);
  const bar =
    width < ROOM_FOR_BARS
      ? ''
      : `  ${padEnd(barOf(points.max === 0 ? 0 : points.points / points.max, BAR_WIDTH), BAR_WIDTH)}`;
  const depth = POINTS_WIDTH + widthOf(bar) + 2;
  const [first = '', ...rest] = indent(title, depth, width);
  return [
    `${palette.strong(amount)}${paint(bar)}  ${palette.strong(first.trimStart())}`,
    ...rest,
    ...indent(reason, 6, width),
    ...quoted,
  ];
};

const cellLines = (
  { text, notes = [], tone = 'plain' }: TableCell,
  width: number,
  palette: Palette,
): readonly string[] => [
  ...wrap(safeForTerminal(text), width).map(painter(tone, palette)),
  ...notes.flatMap((note) => wrap(safeForTerminal(note), width)).map(palette.faint),
];

const tableLines = (
  { head, rows, numeric, shares }: TableBlock,
  { width, palette }: ReportOptions,
): readonly string[] => {
  const titles = head.map((text): TableCell => ({ text }));
  const columns = head.map((_, index): Column => {
    const natural = Math.max(
      ...[titles, ...rows].flatMap((row) => [row[index]?.text ?? '', ...(row[index]?.notes ?? [])].map(widthOf)),
    );
    const room = width - GAP * (head.length - 1);
    const most = Math.max(3, Math.floor(room * (shares[index] ?? 1 / head.length)));
    return { width: Math.max(1, Math.min(natural, most)), align: numeric.includes(index) ? 'right' : 'left' };
  });
  const toRow = (row: readonly TableCell[]) => ({
    cells: row.map((cell, index) => cellLines(cell, columns[index]?.width ?? 8, palette)),
  });
  return [...toGrid(columns, [toRow(titles)]).map(palette.strong), ...toGrid(columns, rows.map(toRow))];
};

const bulleted = (items: readonly string[], depth: number, width: number): readonly string[] =>
  items.flatMap((item) => {
    const [first = '', ...rest] = indent(item, depth + 2, width);
    return [`${' '.repeat(depth)}· ${first.trimStart()}`, ...rest];
  });

const labelledLines = (
  { label, texts, quotes = [] }: Labelled,
  { width, palette }: ReportOptions,
  colon: string,
): readonly string[] => {
  const [only, ...others] = texts;
  return [
    ...(others.length === 0 ? indent(`${label}${colon}${only ?? ''}`, 2, width) : indent(`${label}${colon}`, 2, width)),
    ...(others.length === 0 ? [] : bulleted(texts, 4, width)),
    ...quotes.flatMap((quote) => indent(quote, 6, width)).map(palette.faint),
  ];
};

/** Labels with lines to write on: beside each other as far as they fit. */
const fieldLines = (labels: readonly string[], width: number, colon: string): readonly string[] => {
  const lines: string[] = [];
  for (const label of labels) {
    const head = `  ${safeForTerminal(label)}${colon}`;
    const field = head + '_'.repeat(Math.max(1, Math.min(FIELD_WIDTH, width - widthOf(head))));
    const last = lines.at(-1);
    if (last === undefined || widthOf(last + field) > width) lines.push(field);
    else lines[lines.length - 1] = last + field;
  }
  return lines;
};

const roomLines = (labels: readonly string[], width: number, colon: string): readonly string[] =>
  labels.map((label) => {
    const head = `  ${safeForTerminal(label)}${colon}`;
    return `${head}${'_'.repeat(Math.max(1, Math.min(LONGEST_LINE, width) - widthOf(head)))}`;
  });

const blockLines = (block: Block, options: ReportOptions): readonly string[] => {
  const { width, palette, language } = options;
  const labels = LABELS[language];
  switch (block.kind) {
    case 'heading':
      return ['', ...indent(block.text, 0, width).map(palette.strong)];
    case 'paragraph':
      return indent(block.text, 0, width).map(painter(block.tone, palette));
    case 'list':
      return bulleted(block.items, 2, width);
    case 'results':
      return block.items.flatMap((item) => resultLines(item, options, labels.colon));
    case 'timeline':
      return timelineLines(block.timeline, labels, options);
    case 'labelled':
      return block.items.flatMap((item) => labelledLines(item, options, labels.colon));
    case 'choices':
      return indent(`${block.label}${labels.colon}${block.options.map((each) => `[ ] ${each}`).join('  ')}`, 2, width);
    case 'fields':
      return fieldLines(block.labels, width, labels.colon);
    case 'room':
      return roomLines(block.labels, width, labels.colon);
    case 'table':
      return tableLines(block, options);
  }
};

/** Blocks as text for a terminal, no line wider than it; nothing in them can steer it. */
export const asText = (blocks: readonly Block[], options: ReportOptions): string =>
  `${blocks
    .flatMap((block) => blockLines(block, options))
    .join('\n')
    .replace(/^\n+/u, '')}\n`;
