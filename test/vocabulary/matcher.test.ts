import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, fold, longestMatches, type Term } from '../../src/vocabulary/index.ts';

const terms: readonly Term[] = [
  { id: 'service', form: '客服' },
  { id: 'online', form: '在线客服' },
  { id: 'java', form: 'Java' },
  { id: 'cpp', form: 'C++' },
  { id: 'complaint', form: '投诉处理' },
  { id: 'handling', form: 'complaint handling' },
];
const find = (text: string): readonly string[] => createMatcher(terms)(fold(text)).map(({ id }) => id);

describe('finding many terms at once', () => {
  it('finds nested terms, the longer first', () => {
    expect(find('资深在线客服')).toEqual(['online', 'service']);
  });

  it('keeps Latin terms to whole words', () => {
    expect(find('JavaScript')).toEqual([]);
    expect(find('熟悉Java开发')).toEqual(['java']);
    expect(find('C++')).toEqual(['cpp']);
  });

  it('folds forms and text alike', () => {
    expect(find('投 诉 处 理、Ｊａｖａ')).toEqual(['complaint', 'java']);
    expect(find('Complaint   Handling')).toEqual(['handling']);
  });

  it('counts each place once where asked to', () => {
    expect(longestMatches(createMatcher(terms)('在线客服和客服')).map(({ id }) => id)).toEqual(['online', 'service']);
  });

  it('agrees with looking for each term by itself', () => {
    const word = fc.string({ unit: fc.constantFrom('客', '服', '在', '线', '投', '诉'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('客', '服', '在', '线', '投', '诉'), maxLength: 30 }),
        (forms, text) => {
          const found = createMatcher(forms.map((form) => ({ id: form, form })))(text).map(
            ({ id, start }) => `${start} ${id}`,
          );
          const expected = [...new Set(forms)].flatMap((form) =>
            [...text].flatMap((_, start) => (text.startsWith(form, start) ? [`${start} ${form}`] : [])),
          );
          expect([...new Set(found)].sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 500, seed: 20261122 },
    );
  });
});
