import type { TextRun } from '../model/index.ts';
import { DATE, isOpenPeriod, joinedPeriod, LONGEST_PIECE, MONTH_REST, NOW, SIGN } from './broken-dates.ts';
import type { Row } from './rows.ts';

/** What a line of a stack in a rail of dates says: a date, the sign or word of a range, a range that goes on below, a month under its year, the rest of a date. */
type Piece = 'start' | 'year' | 'range' | 'open' | 'end' | 'month' | 'rest' | 'word';

/** `runs`: how many of the row's first runs the line takes. */
type Placed = { readonly kind: Piece; readonly row: number; readonly run: TextRun; readonly runs: number };

/** Longest word that stands for a date (至今, Present), in characters. */
const LONGEST_WORD = 8;
/** A line of a stack lies at most so far under the one above, in em; its left, middle or right edge so near to it. */
const NEXT_LINE_EM = 2.4;
const SAME_EDGE_EM = 0.8;
/** Content stands at least so far right of the stack, in em. */
const GUTTER_EM = 0.8;
/** Two dates without a sign between them are a range where the next date is farther off than the second from the first. */
const CLOSER = 0.75;

/** Matches `2023`, `2023年`, `’23`; not `2023.04`. */
const YEAR = /^(?:(?:19|20)\d{2}\s?年?|['’]\d{2})$/u;
/** Matches `04`, `4月`; not `14`. */
const MONTH = /^(?:0?[1-9]|1[0-2])\s?月?$/u;
/** Matches `2023.04`, `Apr 2023`, `2023`; not `2023.04 -`. */
const START = new RegExp(`^${DATE}$`, 'u');
/** Matches `～ 2026 / 10`, `至2022年3月`; not `2026`. */
const END = new RegExp(`^${SIGN}\\s?${DATE}$`, 'u');
/** Matches `↓`, `｜`, `至`; not `至今`. */
const RANGE = new RegExp(`^${SIGN}$`, 'u');
/** A short text without a digit. Matches `至今`, `今`, `Present`; not `2020`, `客`. */
const WORD = /^(?:[^\d\s]{2,8}|今)$/u;
/** Signs that only a stack has: drawn downwards they say what a dash says in a line. Matches `↓`, `｜`; not `～`. */
const UPRIGHT_SIGN = /[→↓⇩▼|｜│┃]/gu;

const kindOf = (text: string): Piece | null => {
  if (text.length > LONGEST_PIECE) return null;
  if (YEAR.test(text)) return 'year';
  if (MONTH.test(text)) return 'month';
  if (START.test(text)) return 'start';
  if (isOpenPeriod(text)) return 'open';
  if (END.test(text)) return 'end';
  if (RANGE.test(text)) return 'range';
  if (MONTH_REST.test(text)) return 'rest';
  return text.length <= LONGEST_WORD && WORD.test(text) ? 'word' : null;
};

const rightOf = (run: TextRun): number => run.box.x + run.box.width;

/** The row's first run as a line of a stack, if content stands well apart from it; a date with its sign, however far apart they are set. */
const pieceOf = (row: Row, index: number): Placed | null => {
  const [first, sign] = row.runs;
  if (first === undefined) return null;
  const open = sign !== undefined && RANGE.test(sign.text.trim()) && START.test(first.text.trim());
  const runs = open ? 2 : 1;
  const last = row.runs[runs - 1] as TextRun;
  const next = row.runs[runs];
  if (next !== undefined && next.box.x - rightOf(last) < GUTTER_EM * first.size) return null;
  const run = open ? { ...first, text: `${first.text.trim()} ${last.text.trim()}` } : first;
  const kind = kindOf(run.text.trim());
  return kind === null ? null : { kind, row: index, run, runs };
};

const sharesEdge = (one: TextRun, other: TextRun): boolean => {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_EDGE_EM * one.size;
  return (
    near(one.box.x, other.box.x) ||
    near(rightOf(one), rightOf(other)) ||
    near(one.box.x + one.box.width / 2, other.box.x + other.box.width / 2)
  );
};

/** The lines under `first` that may belong to its stack: at its edge, and nothing else between them at the left. */
const below = (rows: readonly Row[], first: Placed): readonly Placed[] => {
  const found: Placed[] = [];
  let last = first.run;
  for (let index = first.row + 1; index < rows.length && found.length < 3; index += 1) {
    const row = rows[index] as Row;
    if (row.block !== null || row.baseline - last.baseline > NEXT_LINE_EM * first.run.size) break;
    if (row.left >= rightOf(first.run) + GUTTER_EM * first.run.size) continue;
    const piece = pieceOf(row, index);
    if (piece === null || !sharesEdge(first.run, piece.run)) break;
    found.push(piece);
    last = piece.run;
  }
  return found;
};

const isDate = (piece: Placed | undefined): boolean => piece?.kind === 'start' || piece?.kind === 'year';

const textOf = (piece: Placed): string => piece.run.text.trim();

/** Matches `2015` of `2015年12月`. */
const YEAR_IN_DATE = /(?:19|20)\d{2}/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Where a date stands in time, in months; 0 for its month where it names none. Reads `2015年12月`, `3/2019`, `Apr 2019`. */
const monthOf = (text: string): number => {
  const rest = text.replace(YEAR_IN_DATE, ' ').toLowerCase();
  const month = /\d{1,2}/u.exec(rest)?.[0] ?? MONTHS.findIndex((name) => rest.includes(name)) + 1;
  return 12 * Number(YEAR_IN_DATE.exec(text)?.[0] ?? 0) + Number(month);
};

/** The lines of the stack that `first` begins and what they say in one line; null where it stands alone. */
const stackAt = (
  rows: readonly Row[],
  first: Placed,
): { readonly pieces: readonly Placed[]; readonly text: string } | null => {
  const [second, third, fourth] = below(rows, first);
  if (second === undefined) return null;
  const start = textOf(first);
  const joined = (...pieces: readonly Placed[]) => ({
    pieces,
    text: [start, ...pieces.map(textOf)].join(' ').replace(UPRIGHT_SIGN, '-'),
  });
  if (first.kind === 'year' && second.kind === 'month') {
    const own = { pieces: [second], text: `${start.replace(/年$/u, '')}.${textOf(second).replace(/\s?月$/u, '')}` };
    const ends =
      third?.kind === 'range' && (isDate(fourth) || fourth?.kind === 'word') ? [third, fourth as Placed] : [];
    return ends.length === 0
      ? own
      : { pieces: [second, ...ends], text: [own.text, ...ends.map(textOf)].join(' ').replace(UPRIGHT_SIGN, '-') };
  }
  if (first.kind === 'open') {
    const period = joinedPeriod(start, textOf(second));
    return period === null ? null : { pieces: [second], text: period.replace(UPRIGHT_SIGN, '-') };
  }
  if (second.kind === 'end') return joined(second);
  if (second.kind === 'range')
    return third !== undefined && (isDate(third) || third.kind === 'word') ? joined(second, third) : null;
  const isNow = NOW.test(textOf(second));
  if (first.kind !== 'start' || !(second.kind === 'start' || isNow)) return null;
  const apart = third === undefined ? Number.POSITIVE_INFINITY : third.run.baseline - second.run.baseline;
  return second.run.baseline - first.run.baseline <= CLOSER * apart &&
    (isNow || monthOf(textOf(second)) > monthOf(start))
    ? { pieces: [second], text: `${start} - ${textOf(second)}` }
    : null;
};

const withRuns = (row: Row, runs: readonly TextRun[]): Row => ({
  ...row,
  runs,
  left: runs[0]?.box.x ?? row.left,
});

/**
 * The rows with dates that stand one under the other in a rail (`2023.04`, `↓`, `至今`; `2023` over `04`) put together in the
 * line of the first one, so that nothing of them stands between the lines of the entry beside.
 */
export const withStackedDates = (rows: readonly Row[]): readonly Row[] => {
  const taken = new Set<number>();
  const merged = new Map<number, { readonly text: string; readonly runs: number }>();
  rows.forEach((row, index) => {
    if (taken.has(index)) return;
    const first = pieceOf(row, index);
    if (first === null || !(isDate(first) || first.kind === 'open')) return;
    const stack = stackAt(rows, first);
    if (stack === null) return;
    merged.set(index, { text: stack.text, runs: first.runs });
    for (const piece of stack.pieces) taken.add(piece.row);
  });
  if (merged.size === 0) return rows;
  return rows.flatMap((row, index) => {
    const [first, ...others] = row.runs;
    const stack = merged.get(index);
    if (stack !== undefined && first !== undefined)
      return [withRuns(row, [{ ...first, text: stack.text }, ...row.runs.slice(stack.runs)])];
    if (!taken.has(index)) return [row];
    return others.length === 0 ? [] : [withRuns(row, others)];
  });
};
