import type { Cell, Line } from '../model/index.ts';

/** A line before it has its page, number and region; `baseline` is 0 in flows. */
export type Draft = Omit<Line, 'page' | 'number' | 'region' | 'text'> & { readonly baseline: number };

/** Lines that are read one after another in one column, text box or cell. */
export type Region = readonly Draft[];

/** What stands between two cells in the text of a line. */
export const CELL_JOINT = '  ';

export const textOf = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join(CELL_JOINT);

/**
 * Regions with one more part appended: a part of a single region goes on in the last region, a part of several (columns)
 * stands for itself.
 */
export const joinRegions = (parts: readonly (readonly Region[])[]): readonly Region[] => {
  const joined: Region[] = [];
  let open: Draft[] = [];
  const close = (): void => {
    if (open.length > 0) joined.push(open);
    open = [];
  };
  for (const part of parts) {
    const filled = part.filter((region) => region.length > 0);
    if (filled.length === 1) open.push(...(filled[0] ?? []));
    else if (filled.length > 1) {
      close();
      joined.push(...filled);
    }
  }
  close();
  return joined;
};
