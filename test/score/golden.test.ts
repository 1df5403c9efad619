import { describe, expect, it } from 'vitest';
import type { Candidate, Ranking } from '../../src/model/index.ts';
import { goldenDrift, goldenId, toGoldenText } from '../../src/score/index.ts';
import { candidate } from '../report/sample-ranking.ts';

const title = { zh: '示例', en: 'Sample' };
const person = (path: string, facts: Partial<Candidate> = {}): Candidate =>
  candidate({ file: { path, sha256: path, format: 'pdf', bytes: 1, pages: 1 }, bonuses: [], ...facts });

const textOf = (candidates: readonly Candidate[], version = '1.0.0'): string => {
  const ranking: Ranking = {
    schemaVersion: 1,
    tool: 'screener 0',
    scoreVersion: 1,
    rubric: { id: 'sample', version, sha256: 'r', title },
    asOf: '2026-11-01',
    counts: { files: 1, ranked: 1, unreadable: 0, duplicates: 0 },
    candidates,
    unreadable: [
      { file: { ...person('cvs/scan.pdf').file }, status: 'image-only', message: { zh: '扫描件', en: 'a scan' } },
    ],
    duplicates: [],
  };
  return toGoldenText(ranking);
};

describe('a golden ranking', () => {
  it('is a line a candidate, with requirements and points', () => {
    expect(textOf([person('cvs/a.pdf')])).toBe(
      [
        '# sample 1.0.0, as of 2026-11-01',
        ' 1 | qualified |  87.5 | a.pdf | education=met putonghua=met | months=18.0 complaints=8.0',
        ' - | image-only | scan.pdf',
        '',
      ].join('\n'),
    );
  });
  it('names two files of one name by their whole paths', () => {
    expect(textOf([person('x/a.pdf'), person('y/a.pdf')])).toMatch(/\| x\/a\.pdf \|[^\n]*\n[^\n]*\| y\/a\.pdf \|/u);
  });
  it('says whose it is', () => {
    expect(goldenId(textOf([]))).toBe('sample');
    expect(goldenId('# Notes\n')).toBeNull();
  });
});

describe('what differs of two golden rankings', () => {
  it('is nothing where only their head does', () => {
    expect(goldenDrift(textOf([person('a.pdf')]), textOf([person('a.pdf')], '1.0.1'))).toEqual([]);
  });
  it('is each candidate with another rank, score, requirement or point', () => {
    const before = textOf([person('a | b.pdf'), person('c.pdf', { rank: 2 })]);
    const after = textOf([person('a | b.pdf', { score: 80 }), person('c.pdf', { rank: 2 })]);
    expect(goldenDrift(before, after)).toMatchObject([
      { file: 'a | b.pdf', before: { score: 87.5, points: { months: 18 } }, after: { score: 80, rank: 1 } },
    ]);
  });
  it('is who is new and who is gone', () => {
    expect(goldenDrift(textOf([person('a.pdf')]), textOf([person('b.pdf')]))).toMatchObject([
      { file: 'b.pdf', before: null },
      { file: 'a.pdf', after: null },
    ]);
  });
});
