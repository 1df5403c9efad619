import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTauB } from '../../../src/score/diff/kendall.ts';

type Pair = { readonly x: number; readonly y: number };

/** By the definition: every pair looked at. */
const byDefinition = (pairs: readonly Pair[]): number | null => {
  let [sum, differX, differY] = [0, 0, 0];
  for (const [index, a] of pairs.entries()) {
    for (const b of pairs.slice(index + 1)) {
      const [x, y] = [Math.sign(a.x - b.x), Math.sign(a.y - b.y)];
      sum += x * y;
      differX += Math.abs(x);
      differY += Math.abs(y);
    }
  }
  return differX === 0 || differY === 0 ? null : sum / Math.sqrt(differX * differY);
};

const pairsOf = (xs: readonly number[], ys: readonly number[]): readonly Pair[] =>
  xs.map((x, index) => ({ x, y: ys[index] ?? 0 }));

describe("Kendall's τ-b", () => {
  it('is 1 for the same order and -1 for the reverse', () => {
    expect(kendallTauB(pairsOf([1, 2, 3, 4], [10, 20, 30, 40]))).toBe(1);
    expect(kendallTauB(pairsOf([1, 2, 3, 4], [4, 3, 2, 1]))).toBe(-1);
  });
  it('is as scipy.stats.kendalltau says', () => {
    // Two published examples of scipy's documentation and of R's cor.test.
    expect(kendallTauB(pairsOf([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]))).toBeCloseTo(-0.4714045207910316, 12);
    expect(
      kendallTauB(
        pairsOf([44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1], [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]),
      ),
    ).toBeCloseTo(0.4444444444444444, 12);
  });
  it('is nothing for less than two, or where all are on one rank', () => {
    expect(kendallTauB([])).toBeNull();
    expect(kendallTauB([{ x: 1, y: 1 }])).toBeNull();
    expect(kendallTauB(pairsOf([1, 1, 1], [1, 2, 3]))).toBeNull();
  });
  it('is what its definition gives, ties and all', () => {
    const rank = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.record({ x: rank, y: rank }), { maxLength: 40 }), (pairs) => {
        const expected = byDefinition(pairs);
        if (expected === null) expect(kendallTauB(pairs)).toBeNull();
        else expect(kendallTauB(pairs)).toBeCloseTo(expected, 10);
      }),
    );
  });
});
