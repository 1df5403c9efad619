import { describe, expect, it } from 'vitest';
import type { Golden, GoldenLine } from '../../src/model/index.ts';
import { GOLDEN_FORMATS } from '../../src/report/golden/index.ts';
import type { ReportOptions } from '../../src/report/index.ts';
import { OPTIONS } from './sample-ranking.ts';

const line: GoldenLine = {
  rank: 3,
  outcome: 'review',
  score: 60,
  file: 'a.pdf',
  requirements: { mandarin: 'unproven' },
  points: { calls: 16, old: 2 },
};
const goldens: readonly Golden[] = [
  { id: 'same', path: 'golden/same.txt', state: 'same', drift: [], head: null },
  {
    id: 'phone',
    path: 'golden/phone.txt',
    state: 'changed',
    head: { before: '# phone 1.0.0, as of 2026-11-01', after: '# phone 1.0.1, as of 2026-11-01' },
    drift: [
      {
        file: 'a.pdf',
        before: line,
        after: {
          ...line,
          rank: 1,
          outcome: 'qualified',
          score: 62.5,
          requirements: { mandarin: 'met' },
          points: { calls: 20.5 },
        },
      },
      { file: 'b.pdf', before: null, after: { ...line, file: 'b.pdf' } },
      { file: 'c.pdf', before: { ...line, file: 'c.pdf', rank: 9 }, after: null },
    ],
  },
  { id: 'new', path: 'golden/new.txt', state: 'new', drift: [], head: null },
];
const options: ReportOptions = { ...OPTIONS, language: 'en', width: 120 };

describe('golden rankings that differ', () => {
  it('are told a line a candidate, with what changed', async () => {
    const render = await GOLDEN_FORMATS['text']?.load();
    expect(render?.(goldens, false, options)).toBe(
      [
        '✗ golden/phone.txt: 3 candidates differ',
        '  - # phone 1.0.0, as of 2026-11-01',
        '  + # phone 1.0.1, as of 2026-11-01',
        '  ↑2 #3 → #1 review → qualified 60 → 62.5 a.pdf: mandarin unproven → met, calls 16 → 20.5, old 2 → —',
        '  + #3 b.pdf: new',
        '  - #9 c.pdf: no longer there',
        '✗ golden/new.txt: not kept yet',
        '3 golden rankings, 2 differ; if that is what you want, write them with --write.',
        '',
      ].join('\n'),
    );
  });
  it('are data as JSON', async () => {
    const render = await GOLDEN_FORMATS['json']?.load();
    expect(JSON.parse(render?.(goldens, true, options) ?? '')).toMatchObject({
      written: true,
      goldens: [{}, { id: 'phone' }, {}],
    });
  });
});
