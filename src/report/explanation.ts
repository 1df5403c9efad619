import type { Candidate, CriterionResult, Ranking, RequirementResult, RequirementStatus } from '../model/index.ts';
import { comparisonLines } from './comparison.ts';
import { LABELS } from './labels.ts';
import type { Palette, ReportOptions } from './options.ts';
import { workLines } from './profile-lines.ts';
import { indent, quoteLines } from './quotes.ts';
import { summaryLines } from './summary.ts';
import { padStart } from './text-width.ts';

const MARKS: Readonly<Record<RequirementStatus, string>> = { met: '✓', unproven: '?', failed: '✗' };

/** Quoted lines a result shows at most. */
const MOST_QUOTES = 4;
const POINTS_WIDTH = 13;
/** Columns of a number of points: 100.0 never stands in a criterion. */
const NUMBER_WIDTH = 4;

const number = (value: number): string => padStart(value.toFixed(1), NUMBER_WIDTH);

const paintFor = (status: RequirementStatus, palette: Palette): Palette['good'] =>
  status === 'met' ? palette.good : status === 'failed' ? palette.bad : palette.doubtful;

const requirementLines = (result: RequirementResult, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const text = `${result.title[language]}${LABELS[language].colon}${LABELS[language].requirements[result.status]} — ${result.reason[language]}`;
  const [first = '', ...rest] = indent(text, 4, width);
  return [
    ...[`  ${MARKS[result.status]} ${first.trimStart()}`, ...rest].map(paintFor(result.status, palette)),
    ...quoteLines(result.evidence, 6, MOST_QUOTES, options),
  ];
};

const criterionLines = (result: CriterionResult, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const points = padStart(`${number(result.points)} / ${number(result.max)}`, POINTS_WIDTH);
  const [first = '', ...rest] = indent(result.title[language], 2 + POINTS_WIDTH, width);
  const head = `${points}  ${first.trimStart()}`;
  return [
    palette.strong(head),
    ...rest,
    ...indent(result.reason[language], 6, width),
    ...quoteLines(result.evidence, 6, MOST_QUOTES, options),
  ];
};

const candidateLines = (candidate: Candidate, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const labels = LABELS[language];
  const block = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', palette.strong(head), ...lines];
  return [
    ...indent(`${candidate.name ?? labels.nameless}  ${candidate.file.path}`, 0, width).map(palette.strong),
    `${labels.columns.outcome}${labels.colon}${labels.outcomes[candidate.outcome]}   ${labels.columns.score}${labels.colon}${candidate.score.toFixed(1)}`,
    ...block(
      labels.heads.requirements,
      candidate.requirements.flatMap((result) => requirementLines(result, options)),
    ),
    ...block(
      labels.heads.criteria,
      candidate.criteria.flatMap((result) => criterionLines(result, options)),
    ),
    ...block(
      labels.heads.bonuses,
      candidate.bonuses.flatMap((result) => criterionLines(result, options)),
    ),
    palette.strong(`${padStart(candidate.score.toFixed(1), POINTS_WIDTH)}  ${labels.heads.total}`),
    ...block(labels.heads.tenure, workLines(candidate.profile, options)),
    ...block(
      labels.heads.notices,
      candidate.notices.flatMap(({ message }) => indent(`⚠ ${message[language]}`, 2, width)),
    ),
  ];
};

/**
 * Why each candidate stands where it does: every requirement and criterion with its points, reason and quoted lines,
 * and the arithmetic of tenure. Two candidates are first set side by side.
 */
export const render = (ranking: Ranking, options: ReportOptions): string => {
  const { language, width, palette } = options;
  const labels = LABELS[language];
  const { rubric, candidates, unreadable, duplicates } = ranking;
  const title = indent(
    `${rubric.title[language]} ${rubric.id} ${rubric.version} · ${labels.asOf(ranking.asOf)}`,
    0,
    width,
  ).map(palette.strong);
  const [left, right] = candidates;
  const comparison =
    candidates.length === 2 && left !== undefined && right !== undefined
      ? ['', ...comparisonLines(left, right, options)]
      : [];
  const rest = unreadable.length + duplicates.length === 0 ? [] : ['', ...summaryLines(ranking, options)];
  const each = candidates.flatMap((candidate) => ['', ...candidateLines(candidate, options)]);
  return `${[...title, ...comparison, ...each, ...rest].join('\n')}\n`;
};
