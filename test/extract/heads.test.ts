import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toEducationList } from '../../src/extract/education/education.ts';
import { toJobs } from '../../src/extract/jobs/jobs.ts';
import type { SectionKind } from '../../src/model/index.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

/** Rows of a table of heads: what a section prints, and what it tells, `employer | title | start | end | kind`. */
type JobRow = { readonly section: SectionKind; readonly text: string; readonly jobs: readonly string[] };
/** `school | major | level | start | end`. */
type SchoolRow = { readonly text: string; readonly schools: readonly string[] };

const rowsOf = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as readonly T[];

describe('the jobs of a section', () => {
  it.each(rowsOf<JobRow>('job-heads.json'))('$text', ({ section, text, jobs }) => {
    const found = toJobs([sectionOf(section, text)], vocabulary).map(({ employer, title, start, end, kind }) =>
      [employer, title, start, end, kind].join(' | '),
    );
    expect(found).toEqual(jobs);
  });
});

describe('the schools of a section', () => {
  it.each(rowsOf<SchoolRow>('schools.json'))('$text', ({ text, schools }) => {
    const found = toEducationList([sectionOf('education', text)], vocabulary, '2026-11-01').map(
      ({ school, major, level, start, end }) => [school, major, level, start, end].join(' | '),
    );
    expect(found).toEqual(schools);
  });
});
