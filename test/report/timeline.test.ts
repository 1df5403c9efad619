import { describe, expect, it } from 'vitest';
import { toTimeline } from '../../src/report/html/browser/timeline.ts';
import type { PageJob } from '../../src/report/html/data.ts';

const job = (start: string | null, end: string | null): PageJob => ({
  start,
  end,
  kind: 'full-time',
  service: true,
  period: '',
  length: null,
  employer: null,
  title: null,
  tags: [],
  bullets: [],
  quotes: [],
});

describe('the timeline of jobs', () => {
  it('spans from the first month of the first job to the last of the last', () => {
    const timeline = toTimeline([job('2020-01', '2020-12'), job('2021-01', '2021-12')], [], '2026-11-01');
    expect(timeline?.bars).toEqual([
      { job: 0, lane: 0, open: false, rough: false, x: 0, width: 50 },
      { job: 1, lane: 0, open: false, rough: false, x: 50, width: 50 },
    ]);
    expect(timeline?.years.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
  });

  it('sets jobs at one time one under the other', () => {
    const timeline = toTimeline([job('2020-01', '2021-12'), job('2020-06', '2020-08')], [], '2026-11-01');
    expect(timeline?.bars.map(({ lane }) => lane)).toEqual([0, 1]);
    expect(timeline?.lanes).toBe(2);
  });

  it('ends a present job on the as-of date', () => {
    expect(toTimeline([job('2025-11', 'present')], [], '2026-10-01')?.bars[0]).toMatchObject({
      open: true,
      width: 100,
    });
  });

  it('marks gaps between jobs', () => {
    const jobs = [job('2020-01', '2020-06'), job('2021-01', '2021-12')];
    expect(toTimeline(jobs, [{ from: '2020-07', to: '2020-12', length: '' }], '2026-11-01')?.gaps).toEqual([
      { x: 25, width: 25 },
    ]);
  });

  it('takes a year alone for the whole year, and says that it is rough', () => {
    expect(toTimeline([job('2020', '2021')], [], '2026-11-01')?.bars[0]).toMatchObject({
      x: 0,
      width: 100,
      rough: true,
    });
  });

  it('leaves out jobs whose dates run backwards or are missing', () => {
    expect(toTimeline([job('2021-01', '2020-01'), job(null, 'present')], [], '2026-11-01')).toBeNull();
  });
});
