import { describe, expect, it } from 'vitest';
import type { RubricTest } from '../../src/model/index.ts';
import type { ReportOptions } from '../../src/report/index.ts';
import { TEST_FORMATS } from '../../src/report/tests/index.ts';
import { OPTIONS } from './sample-ranking.ts';

const found = { claim: 'found', holds: true, name: 'a.pdf', paths: ['cvs/a.pdf'], unreadable: false } as const;
const test: RubricTest = {
  rubric: { id: 'phone', version: '1.0.0', file: 'rubrics/phone.json' },
  asOf: '2026-11-01',
  cases: [
    {
      candidate: 'a.pdf',
      line: 9,
      column: 5,
      claims: [{ claim: 'outcome', holds: true, expected: 'qualified', actual: 'qualified' }],
    },
    {
      candidate: 'b<1>.pdf',
      line: 10,
      column: 5,
      claims: [
        { claim: 'outcome', holds: false, expected: 'rejected', actual: 'review' },
        {
          claim: 'because',
          holds: false,
          requirement: { zh: '普通话', en: 'Putonghua' },
          actual: 'met',
        },
        { claim: 'score', holds: false, atLeast: 70, atMost: 80, actual: 65.5 },
        { claim: 'above', holds: false, other: 'c.pdf', rank: 7, otherRank: 4 },
      ],
    },
    { candidate: 'x.pdf', line: 11, column: 5, claims: [{ ...found, holds: false, name: 'x.pdf', paths: [] }] },
    {
      candidate: null,
      line: 12,
      column: 5,
      claims: [{ claim: 'top', holds: false, expected: ['a.pdf', 'b.pdf'], actual: ['cvs/b.pdf', 'cvs/a.pdf'] }],
    },
  ],
};

const options: ReportOptions = { ...OPTIONS, language: 'en', width: 100 };
const run = { tests: [test], files: 3, unreadable: 0, listAll: false };

const render = async (format: string, of = run): Promise<string> =>
  (await TEST_FORMATS[format]?.load())?.(of, options) ?? '';

describe('a run of rubric tests', () => {
  it('as text lists what fails, with what is there instead and the place', async () => {
    expect(await render('text')).toBe(
      [
        '✗ phone 1.0.0  1 of 4 expectations hold · 2026-11-01',
        '  ✗ b<1>.pdf: rejected, because of "Putonghua", score 70–80, above c.pdf',
        '      expected rejected, got review',
        '      expected because of "Putonghua", got met',
        '      expected score 70–80, got score 65.5',
        '      expected above c.pdf, got #7, c.pdf #4',
        '      rubrics/phone.json:10:5',
        '  ✗ x.pdf',
        '      x.pdf is not in the ranking',
        '      rubrics/phone.json:11:5',
        '  ✗ the first places are 1 a.pdf, 2 b.pdf',
        '      expected the first places are 1 a.pdf, 2 b.pdf, got the first places are 1 b.pdf, 2 a.pdf',
        '      rubrics/phone.json:12:5',
        '',
        '1 rubrics, 1 failed; 4 expectations, 3 failed; 3 résumés.',
        '',
      ].join('\n'),
    );
  });
  it('as text lists what holds too where all is asked for', async () => {
    expect(await render('text', { ...run, listAll: true })).toContain('  ✓ a.pdf: qualified\n');
  });
  it('as JUnit counts a case an expectation, its text escaped', async () => {
    const xml = await render('junit');
    expect(xml).toContain('<testsuites tests="4" failures="3">');
    expect(xml).toContain('<testcase classname="phone" name="a.pdf: qualified" file="rubrics/phone.json" line="9"/>');
    expect(xml).toContain('name="b&lt;1&gt;.pdf: rejected');
    expect(xml.match(/<failure /gu)).toHaveLength(3);
  });
  it('as annotations stands at the line of each expectation that fails', async () => {
    const lines = (await render('github')).trimEnd().split('\n');
    expect(lines.map((line) => line.split('::')[1])).toEqual([
      'error file=rubrics/phone.json,line=10,col=5,title=screener rubric test',
      'error file=rubrics/phone.json,line=11,col=5,title=screener rubric test',
      'error file=rubrics/phone.json,line=12,col=5,title=screener rubric test',
    ]);
  });
  it('as JSON says whether each holds, claim by claim', async () => {
    const { rubrics } = JSON.parse(await render('json')) as {
      readonly rubrics: readonly { readonly holds: boolean; readonly expectations: readonly { holds: boolean }[] }[];
    };
    expect(rubrics[0]?.holds).toBe(false);
    expect(rubrics[0]?.expectations.map(({ holds }) => holds)).toEqual([true, false, false, false]);
  });
});
