import type { Box, FlowBlock, Frame } from '../../model/index.ts';
import type { ParagraphBlock } from './paragraph.ts';

/** Something that holds paragraphs and tables: the body, a cell, a text box. */
export type Flow = {
  readonly kind: 'body' | 'cell' | 'frame';
  readonly blocks: FlowBlock[];
  /** The ground that is painted behind the text, or null for the paper. */
  ground: number | null;
  /** False for a text box outside of the page. */
  readonly visible: boolean;
  readonly box: Box | null;
  /** Drawings that were open when it began: deeper ones belong to it. */
  readonly drawings: number;
  readonly x: number;
  width: number;
  /** Where the next block begins, in points from the top of the page, by estimate. */
  y: number;
};

/** White text whose ground is not known before all shapes of the page are. */
export type DoubtfulText = {
  readonly block: ParagraphBlock;
  readonly ranges: readonly (readonly [number, number])[];
  readonly page: number;
  readonly box: Box;
};

/** A fill or picture; `page` 0 stands for every page (headers), a missing box for anywhere. */
export type PaintedArea = { readonly page: number; readonly box: Box | null };

/** How far a place in the flow may be off (points): it is an estimate. */
const SLACK = 60;

const overlaps = (area: Box, text: Box): boolean =>
  area.x < text.x + text.width &&
  text.x < area.x + area.width &&
  area.y < text.y + text.height + SLACK &&
  text.y - SLACK < area.y + area.height;

/** Takes white text that stands on no painted area out of its paragraph; tells `hide` of it. */
export const settleDoubtfulText = (
  texts: readonly DoubtfulText[],
  areas: readonly PaintedArea[],
  hide: (text: string, page: number) => void,
): void => {
  for (const { block, ranges, page, box } of texts) {
    const isPainted = areas.some(
      (area) => (area.page === page || area.page === 0) && (area.box === null || overlaps(area.box, box)),
    );
    if (isPainted) continue;
    for (const [start, end] of ranges.toReversed()) {
      hide(block.text.slice(start, end), page);
      block.text = block.text.slice(0, start) + block.text.slice(end);
    }
  }
};

const hasText = (block: FlowBlock): boolean => {
  if (block.kind === 'paragraph') return block.text.trim() !== '';
  if (block.kind === 'frame') return block.blocks.some(hasText);
  return block.rows.some((row) => row.some((cell) => cell.blocks.some(hasText)));
};

/** Whether any of the blocks says something. */
export const anyText = (blocks: readonly FlowBlock[]): boolean => blocks.some(hasText);

export const toFrame = (flow: Flow): Frame => ({ kind: 'frame', box: flow.box, blocks: flow.blocks });
