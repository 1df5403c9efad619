import { describe, expect, it } from 'vitest';
import { createWordList, everyMatch } from '../../src/vocabulary/index.ts';

const towns = createWordList(['New York', 'York', '上海', '上海市', '海口']);

describe('a list of words', () => {
  it('knows a text that is a form, folded, and nothing else', () => {
    expect(['new york', '上海市', '上海市区', 'new'].map(towns.is)).toEqual([true, true, false, false]);
  });

  it('finds Han forms anywhere and Latin ones as whole words', () => {
    expect(['去上海出差', 'in york.', 'yorkshire', 'newyork', '2york', '上 海', ''].map(towns.isIn)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('tells all forms at a place, shortest first, and the longest at the start', () => {
    expect(towns.lengthsAt('在上海市', 1)).toEqual([2, 3]);
    expect(['上海市', '上海人', 'new york city', '在上海', ''].map(towns.lengthAtStart)).toEqual([3, 2, 8, 0, 0]);
  });

  it('tells where the longest form begins that ends at a place', () => {
    expect(towns.startBefore('old new york', 12)).toBe(4);
    expect(towns.startBefore('oldyork', 7)).toBe(-1);
    expect(towns.startBefore('去上海市', 3)).toBe(1);
    expect(towns.startBefore('york city', 3)).toBe(-1);
  });
});

describe('every match of a pattern', () => {
  it('is what matchAll gives, empty matches too, whatever was asked before', () => {
    const pattern = /\d*/gu;
    pattern.lastIndex = 2;
    const told = (text: string) => everyMatch(text, pattern).map((match) => [match.index, match[0]]);
    expect(told('a12b')).toEqual([...'a12b'.matchAll(/\d*/gu)].map((match) => [match.index, match[0]]));
    expect(told('a12b')).toEqual(told('a12b'));
  });
});
