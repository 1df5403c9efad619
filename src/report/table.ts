import type { Candidate, Outcome, Ranking } from '../model/index.ts';
import { barOf } from './bar.ts';
import { certificatesText, decisiveReasons, educationText, monthsText } from './facts.ts';
import { GAP, type GridRow, gridWidth, toGrid } from './grid.ts';
import { LABELS } from './labels.ts';
import type { Palette, ReportOptions } from './options.ts';
import { parentFolder } from './parent-folder.ts';
import { safeForTerminal } from './safe.ts';
import { summaryLines } from './summary.ts';
import { type Cells, type Key, toColumns } from './table-columns.ts';
import { wrap } from './text-width.ts';

const NARROWEST = 40;
const HIGHEST_SCORE = 100;
/** From this width, in columns, certificates stand beside the reasons. */
const ROOM_FOR_CERTIFICATES = 100;
const APART = ' │ ';
/** Certificates that a row names. */
const MOST_CERTIFICATES = 4;

type Row = { readonly cells: Cells; readonly candidate: Candidate };

/** The colour of an outcome: green, yellow, red. */
export const outcomePainter = (outcome: Outcome, palette: Palette): Palette['good'] =>
  ({ qualified: palette.good, review: palette.doubtful, rejected: palette.bad })[outcome];

const toCells = (candidate: Candidate, folder: string, options: ReportOptions): Cells => {
  const labels = LABELS[options.language];
  return {
    rank: String(candidate.rank),
    name: safeForTerminal(candidate.name ?? labels.nameless),
    outcome: labels.outcomes[candidate.outcome],
    score: candidate.score.toFixed(1),
    education: educationText(candidate.profile, labels),
    service: monthsText(candidate.profile.tenure.customerServiceMonths, labels),
    certificates: safeForTerminal(certificatesText(candidate.profile, options, MOST_CERTIFICATES)),
    reasons: safeForTerminal(decisiveReasons(candidate, options).join(labels.clause)),
    file: safeForTerminal(candidate.file.path.slice(folder.length)),
  };
};

const painter = (key: Key, { outcome, file }: Candidate, palette: Palette): Palette['good'] => {
  if (key === 'outcome' || key === 'bar') return outcomePainter(outcome, palette);
  if (key === 'name') return (text) => palette.link(palette.strong(text), file.path);
  if (key === 'file') return (text) => palette.link(palette.faint(text), file.path);
  return key === 'score' ? palette.strong : (text) => text;
};

type Columns = ReturnType<typeof toColumns>;

const headRow = (columns: Columns, head: Cells, { palette }: ReportOptions): GridRow => ({
  cells: columns.map(({ key, width }) => (key === 'bar' ? [''] : wrap(head[key], width).map(palette.strong))),
});

const mainRow = (columns: Columns, { cells, candidate }: Row, { palette }: ReportOptions): GridRow => ({
  cells: columns.map(({ key, width }) => {
    const lines = key === 'bar' ? [barOf(candidate.score / HIGHEST_SCORE, width)] : wrap(cells[key], width);
    return lines.map(painter(key, candidate, palette));
  }),
});

/** What stands in lines of its own under a row: reasons and certificates, and on a narrow screen the file. */
const belowTexts = (columns: Columns, { reasons, certificates, file }: Cells, width: number): readonly string[] => {
  const without = (key: Key): boolean => columns.every((column) => column.key !== key);
  const why =
    width < ROOM_FOR_CERTIFICATES ? reasons : [reasons, certificates].filter((text) => text !== '').join(APART);
  return [...(without('reasons') ? [why] : []), ...(without('file') ? [file] : [])].filter((text) => text !== '');
};

const detailRow = (columns: Columns, texts: readonly string[], style: Palette['good']): readonly GridRow[] => {
  const room = gridWidth(columns) - (columns[0]?.width ?? 0) - GAP;
  return texts.length === 0 ? [] : [{ detail: texts.flatMap((text) => wrap(text, room)).map(style) }];
};

/**
 * The ranking for a terminal, no line wider than it: a title, a row a candidate, and what became of every file.
 *
 * Columns are dropped by importance where the screen has no room; a reason always stands, at least under its row.
 */
export const render = (ranking: Ranking, given: ReportOptions): string => {
  const options = { ...given, width: Math.max(NARROWEST, given.width) };
  const labels = LABELS[options.language];
  const { palette, width } = options;
  const { rubric } = ranking;
  const folder = parentFolder(ranking.candidates.map(({ file }) => file.path));
  const facts = [
    `${rubric.title[options.language]} ${rubric.id} ${rubric.version}`,
    labels.asOf(ranking.asOf),
    ...(folder === '' ? [] : [`${labels.heads.folder} ${folder}`]),
  ];
  const title = wrap(safeForTerminal(facts.join(' · ')), width).map(palette.strong);
  const summary = summaryLines(ranking, options);
  if (ranking.candidates.length === 0) return `${[...title, '', ...summary].join('\n')}\n`;
  const rows = ranking.candidates.map((candidate) => ({ cells: toCells(candidate, folder, options), candidate }));
  const columns = toColumns([labels.columns, ...rows.map(({ cells }) => cells)], width);
  const head = [
    headRow(columns, labels.columns, options),
    ...detailRow(columns, [belowTexts(columns, labels.columns, width).join(' / ')].filter(Boolean), palette.strong),
  ];
  const body = rows.flatMap((row) => [
    mainRow(columns, row, options),
    ...detailRow(columns, belowTexts(columns, row.cells, width), (text) => text),
  ]);
  const line = palette.faint('─'.repeat(Math.min(width, gridWidth(columns))));
  return `${[...title, '', ...toGrid(columns, head), line, ...toGrid(columns, body), line, ...summary].join('\n')}\n`;
};
