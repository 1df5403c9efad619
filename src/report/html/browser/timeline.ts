import type { PageGap, PageJob } from '../data.ts';

/** A span of the drawing, both in percent of its width. */
export type Span = { readonly x: number; readonly width: number };

export type TimelineBar = Span & {
  /** Index into the jobs. */
  readonly job: number;
  /** Row of the drawing from 0: jobs at one time stand one under the other. */
  readonly lane: number;
  readonly open: boolean;
  /** Whether an end is a year without its month, so that the bar is longer than the job may have been. */
  readonly rough: boolean;
};

export type Timeline = {
  readonly bars: readonly TimelineBar[];
  readonly gaps: readonly Span[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly lanes: number;
};

/** Years named on the axis at most. */
const MOST_YEARS = 9;
/** No bar is narrower, in percent, so that it can be seen. */
const LEAST_WIDTH = 0.8;
/** Months that the shortest timeline spans, so that one short job doesn't fill it. */
const LEAST_MONTHS = 12;

/** Letters of a date that prints no month. */
const YEAR_ALONE = 4;

/** A date of the page. Matches `2020-03`, `2020`; not `present`. */
const DATE = /^(\d{4})(?:-(\d{2}))?/u;

/** Months since year 0; a year alone is its first month, or its last where an end is meant. */
const monthOf = (date: string | null, end: boolean): number | null => {
  const [, year, month] = DATE.exec(date ?? '') ?? [];
  if (year === undefined) return null;
  return Number(year) * 12 + (month === undefined ? (end ? 11 : 0) : Number(month) - 1);
};

type Stay = {
  readonly job: number;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  readonly rough: boolean;
};

const toStays = (jobs: readonly PageJob[], today: number): readonly Stay[] =>
  jobs
    .flatMap(({ start, end }, job): readonly Stay[] => {
      const open = end === 'present';
      const rough = [start, end].some((date) => date?.length === YEAR_ALONE);
      const from = monthOf(start, false);
      const to = open ? today : monthOf(end, true);
      return from === null || to === null || to < from ? [] : [{ job, from, to: to + 1, open, rough }];
    })
    .sort((a, b) => a.from - b.from || a.job - b.job);

/** Places each stay on the first lane that is free. */
const toLanes = (stays: readonly Stay[]): readonly number[] => {
  const ends: number[] = [];
  return stays.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
};

/** Where the jobs and the gaps between them stand on an axis of years; null where no job has both its dates. */
export const toTimeline = (jobs: readonly PageJob[], gaps: readonly PageGap[], asOf: string): Timeline | null => {
  const today = monthOf(asOf, true) ?? 0;
  const stays = toStays(jobs, today);
  if (stays.length === 0) return null;
  const first = Math.min(...stays.map(({ from }) => from));
  const last = Math.max(first + LEAST_MONTHS, ...stays.map(({ to }) => to));
  const percent = (months: number): number => Math.round((months / (last - first)) * 10_000) / 100;
  const span = (from: number, to: number): Span => ({
    x: percent(from - first),
    width: Math.max(LEAST_WIDTH, percent(to - from)),
  });
  const lanes = toLanes(stays);
  const years: { readonly year: number; readonly x: number }[] = [];
  const step = Math.max(1, Math.ceil((last - first) / 12 / MOST_YEARS));
  for (let year = Math.ceil(first / 12); year * 12 <= last; year += step) {
    years.push({ year, x: percent(year * 12 - first) });
  }
  return {
    bars: stays.map(({ job, from, to, open, rough }, index) => ({
      job,
      open,
      rough,
      lane: lanes[index] ?? 0,
      ...span(from, to),
    })),
    gaps: gaps.flatMap(({ from, to }) => {
      const start = monthOf(from, false);
      const end = monthOf(to, true);
      return start === null || end === null || start < first || end + 1 > last ? [] : [span(start, end + 1)];
    }),
    years,
    lanes: Math.max(...lanes) + 1,
  };
};
