import type { TextRun } from '../model/index.ts';
import type { Row } from './rows.ts';
import { OPEN_BRACKET, rightOf, together } from './wrapped-cells.ts';

/** Rows that end in dates at one right edge, this near in points, prove that dates are set flush right there. */
const LEAST_DATES = 2;
const SAME_EDGE = 2;
/** Longest text of dates, in UTF-16 units. */
const LONGEST_DATES = 36;
/** A name that wraps ends at most so far left of the dates, in em, and its rest stands at most so far under it, at its left edge. */
const NEAR_DATES_EM = 2.5;
const NEXT_LINE_EM = 0.9;
const SAME_LEFT_EM = 0.5;

/** Dates at the start of a text. Matches `2022.01 – 至今`, `Mar 2019 - Present`; not `客服 2022`. */
const DATES = /^(?:[A-Z][a-z]{2,8}\.?,? )?(?:19|20)\d{2}/u;
/** What begins no head: a small letter, or one Han character alone. Matches `of Leeds`, `司`; not `Agent`, `客服专员`. */
const REST = /^(?:\p{Ll}|\p{Script=Han}[）)]?$)/u;

const endsInDates = ({ runs }: Row): boolean => {
  const last = runs.at(-1);
  return runs.length > 1 && last !== undefined && last.text.length <= LONGEST_DATES && DATES.test(last.text.trim());
};

/** Whether `next` holds the rest of the name in `row`, which the dates at its right left no room for. */
const isRest = (row: Row, next: Row | undefined): next is Row => {
  const [name, dates] = row.runs.slice(-2);
  const [rest, ...others] = next?.runs ?? [];
  if (name === undefined || dates === undefined || next === undefined || rest === undefined || others.length > 0)
    return false;
  const text = rest.text.trim();
  return (
    (OPEN_BRACKET.test(name.text) || REST.test(text)) &&
    dates.box.x - rightOf(name) <= NEAR_DATES_EM * row.size &&
    next.top - row.bottom <= NEXT_LINE_EM * row.size &&
    Math.abs(next.left - row.left) <= SAME_LEFT_EM * row.size &&
    next.right < dates.box.x &&
    rest.bold === name.bold &&
    Math.abs(rest.size - name.size) < 1
  );
};

/** The row with the rest behind its name, which ends where the rest does. */
const joined = (row: Row, rest: Row): Row => {
  const [name, dates] = row.runs.slice(-2) as [TextRun, TextRun];
  const text = rest.runs.map((run) => run.text).join(' ');
  const whole: TextRun = {
    ...name,
    text: together(name.text.trimEnd(), text.trimStart()),
    box: { ...name.box, width: Math.max(name.size, Math.min(rest.right, rightOf(name)) - name.box.x) },
  };
  return { ...row, baseline: rest.baseline, bottom: rest.bottom, runs: [...row.runs.slice(0, -2), whole, dates] };
};

/**
 * The rows with each name that wraps beside dates set flush right (`甲科技（上　2022.01 – 至今` over `海）有限公司`) put together, the
 * dates behind it.
 */
export const withWrappedHeads = (rows: readonly Row[]): readonly Row[] => {
  const dated = rows.filter(endsInDates);
  if (dated.length < LEAST_DATES) return rows;
  const isFlush = (row: Row): boolean =>
    dated.filter((other) => Math.abs(other.right - row.right) <= SAME_EDGE).length >= LEAST_DATES;
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    if (above !== undefined && endsInDates(above) && isFlush(above) && isRest(above, row)) return [];
    const next = rows[index + 1];
    return [endsInDates(row) && isFlush(row) && isRest(row, next) ? joined(row, next) : row];
  });
};
