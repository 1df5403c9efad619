import type { Cell } from '../model/index.ts';
import { type Draft, joinRegions, type Region, textOf } from './draft.ts';
import { startsAnew } from './wraps.ts';

/** A cell laid out; `share` is its part of the table's width, 0..1. */
export type TableCellText = { readonly regions: readonly Region[]; readonly share: number };

/** From this many lines in two cells of a row, the table sets columns instead of rows. */
const COLUMN_LINES = 6;
/** Longest text in a cell that wraps for want of room and is put together again, in characters: Latin letters are narrow. */
const MOST_JOINED = 40;
const MOST_JOINED_LATIN = 64;
/** A cell of this width or less is narrow. */
const NARROW_SHARE = 0.45;
/** Longest label, in characters. */
const LONGEST_LABEL = 8;
/** A label in a cell of at most this width may be longer than others, broken over several lines. */
const LABEL_SHARE = 0.25;
/** Such a label. Matches `社会实践与教育实习`, `家庭主要成员及重要社会关系`; not `2022年9月`, `张三，客服`. */
const WRAPPED_LABEL = /^[\p{Script=Han}/（）()]{2,14}$/u;

/** Matches `客`; not `a`. */
const HAN = /[\p{Script=Han}，。、：；（）]/u;
/** Matches `工`; not `工作`. */
const SINGLE_HAN = /^\p{Script=Han}$/u;

const linesOf = (cell: TableCellText): readonly Draft[] => cell.regions.flat();

/** A range of dates whose end stands on the next line. Matches `2016年3月～`, `2020.05 -`; not `2016`. */
const OPEN_RANGE = /\d\s?[年月]?\s?[-–—~～至到]\s?$/u;
/** The part of an address that a line's end broke off. Matches `li.na@examp`, `www.example`; not `Excel`, `a.b`. */
const ADDRESS_PART = /(?:@[\w.-]{0,60}|(?:https?:|www\.|\w\/)[^\s]{0,80})$/u;
/** A mail address broken before its sign, seen together. Matches `lina|88@example`; not `lina b@example`. */
const BROKEN_MAIL = /^[\w.+-]{0,30}@[\w-]{1,40}/u;

/** A cell that holds one mail or web address. Matches `a@example.com`; not `a@example.com 手机`. */
const WHOLE_ADDRESS = /^(?:[\w.+-]{1,64}@[\w.-]{3,80}|https?:\/\/\S{3,120})$/u;

const joinsTight = (text: string, next: string): boolean => {
  const [before, after] = [text.at(-1) ?? '', next[0] ?? ''];
  if (text === '' || (HAN.test(before) && HAN.test(after)) || /[-/.~～–—@_]$/u.test(text)) return true;
  if (!/[\w.-]/u.test(after)) return false;
  return ADDRESS_PART.test(text) || (/^[\w.+-]{1,40}$/u.test(text) && BROKEN_MAIL.test(next));
};

const joinTexts = (lines: readonly Draft[]): string =>
  lines.reduce((text, line) => {
    const next = textOf(line.cells);
    return joinsTight(text, next) ? text + next : `${text} ${next}`;
  }, '');

/** The cell as one cell of a line if it says one thing: one line, a short label, or a few words wrapped in a narrow cell. */
const collapsed = (cell: TableCellText, cellsInRow: number): readonly Cell[] | null => {
  const lines = linesOf(cell);
  const first = lines[0];
  if (first === undefined) return [];
  if (lines.length === 1) {
    const [start, ...others] = first.cells;
    if (start === undefined) return [];
    return first.bullet === null ? first.cells : [{ ...start, text: `${first.bullet} ${start.text}` }, ...others];
  }
  const plain = lines.every((line) => line.bullet === null && line.cells.length === 1);
  if (!plain) return null;
  const text = joinTexts(lines);
  const vertical = lines.every((line) => SINGLE_HAN.test(textOf(line.cells)));
  const label =
    lines.length <= 4 &&
    (text.length <= LONGEST_LABEL || (cellsInRow >= 2 && cell.share <= LABEL_SHARE && WRAPPED_LABEL.test(text)));
  const wrapped =
    cellsInRow >= 2 &&
    cell.share <= NARROW_SHARE &&
    lines.length <= 4 &&
    text.length <= (HAN.test(text) ? MOST_JOINED : MOST_JOINED_LATIN) &&
    lines.slice(1).every((line, index) => {
      const above = textOf(lines[index]?.cells ?? []);
      return (!startsAnew(line) || OPEN_RANGE.test(above)) && !line.gapAbove;
    });
  const address = cellsInRow >= 2 && WHOLE_ADDRESS.test(text);
  const range = cellsInRow >= 2 && lines.length === 2 && OPEN_RANGE.test(textOf(first.cells));
  if (!vertical && !label && !address && !range && !(wrapped && cellsInRow >= 3)) return null;
  return [{ text, x: first.x, right: Math.max(...lines.map((line) => line.right)) }];
};

