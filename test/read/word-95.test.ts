import { describe, expect, it } from 'vitest';
import { toGb18030 } from '../../fixtures/make/two-byte.ts';
import { toWord95 } from '../../fixtures/make/word-95.ts';
import type { FlowBlock } from '../../src/model/index.ts';
import { readResume } from '../../src/read/index.ts';
import { context } from './package.ts';

const textOf = (block: FlowBlock): string => {
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'frame') return block.blocks.map(textOf).join('|');
  return block.rows.map((row) => row.map((cell) => cell.blocks.map(textOf).join('|')).join(' ‖ ')).join('\n');
};

const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const reading = await readResume(bytes, 'a.doc', context);
  if (reading.status !== 'ok') return [reading.status];
  return reading.document.pages.flatMap((page) => (page.kind === 'flow' ? page.blocks.map(textOf) : []));
};

describe('a Word 95 document', () => {
  it('has paragraphs and tables', async () => {
    const text = '闻人静姝\r学历\x07大专\x07\x07专业\x07旅游管理\x07\x07自我评价\r';
    expect(await linesOf(toWord95(toGb18030(text)))).toEqual(['闻人静姝', '学历 ‖ 大专\n专业 ‖ 旅游管理', '自我评价']);
  });

  it('shows what a field stands for, not its code', async () => {
    const text = 'Jane \x13HYPERLINK "mailto:jane@example.com"\x14jane@example.com\x15 CV\r';
    expect(await linesOf(toWord95(toGb18030(text)))).toEqual(['Jane jane@example.com CV']);
  });

  it('is read in the order of its pieces where it was saved fast', async () => {
    expect(await linesOf(toWord95(toGb18030('闻人静姝\r热线客服专员\r'), 9))).toEqual(['闻人静姝', '热线客服专员']);
  });

  it('is damaged where its pieces lie about their number or length', async () => {
    for (const [at, value] of [
      [0x201, 0x7fffffff],
      [0x205, 0x7fffffff],
      [0x160, 0x7fffffff],
    ] as const) {
      const bytes = toWord95(toGb18030('闻人静姝\r热线客服专员\r'), 9);
      bytes.writeUInt32LE(value, 3 * 512 + at);
      expect(await linesOf(bytes)).toEqual(['corrupt']);
    }
  });
});
