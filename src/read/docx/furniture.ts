import type { FlowBlock } from '../../model/index.ts';
import { anyText } from './flow.ts';

// `1`, `- 2 -`, `第 1 页 共 2 页`, `Page 1 of 2`, `1/2`; not `2024届`, `138 0000 0000`
const PAGE_NUMBER =
  /^[-–—\s]{0,4}(?:第|page)?\s{0,3}[0-9]{0,3}\s{0,3}页?\s{0,3}(?:[/,，、|]|of|共)?\s{0,3}[0-9]{0,3}\s{0,3}页?[-–—\s]{0,4}$/iu;

const isFurniture = (block: FlowBlock): boolean =>
  block.kind === 'paragraph' ? PAGE_NUMBER.test(block.text.trim()) : !anyText([block]);

/** Blocks of a header or footer without empty lines and page numbers. */
export const dropFurniture = (blocks: readonly FlowBlock[]): FlowBlock[] =>
  blocks
    .filter((block) => !isFurniture(block))
    .map((block) => (block.kind === 'frame' ? { ...block, blocks: dropFurniture(block.blocks) } : block))
    .filter((block) => block.kind !== 'frame' || block.blocks.length > 0);
