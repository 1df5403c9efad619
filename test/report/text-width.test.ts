import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../src/report/text-width.ts';

const withoutSpaces = (text: string): string => text.replaceAll(/\s/gu, '');

describe('wrapping', () => {
  it('breaks between Han characters, two columns each', () => {
    expect(wrap('电话客服经验', 7)).toEqual(['电话客', '服经验']);
  });

  it('keeps Latin words and numbers whole', () => {
    expect(wrap('通过 CET-4 512', 9)).toEqual(['通过', 'CET-4 512']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrap('客服经验，投诉', 8)).toEqual(['客服经', '验，投诉']);
    expect(wrap('客服经（投诉）', 8)).toEqual(['客服经', '（投诉）']);
  });

  it('cuts a word that is wider than the line', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('takes a word of a hundred thousand letters in the time of its length', () => {
    expect(wrap('ab'.repeat(50_000), 100)).toHaveLength(1000);
    expect(widthOf('客'.repeat(100_000))).toBe(200_000);
  });

  it('keeps letters and their accents together in a long text', () => {
    const accented = 'e\u0301'.repeat(500);
    expect(widthOf(accented)).toBe(500);
    expect(wrap(accented, 7).every((line) => line.startsWith('e') && line.endsWith('\u0301'))).toBe(true);
  });

  it('loses nothing and fits, whatever the text', () => {
    const texts = fc
      .array(fc.constantFrom('客', '服', 'a', 'b7', ' ', '，', '（', '👩‍💻', 'é', '·'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(text));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
