import type { Labels } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { safeForTerminal } from '../safe.ts';
import { padEnd, padStart, shorten, widthOf } from '../text-width.ts';
import { placeOn, type Stretch, type Timeline, yearMarks } from './timeline.ts';

/** What a stretch is drawn with: customer service, other work, a gap; lighter where only years are printed. */
const SIGNS: Readonly<Record<Stretch['kind'], string>> = { service: '█', other: '▒', gap: '·' };
const YEARS_ONLY = '░';

const WIDEST_LABEL = 28;
/** Columns that a year takes with a space. */
const YEAR = 6;

/** What stands before the bar. */
export const labelOf = ({ kind, label }: Stretch, labels: Labels): string =>
  kind === 'gap' ? `(${labels.heads.gaps})` : label === '' ? labels.unknown : label;

const barText = (stretch: Stretch, timeline: Timeline, width: number): string => {
  if (stretch.span === null) return '';
  const { from, length } = placeOn(stretch.span, timeline, width);
  return ' '.repeat(from) + (stretch.isExact ? SIGNS[stretch.kind] : YEARS_ONLY).repeat(length);
};

/** A timeline as lines: years, then a bar a job or gap with its length, then what the bars mean. */
export const timelineLines = (
  timeline: Timeline,
  labels: Labels,
  { width, palette }: ReportOptions,
): readonly string[] => {
  const rows = timeline.stretches.map((stretch) => ({
    stretch,
    label: safeForTerminal(labelOf(stretch, labels)),
    months: stretch.months === null ? labels.unknown : labels.months(stretch.months),
  }));
  const labelWidth = Math.min(
    WIDEST_LABEL,
    Math.floor(width / 3),
    Math.max(...rows.map(({ label }) => widthOf(label))),
  );
  const monthsWidth = Math.max(...rows.map(({ months }) => widthOf(months)));
  const room = width - labelWidth - monthsWidth - 6;
  const axis = yearMarks(timeline, room, YEAR).reduce((line, { year, at }) => line.padEnd(at) + String(year), '');
  const lines = rows.map(({ stretch, label, months }) => {
    const bar = padEnd(barText(stretch, timeline, room), room);
    const paint = stretch.kind === 'service' ? palette.good : stretch.kind === 'gap' ? palette.doubtful : palette.faint;
    return `  ${padEnd(shorten(label, labelWidth), labelWidth)}  ${paint(bar)}  ${padStart(months, monthsWidth)}`;
  });
  const used = [
    [SIGNS.service, labels.service, rows.some(({ stretch }) => stretch.kind === 'service')],
    [SIGNS.other, labels.otherWork, rows.some(({ stretch }) => stretch.kind === 'other')],
    [SIGNS.gap, labels.heads.gaps, rows.some(({ stretch }) => stretch.kind === 'gap')],
    [
      YEARS_ONLY,
      labels.yearsOnly,
      rows.some(({ stretch }) => stretch.kind !== 'gap' && !stretch.isExact && stretch.span !== null),
    ],
  ] as const;
  const legend = used.filter(([, , isUsed]) => isUsed).map(([sign, text]) => `${sign} ${text}`);
  return [
    palette.faint(`${' '.repeat(labelWidth + 4)}${axis}`),
    ...lines,
    palette.faint(`${' '.repeat(labelWidth + 4)}${legend.join('  ')}`),
  ].map((line) => line.trimEnd());
};
