import type { Candidate, Outcome, Ranking } from '../model/index.ts';
import { certificatesText, decisiveReasons, educationText, monthsText } from './facts.ts';
import { type Column, GAP, type GridRow, gridWidth, toGrid } from './grid.ts';
import { LABELS } from './labels.ts';
import type { Palette, ReportOptions } from './options.ts';
import { safeForTerminal } from './safe.ts';
import { summaryLines } from './summary.ts';
import { widthOf, wrap } from './text-width.ts';

/** Below this width, in columns, certificates and reasons stand on lines of their own under each candidate. */
const ROOM_FOR_ALL = 140;
/** Below this one, education, months and file do too. */
const ROOM_FOR_FACTS = 76;
const NARROWEST = 40;

type Cells = {
  readonly rank: string;
  readonly name: string;
  readonly outcome: string;
  readonly score: string;
  readonly education: string;
  readonly service: string;
  readonly certificates: string;
  readonly reasons: string;
  readonly file: string;
};

type Key = keyof Cells;

const FIXED: readonly Key[] = ['rank', 'name', 'outcome', 'score', 'education', 'service'];
const RIGHT: ReadonlySet<Key> = new Set(['rank', 'score', 'service']);

/** Widest that a column may grow before its text wraps. */
const MOST: Readonly<Partial<Record<Key, number>>> = { name: 16, education: 16, certificates: 30, file: 44 };

/** Shares of what the fixed columns leave that certificates and file may take; the reasons get the rest. */
const SHARE: Readonly<Partial<Record<Key, number>>> = { certificates: 0.26, file: 0.3 };

const painters = (palette: Palette): Readonly<Record<Outcome, Palette['good']>> => ({
  qualified: palette.good,
  review: palette.doubtful,
  rejected: palette.bad,
});

/** The folder that all paths begin with, with its `/`; empty where they share none. */
export const sharedFolder = (paths: readonly string[]): string => {
  const [first = '', ...rest] = paths;
  const shared = rest.reduce((prefix, path) => {
    let length = 0;
    while (length < prefix.length && prefix[length] === path[length]) length += 1;
    return prefix.slice(0, length);
  }, first);
  return shared.slice(0, shared.lastIndexOf('/') + 1);
};

const toCells = (candidate: Candidate, folder: string, options: ReportOptions): Cells => {
  const labels = LABELS[options.language];
  const cells = {
    rank: String(candidate.rank),
    name: candidate.name ?? labels.nameless,
    outcome: labels.outcomes[candidate.outcome],
    score: candidate.score.toFixed(1),
    education: educationText(candidate.profile, labels),
    service: monthsText(candidate.profile.tenure.customerServiceMonths, labels),
    certificates: certificatesText(candidate.profile, options, 4),
    reasons: decisiveReasons(candidate, options).join(labels.clause),
    file: candidate.file.path.slice(folder.length),
  };
  return {
    ...cells,
    name: safeForTerminal(cells.name),
    reasons: safeForTerminal(cells.reasons),
    file: safeForTerminal(cells.file),
    certificates: safeForTerminal(cells.certificates),
  };
};

/** The widest text of a column, as far as it may grow; the last column takes what is left. */
const toColumns = (keys: readonly Key[], rows: readonly Cells[], width: number): readonly Column[] => {
  const natural = (key: Key): number =>
    Math.min(MOST[key] ?? width, Math.max(1, ...rows.map((row) => widthOf(row[key]))));
  const gaps = GAP * (keys.length - 1);
  const room = width - gaps - keys.filter((key) => FIXED.includes(key)).reduce((sum, key) => sum + natural(key), 0);
  const narrowed = (key: Key): number => Math.max(8, Math.min(natural(key), Math.floor(room * (SHARE[key] ?? 1))));
  const widths = keys.map((key) => (FIXED.includes(key) ? natural(key) : narrowed(key)));
  const taken = widths.slice(0, -1).reduce((sum, each) => sum + each, gaps);
  return keys.map((key, index) => ({
    width: index === keys.length - 1 ? Math.max(8, width - taken) : (widths[index] ?? 1),
    align: RIGHT.has(key) ? 'right' : 'left',
  }));
};

