import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets, originalSlice } from '../../src/vocabulary/index.ts';

describe('folding', () => {
  it.each([
    ['ＪａｖａＳｃｒｉｐｔ', 'javascript'],
    ['CET－４（５１２）', 'cet-4(512)'],
    ['⼯作经历', '工作经历'],
    ['⽤⼾', '用户'],
    ['⻓期', '长期'],
    ['⻢上', '马上'],
    ['教 育 背 景', '教育背景'],
    ['教育背景  江州大学', '教育背景 江州大学'],
    ['客服 Manager', '客服 manager'],
    ['客\u200b服', '客服'],
    ['Ja\u00adva', 'java'],
    ['Sep. 2023 \u00ad Mar. 2024', 'sep. 2023 - mar. 2024'],
    ['Mar. 2022 \u2011 Present', 'mar. 2022 - present'],
    ['2018\u201007 – 2020', '2018-07 – 2020'],
    ['ﬁnance', 'finance'],
    ['二〇二〇年', '二〇二〇年'],
    ['電話客服專員，畢業後任職於廈門', '电话客服专员,毕业后任职于厦门'],
    ['乾隆年间，著作等身', '乾隆年间,著作等身'],
  ])('%s', (raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });

  it('gives every unit its place in the original', () => {
    const raw = '姓 名：ﬁ张\u200b三';
    const folded = foldWithOffsets(raw);
    expect(folded.text).toBe('姓名:fi张三');
    expect(originalSlice(raw, folded, folded.text.indexOf('张'), folded.text.length)).toBe('张\u200b三');
    expect(originalSlice(raw, folded, folded.text.indexOf('fi'), folded.text.indexOf('fi') + 2)).toBe('ﬁ');
  });

  it('never points outside the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        const { text, at } = foldWithOffsets(raw);
        for (let i = 0; i < text.length; i += 1) expect(at[i]).toBeLessThan(raw.length);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  it('is the same for plain text, which is read in one go, as for text with a character that shows nothing', () => {
    const units = [...'客服经理aZ9.-/ 　電é'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 12 }), (raw) => {
        const { text, at } = foldWithOffsets(raw);
        const longer = foldWithOffsets(`${raw}\u200b`);
        expect(fold(raw)).toBe(longer.text);
        expect(text).toBe(longer.text);
        expect(at.slice(0, text.length)).toEqual(longer.at.slice(0, text.length));
      }),
      { numRuns: 5000, seed: 20261123 },
    );
  });
});
