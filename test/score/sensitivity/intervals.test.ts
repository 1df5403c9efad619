import { describe, expect, it } from 'vitest';
import { drawRanks } from '../../../src/score/sensitivity/intervals.ts';
import { randomNumbers } from '../../../src/score/sensitivity/random.ts';
import type { Weighed } from '../../../src/score/sensitivity/weighing.ts';

const person = (credits: readonly number[], facts: Partial<Weighed> = {}): Weighed => ({
  file: credits.join(),
  outcome: 'qualified',
  credits,
  bonus: 0,
  ...facts,
});
const options = { draws: 2000, spread: 0.2, seed: 7, isListed: null };

describe('numbers by a seed', () => {
  it('are those of the published mulberry32', () => {
    const next = randomNumbers(1);
    expect([next(), next(), next()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });
});

describe('ranks when all weights move', () => {
  it('stay where nothing moves', () => {
    const people = [person([1, 0.2]), person([0.4, 0.4]), person([0.4, 0.4])];
    const still = drawRanks(people, [60, 40], { ...options, spread: 0 });
    expect(still.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
    ]);
  });
  it('stay where one is better in everything', () => {
    const [first] = drawRanks([person([1, 1]), person([0.5, 0.9])], [50, 50], options);
    expect(first).toMatchObject({ best: 1, worst: 1 });
  });
  it('are shared out between two who differ by less than the draws', () => {
    const drawn = drawRanks([person([1, 0]), person([0, 1])], [51, 49], options);
    expect(drawn.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
  it('never take one past another outcome', () => {
    const drawn = drawRanks([person([0, 0.1]), person([1, 1], { outcome: 'review' })], [50, 50], options);
    expect(drawn.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
  it('come before the cut as often as the weights say', () => {
    // The first is ahead where the first of two weights is drawn larger: for 55 : 45 by hand, w·a > v·b with a, b even in
    // 0.8…1.2, is all but the triangle below the line 55a = 45b: its legs are 1.2 − 55/45·0.8 and 1.2·45/55 − 0.8.
    const behind = ((1.2 - (55 / 45) * 0.8) * (1.2 * (45 / 55) - 0.8)) / 2 / 0.16;
    const [first] = drawRanks([person([1, 0]), person([0, 1])], [55, 45], {
      ...options,
      draws: 20_000,
      isListed: (position) => position === 1,
    });
    expect((first?.listed ?? 0) / 20_000).toBeCloseTo(1 - behind, 2);
  });
  it('are the same for the same seed, and others for another', () => {
    const people = Array.from({ length: 8 }, (_, index) => person([index / 8, 0.9 - index / 8, 0.5]));
    const ranks = (seed: number) =>
      drawRanks(people, [40, 35, 25], { ...options, seed, isListed: (position) => position < 4 });
    expect(ranks(3)).toEqual(ranks(3));
    expect(ranks(3)).not.toEqual(ranks(4));
  });
});
