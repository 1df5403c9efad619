import type { TextRun } from '../model/index.ts';
import type { Row } from './rows.ts';

/** A rail has at least so many dates. */
const LEAST_DATES = 2;
/** Longest text of a date or period, in characters. */
const LONGEST = 36;
/** Content stands at least so far right of the date, in em, and shares this much of the lower one's height. */
const GUTTER_EM = 0.7;
const SHARED_HEIGHT = 0.5;
/** A date or period and nothing else. Matches `2019.07 - 2022.04`, `04/2016 – 02/2018`, `2023/3/1 – 至今`, `2017-11 to 2019-04`; not `2019年度奖`. */
const PERIOD =
  /^(?=[^\d]*(?:\d{1,2}[./])?(?:19|20)\d{2})[\d\s./,年月日号–—−~～至到今现在-]{4,}(?:(?:to|until)\s[\d./-]{0,10})?(?:\p{Lu}?(?:resent|urrent|ow|RESENT|URRENT|OW)|[Tt]ill\s(?:[Dd]ate|[Nn]ow))?$/u;
/** The same with months in words. Matches `Oct. 2012 – Jan. 2016`, `August 2018 to Present`; not `Open Day 2019`. */
const NAMED_MONTHS =
  /^[A-Z][a-z]{2,8}\.?,? (?:19|20)\d{2}(?:\s?[-‑–—−~]\s?|\sto\s)(?:[A-Z][a-z]{2,8}(?:\.?,? (?:19|20)\d{2})?|present|current|now|[Tt]ill\s[Dd]ate)$/u;

/** Whether the runs say a date or a period and nothing else. */
export const arePeriod = (runs: readonly TextRun[]): boolean => {
  const text = runs
    .map((run) => run.text)
    .join(' ')
    .trim();
  return text.length <= LONGEST && (PERIOD.test(text) || NAMED_MONTHS.test(text));
};

const isPeriod = (row: Row): boolean => row.block === null && arePeriod(row.runs);

/** Whether the content's line stands beside the date: right of it, in the same height of the page. */
const standsBeside = (date: Row, content: Row | undefined): boolean => {
  if (content === undefined || content.block !== null || content.left < date.right + GUTTER_EM * date.size)
    return false;
  const shared = Math.min(date.bottom, content.bottom) - Math.max(date.top, content.top);
  return shared >= SHARED_HEIGHT * Math.min(date.bottom - date.top, content.bottom - content.top);
};

const joined = (date: Row, content: Row): Row => ({
  ...content,
  left: date.left,
  runs: [...date.runs.map((run): TextRun => ({ ...run, baseline: content.baseline })), ...content.runs],
});

/**
 * The rows with each date of a rail put into the line beside it, where smaller print or centring gave it a baseline of its own.
 *
 * Otherwise such dates would seem a column of their own, read apart from their entries.
 */
export const withRailDates = (rows: readonly Row[]): readonly Row[] => {
  const beside = new Map<number, number>();
  rows.forEach((row, index) => {
    if (!isPeriod(row)) return;
    const at = [index + 1, index - 1].find((other) => !beside.has(other) && standsBeside(row, rows[other]));
    if (at !== undefined) beside.set(index, at);
  });
  if (beside.size < LEAST_DATES) return rows;
  const dateOf = new Map([...beside].map(([date, content]) => [content, date]));
  return rows.flatMap((row, index) => {
    if (beside.has(index)) return [];
    const date = rows[dateOf.get(index) ?? -1];
    return [date === undefined ? row : joined(date, row)];
  });
};
