import type { RequirementStatus } from '../../../model/index.ts';
import type { PageCandidate, PageIndex, PageRow, PageScale } from '../data.ts';
import { draw, make } from './elements.ts';
import { quoteList } from './quotes.ts';

const SIGNS: Readonly<Record<string, string>> = {
  met: '✓',
  unproven: '?',
  failed: '✗',
  qualified: '✓',
  review: '?',
  rejected: '✗',
};

const badge = (kind: string, word: string): HTMLElement =>
  make('span', { class: `badge ${kind}` }, make('span', { 'aria-hidden': 'true' }, SIGNS[kind] ?? ''), ` ${word}`);

/** The status of a requirement as a sign and its word. */
export const statusBadge = (status: RequirementStatus, { statuses }: PageIndex): HTMLElement =>
  badge(status, statuses[status]);

/** The same for an outcome. */
export const outcomeBadge = ({ outcome }: PageRow, { outcomes }: PageIndex): HTMLElement =>
  badge(outcome, outcomes[outcome]);

/** A bar of points out of the most. */
export const pointsBar = (points: number, max: number): SVGElement => {
  const share = max === 0 ? 0 : Math.round((points / max) * 1000) / 10;
  return draw(
    'svg',
    { class: 'bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    draw('rect', { class: 'track', width: 100, height: 6 }),
    draw('rect', { class: 'fill', width: share, height: 6 }),
  );
};

/** `15.6 / 16`. */
export const pointsText = (points: number, { max }: PageScale): string => `${points.toFixed(1)} / ${max}`;

const requirementItems = (candidate: PageCandidate, index: PageIndex): readonly HTMLElement[] =>
  candidate.requirements.map(({ status, reason, quotes }, place) =>
    make(
      'li',
      { class: `requirement ${status}` },
      make('p', { class: 'title' }, statusBadge(status, index), ' ', index.requirements[place] ?? ''),
      make('p', { class: 'reason' }, reason),
      ...quoteList(candidate, quotes, index.words),
    ),
  );

const criterionItem = (
  candidate: PageCandidate,
  { points, reason, quotes }: PageCandidate['criteria'][number],
  scale: PageScale,
  index: PageIndex,
): HTMLElement =>
  make(
    'li',
    { class: 'criterion' },
    make(
      'p',
      { class: 'title' },
      make('span', {}, scale.title),
      make('span', { class: 'points' }, `${scale.bonus ? '+' : ''}${pointsText(points, scale)}`),
    ),
    pointsBar(points, scale.max),
    make('p', { class: 'reason' }, reason),
    ...quoteList(candidate, quotes, index.words),
  );

/** Why this outcome and this score: each requirement, criterion and bonus with its reason and its lines, then the sum. */
export const scoreSheet = (candidate: PageCandidate, row: PageRow, index: PageIndex): HTMLElement => {
  const { heads, criteria } = index;
  const items = (bonus: boolean): readonly HTMLElement[] =>
    candidate.criteria.flatMap((result, place) => {
      const scale = criteria[place];
      return scale === undefined || scale.bonus !== bonus ? [] : [criterionItem(candidate, result, scale, index)];
    });
  const bonuses = items(true);
  return make(
    'section',
    { class: 'why' },
    make('h3', {}, heads.requirements),
    make('ul', { class: 'results' }, ...requirementItems(candidate, index)),
    make('h3', {}, heads.criteria),
    make('ul', { class: 'results' }, ...items(false)),
    ...(bonuses.length === 0 ? [] : [make('h3', {}, heads.bonuses), make('ul', { class: 'results' }, ...bonuses)]),
    make(
      'p',
      { class: 'total' },
      make('span', {}, heads.total),
      make('span', { class: 'points' }, row.score.toFixed(1)),
    ),
  );
};
