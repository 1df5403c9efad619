import type { Candidate } from '../model/index.ts';
import { toGrid } from './grid.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { safeForTerminal } from './safe.ts';
import { widthOf, wrap } from './text-width.ts';

type Row = readonly [title: string, left: string, right: string, difference: string];

const tenths = (value: number): string => value.toFixed(1);

const signed = (value: number): string =>
  Math.abs(value) < 0.05 ? '=' : value > 0 ? `+${tenths(value)}` : tenths(value);

/** Two candidates side by side: outcome, requirements, points of every criterion, and how far apart they are. */
export const comparisonLines = (left: Candidate, right: Candidate, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const labels = LABELS[language];
  const name = ({ name: own }: Candidate): string => safeForTerminal(own ?? labels.nameless);
  const requirements = left.requirements.map((result, index): Row => {
    const other = right.requirements[index];
    const words = [
      labels.requirements[result.status],
      other === undefined ? '' : labels.requirements[other.status],
    ] as const;
    return [safeForTerminal(result.title[language]), ...words, words[0] === words[1] ? '=' : '≠'];
  });
  const scored = [...left.criteria, ...left.bonuses];
  const others = [...right.criteria, ...right.bonuses];
  const points = scored.map((result, index): Row => {
    const other = others[index]?.points ?? 0;
    return [
      safeForTerminal(`${result.title[language]} (${result.max})`),
      tenths(result.points),
      tenths(other),
      signed(result.points - other),
    ];
  });
  const rows: readonly Row[] = [
    ['', name(left), name(right), labels.heads.difference],
    [
      labels.columns.outcome,
      labels.outcomes[left.outcome],
      labels.outcomes[right.outcome],
      left.outcome === right.outcome ? '=' : '≠',
    ],
    ...requirements,
    ...points,
    [labels.heads.total, tenths(left.score), tenths(right.score), signed(left.score - right.score)],
  ];
  const columnsFor = (index: 1 | 2 | 3): number => Math.min(16, Math.max(...rows.map((row) => widthOf(row[index]))));
  const [second, third, fourth] = [columnsFor(1), columnsFor(2), columnsFor(3)];
  const first = Math.min(
    Math.max(12, width - second - third - fourth - 6),
    Math.max(...rows.map(([title]) => widthOf(title))),
  );
  const columns = [
    { width: first, align: 'left' },
    { width: second, align: 'right' },
    { width: third, align: 'right' },
    { width: fourth, align: 'right' },
  ] as const;
  const cells = rows.map((row) => ({ cells: row.map((text, index) => wrap(text, columns[index]?.width ?? 8)) }));
  return [palette.strong(labels.heads.comparison), ...toGrid(columns, cells)];
};
