import type { PageBullet, PageCandidate, PageFact, PageIndex, PageJob } from '../data.ts';
import { make } from './elements.ts';
import { place } from './quotes.ts';
import { timelineChart } from './timeline-chart.ts';

const LETTERS = ['S', 'T', 'A', 'R'] as const;

/** The four letters, those shown by the bullet filled; each says its word to screen readers. */
const starChips = ({ star }: PageBullet, { words }: PageIndex): HTMLElement =>
  make(
    'span',
    { class: 'star' },
    ...LETTERS.map((letter) => {
      const has = star.includes(letter);
      const said = `${words.starParts[letter]}: ${has ? words.hasPart : words.lacksPart}`;
      return make(
        'span',
        { class: has ? 'part has' : 'part', title: said },
        make('span', { 'aria-hidden': 'true' }, letter),
        make('span', { class: 'unseen' }, `${said} `),
      );
    }),
  );

/** A number with its percent sign. Matches `98.5%`, `1,200`; not `A`. */
const NUMBER = /\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?\s?[%％]?/gu;

/** The text with the numbers of its key figures marked. */
const markedText = ({ text, figures }: PageBullet): readonly (Node | string)[] => {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    const [number] = match;
    if (!figures.includes(Number.parseFloat(number.replace(/,/gu, '')))) continue;
    parts.push(text.slice(from, match.index), make('mark', {}, number));
    from = match.index + number.length;
  }
  return [...parts, text.slice(from)];
};

const bulletItem = (candidate: PageCandidate, bullet: PageBullet, index: PageIndex): HTMLElement =>
  make(
    'li',
    { class: 'bullet' },
    starChips(bullet, index),
    make('span', { class: 'text' }, ...markedText(bullet)),
    make(
      'span',
      { class: 'marks' },
      ...bullet.tags.map((tag) => make('span', { class: 'chip' }, tag)),
      ...bullet.metrics.map((metric) => make('span', { class: 'chip metric' }, metric)),
      ...(bullet.warning === null ? [] : [make('span', { class: 'chip doubtful' }, `⚠ ${bullet.warning}`)]),
      ...place(candidate, bullet.quotes, index.words),
    ),
  );

const bulletList = (
  candidate: PageCandidate,
  bullets: readonly PageBullet[],
  index: PageIndex,
): readonly HTMLElement[] =>
  bullets.length === 0
    ? []
    : [make('ul', { class: 'bullets' }, ...bullets.map((bullet) => bulletItem(candidate, bullet, index)))];

const jobItem = (candidate: PageCandidate, job: PageJob, index: PageIndex): HTMLElement =>
  make(
    'li',
    { class: job.service ? 'job service' : 'job' },
    make(
      'p',
      { class: 'title' },
      make('strong', {}, job.employer ?? '—'),
      ...(job.title === null ? [] : [make('span', { class: 'post' }, job.title)]),
      ...job.tags.map((tag) => make('span', { class: 'chip' }, tag)),
    ),
    make(
      'p',
      { class: 'when' },
      job.period,
      ...(job.length === null ? [] : [make('span', { class: 'length' }, job.length)]),
      ...place(candidate, job.quotes, index.words),
    ),
    ...bulletList(
      candidate,
      job.bullets.flatMap((number) => candidate.bullets[number] ?? []),
      index,
    ),
  );

const factRows = (candidate: PageCandidate, { head, items }: PageFact, index: PageIndex): readonly HTMLElement[] => [
  make('dt', {}, head),
  make(
    'dd',
    {},
    make(
      'ul',
      { class: 'facts' },
      ...items.map(({ text, weak, quotes }) =>
        make('li', { class: weak ? 'weak' : 'firm' }, make('span', {}, text), ...place(candidate, quotes, index.words)),
      ),
    ),
  ),
];

/** What the résumé tells: jobs on a timeline and one by one, achievements with their STAR parts, then the other facts. */
export const story = (candidate: PageCandidate, index: PageIndex): HTMLElement => {
  const { heads, words } = index;
  const ofJobs = new Set(candidate.jobs.flatMap(({ bullets }) => bullets));
  const others = candidate.bullets.filter((_, number) => !ofJobs.has(number));
  const gaps = candidate.gaps.map(({ from, to, length }) => `${words.gap} ${from} – ${to} (${length})`);
  return make(
    'section',
    { class: 'story' },
    make('h3', {}, words.timeline),
    timelineChart(candidate, index),
    ...[...candidate.tenure, ...gaps].map((text) => make('p', { class: 'note' }, text)),
    ...(candidate.jobs.length === 0 ? [] : [make('h3', {}, heads.jobs), make('p', { class: 'note' }, words.starNote)]),
    make('ol', { class: 'jobs' }, ...candidate.jobs.map((job) => jobItem(candidate, job, index))),
    ...(others.length === 0 ? [] : [make('h3', {}, words.otherBullets), ...bulletList(candidate, others, index)]),
    make('dl', { class: 'profile' }, ...candidate.facts.flatMap((fact) => factRows(candidate, fact, index))),
  );
};
