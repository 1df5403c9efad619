/** Eighths of a cell, as block characters fill it from the left. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const PARTS = 8;

/** A bar of at most `width` columns for a share of 0..1, drawn to an eighth of a column; empty for nothing. */
export const barOf = (share: number, width: number): string => {
  const parts = Math.round(Math.min(1, Math.max(0, share)) * width * PARTS);
  return '█'.repeat(Math.floor(parts / PARTS)) + (EIGHTHS[parts % PARTS] ?? '');
};
