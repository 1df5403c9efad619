import type { PageCandidate, PageIndex } from '../data.ts';
import { draw, make } from './elements.ts';
import { toTimeline } from './timeline.ts';

/** Pixels of the drawing. */
const LANE = 22;
const BAR = 16;
const AXIS = 20;

/** The jobs as numbered bars over the years, gaps hatched; the numbers are those of the list of jobs beneath. */
export const timelineChart = (
  { jobs, gaps }: PageCandidate,
  { asOf, words }: Pick<PageIndex, 'asOf' | 'words'>,
): Element => {
  const timeline = toTimeline(jobs, gaps, asOf);
  if (timeline === null) return make('p', { class: 'note' }, words.noTimeline);
  const height = timeline.lanes * LANE;
  const told = [
    ...timeline.bars.map(({ job }) => `${job + 1} ${jobs[job]?.period ?? ''}`),
    ...gaps.map(({ from, to, length }) => `${words.gap} ${from} – ${to} (${length})`),
  ];
  const years = timeline.years.flatMap(({ year, x }) => [
    draw('line', { class: 'year', x1: `${x}%`, x2: `${x}%`, y1: 0, y2: height + 4 }),
    draw('text', { class: x > 94 ? 'tick last' : 'tick', x: `${x}%`, y: height + AXIS - 4 }, String(year)),
  ]);
  const holes = timeline.gaps.map(({ x, width }) =>
    draw('rect', { class: 'gap', x: `${x}%`, width: `${width}%`, y: 1, height: height - 2 }),
  );
  const bars = timeline.bars.flatMap(({ job, lane, x, width, open, rough }) => {
    const what = jobs[job];
    const shade = what?.service === true ? 'service' : 'other';
    const y = lane * LANE + (LANE - BAR) / 2;
    return [
      draw('rect', {
        class: `job ${shade} ${what?.kind ?? ''}${open ? ' open' : ''}${rough ? ' rough' : ''}`,
        x: `${x}%`,
        width: `${width}%`,
        y,
        height: BAR,
        rx: 3,
      }),
      draw('text', { class: `number ${shade}`, x: `${x + width / 2}%`, y: y + BAR - 4 }, String(job + 1)),
    ];
  });
  return draw(
    'svg',
    {
      class: 'timeline',
      role: 'img',
      width: '100%',
      height: height + AXIS,
      'aria-label': `${words.timeline}: ${told.join('; ')}`,
    },
    ...years,
    ...holes,
    ...bars,
  );
};
