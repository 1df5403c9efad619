import { describe, expect, it } from 'vitest';
import { readByFallback } from '../../../src/read/pdf/fallback.ts';
import { cMapUrl } from './reading.ts';
import { hex, tinyPdf } from './tiny-pdf.ts';

const LONG = '负责客户投诉处理与回访工作，满意度由百分之九十提升至百分之九十六';

const chinese = (pages: number): Uint8Array =>
  tinyPdf(Array.from({ length: pages }, () => ({ content: `BT /Zh 10 Tf 20 500 Td ${hex(LONG)} Tj ET` })));

describe('the second reader', () => {
  it('gives a flow page a page, Chinese in predefined encodings included, and says that it was used', async () => {
    const result = await readByFallback(chinese(2), { cMapUrl }, { maxPages: 9, maxCharacters: 9999 });
    if (result?.status !== 'ok') throw new Error('not read');
    const { pages, notices, pageCount } = result.document;
    expect(pageCount).toBe(2);
    expect(pages.map((page) => page.kind)).toEqual(['flow', 'flow']);
    expect(pages[1]).toMatchObject({ number: 2, blocks: [{ kind: 'paragraph', text: LONG }] });
    expect(notices.map((notice) => notice.code)).toEqual(['fallback-reader']);
  });

  it('keeps to the limits and says so', async () => {
    const result = await readByFallback(chinese(3), { cMapUrl }, { maxPages: 2, maxCharacters: 40 });
    if (result?.status !== 'ok') throw new Error('not read');
    expect(result.document.pages).toMatchObject([{ blocks: [{ text: LONG }] }, { blocks: [] }]);
    expect(result.document.notices.map((notice) => notice.code)).toEqual([
      'fallback-reader',
      'truncated-pages',
      'truncated-text',
    ]);
  });

  it('gives up on what it can not open, and on pages with hardly a letter', async () => {
    const limits = { maxPages: 9, maxCharacters: 9999 };
    expect(await readByFallback(new TextEncoder().encode('no document'), { cMapUrl }, limits)).toBeNull();
    expect(
      await readByFallback(tinyPdf([{ content: 'BT /F1 9 Tf 20 20 Td (1 of 1) Tj ET' }]), { cMapUrl }, limits),
    ).toBeNull();
  });
});