/** One line of a row's cells. */
const rowLine = (cells: readonly Cell[], like: Draft): Draft => ({
  ...like,
  cells,
  bullet: null,
  x: cells[0]?.x ?? like.x,
  right: cells.reduce((right, cell) => Math.max(right, cell.right), 0),
  tableRow: cells.length > 1,
  gapAbove: like.gapAbove,
  continues: false,
});

/** A date at the start of a text. Matches `2016.05-2018.08`, `05.2014`; not `3年`. */
export const DATE_START = /^(?:(?:19|20)\d{2}|\d{1,2}[./]\s?(?:19|20)\d{2})/u;
/** Most lines of one entry's dates in a rail (dates, place, post). */
export const RAIL_LINES = 3;

const groupsAt = (lines: readonly Draft[], isStart: (line: Draft) => boolean): readonly (readonly Draft[])[] => {
  const groups: Draft[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || isStart(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
};

/** The entries of a text beside a rail of `count` dates: at its gaps, or at its bold lines; null where neither fits. */
const entriesOf = (lines: readonly Draft[], count: number): readonly (readonly Draft[])[] | null => {
  const ways: readonly ((line: Draft) => boolean)[] = [
    (line) => line.gapAbove,
    (line) => line.bold && line.bullet === null,
  ];
  return ways.map((way) => groupsAt(lines, way)).find((groups) => groups.length === count) ?? null;
};

const besideRail = (rail: readonly (readonly Draft[])[], text: readonly (readonly Draft[])[]): readonly Draft[] =>
  rail.flatMap((dates, index) => {
    const [head, ...rest] = text[index] ?? [];
    if (head === undefined) return dates;
    const joined = {
      ...head,
      cells: [...dates.flatMap((line) => line.cells), ...head.cells],
      tableRow: false,
      gapAbove: true,
    };
    return [joined, ...rest];
  });

/**
 * Two texts side by side that belong together line by line, as lines: labels with their facts, or a rail of dates with its
 * entries; null for others. A text box or cell holds all the dates, another all the jobs.
 */
const interleaved = (left: readonly Draft[], right: readonly Draft[]): readonly Draft[] | null => {
  if (left.length < 2) return null;
  const areLabels = left.every((line) => line.bullet === null && textOf(line.cells).length <= LONGEST_LABEL);
  if (left.length === right.length && areLabels && left.some((line) => /[:：]$/u.test(textOf(line.cells)))) {
    return left.map((line, index) => ({ ...line, cells: [...line.cells, ...(right[index]?.cells ?? [])] }));
  }
  const dates = groupsAt(left, (line) => DATE_START.test(textOf(line.cells)));
  const isRail =
    dates.length >= 2 &&
    dates.every((group) => DATE_START.test(textOf(group[0]?.cells ?? [])) && group.length <= RAIL_LINES);
  const entries = isRail ? entriesOf(right, dates.length) : null;
  return entries === null ? null : besideRail(dates, entries);
};

/** One row of a table: its one-line cells as lines with cells, its longer cells line by line, one after the other. */
const bandRegions = (band: readonly TableCellText[]): readonly Region[] => {
  const filled = band.filter((cell) => linesOf(cell).length > 0);
  const [left, right] = filled;
  if (filled.length === 2 && left !== undefined && right !== undefined) {
    const pairs = interleaved(linesOf(left), linesOf(right));
    if (pairs !== null) return [pairs];
  }
  const long = filled.filter((cell) => collapsed(cell, filled.length) === null);
  const columns = long.filter((cell) => linesOf(cell).length >= COLUMN_LINES || cell.regions.length > 1);
  const regions: Region[] = [];
  let lines: Draft[] = [];
  let cells: Cell[] = [];
  let like: Draft | null = null;
  const flush = (): void => {
    if (like !== null && cells.length > 0) lines.push(rowLine(cells, like));
    cells = [];
    like = null;
  };
  for (const cell of filled) {
    const parts = collapsed(cell, filled.length);
    const first = linesOf(cell)[0];
    if (parts !== null) {
      // A cell alone in its row keeps its list mark apart.
      if (filled.length === 1) lines.push(...linesOf(cell));
      else {
        cells.push(...parts);
        like ??= first ?? null;
      }
      continue;
    }
    flush();
    if (columns.length < 2 && cell.regions.length < 2) lines.push(...linesOf(cell));
    else {
      if (lines.length > 0 && columns.indexOf(cell) > 0) {
        regions.push(lines);
        lines = [];
      }
      const [head, ...others] = cell.regions;
      lines.push(...(head ?? []));
      for (const other of others) {
        regions.push(lines);
        lines = [...other];
      }
    }
  }
  flush();
  if (lines.length > 0) regions.push(lines);
  return regions;
};

/** A table as regions: a single one, unless its cells are columns of text. Input: its rows from top to bottom. */
export const tableRegions = (bands: readonly (readonly TableCellText[])[]): readonly Region[] =>
  joinRegions(bands.map(bandRegions));
