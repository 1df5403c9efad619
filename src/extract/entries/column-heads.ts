import type { Line } from '../../model/index.ts';
import { fold, oncePer, remembering } from '../../vocabulary/index.ts';

/** Share of a row's cells that must be labels for the row to name the columns beneath it. */
const LABEL_SHARE = 0.75;
/** A column's head is no longer than this, in UTF-16 units. */
const LONGEST_HEAD = 10;
/** One in Latin letters is no longer than this. */
const LONGEST_LATIN_HEAD = 26;
/** A label with its value. Matches `学校：甲大学`; not `学校：`. */
const HAS_VALUE = /[:：]\s*\S/u;
/** A table of entries has at least so many columns. */
const LEAST_COLUMNS = 2;

const bare = (text: string): string => fold(text).replace(/[\s:：/]/gu, '');

/** The label that a column's head is or holds (`任职单位，机构` holds 任职单位); null where it holds none. */
const labelOf = (text: string, labels: ReadonlySet<string>): string | null => labelsIn(labels)(text);

/** Texts whose answer is kept: the cells of one résumé, each asked about in several sections. */
const REMEMBERED = 256;
const labelsIn = oncePer((labels: ReadonlySet<string>) =>
  remembering(REMEMBERED, (text): string | null => readLabel(text, labels)),
);

const readLabel = (text: string, labels: ReadonlySet<string>): string | null => {
  const head = bare(text);
  const printed = fold(text).replace(/[\s:：]/gu, '');
  if (labels.has(printed)) return printed;
  if (labels.has(head)) return head;
  if (head.length < 2 || /\d/u.test(head) || HAS_VALUE.test(text)) return null;
  // `Hospital / Institution`, `Company and Location`: any of the things named tells.
  if (/^[a-z'’&().-]+$/u.test(head)) {
    if (head.length > LONGEST_LATIN_HEAD) return null;
    const parts = fold(text).split(/\s?[/&(),]\s?|\s(?:and|or|of)\s/u);
    return parts.map(bare).find((part) => labels.has(part)) ?? null;
  }
  if (head.length > LONGEST_HEAD) return null;
  return longestFirst(labels).find((label) => head.includes(label)) ?? null;
};

/** The labels of two characters and more. */
const longestFirst = oncePer((labels: ReadonlySet<string>): readonly string[] =>
  [...labels].filter((label) => label.length > 1).sort((a, b) => b.length - a.length),
);

const isHeadRow = (line: Line, labels: ReadonlySet<string>): boolean => {
  if (line.cells.length < LEAST_COLUMNS) return false;
  if (labelOf(line.cells[0]?.text ?? '', labels) === null && labelOf(line.cells[1]?.text ?? '', labels) === null)
    return false;
  const told = line.cells.map(({ text }) => labelOf(text, labels));
  // Beside a cell that is none, only what is a label and nothing more is one: 专业 | 会计 | 学位 | 专业硕士 is a form's row.
  const isNamed = (label: string | null, at: number): boolean =>
    label !== null && (!told.includes(null) || bare(line.cells[at]?.text ?? '') === label.replaceAll('/', ''));
  const named = told.filter(isNamed).length;
  // A form with a label in every other cell (公司 | 甲 | 职位 | 乙) names its own cells, not columns.
  return named / line.cells.length >= LABEL_SHARE && (line.cells.length > LEAST_COLUMNS || line.tableRow);
};

/**
 * The lines of a table with each cell labelled by its column's head, which itself is left out.
 *
 * `起止时间 | 工作单位 | 职务` over `2020.03-至今 | 甲公司 | 客服` gives the cells `起止时间：2020.03-至今`, `工作单位：甲公司`, …
 * The text of the line stays what the page shows.
 */
export const labelColumns = (lines: readonly Line[], labels: ReadonlySet<string>): readonly Line[] => {
  let heads: readonly (string | null)[] = [];
  let places: readonly number[] = [];
  return lines.flatMap((line) => {
    if (isHeadRow(line, labels)) {
      heads = line.cells.map(({ text }) => labelOf(text, labels));
      places = line.cells.map(({ x }) => x);
      return [];
    }
    if (line.cells.length < 2) return [line];
    if (line.cells.length === heads.length) return [withHeads(line, heads)];
    // A row of the table may leave cells empty, or have its duties on lines of their own: the others stand under their heads.
    const under = line.tableRow ? headsAbove(line, places) : null;
    if (under !== null)
      return [
        withHeads(
          line,
          under.map((at) => heads[at] ?? null),
        ),
      ];
    if (!line.tableRow || line.cells.length > heads.length) heads = [];
    return [line];
  });
};

const withHeads = (line: Line, heads: readonly (string | null)[]): Line => ({
  ...line,
  cells: line.cells.map((cell, index) => {
    const head = heads[index];
    return head ? { ...cell, text: `${head}：${cell.text}` } : cell;
  }),
});

/** Cells begin this near beneath their heads, in points. */
const SAME_PLACE = 3;

/** For each cell of a row the head that it stands under; null where one stands under none, or where places are unknown. */
const headsAbove = ({ cells }: Line, places: readonly number[]): readonly number[] | null => {
  if (cells.length >= places.length || new Set(places).size < places.length) return null;
  const under = cells.map(({ x }) => places.findIndex((place) => Math.abs(place - x) <= SAME_PLACE));
  return under.includes(-1) || new Set(under).size < under.length ? null : under;
};
