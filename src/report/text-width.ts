import stringWidth from 'string-width';

/** Single characters and short words come again and again; measuring one takes microseconds. */
const CACHED_LENGTH = 2;
const CACHED_TEXTS = 20_000;
const widths = new Map<string, number>();

/**
 * Stretches to take apart at a time, since `Intl.Segmenter` takes time for all of a text at each of its characters. No
 * character of several code points goes on in an ASCII or Han one. Matches 100 letters and the accents that follow them.
 */
const STRETCH = /[\s\S]{1,100}[^ -~\u4e00-\u9fff]{0,400}/gu;
const LONG = 200;

const stretches = (text: string): readonly string[] => (text.length <= LONG ? [text] : (text.match(STRETCH) ?? []));

/** Columns that a text takes on a terminal: 2 for a Han character. Colour codes take none. */
export const widthOf = (text: string): number => {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = text.includes('\u001b')
    ? stringWidth(text)
    : stretches(text).reduce((sum, stretch) => sum + stringWidth(stretch), 0);
  if (text.length <= CACHED_LENGTH && widths.size < CACHED_TEXTS) widths.set(text, width);
  return width;
};

/** The text with spaces after it up to the width. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The text with spaces before it up to the width. */
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The characters of a text as people count them. */
function* graphemesOf(text: string): Generator<string> {
  for (const stretch of stretches(text)) for (const { segment } of segmenter.segment(stretch)) yield segment;
}

/** Characters between which a line may break: Han, kana, full-width forms. Matches `客`; not `a`. */
const BREAKABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60·…]/u;

/** Marks that never begin a line. Matches `，`; not `（`. */
const CLOSING = /^[，。、；：！？）】」』》〉”’…·,.;:!?)\]}%]/u;

/** Marks that never end a line. Matches `（`; not `）`. */
const OPENING = /[（【「『《〈“‘([{]$/u;

/** The pieces of a text that stay together on a line; a piece keeps the spaces before it. */
const toPieces = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  // Asked of the character before alone: a word may be as long as the text.
  let before = '';
  for (const segment of graphemesOf(text)) {
    const joins =
      before !== '' &&
      (CLOSING.test(segment) || OPENING.test(before) || before === ' '
        ? segment !== ' ' || before === ' '
        : segment !== ' ' && !BREAKABLE.test(segment) && !BREAKABLE.test(before));
    if (!joins && before !== '') {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
    before = segment.at(-1) ?? '';
  }
  return before === '' ? pieces : [...pieces, piece];
};

/** A piece wider than the line, cut between characters. */
const cut = (piece: string, width: number): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  let taken = 0;
  for (const segment of graphemesOf(piece)) {
    const wide = widthOf(segment);
    if (part !== '' && taken + wide > width) {
      parts.push(part);
      part = '';
      taken = 0;
    }
    part += segment;
    taken += wide;
  }
  return [...parts, part];
};

/**
 * The text in lines of at most `width` columns (at least 2), broken at spaces and between Han characters; closing marks
 * don't begin a line, and no character is lost.
 */
export const wrap = (text: string, width: number): readonly string[] => {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of toPieces(text)) {
    const wide = widthOf(piece.trimEnd());
    if (line !== '' && taken + wide <= room) {
      line += piece;
      taken += widthOf(piece);
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const start = piece.trimStart();
    const parts = wide <= room ? [start] : cut(start, room);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    taken = widthOf(line);
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
};

/** The text if it fits the width, else its beginning and its end with … between; whole characters only. */
export const shorten = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  const characters = [...graphemesOf(text)];
  const room = Math.max(0, width - 1);
  const taking = (from: readonly string[], most: number): readonly string[] => {
    let taken = 0;
    const end = from.findIndex((character) => {
      taken += widthOf(character);
      return taken > most;
    });
    return end < 0 ? from : from.slice(0, end);
  };
  const head = taking(characters, Math.ceil(room / 2));
  const tail = taking([...characters].reverse(), room - widthOf(head.join('')));
  return `${head.join('')}…${[...tail].reverse().join('')}`;
};
