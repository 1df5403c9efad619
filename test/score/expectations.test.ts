import { describe, expect, it } from 'vitest';
import type { Candidate, Claim, Ranking } from '../../src/model/index.ts';
import { testExpectations } from '../../src/score/index.ts';
import type { Rubric, RubricExpectation } from '../../src/score/rubric.ts';
import { candidate } from '../report/sample-ranking.ts';

const title = { zh: '示例', en: 'Sample' };

const person = (path: string, facts: Partial<Candidate>): Candidate =>
  candidate({ file: { path, sha256: path, format: 'pdf', bytes: 1, pages: 1 }, name: null, ...facts });

const first = person('cvs/a.pdf', { rank: 1, score: 90, name: '林小禾' });
const tied = person('cvs/b.pdf', { rank: 1, score: 90 });
const doubtful = person('cvs/c.pdf', {
  rank: 3,
  score: 60,
  outcome: 'review',
  requirements: [{ id: 'putonghua', title, status: 'unproven', reason: title, evidence: [] }],
});
const namesake = person('cvs/d/c.pdf', { rank: 4, score: 20, outcome: 'rejected' });

const ranking = (candidates: readonly Candidate[]): Ranking => ({
  schemaVersion: 1,
  tool: 'screener 0',
  scoreVersion: 1,
  rubric: { id: 'sample', version: '1.0.0', sha256: 'r', title },
  asOf: '2026-11-01',
  counts: { files: candidates.length, ranked: candidates.length, unreadable: 1, duplicates: 0 },
  candidates,
  unreadable: [
    { file: { ...first.file, path: 'cvs/scan.pdf' }, status: 'image-only', message: { zh: '扫描件', en: 'a scan' } },
  ],
  duplicates: [],
});

const rubric: Rubric = {
  id: 'sample',
  version: '1.0.0',
  title,
  description: title,
  requirements: [{ id: 'putonghua', title, kind: 'certificate', options: {} }],
  criteria: [],
  bonuses: [],
  bonusCap: 10,
  keywords: {},
  interview: [],
  expectations: [],
  expectationsAsOf: null,
};

const claimsOf = (expected: RubricExpectation, people = [first, tied, doubtful]): readonly Claim[] =>
  testExpectations(ranking(people), { ...rubric, expectations: [expected] })[0] ?? [];
const broken = (expected: RubricExpectation, people = [first, tied, doubtful]): readonly string[] =>
  claimsOf(expected, people)
    .filter(({ holds }) => !holds)
    .map(({ claim }) => claim);

describe('an expectation on one candidate', () => {
  it('holds where outcome, score and place are as it says', () => {
    expect(
      broken({ candidate: 'a.pdf', outcome: 'qualified', scoreAtLeast: 90, scoreAtMost: 90, above: 'c.pdf' }),
    ).toEqual([]);
  });
  it('tells each claim that fails', () => {
    expect(
      broken({ candidate: 'c.pdf', outcome: 'rejected', because: 'putonghua', scoreAtLeast: 61, above: 'a.pdf' }),
    ).toEqual(['outcome', 'score', 'above']);
  });
  it('takes an unproven requirement for a cause, and a met one for none', () => {
    expect(broken({ candidate: 'c.pdf', because: 'putonghua' })).toEqual([]);
    expect(broken({ candidate: 'a.pdf', because: 'putonghua' })).toEqual(['because']);
  });
  it('does not put one of two equals above the other', () => {
    expect(broken({ candidate: 'a.pdf', above: 'b.pdf' })).toEqual(['above']);
  });
  it('finds the candidate by the name printed too', () => {
    expect(broken({ candidate: '林小禾', outcome: 'qualified' })).toEqual([]);
  });
  it('fails where nobody, or more than one, has the name', () => {
    expect(claimsOf({ candidate: 'x.pdf', outcome: 'review' })).toMatchObject([{ claim: 'found', paths: [] }]);
    expect(claimsOf({ candidate: 'c.pdf', outcome: 'review' }, [doubtful, namesake])).toMatchObject([
      { claim: 'found', paths: ['cvs/c.pdf', 'cvs/d/c.pdf'] },
    ]);
    expect(broken({ candidate: 'd/c.pdf', outcome: 'rejected' }, [doubtful, namesake])).toEqual([]);
  });
  it('says that a file could not be read', () => {
    expect(claimsOf({ candidate: 'scan.pdf', outcome: 'review' })).toMatchObject([
      { claim: 'found', unreadable: true },
    ]);
  });
  it('fails where the one to stand below is missing', () => {
    expect(broken({ candidate: 'a.pdf', above: 'x.pdf' })).toEqual(['found']);
  });
});

describe('an expectation on the first places', () => {
  it('holds in their order, equals in any', () => {
    expect(broken({ top: ['b.pdf', 'a.pdf', 'c.pdf'] })).toEqual([]);
    expect(broken({ top: ['b.pdf'] })).toEqual([]);
  });
  it('fails where another one stands there', () => {
    expect(broken({ top: ['c.pdf'] })).toEqual(['top']);
    expect(broken({ top: ['a.pdf', 'c.pdf'] })).toEqual(['top']);
  });
});
