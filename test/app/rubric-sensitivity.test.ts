import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureFiles, testSensitivity } from '../../src/app/index.ts';
import { loadRubric, loadVocabulary } from '../../src/index.ts';
import type { Sensitivity } from '../../src/model/index.ts';
import { layOut } from './temporary-folder.ts';

const title = { zh: '示例', en: 'Sample' };
const rubric = {
  id: 'mine',
  version: '1.0.0',
  title,
  description: title,
  requirements: [],
  criteria: [
    { id: 'level', title, kind: 'education', weight: 40, options: { min: 'associate' } },
    { id: 'english', title, kind: 'certificate', weight: 30, options: { any: [{ id: 'cet4' }] } },
    { id: 'words', title, kind: 'keywords', weight: 30, options: { groups: ['core'] } },
  ],
  keywords: {
    core: [
      { id: 'all', forms: ['手机'] },
      { id: 'nobody', forms: ['潜水艇'] },
    ],
  },
};
const resume = (name: string, phone: string, rest: string): string => `${name}\n手机：138000012${phone}\n\n${rest}\n`;
const DEGREE = '教育经历\n2014.09-2018.06  某某大学  市场营销  本科';
const ENGLISH = '证书\n大学英语四级 CET-4 520分';

const vocabulary = loadVocabulary();
const sensitivityOf = (top: number | null, minimumScore: number | null): Promise<Sensitivity> => {
  const place = layOut({
    'mine.json': JSON.stringify(rubric),
    'cvs/a.txt': resume('张晓敏', '30', DEGREE),
    'cvs/b.txt': resume('李小川', '31', ENGLISH),
    'cvs/c.txt': resume('赵一帆', '32', ENGLISH),
  });
  return testSensitivity(loadRubric(join(place, 'mine.json'), { vocabulary }), fixtureFiles([join(place, 'cvs')]), {
    vocabulary,
    asOf: '2026-11-01',
    ocr: false,
    seed: 1,
    shortlist: { top: top === null ? null : { count: top }, minimumScore },
  });
};

describe('how an order rests on its weights', () => {
  it('tells neighbours that swap, ties, what is the same for all and idle keywords', async () => {
    const { swaps, ties, constant, idle, crossings } = await sensitivityOf(null, null);
    // 40 against 30 points, the others in proportion: with english at e, level is (100 − e) · 40/70, which meets e at 400/11.
    expect(swaps).toMatchObject([{ gap: 10, change: { id: 'english', from: 30 } }]);
    expect(swaps[0]?.change?.to).toBeCloseTo(400 / 11, 9);
    expect(ties.map((files) => files.map((file) => file.slice(-5)))).toEqual([['b.txt', 'c.txt']]);
    expect(constant).toMatchObject([{ id: 'words' }]);
    expect(idle).toEqual([
      { group: 'core', id: 'all', hits: 'all' },
      { group: 'core', id: 'nobody', hits: 'none' },
    ]);
    expect(crossings).toEqual([]);
  });
  it('tells the smallest changes of a shortlist by places', async () => {
    const { crossings, intervals } = await sensitivityOf(1, null);
    expect(crossings.map(({ leaves, enters }) => `${leaves?.slice(-5)} ${enters?.slice(-5)}`)).toEqual([
      'a.txt b.txt',
      'a.txt c.txt',
    ]);
    expect(intervals[0]).toMatchObject({ rank: 1, best: 1 });
    expect(intervals[0]?.listedShare).toBeGreaterThan(0.5);
  });
  it('tells the smallest changes of a shortlist by score', async () => {
    const { crossings } = await sensitivityOf(null, 50);
    expect(crossings[0]).toMatchObject({ leaves: null, enters: expect.stringMatching(/a\.txt$/u) });
  });
});