const paint = (key: Key, outcome: Outcome | null, { palette }: ReportOptions): Palette['good'] => {
  if (outcome === null) return palette.strong;
  if (key === 'outcome') return painters(palette)[outcome];
  if (key === 'name' || key === 'score') return palette.strong;
  return key === 'file' ? palette.faint : (text) => text;
};

const toRow = (
  keys: readonly Key[],
  columns: readonly Column[],
  cells: Cells,
  outcome: Outcome | null,
  options: ReportOptions,
): GridRow => ({
  cells: keys.map((key, index) => wrap(cells[key], columns[index]?.width ?? 8).map(paint(key, outcome, options))),
});

type Layout = {
  readonly columns: readonly Column[];
  readonly head: readonly GridRow[];
  readonly rows: readonly GridRow[];
};

type Entry = { readonly cells: Cells; readonly outcome: Outcome };

const wideTable = (head: Cells, entries: readonly Entry[], options: ReportOptions): Layout => {
  const keys: readonly Key[] = [...FIXED, 'certificates', 'file', 'reasons'];
  const columns = toColumns(keys, [head, ...entries.map(({ cells }) => cells)], options.width);
  const rows = entries.map(({ cells, outcome }) => toRow(keys, columns, cells, outcome, options));
  return { columns, head: [toRow(keys, columns, head, null, options)], rows };
};

/** Two or more lines a candidate: the facts in columns, then the certificates and reasons across. */
const narrowTable = (head: Cells, entries: readonly Entry[], options: ReportOptions): Layout => {
  const roomy = options.width >= ROOM_FOR_FACTS;
  const keys: readonly Key[] = roomy ? [...FIXED, 'file'] : ['rank', 'name', 'outcome', 'score'];
  const columns = toColumns(keys, [head, ...entries.map(({ cells }) => cells)], options.width);
  const room = gridWidth(columns) - (columns[0]?.width ?? 2) - GAP;
  const below = ({ education, service, certificates, reasons, file }: Cells): readonly string[] =>
    roomy ? [certificates, reasons] : [`${education} · ${service}`, certificates, reasons, file];
  const detail = (texts: readonly string[], style: Palette['good']): readonly GridRow[] => {
    const lines = texts
      .filter((text) => text !== '')
      .flatMap((text) => wrap(text, room))
      .map(style);
    return lines.length === 0 ? [] : [{ detail: lines }];
  };
  const rows = entries.flatMap(({ cells, outcome }) => [
    toRow(keys, columns, cells, outcome, options),
    ...detail(below(cells), (text) => text),
  ]);
  const underHead = detail([below(head).join(' / ')], options.palette.strong);
  return { columns, head: [toRow(keys, columns, head, null, options), ...underHead], rows };
};

/**
 * The ranking for a terminal, no line wider than it: a title, a row a candidate, and what became of every file.
 *
 * Where all fits, a candidate is one row; on a narrow terminal certificates and reasons stand under the facts.
 */
export const render = (ranking: Ranking, given: ReportOptions): string => {
  const options = { ...given, width: Math.max(NARROWEST, given.width) };
  const labels = LABELS[options.language];
  const { palette, width } = options;
  const { rubric } = ranking;
  const folder = sharedFolder(ranking.candidates.map(({ file }) => file.path));
  const facts = [
    `${rubric.title[options.language]} ${rubric.id} ${rubric.version}`,
    labels.asOf(ranking.asOf),
    ...(folder === '' ? [] : [`${labels.heads.folder} ${folder}`]),
  ];
  const title = wrap(safeForTerminal(facts.join(' · ')), width).map(palette.strong);
  const summary = summaryLines(ranking, options);
  if (ranking.candidates.length === 0) return `${[...title, '', ...summary].join('\n')}\n`;
  const entries = ranking.candidates.map((candidate) => ({
    cells: toCells(candidate, folder, options),
    outcome: candidate.outcome,
  }));
  const { columns, head, rows } = (width >= ROOM_FOR_ALL ? wideTable : narrowTable)(labels.columns, entries, options);
  const line = palette.faint('─'.repeat(Math.min(width, gridWidth(columns))));
  return `${[...title, '', ...toGrid(columns, head), line, ...toGrid(columns, rows), line, ...summary].join('\n')}\n`;
};
