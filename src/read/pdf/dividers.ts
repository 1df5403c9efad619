import type { Rule } from '../../model/index.ts';

/** Whether a cell's border stands between two places of a line of text of size `em`, at the height of its letters. */
export type Divides = (fromX: number, toX: number, y: number, em: number) => boolean;

/** Points that a border may stand inside the advance of the letter beside it. */
const OVERLAP = 0.6;
/** Height, in em, from which a plumb line is a border: edges of the marks behind single words are lower. */
const LOWEST_BORDER = 1.3;

/** Looks among the page's plumb rules, which are the borders of table cells. */
export const dividersOf = (rules: readonly Rule[]): Divides => {
  const plumb = rules.filter((rule) => rule.x2 - rule.x1 < 1).sort((one, other) => one.x1 - other.x1);
  if (plumb.length === 0) return () => false;
  return (fromX, toX, y, em) => {
    let low = 0;
    let high = plumb.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((plumb[middle]?.x1 ?? 0) < fromX - OVERLAP) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < plumb.length; i += 1) {
      const rule = plumb[i];
      if (rule === undefined || rule.x1 > toX + OVERLAP) return false;
      if (rule.y1 <= y && y <= rule.y2 && rule.y2 - rule.y1 >= LOWEST_BORDER * em) return true;
    }
    return false;
  };
};
