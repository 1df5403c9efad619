import type { FlowBlock, Page, ResumeDocument } from '../model/index.ts';
import { withoutIgnorable } from '../vocabulary/index.ts';

/** The same block where nothing changes, so that most documents cost a look only. */
const shownBlock = (block: FlowBlock): FlowBlock => {
  if (block.kind === 'paragraph') {
    const text = withoutIgnorable(block.text);
    return text === block.text ? block : { ...block, text };
  }
  if (block.kind === 'frame') return { ...block, blocks: block.blocks.map(shownBlock) };
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(shownBlock) })));
  return { ...block, rows };
};

const shownPage = (page: Page): Page =>
  page.kind === 'flow'
    ? { ...page, blocks: page.blocks.map(shownBlock) }
    : { ...page, runs: page.runs.map((run) => ({ ...run, text: withoutIgnorable(run.text) })) };

/**
 * The document without characters that show nothing: zero-width spaces, direction marks, variation selectors and tags are
 * left by web pages and copied text, or put between letters so that no program finds a word.
 */
export const withShownText = (document: ResumeDocument): ResumeDocument => ({
  ...document,
  pages: document.pages.map(shownPage),
});
