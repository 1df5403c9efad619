import type { Line } from '../model/index.ts';

/** A picture as a mark. Matches `💼`; not `•`, `✔`. */
const PICTURE = /^[\u{1F300}-\u{1FAFF}]/u;
/** Longest title behind a picture, in UTF-16 units. */
const LONGEST_TITLE = 40;

/** Whether the line is the title of what stands under it, and its picture no mark of a list: what follows has none. */
const isPicturedTitle = (line: Line, next: Line | undefined): boolean =>
  line.bullet !== null &&
  PICTURE.test(line.bullet) &&
  line.gapAbove &&
  line.text.length <= LONGEST_TITLE &&
  next !== undefined &&
  next.region === line.region &&
  next.bullet === null &&
  !next.continues &&
  !next.gapAbove;

/** The lines without the pictures that stand before titles: on cards the head of a job, before its firm and dates (`💼 客服专员`). */
export const withoutTitlePictures = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, index) => (isPicturedTitle(line, lines[index + 1]) ? { ...line, bullet: null } : line));
