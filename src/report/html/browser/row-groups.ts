/** Rows of one group; the style sheet reckons with so many for the height of a group that isn't drawn yet. */
const ROWS_A_GROUP = 25;

/**
 * The rows in groups of 25, the last with what is left. Each group is a `tbody`, which the browser styles and lays out
 * only when it comes near the window, so that thousands of rows cost no more than those seen.
 */
export const rowGroups = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_GROUP) }, (_, group) =>
    rows.slice(group * ROWS_A_GROUP, (group + 1) * ROWS_A_GROUP),
  );
