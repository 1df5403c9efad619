import stringWidth from 'string-width';

/** Columns that a text takes on a terminal: 2 for a Han character. Colour codes take none. */
export const widthOf = (text: string): number => stringWidth(text);

/** The text with spaces after it up to the width. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The text with spaces before it up to the width. */
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Characters between which a line may break: Han, kana, full-width forms. Matches `客`; not `a`. */
const BREAKABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60·…]/u;

/** Marks that never begin a line. Matches `，`; not `（`. */
const CLOSING = /^[，。、；：！？）】」』》〉”’…·,.;:!?)\]}%]/u;

/** Marks that never end a line. Matches `（`; not `）`. */
const OPENING = /[（【「『《〈“‘([{]$/u;

/** The pieces of a text that stay together on a line; a piece keeps the spaces before it. */
const toPieces = (text: string): readonly string[] => {
  const pieces: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = pieces.at(-1);
    const before = last?.at(-1) ?? '';
    const joins =
      last !== undefined &&
      (CLOSING.test(segment) || OPENING.test(last) || before === ' '
        ? segment !== ' ' || before === ' '
        : segment !== ' ' && !BREAKABLE.test(segment) && !BREAKABLE.test(before));
    if (joins) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
};

/** A piece wider than the line, cut between characters. */
const cut = (piece: string, width: number): readonly string[] => {
  const parts: string[] = [''];
  for (const { segment } of graphemes.segment(piece)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && widthOf(last) + widthOf(segment) > width) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
};

/**
 * The text in lines of at most `width` columns (at least 2), broken at spaces and between Han characters; closing marks
 * don't begin a line, and no character is lost.
 */
export const wrap = (text: string, width: number): readonly string[] => {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  for (const piece of toPieces(text)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) <= room) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const parts = cut(piece.trimStart(), room);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
};
