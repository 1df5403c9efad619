import type { Page, PaintedPage, TextRun } from '../model/index.ts';
import { type Row, toRows } from './rows.ts';

/** The share of the page's height, at top and bottom, where running headers and footers stand. */
const MARGIN_SHARE = 0.1;
/** How far apart, in points, the same furniture may stand on two pages. */
const SAME_PLACE = 6;
/** Longest page number, in characters. */
const LONGEST_NUMBER = 24;

/** Shortest footer that is told by its text alone, in characters. */
const LEAST_FOOTER = 6;

/** A page number and nothing else. Matches `第 1 页 / 共 2 页`, `Page 1 of 2`, `- 3 -`, `1/2`; not `2020`, `第1名`. */
const PAGE_NUMBER =
  /^[-–—|/·\s]*(?:第?\s?\d{1,3}\s?页?(?:\s?[/／,，of|共-]{1,3}\s?共?\s?(?:第\s?)?\d{1,3}\s?页?)?|page\s?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?|第\s?[一二三四五六七八九十]{1,3}\s?页)[-–—|/·\s]*$/iu;
/** What makes a running header worth keeping once: a mail address or a phone number. Matches `a@b.cn`, `138 0000 0000`; not `2020-10-21`. */
const CONTACT = /[\w.+-]{1,64}@[\w.-]{1,64}|(?:\d[ -]?){11}/u;

type Placed = {
  readonly key: string;
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** Whether it is the lowest text of its page, wherever the text ends; and whether it stands in the page's margin. */
  readonly last: boolean;
  readonly inMargin: boolean;
  readonly row: Row;
};

const rowText = (row: Row): string =>
  row.runs
    .map((run) => run.text.trim())
    .join(' ')
    .trim();

/** The same text whatever the page number in it. */
const keyOf = (text: string): string => text.replace(/\d+/gu, '#').replace(/\s+/gu, '');

const marginRows = (page: PaintedPage, index: number): readonly Placed[] => {
  const rows = toRows({ runs: page.runs, blocks: [] });
  const lowest = rows.at(-1);
  return rows.flatMap((row) => {
    const last = row === lowest;
    const inMargin = row.bottom < MARGIN_SHARE * page.height || row.top > (1 - MARGIN_SHARE) * page.height;
    if (!last && !inMargin) return [];
    const text = rowText(row);
    return [{ key: keyOf(text), text, y: row.baseline, size: row.size, page: index, last, inMargin, row }];
  });
};

const isPageNumber = (page: PaintedPage, placed: Placed): boolean =>
  placed.text.length <= LONGEST_NUMBER &&
  PAGE_NUMBER.test(placed.text) &&
  (placed.row.top > (1 - MARGIN_SHARE) * page.height || /页|page/iu.test(placed.text));

const repeats = (placed: Placed, all: readonly Placed[]): boolean =>
  all.some(
    (other) =>
      other.page !== placed.page &&
      ((other.inMargin && placed.inMargin && Math.abs(other.y - placed.y) <= SAME_PLACE) ||
        (other.last && placed.last && placed.key.length >= LEAST_FOOTER && other.text === placed.text)),
  );

/** Whether the first page's copy holds facts that stand nowhere else: a big name, or the only mail address. */
const isOnlyCopy = (placed: Placed, pages: readonly PaintedPage[], usual: number): boolean => {
  if (placed.size > 1.25 * usual) return true;
  const contact = CONTACT.exec(placed.text)?.[0];
  if (contact === undefined) return false;
  return !pages.some((page) =>
    toRows({ runs: page.runs, blocks: [] }).some(
      (row) => Math.abs(row.baseline - placed.y) > SAME_PLACE && rowText(row).includes(contact),
    ),
  );
};

const usualSize = (page: PaintedPage): number => {
  const sizes = page.runs.map((run) => run.size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
};

/**
 * The pages without page numbers and without what repeats at the same place in the top or bottom margin of two pages.
 *
 * A single page loses nothing but a page number. The first copy of a header that holds a big name, or the only phone or mail address, stays.
 */
export const withoutFurniture = (pages: readonly Page[]): readonly Page[] => {
  const painted = pages.filter((page): page is PaintedPage => page.kind === 'painted');
  if (painted.length === 0) return pages;
  const byKey = new Map<string, Placed[]>();
  const all = painted.flatMap(marginRows);
  for (const placed of all) byKey.set(placed.key, [...(byKey.get(placed.key) ?? []), placed]);
  const dropped = new Set<TextRun>();
  const kept = new Set<string>();
  for (const placed of all) {
    const page = painted[placed.page] as PaintedPage;
    const repeated = repeats(placed, byKey.get(placed.key) ?? []);
    if (!repeated && !isPageNumber(page, placed)) continue;
    if (
      repeated &&
      !kept.has(placed.key) &&
      !PAGE_NUMBER.test(placed.text) &&
      isOnlyCopy(placed, painted, usualSize(page))
    ) {
      kept.add(placed.key);
      continue;
    }
    for (const run of placed.row.runs) dropped.add(run);
  }
  if (dropped.size === 0) return pages;
  return pages.map((page) =>
    page.kind === 'flow' ? page : { ...page, runs: page.runs.filter((run) => !dropped.has(run)) },
  );
};
