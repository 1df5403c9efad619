import type { TextRun } from '../model/index.ts';
import { isOpenPeriod, joinedPeriod } from './broken-dates.ts';
import type { Row } from './rows.ts';

/** A cell that wraps leaves at most this room, in em, beside what its next word would take, to the next cell; a period's own rest may leave more. */
const NEAR_NEXT_EM = 2.5;
/** Runs of one cell stand closer than this, in em. */
const SAME_CELL_EM = 0.8;
/** The rest of a cell stands at most so far under it, from baseline to baseline, and so near to its left or right edge, in em. */
const NEXT_LINE_EM = 2.1;
const SAME_EDGE_EM = 0.5;
/** Most runs of a row that are looked at. */
const MOST_RUNS = 8;

/** A bracket that is still open. Matches `酒店管理（大`; not `酒店管理（本科）`. */
export const OPEN_BRACKET = /[（(][^（()）]{0,30}$/u;
/** The rest of a bracket. Matches `专）`; not `大专`, `（大专）`. */
const CLOSING = /^[^（()）]{0,30}[)）]/u;
/** A character that begins no cell. Matches `司`, `员）`; not `客服`. */
const ORPHAN = /^\p{Script=Han}[）)]?$/u;
/** Matches `Hotel`; not `Ltd.`, `客服`. */
const LATIN_END = /\p{Script=Latin}\s?$/u;
/** Dates are a cell, however closely they follow. Matches `2018年9月–2021年`; not `A 2018`. */
const YEAR_START = /^\s?(?:19|20)\d{2}/u;
const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;

export const rightOf = (run: TextRun): number => run.box.x + run.box.width;

/** What stands in the row below: under which run of the row it stands, and whether only a wrap explains it. */
type Rest = { readonly index: number; readonly text: string; readonly isProof: boolean };

/** A text and the rest of it in the line below, without a space between Han characters. */
export const together = (upper: string, lower: string): string =>
  joinedPeriod(upper, lower) ?? (HAN_END.test(upper) && HAN_START.test(lower) ? upper + lower : `${upper} ${lower}`);

const isProof = (upper: string, lower: string): boolean =>
  (isOpenPeriod(upper) && joinedPeriod(upper, lower) !== null) ||
  (OPEN_BRACKET.test(upper) && CLOSING.test(lower)) ||
  (HAN_END.test(upper) && ORPHAN.test(lower));

/** The last run of the cell that begins with the run at `start`: what follows closely is of the same cell, in another print. */
const endOfCell = ({ runs, size }: Row, start: number): number => {
  let end = start;
  for (let next = runs[end + 1]; next !== undefined; next = runs[end + 1]) {
    if (next.box.x - rightOf(runs[end] as TextRun) > SAME_CELL_EM * size || YEAR_START.test(next.text)) break;
    end += 1;
  }
  return end;
};

/** Room in points that the first word of the run takes. */
const firstWordWidth = (run: TextRun): number => {
  const text = run.text.trim();
  const word = HAN_START.test(text) ? 1 : (text.split(' ')[0]?.length ?? 0);
  return (run.box.width * word) / Math.max(1, text.length);
};

/** The cell of `row` that `rest` stands under, and what its last run says with it; null where it stands under none that may wrap. */
const restOf = (row: Row, rest: TextRun): Rest | null => {
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= SAME_EDGE_EM * row.size;
  const start = row.runs.findIndex(
    (run, index) =>
      isNear(run.box.x, rest.box.x) || isNear(rightOf(row.runs[endOfCell(row, index)] ?? run), rightOf(rest)),
  );
  if (start < 0) return null;
  const index = endOfCell(row, start);
  const run = row.runs[index] as TextRun;
  if (Math.abs(run.size - rest.size) >= 1) return null;
  const [upper, lower] = [run.text.trim(), rest.text.trim()];
  const proof = isProof(upper, lower);
  const next = row.runs[index + 1];
  const isFull = next === undefined || next.box.x - rightOf(run) - firstWordWidth(rest) <= NEAR_NEXT_EM * row.size;
  return (proof && !ORPHAN.test(lower)) || isFull ? { index, text: together(upper, lower), isProof: proof } : null;
};

/** Whether the last two cells of a Latin row go on below, one bold and one not as in the row: a head's firm and post. */
const areInTwoPrints = ({ runs }: Row, next: Row, rests: readonly Rest[]): boolean => {
  const [first, second] = runs.slice(-2);
  return (
    rests.length === 2 &&
    first?.bold !== second?.bold &&
    rests.every(({ index }, place) => {
      const run = runs[index];
      return (
        index === runs.length - 2 + place && LATIN_END.test(run?.text ?? '') && next.runs[place]?.bold === run?.bold
      );
    })
  );
};

/** What the cells of `row` say with what wraps of them into `next`; null where nothing does. */
const wrappedRuns = (row: Row, next: Row | undefined): readonly TextRun[] | null => {
  if (next === undefined || row.block !== null || next.block !== null || row.runs.length < 2) return null;
  if (row.runs.length > MOST_RUNS || next.runs.length > row.runs.length) return null;
  if (next.baseline - row.baseline > NEXT_LINE_EM * row.size) return null;
  const rests: Rest[] = [];
  for (const run of next.runs) {
    const rest = restOf(row, run);
    if (rest === null || rests.some(({ index }) => index === rest.index)) return null;
    rests.push(rest);
  }
  const onlyOrphan = next.runs.length === 1 && ORPHAN.test(next.runs[0]?.text.trim() ?? '');
  if (onlyOrphan || !(rests.some((rest) => rest.isProof) || areInTwoPrints(row, next, rests))) return null;
  return row.runs.map((run, index) => {
    const rest = rests.find((each) => each.index === index);
    return rest === undefined ? run : { ...run, text: rest.text };
  });
};

/**
 * The rows with each line whose cells wrap side by side (`河北软件职业　数学（大　2018年9月–2021年` over `技术学院　专）　6月`) put
 * together, where a period, a bracket or both prints of a head go on in the line below, or single characters stand there.
 */
export const withWrappedCells = (rows: readonly Row[]): readonly Row[] => {
  const whole: Row[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    const next = rows[index + 1];
    const runs = wrappedRuns(row, next);
    if (runs === null) whole.push(row);
    else {
      whole.push({ ...row, runs, baseline: next?.baseline ?? row.baseline, bottom: next?.bottom ?? row.bottom });
      index += 1;
    }
  }
  return whole;
};
