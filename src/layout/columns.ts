import { arePeriod } from './rail-dates.ts';
import { median, type Row } from './rows.ts';
import { areColumns, HEADING_SIZE, LEAST_ALONE, sidesOf, spansOf, weightOf } from './sides.ts';

/** Two columns: rows `from`..`to` (exclusive) part at `x`. */
export type Cut = { readonly from: number; readonly to: number; readonly x: number };

/** Width of the strips that are tried, in points. */
const STRIP = 2;
/** A gutter is at least this wide, in em of the usual font. */
const GUTTER_EM = 0.7;
/** Rows that paint the gutter, at most 1 in 25 (4 %): measured over 104 real PDFs. */
const FREE_ROWS_PER_CROSSING = 24;
/** Most rows of a header above two columns. */
const HEADER_ROWS = 6;
/** What each row counts that both sides share, and each that begins left of the right column's edge by more than so many em. */
const SHARED_COST = 2.5;
const STRAY_COST = 2;
const STRAY_EM = 3;
/** What is centred stands this near to the page's middle, in em. */
const CENTRE_EM = 0.3;
/** Left edges this near in em are one, and so many rows of text that stand at it alone, or headings, show that it is the right column's. */
const SAME_EDGE_EM = 1;
const LEAST_OWN = 2;
/** A row's part begins at its column's left edge this closely, in em: an icon or a list mark may stand there. */
const EDGE_EM = 1.2;

/** For each row, 1 in every strip where a gutter of `gutter` points that begins there would be painted over. */
const paint = (rows: readonly Row[], left: number, strips: number, gutter: number): readonly Uint8Array[] =>
  rows.map((row) => {
    const painted = new Uint8Array(strips);
    for (const span of spansOf(row)) {
      const start = Math.max(0, Math.ceil((span.left - gutter - left) / STRIP));
      const end = Math.min(strips - 1, Math.floor((span.right - left) / STRIP));
      for (let strip = start; strip <= end; strip += 1) painted[strip] = 1;
    }
    return painted;
  });

/** The longest stretch of rows of which at most 1 in 25 paints the strip. */
const freeRange = (rows: readonly Row[], painted: readonly Uint8Array[], strip: number): readonly [number, number] => {
  let best = 0;
  let range: readonly [number, number] = [0, 0];
  let sum = 0;
  let start = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const weight = weightOf(rows[i] as Row);
    sum += painted[i]?.[strip] === 1 ? -FREE_ROWS_PER_CROSSING * weight : weight;
    if (sum <= 0) {
      sum = 0;
      start = i + 1;
    } else if (sum > best) {
      best = sum;
      range = [start, i + 1];
    }
  }
  return range;
};

/** Leaves a heading that stands right above full-width text to that text: it only looks like the left column's last row. */
const trimEnd = (rows: readonly Row[], from: number, to: number, x: number): number => {
  if (to >= rows.length) return to;
  const pitch = median(
    rows.slice(from + 1, to).map((row, index) => row.baseline - (rows[from + index] as Row).baseline),
  );
  for (let at = to - 1; at > Math.max(from, to - 4); at -= 1) {
    const row = rows[at] as Row;
    if (row.right > x) return to;
    if (row.top - (rows[at - 1] as Row).bottom > 0.6 * Math.max(pitch, row.size)) return at;
  }
  return to;
};

/** Leaves what stands above one column only, parted by a gap from what follows, to the page above: a name, a title. */
const trimStart = (rows: readonly Row[], from: number, to: number, x: number): number => {
  const first = rows[from];
  if (first === undefined || first.left < x) return from;
  const pitch = median(
    rows.slice(from + 1, to).map((row, index) => row.baseline - (rows[from + index] as Row).baseline),
  );
  let start = from;
  for (let at = from; at < Math.min(to - 1, from + HEADER_ROWS); at += 1) {
    const row = rows[at] as Row;
    if (row.left < x) break;
    const next = rows[at + 1] as Row;
    if (next.top - row.bottom > 0.6 * Math.max(pitch, next.size)) start = at + 1;
  }
  // The right column's own first heading stands at its left edge, in no name's size.
  const usual = median(rows.slice(start, to).map((row) => row.size));
  const edge = Math.min(
    ...rows.slice(start, to).flatMap((row) => row.runs.map((run) => run.box.x).filter((left) => left >= x)),
  );
  const isOwn = (row: Row): boolean => Math.abs(row.left - edge) <= row.size && row.size <= 1.5 * usual;
  return rows.slice(from, start).every(isOwn) ? from : start;
};

/** Left edges of both columns, and the strip between them that nothing paints. */
type Gutter = { readonly lefts: readonly [number, number]; left: number; right: number };

/** Whether the row has a part in each column, at its edge; the gutter that it leaves narrows. */
const keepsTo = (row: Row, gutter: Gutter, least: number, em: number): boolean => {
  const [first, second] = gutter.lefts;
  const spans = spansOf(row);
  const start = spans.find((span) => span.left >= second - EDGE_EM * em)?.left ?? Number.POSITIVE_INFINITY;
  const left = Math.max(gutter.left, ...spans.filter((span) => span.left < start).map((span) => span.right));
  const right = Math.min(gutter.right, start);
  const isAtEdges = Math.abs(row.left - first) <= EDGE_EM * em && start - second <= EDGE_EM * em;
  if (right - left < least || !isAtEdges) return false;
  gutter.left = left;
  gutter.right = right;
  return true;
};

/**
 * The cut with the rows above and below that both columns share: columns often begin on one line (their headings), and
 * what stands side by side proves no columns by itself.
 */
