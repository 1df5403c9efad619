import type { FlowBlock, FlowPage, Notice, ResumeDocument } from '../model/index.ts';
import type { ReadLimits } from './limits.ts';
import { truncatedPages, truncatedText } from './notices.ts';

/** Takes blocks until the budget of characters is used up; returns what is left of it (negative: something was cut). */
const takeBlocks = (
  blocks: readonly FlowBlock[],
  budget: number,
): { readonly taken: FlowBlock[]; readonly left: number } => {
  const taken: FlowBlock[] = [];
  let left = budget;
  for (const block of blocks) {
    if (left < 0) break;
    if (block.kind === 'paragraph') {
      const { length } = block.text;
      taken.push(length > left ? { ...block, text: [...block.text.slice(0, left)].join('') } : block);
      left -= length;
    } else if (block.kind === 'frame') {
      const inner = takeBlocks(block.blocks, left);
      taken.push({ ...block, blocks: inner.taken });
      left = inner.left;
    } else {
      const rows = block.rows.map((row) =>
        row.map((cell) => {
          const inner = takeBlocks(cell.blocks, left);
          left = inner.left;
          return { ...cell, blocks: inner.taken };
        }),
      );
      taken.push({ ...block, rows });
    }
  }
  return { taken, left };
};

const charactersOf = (blocks: readonly FlowBlock[]): number => {
  let characters = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') characters += block.text.length;
    else if (block.kind === 'frame') characters += charactersOf(block.blocks);
    else for (const row of block.rows) for (const cell of row) characters += charactersOf(cell.blocks);
  }
  return characters;
};

/** A flowing document within the limits of pages and characters, with a notice for what was cut. */
export const limitDocument = (document: ResumeDocument, limits: ReadLimits): ResumeDocument => {
  const flows = document.pages.filter((page): page is FlowPage => page.kind === 'flow');
  const within = flows.slice(0, limits.maxPages);
  const notices: Notice[] = [];
  if (within.length < flows.length) notices.push(truncatedPages(within.length, flows.length));
  const total = within.reduce((sum, page) => sum + charactersOf(page.blocks), 0);
  if (total <= limits.maxCharacters) return { ...document, pages: within, notices: [...document.notices, ...notices] };
  let left = limits.maxCharacters;
  const pages = within.map((page) => {
    const result = takeBlocks(page.blocks, left);
    left = result.left;
    return { ...page, blocks: result.taken };
  });
  return { ...document, pages, notices: [...document.notices, ...notices, truncatedText(limits.maxCharacters)] };
};
