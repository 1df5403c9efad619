import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/json.ts';
import { render as renderLines } from '../../src/report/ndjson.ts';
import { candidate, OPTIONS, ranking } from './sample-ranking.ts';

describe('the JSON of a ranking', () => {
  it('has the shape that outside checks read', () => {
    const parsed = JSON.parse(render(ranking([candidate()]), OPTIONS));
    expect(Object.keys(parsed)).toEqual([
      'schemaVersion',
      'tool',
      'scoreVersion',
      'language',
      'rubric',
      'asOf',
      'complete',
      'counts',
      'candidates',
      'unreadable',
      'duplicates',
    ]);
    expect(parsed.counts).toEqual({
      files: 1,
      ranked: 1,
      unreadable: 0,
      duplicates: 0,
      outcomes: { qualified: 1, review: 0, rejected: 0 },
    });
    expect(parsed.candidates[0]).toMatchObject({ rank: 1, name: '林可欣', score: 87.5, outcome: 'qualified' });
    expect(parsed.candidates[0].criteria[0]).toMatchObject({
      id: 'months',
      credit: 0.9,
      points: 18,
      max: 20,
      reason: '81 个月',
    });
  });

  it('holds no raw control or direction character, and the same values', () => {
    const name = '林\u202e可\u009b欣\u001b\ud800';
    const text = render(ranking([candidate({ name })]), OPTIONS);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ud800]/u);
    expect(JSON.parse(text).candidates[0].name).toBe('林\u202e可\u009b欣\u001b\ufffd');
  });

  it('is one object a line for every file as NDJSON', () => {
    const file = { path: 'b.pdf', sha256: '', format: 'pdf', bytes: 1, pages: 1 } as const;
    const text = renderLines(
      ranking([candidate()], { duplicates: [{ file, of: 'a.pdf', kind: 'same-bytes' }] }),
      OPTIONS,
    );
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual(['ok', 'duplicate']);
  });
});
