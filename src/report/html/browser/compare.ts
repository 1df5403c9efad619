import type { RequirementStatus } from '../../../model/index.ts';
import type { PageCandidate, PageIndex, PageRow } from '../data.ts';
import { byId, make } from './elements.ts';
import { filled } from './filled.ts';
import { readCandidate } from './page-data.ts';
import type { Picks } from './picks.ts';
import { outcomeBadge, pointsBar, pointsText, statusBadge } from './score-sheet.ts';
import { timelineChart } from './timeline-chart.ts';

type Side = { readonly row: PageRow; readonly candidate: PageCandidate };
type Cell = readonly (Node | string)[];
/** `distance` is how far the two are apart, 0 for the same. */
type Line = {
  readonly title: string;
  readonly cells: readonly [Cell, Cell];
  readonly distance: number;
  readonly told: string;
};

const STATUS_ORDER: readonly RequirementStatus[] = ['met', 'unproven', 'failed'];

/** `+3.2` for the left side's lead. */
const signed = (value: number): string => (value > 0 ? `+${value.toFixed(1)}` : value.toFixed(1));

const requirementLines = ([left, right]: readonly [Side, Side], index: PageIndex): readonly Line[] =>
  index.requirements.map((title, place) => {
    const statusOf = ({ row }: Side): RequirementStatus => row.requirements[place] ?? 'unproven';
    const [a = 0, b = 0] = [left, right].map((side) => STATUS_ORDER.indexOf(statusOf(side)));
    const cell = (side: Side): Cell => [
      statusBadge(statusOf(side), index),
      make('p', { class: 'reason' }, side.candidate.requirements[place]?.reason ?? ''),
    ];
    return {
      title,
      cells: [cell(left), cell(right)],
      distance: Math.abs(a - b),
      told: a === b ? index.words.same : '≠',
    };
  });

const criterionLines = ([left, right]: readonly [Side, Side], index: PageIndex): readonly Line[] =>
  index.criteria.map((scale, place) => {
    const points = (side: Side): number => side.row.points[place] ?? 0;
    const difference = points(left) - points(right);
    const cell = (side: Side): Cell => [
      make('span', { class: 'points' }, pointsText(points(side), scale)),
      pointsBar(points(side), scale.max),
      make('p', { class: 'reason' }, side.candidate.criteria[place]?.reason ?? ''),
    ];
    const same = Math.abs(difference) < 0.05;
    return {
      title: `${scale.bonus ? '+ ' : ''}${scale.title}`,
      cells: [cell(left), cell(right)],
      distance: same ? 0 : Math.abs(difference),
      told: same ? index.words.same : signed(difference),
    };
  });

const largestFirst = (lines: readonly Line[]): readonly Line[] => [...lines].sort((a, b) => b.distance - a.distance);

const lineRow = ({ title, cells, distance, told }: Line): HTMLElement =>
  make(
    'tr',
    { class: distance === 0 ? 'same' : 'differs' },
    make('th', { scope: 'row' }, title),
    ...cells.map((cell) => make('td', {}, ...cell)),
    make('td', { class: 'difference' }, told),
  );

const headLines = ([left, right]: readonly [Side, Side], index: PageIndex): readonly Line[] => {
  const { columns, heads, words } = index;
  const outcome = ({ row }: Side): Cell => [outcomeBadge(row, index)];
  const score = ({ row }: Side): Cell => [
    make('strong', { class: 'points' }, row.score.toFixed(1)),
    pointsBar(row.score, 100),
  ];
  const difference = left.row.score - right.row.score;
  const sameOutcome = left.row.outcome === right.row.outcome;
  const sameScore = Math.abs(difference) < 0.05;
  return [
    {
      title: columns.outcome,
      cells: [outcome(left), outcome(right)],
      distance: Number(!sameOutcome),
      told: sameOutcome ? words.same : '≠',
    },
    {
      title: heads.total,
      cells: [score(left), score(right)],
      distance: Number(!sameScore),
      told: sameScore ? words.same : signed(difference),
    },
  ];
};

const timelines = (sides: readonly [Side, Side], index: PageIndex): HTMLElement =>
  make(
    'tr',
    {},
    make('th', { scope: 'row' }, index.words.timeline),
    ...sides.map(({ candidate }) =>
      make(
        'td',
        {},
        timelineChart(candidate, index),
        ...candidate.tenure.map((text) => make('p', { class: 'note' }, text)),
      ),
    ),
    make('td', {}),
  );

const comparison = (sides: readonly [Side, Side], index: PageIndex): HTMLElement => {
  const { words, heads } = index;
  const heading = (text: string): HTMLElement =>
    make('tr', { class: 'group' }, make('th', { scope: 'rowgroup', colspan: 4 }, text));
  return make(
    'table',
    { class: 'comparison' },
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        make('th', { scope: 'col' }, words.item),
        ...sides.map(({ row }) => make('th', { scope: 'col', class: 'side' }, row.name)),
        make('th', { scope: 'col' }, heads.difference),
      ),
    ),
    make(
      'tbody',
      {},
      ...headLines(sides, index).map(lineRow),
      heading(heads.requirements),
      ...largestFirst(requirementLines(sides, index)).map(lineRow),
      heading(heads.criteria),
      ...largestFirst(criterionLines(sides, index)).map(lineRow),
      timelines(sides, index),
    ),
  );
};

const openDialog = (sides: readonly [Side, Side], index: PageIndex): void => {
  const { words, heads } = index;
  const close = make('button', { type: 'button', class: 'plain' }, words.close);
  const only = make('input', { type: 'checkbox' });
  const title = make('h2', { id: 'comparison-title' }, heads.comparison);
  const table = comparison(sides, index);
  const dialog = make(
    'dialog',
    { class: 'compare', 'aria-labelledby': 'comparison-title' },
    make('div', { class: 'bar-top' }, title, make('label', { class: 'check' }, only, words.onlyDifferences), close),
    make('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'comparison-title' }, table),
  );
  only.addEventListener('change', () => table.classList.toggle('only', only.checked));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};

/** The bar at the foot of the window that shows who is chosen, and opens the comparison. */
export const prepareComparison = (index: PageIndex, picks: Picks): void => {
  const { words, rows } = index;
  const status = make('p', { role: 'status' });
  const compare = make('button', { type: 'button', class: 'main' }, words.compare);
  const clear = make('button', { type: 'button', class: 'plain' }, words.clearPicks);
  const tray = make('div', { class: 'tray', hidden: true }, status, compare, clear);
  byId('candidates').append(tray);
  const sideOf = (place: number | undefined): Side | null => {
    const row = rows[place ?? -1];
    return row === undefined || place === undefined ? null : { row, candidate: readCandidate(place) };
  };
  compare.addEventListener('click', () => {
    const [left, right] = [...picks.all()].sort((a, b) => a - b).map(sideOf);
    if (left && right) openDialog([left, right], index);
  });
  clear.addEventListener('click', () => picks.clear());
  picks.onChange(() => {
    const [first, second] = picks.all().map((place) => rows[place]?.name ?? '');
    tray.hidden = first === undefined;
    compare.disabled = second === undefined;
    status.textContent =
      first === undefined
        ? ''
        : second === undefined
          ? filled(words.pickedOne, { name: first })
          : filled(words.pickedTwo, { name: first, other: second });
  });
};
