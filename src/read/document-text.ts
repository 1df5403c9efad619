import type { FlowBlock, ResumeDocument } from '../model/index.ts';

const blockText = (block: FlowBlock): string => {
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'frame') return block.blocks.map(blockText).join('\n');
  return block.rows.map((row) => row.map((cell) => cell.blocks.map(blockText).join('\n')).join('\t')).join('\n');
};

/** The text of a document that flows, in the order of its blocks, without list marks. */
export const documentText = (document: ResumeDocument): string =>
  document.pages.map((page) => (page.kind === 'flow' ? page.blocks.map(blockText).join('\n') : '')).join('\n');

// what a wrong decoding leaves: U+FFFD and control characters of Latin-1; not a tab, not `é`
const GIBBERISH = /[\u{fffd}\u{80}-\u{84}\u{86}-\u{9f}]/gu;
/** More of it than this share, and a file is not readable (RELIABILITY.md §2c). */
const GARBLED_SHARE = 0.05;

export const isGarbled = (text: string): boolean => (text.match(GIBBERISH)?.length ?? 0) > text.length * GARBLED_SHARE;
