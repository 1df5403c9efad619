import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/model/index.ts';
import { compareStandings } from '../../../src/score/index.ts';

const title = (id: string) => ({ zh: id, en: id });

/** A candidate by its points; `gates` are requirements with what they say. */
const standing = (
  file: string,
  rank: number,
  points: Readonly<Record<string, number>>,
  facts: Partial<Standing> & { readonly gates?: Readonly<Record<string, 'met' | 'unproven' | 'failed'>> } = {},
): Standing => {
  const { gates = {}, ...rest } = facts;
  return {
    file,
    name: null,
    rank,
    outcome: 'qualified',
    score: Object.values(points).reduce((sum, each) => sum + each, 0),
    listed: false,
    requirements: Object.entries(gates).map(([id, status]) => ({ id, title: title(id), status })),
    points: Object.entries(points).map(([id, each]) => ({ id, title: title(id), points: each })),
    ...rest,
  };
};

const told = (before: readonly Standing[], after: readonly Standing[]) =>
  compareStandings(before, after).moves.map(({ file, causes }) => [
    file,
    ...causes.map((cause) => (cause.cause === 'others' ? 'others' : `${cause.cause} ${cause.id}`)),
  ]);

describe('who moves between two rankings', () => {
  it('is nobody where they are the same', () => {
    const all = [standing('a', 1, { calls: 20 }), standing('b', 2, { calls: 10 })];
    expect(compareStandings(all, all)).toMatchObject({ candidates: 2, moves: [], rescored: 0, tau: 1 });
  });
  it('puts two that change places down to the criterion that brought them past each other', () => {
    const before = [standing('a', 1, { calls: 20, tools: 5 }), standing('b', 2, { calls: 10, tools: 10 })];
    const after = [standing('b', 1, { calls: 10, tools: 20 }), standing('a', 2, { calls: 20, tools: 6 })];
    expect(told(before, after)).toEqual([
      ['b', 'criterion tools'],
      ['a', 'criterion tools'],
    ]);
    const [up] = compareStandings(before, after).moves;
    expect(up).toMatchObject({
      before: { rank: 2, score: 20 },
      after: { rank: 1, score: 30 },
      causes: [{ change: 10, othersChange: 1 }],
    });
  });
  it('names the criterion by which one lost less than the others, though it lost itself', () => {
    const before = [standing('a', 1, { calls: 30, tools: 10 }), standing('b', 2, { calls: 20, tools: 10 })];
    const after = [standing('b', 1, { calls: 18, tools: 10 }), standing('a', 2, { calls: 12, tools: 10 })];
    expect(told(before, after)).toEqual([
      ['b', 'criterion calls'],
      ['a', 'criterion calls'],
    ]);
    expect(compareStandings(before, after).moves[0]?.causes).toMatchObject([{ change: -2, othersChange: -18 }]);
  });
  it('puts a new outcome down to the requirement that says something else', () => {
    const before = [
      standing('a', 1, { calls: 20 }, { gates: { study: 'met', mandarin: 'met' } }),
      standing('b', 2, { calls: 10 }, { gates: { study: 'met', mandarin: 'met' } }),
    ];
    const after = [
      standing('b', 1, { calls: 10 }, { gates: { study: 'met', mandarin: 'met' } }),
      standing('a', 2, { calls: 20 }, { gates: { study: 'met', mandarin: 'unproven' }, outcome: 'review' }),
    ];
    expect(told(before, after)).toEqual([
      ['b', 'others'],
      ['a', 'requirement mandarin'],
    ]);
  });
  it('names a requirement that is new', () => {
    const before = [standing('a', 1, { calls: 20 })];
    const after = [standing('a', 1, { calls: 20 }, { gates: { study: 'failed' }, outcome: 'rejected' })];
    expect(compareStandings(before, after).moves[0]?.causes).toMatchObject([
      { cause: 'requirement', id: 'study', before: null, after: 'failed' },
    ]);
  });
  it('tells a criterion that is gone', () => {
    const before = [standing('a', 1, { old: 20, calls: 1 }), standing('b', 2, { old: 0, calls: 5 })];
    const after = [standing('b', 1, { calls: 5 }), standing('a', 2, { calls: 1 })];
    expect(told(before, after)).toEqual([
      ['b', 'criterion old'],
      ['a', 'criterion old'],
    ]);
  });
  it('tells who enters and leaves the shortlist though no rank changes', () => {
    const before = [standing('a', 1, { calls: 20 }, { listed: true }), standing('b', 2, { calls: 10 })];
    const after = [
      standing('a', 1, { calls: 20 }, { listed: true }),
      standing('b', 2, { calls: 10 }, { listed: true }),
    ];
    expect(compareStandings(before, after).moves).toMatchObject([
      { file: 'b', before: { listed: false }, after: { listed: true } },
    ]);
  });
  it('counts those with a new score who stay where they are', () => {
    const before = [standing('a', 1, { calls: 20 }), standing('b', 2, { calls: 10 })];
    const after = [standing('a', 1, { calls: 25 }), standing('b', 2, { calls: 10 })];
    expect(compareStandings(before, after)).toMatchObject({ moves: [], rescored: 1 });
  });
});
