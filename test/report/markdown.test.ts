import { describe, expect, it } from 'vitest';
import { markdownText } from '../../src/report/blocks/as-markdown.ts';
import { render } from '../../src/report/markdown.ts';
import { candidate, OPTIONS, ranking } from './sample-ranking.ts';

describe('text in Markdown', () => {
  it.each([
    ['<script>', '\\<script\\>'],
    ['[a](http://example.com)', '\\[a\\](http://example.com)'],
    ['*粗* _斜_ `码`', '\\*粗\\* \\_斜\\_ \\`码\\`'],
    ['a | b', 'a \\| b'],
    ['- 一', '\\- 一'],
    ['1. 一', '1\\. 一'],
    ['# 一', '\\# 一'],
    ['---', '\\---'],
    ['一\n# 二', '一 \\# 二'],
    ['2021-07 – 3.6', '2021-07 – 3.6'],
    ['-10.4', '-10.4'],
  ])('is only text: %j', (text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });
});

describe('the ranking in Markdown', () => {
  it('is a heading, the counts, and a table row a candidate', () => {
    const file = { path: '扫描件.pdf', sha256: '', format: 'pdf', bytes: 1, pages: 1 } as const;
    const text = render(
      ranking([candidate({ name: '林|可欣' })], {
        counts: { files: 2, ranked: 1, unreadable: 1, duplicates: 0 },
        unreadable: [{ file, status: 'image-only', message: { zh: '只有图片。', en: 'Images only.' } }],
      }),
      OPTIONS,
    );
    expect(text).toBe(`# 电话客服

phone-support 1.0.0 · 截至 2026-11-01 · 文件夹 简历/

共 2 份：通过 1，待核 0，不符 0，未能读取 1。

| \\# | 姓名 | 结果 | 得分 | 学历 | 客服 | 证书 | 主要理由 | 文件 |
| ---: | --- | --- | ---: | --- | ---: | --- | --- | --- |
| 1 | 林\\|可欣 | 通过 | 87.5 | 大专 | 6年9月 | 普通话二甲 · CET-4 512 | 强项：客服经验 18/20、投诉处理 8/16 | 林可欣-电话客服-应聘.pdf |

## 未能读取

- 扫描件.pdf：扫描件 — 只有图片。
`);
  });
});
