import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/layout/index.ts';
import type { FlowBlock, Paragraph, ResumeDocument } from '../../src/model/index.ts';

const paragraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  text,
  size: 10,
  bold: false,
  heading: 0,
  bullet: null,
  indent: 0,
});

const documentOf = (blocks: readonly FlowBlock[]): ResumeDocument => ({
  format: 'docx',
  pages: [{ kind: 'flow', number: 1, blocks }],
  pageCount: 1,
  notices: [],
});

const linesOf = (...texts: readonly string[]): readonly string[] =>
  toLines(documentOf(texts.map(paragraph))).map(({ text }) => text);

describe('choices of a form', () => {
  it.each([
    ['性别：□男 ■女', '性别： 女'],
    ['性别：男□ 女☑', '性别： 女'],
    ['学历：□高中 □大专 ■本科 □硕士', '学历： 本科'],
    ['☑全职 ☐兼职 ☐实习', '全职'],
    ['☐大学英语六级 ☑大学英语四级', '大学英语四级'],
    ['婚否：☒未婚 ☐已婚 出生年月：1995.03', '婚否： 未婚 出生年月：1995.03'],
    ['√ 普通话二级甲等 □ 普通话一级甲等', '普通话二级甲等'],
  ])('of %s only the ticked one is read', (text, read) => {
    expect(linesOf(text)).toEqual([read]);
  });

  it('that stand in cells of their own are told apart by their row', () => {
    const cells = ['□大专', '■本科'].map((text) => ({ blocks: [paragraph(text)], columns: 1, rows: 1 }));
    const [line] = toLines(documentOf([{ kind: 'table', rows: [cells] }]));
    expect(line?.cells.map(({ text }) => text)).toEqual(['本科']);
  });

  it('on lines of their own are left out where the form ticks another', () => {
    expect(linesOf('☐ 普通话一级甲等', '☑ 普通话二级甲等')).toEqual(['普通话二级甲等']);
  });

  it.each([
    ['list marks', ['□ 负责接听', '□ 处理投诉'], ['负责接听', '处理投诉']],
    ['list marks of two kinds on lines of their own', ['■ 客服', '□ 负责接听'], ['客服', '负责接听']],
    ['boxes of a form that nobody ticked', ['☐ 接受夜班'], ['接受夜班']],
    ['ticks before skills', ['√ Excel √ Word'], ['Excel √ Word']],
  ])('are not %s', (_, texts, read) => {
    expect(linesOf(...texts)).toEqual(read);
  });
});
