import type { Line } from '../model/index.ts';
import type { TitleLookup } from './titles.ts';

/** Left edges this near, in points, are one. */
const SAME_EDGE = 4;
/** Titles that make a rail, those of them that have their content beside them, and their share of what stands there. */
const LEAST_TITLES = 3;
const LEAST_BESIDE = 2;
const TITLE_SHARE = 0.8;

/** Ends with a colon. Matches `履历：`; not `履历`. */
const COLON_END = /[:：]\s*$/u;

/**
 * The indexes of lines that begin with a title in a rail: a narrow column that holds nothing but titles, the contents at
 * its right. There even a common word (履历, 学历) is a title.
 */
export const railTitles = (lines: readonly Line[], titleOf: TitleLookup): ReadonlySet<number> => {
  const found = new Set<number>();
  const isTitle = (line: Line): boolean => {
    const title = titleOf((line.cells[0]?.text ?? '').replace(COLON_END, ''));
    return title !== null && !title.open;
  };
  const tried: number[] = [];
  lines.forEach((line, start) => {
    if (line.cells.length < 2 || tried.some((x) => Math.abs(x - line.x) <= SAME_EDGE) || !isTitle(line)) return;
    tried.push(line.x);
    const members = lines.flatMap((other, index) =>
      index >= start && Math.abs(other.x - line.x) <= SAME_EDGE ? [index] : [],
    );
    const titles = members.filter((index) => isTitle(lines[index] as Line));
    const beside = titles.filter((index) => (lines[index]?.cells.length ?? 0) > 1);
    if (titles.length < LEAST_TITLES || beside.length < LEAST_BESIDE || titles.length < TITLE_SHARE * members.length)
      return;
    for (const index of titles) found.add(index);
  });
  return found;
};
