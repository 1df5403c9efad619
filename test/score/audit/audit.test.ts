import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedPerson } from '../../../src/model/index.ts';
import { fisherExact } from '../../../src/score/audit/fisher.ts';
import { toImpacts } from '../../../src/score/audit/impact.ts';
import { medianOf, toAuditTable } from '../../../src/score/index.ts';

/** n! / (k! (n - k)!) in whole numbers, by Pascal's rule: no logarithm, no rounding. */
const choose = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n;
  let product = 1n;
  for (let i = 1; i <= k; i += 1) product = (product * BigInt(n - k + i)) / BigInt(i);
  return product;
};

const SCALE = 10n ** 18n;

/** The same p, counted in whole numbers of tables. */
const exactFisher = (a: number, n: number, b: number, m: number): number => {
  const ways = (k: number): bigint => choose(n, k) * choose(m, a + b - k);
  const observed = ways(a);
  let extreme = 0n;
  for (let k = Math.max(0, a + b - m); k <= Math.min(n, a + b); k += 1) if (ways(k) <= observed) extreme += ways(k);
  return Number((extreme * SCALE) / choose(n + m, a + b)) / Number(SCALE);
};

const group = fc
  .integer({ min: 1, max: 90 })
  .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));

describe("Fisher's exact test", () => {
  it('equals a count in whole numbers on 2,000 tables, those with zeros among them', () => {
    fc.assert(
      fc.property(group, group, ([a, n], [b, m]) => {
        expect(fisherExact({ chosen: a, all: n }, { chosen: b, all: m })).toBeCloseTo(exactFisher(a, n, b, m), 9);
      }),
      { numRuns: 2000, seed: 20261101 },
    );
  });

  it("gives the p of the lady tasting tea, as Fisher's book has it for both sides", () => {
    expect(fisherExact({ chosen: 3, all: 4 }, { chosen: 1, all: 4 })).toBeCloseTo(0.4857142857, 9);
  });
});

describe('impact ratios', () => {
  it('equal rate over highest rate, worked out in whole numbers, on 1,000 sets of groups', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (groups) => {
        const impacts = toImpacts(
          groups.map(([count, all]) => ({ count, all })),
          () => true,
        );
        const best = groups.reduce((a, b) => (b[0] * a[1] > a[0] * b[1] ? b : a));
        impacts.forEach(({ ratio, below, oneMore }, index) => {
          const [count, all] = groups[index] ?? [0, 1];
          if (best[0] === 0) {
            expect(ratio).toBeNull();
            return;
          }
          expect(ratio).toBeCloseTo((count * best[1]) / (all * best[0]), 12);
          // Under four fifths: 5 · count · best.all < 4 · best.count · all.
          const isBelow = 5 * count * best[1] < 4 * best[0] * all;
          if (5 * count * best[1] !== 4 * best[0] * all) expect(below).toBe(isBelow);
          if (below && 5 * (count + 1) * best[1] !== 4 * best[0] * all)
            expect(oneMore).toBe(5 * (count + 1) * best[1] > 4 * best[0] * all);
        });
      }),
      { numRuns: 1000, seed: 20261101 },
    );
  });

  it('are undefined, not 0, where nobody was selected', () => {
    expect(
      toImpacts(
        [
          { count: 0, all: 9 },
          { count: 0, all: 4 },
        ],
        () => true,
      ),
    ).toMatchObject([
      { rate: 0, ratio: null, below: false },
      { rate: 0, ratio: null, below: false },
    ]);
  });

  it('are not measured against a group that is too small to be a measure', () => {
    const [big, small] = toImpacts(
      [
        { count: 10, all: 100 },
        { count: 1, all: 1 },
      ],
      (index) => index === 0,
    );
    expect([big?.ratio, small?.ratio]).toEqual([1, 10]);
  });
});

const person = (index: number, score: number): RankedPerson => ({
  rank: index + 1,
  file: `${index}.pdf`,
  sha256: String(index),
  name: null,
  score,
  outcome: 'qualified',
});

describe('a table of groups', () => {
  const people = Array.from({ length: 200 }, (_, index) => ({
    person: person(index, index % 100),
    isSelected: index % 2 === 0,
    values: new Map([['sex', index < 100 ? 'f' : index < 197 ? 'm' : index < 199 ? 'x' : ' ']]),
  }));
  const table = toAuditTable(people, ['sex'], medianOf(people.map((each) => each.person.score)));

  it('counts those of unknown group apart and judges no group under two percent', () => {
    expect(table.unknown).toBe(1);
    expect(table.groups.map(({ values, people: count, reservation }) => [values[0], count, reservation])).toEqual([
      ['f', 100, null],
      ['m', 97, null],
      ['x', 2, 'small-share'],
    ]);
  });

  it('counts scores above the median of all, and at least it', () => {
    expect(table.groups[0]?.above.count).toBe(50);
    expect(medianOf([1, 2, 2, 9])).toBe(2);
    expect(medianOf([3, 1, 2])).toBe(2);
  });
});
