import { describe, expect, it } from 'vitest';
import type { RankedPerson } from '../../src/model/index.ts';
import { toOffers } from '../../src/score/index.ts';

const person = (name: string): RankedPerson => ({
  rank: 1,
  file: `${name}.pdf`,
  sha256: name,
  name,
  score: 70,
  outcome: 'qualified',
});
const took = (name: string, written: number | null, interview: number | null) => ({
  person: person(name),
  scores: { written, interview },
});
const S1 = { written: 40, interview: 60 };
const FIFTH = { percent: 20 };

describe('offers', () => {
  it('go to the best fifth by 40 % written test and 60 % interview', () => {
    const people = Array.from({ length: 10 }, (_, index) => took(String(index), 60 + index, 90 - index * 2));
    const { rows, places } = toOffers(people, S1, FIFTH);
    expect(places).toBe(2);
    expect(rows.slice(0, 3).map(({ name, total, decision }) => [name, total, decision])).toEqual([
      ['0', 78, 'offer'],
      ['1', 77.2, 'offer'],
      ['2', 76.4, 'none'],
    ]);
  });

  it('are left to people where more share the last place than there are offers', () => {
    const { rows } = toOffers([took('a', 90, 90), took('b', 80, 80), took('c', 80, 80), took('d', 70, 70)], S1, {
      count: 2,
    });
    expect(rows.map(({ name, place, decision }) => [name, place, decision])).toEqual([
      ['a', 1, 'offer'],
      ['b', 2, 'tied'],
      ['c', 2, 'tied'],
      ['d', 4, 'none'],
    ]);
  });

  it('go to all who share the last place where it is wide enough', () => {
    const { rows } = toOffers([took('a', 80, 80), took('b', 80, 80), took('c', 70, 70)], S1, { count: 2 });
    expect(rows.map(({ decision }) => decision)).toEqual(['offer', 'offer', 'none']);
  });

  it('count no missing score as 0: who has one is not placed', () => {
    const { rows, incomplete, places } = toOffers([took('a', 80, null), took('b', 50, 50)], S1, FIFTH);
    expect(rows.map(({ name }) => name)).toEqual(['b']);
    expect(incomplete.map(({ name, missing }) => [name, missing])).toEqual([['a', ['interview']]]);
    expect(places).toBe(1);
  });

  it('round a share up, whatever floating point makes of it', () => {
    const people = Array.from({ length: 15 }, (_, index) => took(String(index), index, index));
    expect(toOffers(people, S1, FIFTH).places).toBe(3);
  });
});
