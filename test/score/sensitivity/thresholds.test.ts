import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestFall, smallestMeeting } from '../../../src/score/sensitivity/thresholds.ts';
import { withWeight } from '../../../src/score/sensitivity/weighing.ts';

const sum = (credits: readonly number[], rest: number, weights: readonly number[]): number =>
  credits.reduce((all, credit, index) => all + credit * (weights[index] ?? 0), rest);

const credit = fc.integer({ min: -10, max: 10 }).map((tenths) => tenths / 10);
/** Three weights that add up to 100, and what they are multiplied by. */
const cases = fc
  .record({
    first: fc.integer({ min: 1, max: 60 }),
    second: fc.integer({ min: 1, max: 39 }),
    credits: fc.tuple(credit, credit, credit),
    rest: fc.integer({ min: -5, max: 5 }),
  })
  .map(({ first, second, credits, rest }) => ({ weights: [first, second, 100 - first - second], credits, rest }))
  .filter(({ weights, credits, rest }) => sum(credits, rest, weights) > 0.01);

describe('the smallest change of one weight that brings a sum to 0', () => {
  it('is found by hand for two criteria', () => {
    // 60 × 0.5 − 40 × 0.5 = 10; at 50 : 50 it is 0, so the first weight falls by 10 (or the second rises by as much).
    const found = smallestFall([0.5, -0.5], 0, [60, 40]);
    expect(found?.to).toBeCloseTo(found?.index === 0 ? 50 : 50, 9);
  });
  it('is none where the better one is better in everything', () => {
    expect(smallestFall([0.5, 0.2], 1, [60, 40])).toBeNull();
  });
  it('brings it to 0 when the weights are set so', () => {
    fc.assert(
      fc.property(cases, ({ weights, credits, rest }) => {
        const found = smallestFall(credits, rest, weights);
        if (found === null) return;
        expect(sum(credits, rest, withWeight(weights, found.index, found.to))).toBeCloseTo(0, 6);
      }),
    );
  });
  it('is not undercut by any other weight on a fine grid', () => {
    fc.assert(
      fc.property(cases, ({ weights, credits, rest }) => {
        const found = smallestFall(credits, rest, weights);
        const size = found === null ? 100 : Math.abs(found.to - (weights[found.index] ?? 0));
        for (const index of [0, 1, 2]) {
          for (let to = 0; to <= 100; to += 0.5) {
            if (Math.abs(to - (weights[index] ?? 0)) >= size - 1e-6) continue;
            expect(sum(credits, rest, withWeight(weights, index, to))).toBeGreaterThan(-1e-6);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the smallest change of one weight that brings a score to a line', () => {
  it('is found from either side', () => {
    const weights = [60, 40];
    const person = { credits: [1, 0.5], bonus: 0 };
    for (const line of [75, 85]) {
      const found = smallestMeeting(person, line, weights);
      expect(found).not.toBeNull();
      expect(sum(person.credits, 0, withWeight(weights, found?.index ?? 0, found?.to ?? 0))).toBeCloseTo(line, 9);
    }
  });
  it('is none where no weight reaches the line', () => {
    expect(smallestMeeting({ credits: [0.5, 0.5], bonus: 0 }, 60, [60, 40])).toBeNull();
  });
});

describe('weights with one set anew', () => {
  it('add up to 100, the others in proportion', () => {
    expect(withWeight([50, 30, 20], 0, 60)).toEqual([60, 24, 16]);
  });
});
