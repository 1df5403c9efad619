import type { TextRun } from '../model/index.ts';
import { median, type Row } from './rows.ts';
import { weightOf } from './sides.ts';

/** Fewest labels that make a rail. */
const LEAST_LABELS = 3;
/** Longest label, in characters, and the most lines that it takes. */
const LONGEST_LABEL = 16;
const MOST_LINES = 3;
/** Labels share their left edge, their middle or their right edge this closely, in em. */
const SAME_EDGE_EM = 1.5;
/** Room between the labels and what stands beside them, in em. */
const GUTTER_EM = 0.7;
/** Lines of one label lie at most so far apart, in em. */
const LINE_GAP_EM = 0.8;
/** The gap between two labels' contents is so much wider than the one between lines. */
const WIDER = 1.25;

/** A title or a name of facts, or a part of one. Matches `教育背景`, `ABOUT ME`; not `2020.03`, `姓名：张三`. */
const LABEL = /^[\p{Script=Han}\p{Script=Latin}][\p{Script=Han}\p{Script=Latin} &/]{0,15}[:：]?$/u;

type Label = { readonly rows: Row[]; top: number; bottom: number; weight: number; right: number };

const rightOf = (run: TextRun): number => run.box.x + run.box.width;

const withRuns = (row: Row, runs: readonly TextRun[]): Row => ({
  ...row,
  runs,
  left: Math.min(...runs.map((run) => run.box.x)),
  right: Math.max(...runs.map(rightOf)),
});

/** The row parted into its label and what stands beside; `null` for a part that it lacks. */
const parted = (row: Row, content: number): { readonly label: Row | null; readonly rest: Row | null } => {
  if (row.left >= content) return { label: null, rest: row };
  if (row.right < content) return { label: row, rest: null };
  const labels = row.runs.filter((run) => run.box.x < content);
  const others = row.runs.filter((run) => run.box.x >= content);
  return {
    label: labels.length === 0 ? null : withRuns(row, labels),
    rest: others.length === 0 ? null : withRuns(row, others),
  };
};

/** Where the contents begin that most lines share, in points: the most common left edge right of the first one. */
const contentEdge = (rows: readonly Row[], em: number): number | null => {
  const left = Math.min(...rows.map((row) => row.left));
  const counts = new Map<number, number>();
  for (const row of rows) {
    const starts = row.block === null ? row.runs.map((run) => run.box.x) : [row.left];
    const start = starts.find((x) => x > left + 2 * em);
    if (start !== undefined) counts.set(Math.round(start / 2), (counts.get(Math.round(start / 2)) ?? 0) + 1);
  }
  const [edge, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return count >= LEAST_LABELS ? edge * 2 - 2 : null;
};

const isLabel = (row: Row): boolean => {
  if (row.block !== null) return row.block.cells.length === 1 && row.block.weight <= MOST_LINES;
  const text = row.runs.map((run) => run.text.trim()).join(' ');
  return text.length <= LONGEST_LABEL && LABEL.test(text);
};

/** The labels of a rail from top to bottom, or null where something else stands in it. */
const labelsOf = (rows: readonly Row[], em: number): readonly Label[] | null => {
  const labels: Label[] = [];
  for (const row of rows) {
    if (!isLabel(row)) return null;
    const last = labels.at(-1);
    if (
      last !== undefined &&
      row.block === null &&
      last.rows[0]?.block === null &&
      row.top - last.bottom < LINE_GAP_EM * em
    ) {
      last.rows.push(row);
      last.bottom = row.bottom;
      last.weight += 1;
    } else labels.push({ rows: [row], top: row.top, bottom: row.bottom, weight: weightOf(row), right: row.right });
  }
  const [first] = labels;
  if (first === undefined || labels.length < LEAST_LABELS || labels.some(({ weight }) => weight > MOST_LINES))
    return null;
  const lefts = labels.map(({ rows: [row] }) => row?.left ?? 0);
  const near = (values: readonly number[]): boolean => Math.max(...values) - Math.min(...values) <= SAME_EDGE_EM * em;
  return near(lefts) || near(labels.map(({ right }) => right)) ? labels : null;
};

/** The contents parted at their widest gap between each two labels; null where a gap is no wider than others. */
const bandsOf = (labels: readonly Label[], contents: readonly Row[]): readonly (readonly Row[])[] | null => {
  const gapAbove = (index: number): number => (contents[index] as Row).top - (contents[index - 1] as Row).bottom;
  const usual = median(contents.slice(1).map((_, index) => gapAbove(index + 1)));
  const bands: (readonly Row[])[] = [];
  let from = 0;
  for (const [index, label] of labels.slice(1).entries()) {
    const above = labels[index] as Label;
    let best = -1;
    for (let at = from + 1; at < contents.length; at += 1) {
      const row = contents[at] as Row;
      if (row.bottom < above.top || (contents[at - 1] as Row).top > label.bottom) continue;
      if (best < 0 || gapAbove(at) > gapAbove(best)) best = at;
    }
    if (best < 0 || gapAbove(best) < WIDER * usual + 1) return null;
    bands.push(contents.slice(from, best));
    from = best;
  }
  bands.push(contents.slice(from));
  const covers = (band: readonly Row[], label: Label): boolean =>
    label.top <= (band.at(-1)?.bottom ?? 0) && label.bottom >= (band[0]?.top ?? 0);
  return bands.every((band, index) => covers(band, labels[index] as Label)) ? bands : null;
};

/** Whether the label stands in the line of its first content, so that the two are read as one line anyway. */
const sharesLine = ({ rows: [row], weight }: Label, band: readonly Row[]): boolean =>
  weight === 1 && row?.block === null && row.baseline === band[0]?.baseline;

/**
 * The rows of a page whose titles stand in a rail at the left, in boxes, in several lines or beside the middle of their
 * contents: each title before its content. Null where there is no such rail, or every title is in line with its content.
 */
export const withLabelsFirst = (rows: readonly Row[]): readonly Row[] | null => {
  if (rows.length < 2 * LEAST_LABELS) return null;
  const em = median(rows.filter((row) => row.block === null).map((row) => row.size)) || 10;
  const content = contentEdge(rows, em);
  if (content === null) return null;
  const parts = rows.map((row) => parted(row, content));
  // What stands above the rail is as wide as the page: its last line begins left and is no label.
  const start = parts.findLastIndex(({ label }) => label !== null && !isLabel(label)) + 1;
  const below = parts.slice(start);
  const labels = labelsOf(
    below.flatMap(({ label }) => label ?? []),
    em,
  );
  const contents = below.flatMap(({ rest }) => rest ?? []);
  if (labels === null || contents.length <= labels.length) return null;
  if (Math.max(...labels.map(({ right }) => right)) > content - GUTTER_EM * em) return null;
  const bands = bandsOf(labels, contents);
  if (bands === null) return null;
  if (bands.every((band, index) => sharesLine(labels[index] as Label, band))) return null;
  const railed = bands.flatMap((band, index) => {
    const label = labels[index] as Label;
    const [first, ...others] = band;
    const [own] = label.rows;
    if (first !== undefined && own !== undefined && sharesLine(label, band))
      return [withRuns(first, [...own.runs, ...first.runs]), ...others];
    return [...label.rows, ...band];
  });
  return [...rows.slice(0, start), ...railed];
};
