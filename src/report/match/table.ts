import type { MatchedResume, MatchReport } from '../../model/index.ts';
import { type Column, GAP, type GridRow, gridWidth, toGrid } from '../grid.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { parentFolder } from '../parent-folder.ts';
import { safeForTerminal } from '../safe.ts';
import { widthOf, wrap } from '../text-width.ts';
import { footLines, headLines, lacking, percentText } from './facts.ts';
import { MATCH_LABELS } from './labels.ts';

type Key = 'rank' | 'name' | 'coverage' | 'required' | 'preferred' | 'duty' | 'outcome' | 'score' | 'file' | 'lacking';
type Cells = Readonly<Record<Key, string>>;

/** Below this width, in columns, what is missing stands on a line of its own under each résumé. */
const ROOM_FOR_ALL = 110;
/** Below this one, the file does too. */
const ROOM_FOR_FILE = 76;
const NARROWEST = 40;
const NUMBERS: ReadonlySet<Key> = new Set(['rank', 'coverage', 'required', 'preferred', 'duty', 'score']);
const MOST: Readonly<Partial<Record<Key, number>>> = { name: 16, file: 40 };
/** Things named of those missing, at most. */
const NAMED = 8;

const listText = (texts: readonly string[], options: ReportOptions): string => {
  const { comma } = LABELS[options.language];
  const rest = texts.length - NAMED;
  const shown = texts.slice(0, NAMED).join(comma);
  return rest > 0 ? `${shown}${comma}${MATCH_LABELS[options.language].more(rest)}` : shown;
};

const lackingText = (resume: MatchedResume, options: ReportOptions): string => {
  const labels = MATCH_LABELS[options.language];
  const { missing, doubtful } = lacking(resume, options.language);
  const parts = [
    ...(missing.length === 0 ? [] : [labels.missing(listText(missing, options))]),
    ...(doubtful.length === 0 ? [] : [labels.doubtful(listText(doubtful, options))]),
  ];
  return parts.length === 0 ? labels.covered : parts.join(LABELS[options.language].clause);
};

const toCells = (resume: MatchedResume, folder: string, options: ReportOptions): Cells => {
  const labels = LABELS[options.language];
  const { by, assessment } = resume;
  return {
    rank: String(resume.rank),
    name: safeForTerminal(resume.name ?? labels.nameless),
    coverage: percentText(resume.coverage),
    required: percentText(by.required.percent),
    preferred: percentText(by.preferred.percent),
    duty: percentText(by.duty.percent),
    outcome: assessment === null ? '' : labels.outcomes[assessment.outcome],
    score: assessment === null ? '' : assessment.score.toFixed(1),
    lacking: safeForTerminal(lackingText(resume, options)),
    file: safeForTerminal(resume.file.path.slice(folder.length)),
  };
};

/** Columns as wide as their widest text, as far as they may grow; the last takes what is left. */
const toColumns = (keys: readonly Key[], rows: readonly Cells[], width: number): readonly Column[] => {
  const natural = keys.map((key) => Math.min(MOST[key] ?? width, Math.max(1, ...rows.map((row) => widthOf(row[key])))));
  const taken = natural.slice(0, -1).reduce((sum, each) => sum + each + GAP, 0);
  return keys.map((key, index) => ({
    width:
      index === keys.length - 1 ? Math.max(8, Math.min(width - taken, natural[index] ?? width)) : (natural[index] ?? 1),
    align: NUMBERS.has(key) ? 'right' : 'left',
  }));
};

/** The résumés by coverage for a terminal, no line wider than it, with what each lacks. */
export const render = (report: MatchReport, given: ReportOptions): string => {
  const options = { ...given, width: Math.max(NARROWEST, given.width) };
  const { width, palette, language } = options;
  const head = headLines(report, options);
  const foot = footLines(report, options);
  if (report.resumes.length === 0) return `${[...head, '', ...foot].join('\n')}\n`;
  const folder = parentFolder(report.resumes.map(({ file }) => file.path));
  const titles: Cells = MATCH_LABELS[language].columns;
  const rows = report.resumes.map((resume) => toCells(resume, folder, options));
  const facts: readonly Key[] = [
    'rank',
    'name',
    'coverage',
    'required',
    'preferred',
    'duty',
    ...(report.rubric === null ? [] : (['outcome', 'score'] as const)),
  ];
  const keys: readonly Key[] =
    width >= ROOM_FOR_ALL ? [...facts, 'file', 'lacking'] : width >= ROOM_FOR_FILE ? [...facts, 'file'] : facts;
  const below = (['file', 'lacking'] as const).filter((key) => !keys.includes(key));
  const columns = toColumns(keys, [titles, ...rows], width);
  const room = gridWidth(columns) - (columns[0]?.width ?? 2) - GAP;
  const toRows = (cells: Cells, isHead: boolean): readonly GridRow[] => {
    const style = isHead ? palette.strong : (text: string): string => text;
    const lines = below
      .flatMap((key) => wrap(cells[key], Math.max(20, Math.max(room, width - 6))))
      .map(isHead ? style : palette.faint);
    return [
      { cells: keys.map((key, index) => wrap(cells[key], columns[index]?.width ?? 8).map(style)) },
      ...(lines.length === 0 ? [] : [{ detail: lines }]),
    ];
  };
  const line = palette.faint('─'.repeat(Math.min(width, gridWidth(columns))));
  return `${[
    ...head,
    '',
    ...toGrid(columns, toRows(titles, true)),
    line,
    ...toGrid(
      columns,
      rows.flatMap((cells) => toRows(cells, false)),
    ),
    line,
    ...foot,
  ].join('\n')}\n`;
};
