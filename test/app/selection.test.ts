import { describe, expect, it } from 'vitest';
import { parseAsOf } from '../../src/app/as-of.ts';
import { ScreenerError } from '../../src/app/screener-error.ts';
import { select } from '../../src/app/selection.ts';
import { candidate, ranking } from '../report/sample-ranking.ts';

const THREE = ranking([
  candidate({ rank: 1, score: 90 }),
  candidate({ rank: 2, score: 70 }),
  candidate({ rank: 3, score: 80, outcome: 'rejected' }),
]);

const ranksOf = (top: Parameters<typeof select>[1]['top'], minimumScore: number | null = null): readonly number[] =>
  select(THREE, { top, minimumScore }).candidates.map(({ rank }) => rank);

describe('a selection', () => {
  it('keeps the best N', () => expect(ranksOf({ count: 2 })).toEqual([1, 2]));
  it('rounds a share up', () => expect(ranksOf({ percent: 34 })).toEqual([1, 2]));
  it('keeps scores from the minimum on', () => expect(ranksOf(null, 80)).toEqual([1, 3]));
  it('still counts all', () => {
    expect(select(THREE, { top: { count: 1 }, minimumScore: null }).counts).toMatchObject({
      ranked: 3,
      outcomes: { qualified: 2, review: 0, rejected: 1 },
    });
  });
});

describe('the as-of date', () => {
  it('is a day of the calendar', () => expect(parseAsOf('2028-02-29')).toBe('2028-02-29'));
  it.each(['2026-02-29', '2026-13-01', '2026-11', '20261101', 'today', ''])('is not %j', (text) => {
    expect(() => parseAsOf(text)).toThrow(ScreenerError);
  });
});
