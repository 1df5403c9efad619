import type { FlowBlock, FlowPage, Frame, Paragraph, Table } from '../model/index.ts';
import { textCells } from './cells.ts';
import { type Draft, joinRegions, type Region } from './draft.ts';
import { frameRegions } from './frames.ts';
import { splitMark } from './marks.ts';
import { tableRegions } from './table.ts';

/** Text boxes that hold this share of the page's characters are the page; the rest stands around them. */
const FRAMES_ARE_PAGE = 0.7;

/** Any line break inside a paragraph. Matches `\n`; not `\t`. */
const BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/u;

/** A year, which no list mark holds. Matches `2012.8-2013.9`; not `12.`. */
const YEAR = /(?:19|20)\d{2}/u;

/** The list mark of the paragraph and its text; what some files number with a date is text. */
const markAndText = ({ bullet, text }: Paragraph): { readonly bullet: string | null; readonly text: string } =>
  bullet !== null && YEAR.test(bullet) ? { bullet: null, text: `${bullet}\t${text}` } : { bullet, text };

const paragraphDrafts = (paragraph: Paragraph, blankAbove: boolean): readonly Draft[] => {
  const drafts: Draft[] = [];
  const own = markAndText(paragraph);
  for (const piece of own.text.split(BREAK)) {
    const { bullet, rest } = splitMark(piece);
    const cells = textCells(rest);
    const first = drafts.length === 0;
    if (cells.length === 0) continue;
    drafts.push({
      cells: cells.map((cell) => ({ ...cell, x: paragraph.indent })),
      x: paragraph.indent,
      y: 0,
      right: 0,
      size: paragraph.size,
      bold: paragraph.bold,
      heading: paragraph.heading,
      bullet: (first ? own.bullet : null) ?? bullet,
      tableRow: false,
      gapAbove: first && (blankAbove || paragraph.heading > 0),
      continues: false,
      baseline: 0,
    });
  }
  return drafts;
};

const tableDrafts = (table: Table): readonly Region[] => {
  const columns = Math.max(
    1,
    ...table.rows.map((row) => row.reduce((sum, cell) => sum + Math.max(1, cell.columns), 0)),
  );
  return tableRegions(
    table.rows.map((row) =>
      row.map((cell) => ({ regions: blockRegions(cell.blocks), share: Math.max(1, cell.columns) / columns })),
    ),
  );
};

/** Characters of a block, for weighing text boxes against the text around them. */
const charactersOf = (block: FlowBlock): number => {
  if (block.kind === 'paragraph') return block.text.trim().length;
  const inner = block.kind === 'frame' ? block.blocks : block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  return inner.reduce((sum, each) => sum + charactersOf(each), 0);
};

const isBlank = (block: FlowBlock): boolean => block.kind === 'paragraph' && block.text.trim() === '';

/**
 * The blocks with text boxes beside each other in one group each: all of the page's where they are the page, else those
 * between two paragraphs.
 */
const grouped = (blocks: readonly FlowBlock[]): readonly (FlowBlock | readonly Frame[])[] => {
  const frames = blocks.filter((block): block is Frame => block.kind === 'frame');
  if (frames.length === 0) return blocks;
  const all = blocks.reduce((sum, block) => sum + charactersOf(block), 0);
  const inFrames = frames.reduce((sum, frame) => sum + charactersOf(frame), 0);
  const together = inFrames >= FRAMES_ARE_PAGE * all;
  const groups: (FlowBlock | Frame[])[] = [];
  let open: Frame[] | null = null;
  for (const block of blocks) {
    if (block.kind !== 'frame') {
      groups.push(block);
      if (!together && !isBlank(block)) open = null;
    } else if (open === null) {
      open = [block];
      groups.push(open);
    } else open.push(block);
  }
  return groups;
};

/** The regions of flowing text in reading order. */
const blockRegions = (blocks: readonly FlowBlock[]): readonly Region[] => {
  const parts: (readonly Region[])[] = [];
  let blankAbove = true;
  for (const group of grouped(blocks)) {
    if (!('kind' in group)) {
      parts.push(frameRegions(group.map((frame) => ({ box: frame.box, regions: blockRegions(frame.blocks) }))));
      blankAbove = true;
    } else if (group.kind === 'paragraph') {
      parts.push([paragraphDrafts(group, blankAbove)]);
      blankAbove = group.text.trim() === '';
    } else if (group.kind === 'table') {
      parts.push(tableDrafts(group));
      blankAbove = true;
    } else parts.push(blockRegions(group.blocks));
  }
  return joinRegions(parts);
};

/** The regions of a flow page in reading order. */
export const flowRegions = (page: FlowPage): readonly Region[] => blockRegions(page.blocks);