const grown = (rows: readonly Row[], { from, to, x }: Cut, least: number, em: number): Cut => {
  const { left, right } = sidesOf(rows.slice(from, to), x);
  const gutter: Gutter = { lefts: [left.left, right.left], left: left.right, right: right.left };
  const reach = (start: number, step: 1 | -1): number => {
    let at = start;
    while (at >= 0 && at < rows.length && keepsTo(rows[at] as Row, gutter, least, em)) at += step;
    return at;
  };
  const first = reach(from - 1, -1) + 1;
  const last = reach(to, 1);
  const middle = (gutter.left + gutter.right) / 2;
  return { from: first, to: last, x: middle };
};

/** Whether the right side's part of the row is larger than the text. */
const isHeadingAt = (row: Row, x: number, em: number): boolean => {
  const first = row.runs.find((run) => run.box.x >= x);
  return first !== undefined && first.size >= HEADING_SIZE * em;
};

/**
 * Rows of the right side that begin left of the edge at which most of them do: what stands flush right in the left column,
 * the dates of its entries. None of them is what stands at the left edge of headings or text, which is a rail of the right column.
 */
const straysOf = (rows: readonly Row[], x: number, em: number): number => {
  const starts = rows.map((row) => spansOf(row).find((span) => span.left >= x)?.left ?? x);
  const usual = median(starts);
  const edge = Math.min(...starts) + SAME_EDGE_EM * em;
  const own = rows.filter(
    (row, index) => (starts[index] ?? x) <= edge && (row.left >= x ? !arePeriod(row.runs) : isHeadingAt(row, x, em)),
  );
  const least = own.length >= LEAST_OWN ? edge : Number.NEGATIVE_INFINITY;
  return starts.filter((start) => start > least && start < usual - STRAY_EM * em).length;
};

/** A cut that the strips from `first` to `last` make alike. */
type Candidate = { readonly cut: Cut; readonly score: number; readonly first: number; readonly last: number };

/** The one with the highest score; of several the first. */
const bestOf = (found: readonly Candidate[]): Candidate | undefined =>
  found.reduce<Candidate | undefined>(
    (best, each) => (best === undefined || each.score > best.score ? each : best),
    undefined,
  );

/** Whether nothing but periods and headings stands between two cuts: a rail of the right column. */
const isRailBetween = (rows: readonly Row[], outer: Cut, inner: Cut, em: number): boolean => {
  if (outer.x >= inner.x || outer.from > inner.from || outer.to < inner.to) return false;
  const between = rows
    .slice(inner.from, inner.to)
    .map((row) => row.runs.filter(({ box, size }) => box.x >= outer.x && box.x < inner.x && size < HEADING_SIZE * em))
    .filter((runs) => runs.length > 0);
  return between.length >= LEAST_OWN && between.every((runs) => arePeriod(runs));
};

const middleOf = (row: Row): number => (row.left + row.right) / 2;

/** Whether all that stands alone right of `x` stands in the middle of the page, or is headings above each other's middle: those of one column. */
const areCentred = (rows: readonly Row[], x: number, middle: number, em: number): boolean => {
  const alone = rows.filter((row) => row.left >= x);
  const areHeadings = alone.length > 1 && alone.every((row) => row.size >= HEADING_SIZE * em);
  const centre = areHeadings ? middleOf(alone[0] as Row) : middle;
  return alone.every((row) => Math.abs(middleOf(row) - centre) <= CENTRE_EM * row.size);
};

/**
 * The best place where the rows part into two columns, or null for one column.
 *
 * Rows are sorted from top to bottom. Rails (dates, labels) and lists in which both sides share their lines are no
 * columns. Cost: rows × strips of the page's width.
 */
export const findCut = (rows: readonly Row[]): Cut | null => {
  if (rows.length < 2 * LEAST_ALONE && !rows.some((row) => row.block !== null)) return null;
  const em = median(rows.filter((row) => row.block === null).map((row) => row.size)) || 10;
  const left = rows.reduce((least, row) => Math.min(least, row.left), Number.POSITIVE_INFINITY);
  const right = rows.reduce((most, row) => Math.max(most, row.right), Number.NEGATIVE_INFINITY);
  const strips = Math.min(1000, Math.ceil((right - left) / STRIP));
  const gutter = Math.max(5, GUTTER_EM * em);
  const painted = paint(rows, left, strips, gutter);
  const found: Candidate[] = [];
  for (let strip = 1; strip < strips; strip += 1) {
    const [from, to] = freeRange(rows, painted, strip);
    if (to - from < 2) continue;
    const x = left + strip * STRIP + gutter / 2;
    const range = rows.slice(from, to);
    const sides = sidesOf(range, x);
    if (areCentred(range, x, (left + right) / 2, em) || !areColumns(range, x, sides, em)) continue;
    const strays = straysOf(sides.rightRows, x, em);
    const score = sides.left.rows + sides.right.rows - SHARED_COST * sides.both - STRAY_COST * strays;
    const last = found.at(-1);
    const isSame = last?.last === strip - 1 && last.score === score && last.cut.from === from && last.cut.to === to;
    if (!isSame) found.push({ cut: { from, to, x }, score, first: strip, last: strip });
    else
      found[found.length - 1] = {
        ...last,
        last: strip,
        cut: { from, to, x: left + ((last.first + strip) / 2) * STRIP + gutter / 2 },
      };
  }
  const most = bestOf(found);
  if (most === undefined) return null;
  const best = bestOf(found.filter(({ cut }) => isRailBetween(rows, cut, most.cut, em))) ?? most;
  const { from, to, x } = best.cut;
  const cut = { from: trimStart(rows, from, to, x), to: trimEnd(rows, from, to, x), x };
  return cut.to - cut.from < 2 ? cut : grown(rows, cut, gutter, em);
};
