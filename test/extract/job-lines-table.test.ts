import { describe, expect, it } from 'vitest';
import { toJobs } from '../../src/extract/jobs/jobs.ts';
import type { JobKind, SectionKind } from '../../src/model/index.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { readTable } from './tables/table.ts';

const rows = readTable('job-lines.txt').map(({ text, expected, heading }) => ({
  text,
  section: (heading.split(' ')[0] ?? '') as SectionKind,
  expected: expected === '无' ? [] : expected.split('；'),
}));

const KINDS: Readonly<Record<JobKind, string>> = {
  'full-time': '全职',
  internship: '实习',
  'part-time': '兼职',
  campus: '校园',
};

describe('the table of job lines', () => {
  it('has at least 120 of them', () => expect(rows.length).toBeGreaterThanOrEqual(120));

  it.each(rows)('$section: $text ⇒ $expected', ({ section, text, expected }) => {
    const jobs = toJobs([sectionOf(section, `${text}\n• 接听客户来电，解答咨询`)], vocabulary);
    const told = jobs.map(({ employer, title, start, end, kind }) =>
      [employer ?? '?', title ?? '?', start ?? '?', end === 'present' ? '至今' : (end ?? '?'), KINDS[kind]].join(' | '),
    );
    expect(told.join('；')).toBe(expected.join('；'));
  });
});
