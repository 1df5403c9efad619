import type { BigIntStats } from 'node:fs';

/**
 * Milliseconds that a file must have been left alone before its marks are trusted. File systems tell times in steps of up
 * to two seconds (FAT): of two changes within one step the second leaves the marks as they are.
 */
const SETTLED_MILLISECONDS = 3000;

/** The marks of a file that change with its content: which one it is, its size, when it was written and changed. */
export const stampOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(':');

/** Whether a later change is sure to change the marks; `now` in milliseconds. A time in the future is never trusted. */
export const isSettled = ({ mtimeMs, ctimeMs }: BigIntStats, now: number): boolean =>
  now - Number(mtimeMs) > SETTLED_MILLISECONDS && now - Number(ctimeMs) > SETTLED_MILLISECONDS;
