import type { RequirementStatus } from '../../../model/index.ts';
import type { PageCandidate, PageIndex, PageResult, PageRow, PageScale } from '../data.ts';
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
  return draw('svg', { class: 'bar', 'aria-hidden': 'true' }, draw('rect', { width: `${share}%`, height: '100%' }));
};

/** `15.6 / 16`. */
export const pointsText = (points: number, { max }: PageScale): string => `${points.toFixed(1)} / ${max}`;

const requirementItems = (candidate: PageCandidate, row: PageRow, index: PageIndex): readonly HTMLElement[] =>
  candidate.requirements.map(({ reason, quotes }, place) => {
    const status = row.requirements[place] ?? 'unproven';
    return make(
      'li',
      { class: `requirement ${status}` },
      make('p', { class: 'title' }, statusBadge(status, index), ' ', index.requirements[place] ?? ''),
      make('p', { class: 'reason' }, reason),
      ...quoteList(candidate, quotes, index.words),
    );
  });

const criterionItem = (
  candidate: PageCandidate,
  { points, reason, quotes }: PageResult & { readonly points: number },
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
      const points = row.points[place] ?? 0;
      return scale?.bonus === bonus ? [criterionItem(candidate, { ...result, points }, scale, index)] : [];
    });
  const bonuses = items(true);
  return make(
    'section',
    { class: 'why' },
    make('h3', {}, heads.requirements),
    make('ul', { class: 'results' }, ...requirementItems(candidate, row, index)),
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
