import { RADICALS } from './radicals.ts';

/** Folded text with, for every UTF-16 unit of it, the index of the character in the original it came from. */
export type Folded = { readonly text: string; readonly at: readonly number[] };

/** Zero-width and direction marks, soft hyphen, variation selectors, tag characters. Matches U+200B; not U+0020. */
const IGNORABLE =
  /\u034f|[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/u;
/** Any white space. Matches U+3000; not `a`. */
const SPACE = /\s/u;
/** A Han character. Matches `客`; not `a`. */
const HAN = /\p{Script=Han}/u;

const folds = new Map<string, string>();

/** A hyphen that shows only where a line breaks; some fonts paint it for every hyphen and dash. */
const SOFT_HYPHEN = '\u00ad';
const LATIN_LETTER = /\p{Script=Latin}/u;

const foldCharacter = (character: string): string => {
  const known = folds.get(character);
  if (known !== undefined) return known;
  let folded: string;
  if (IGNORABLE.test(character)) folded = '';
  else if (SPACE.test(character)) folded = ' ';
  else folded = RADICALS.get(character) ?? character.normalize('NFKC').toLowerCase();
  folds.set(character, folded);
  return folded;
};

const isHan = (character: string | undefined): boolean => character !== undefined && HAN.test(character);

/**
 * Text as it is matched: compatibility forms, radicals, width and case folded, invisible characters gone, and single
 * spaces between two Han characters dropped (`教 育 背 景` → `教育背景`). Two or more spaces, which set cells apart,
 * become one space and stay.
 *
 * Traditional characters stay as they are: the vocabulary lists them where they are in use.
 */
export const foldWithOffsets = (raw: string): Folded => {
  const characters: string[] = [];
  const offsets: number[] = [];
  let index = 0;
  for (const character of raw) {
    const folded = foldCharacter(character);
    for (const part of folded) {
      characters.push(part);
      offsets.push(index);
    }
    index += character.length;
  }
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < characters.length; i += 1) {
    const character = characters[i] as string;
    if (character === SOFT_HYPHEN) {
      // Between letters it is invisible; beside a space or a number the page shows a dash.
      if (LATIN_LETTER.test(characters[i - 1] ?? '') && LATIN_LETTER.test(characters[i + 1] ?? '')) continue;
      at.push(offsets[i] as number);
      text += '-';
      continue;
    }
    if (character === ' ') {
      const single = characters[i - 1] !== ' ' && characters[i + 1] !== ' ';
      if (characters[i - 1] === ' ' || (single && isHan(characters[i - 1]) && isHan(characters[i + 1]))) continue;
    }
    for (let unit = 0; unit < character.length; unit += 1) at.push(offsets[i] as number);
    text += character;
  }
  return { text, at };
};

/** The folded text alone; see {@link foldWithOffsets}. */
export const fold = (raw: string): string => foldWithOffsets(raw).text;

/** The piece of `raw` that the units `start`..`end` of its folded text came from, trimmed. */
export const originalSlice = (raw: string, folded: Folded, start: number, end: number): string => {
  const from = folded.at[start] ?? 0;
  const last = folded.at[end - 1];
  if (last === undefined) return raw.slice(from).trim();
  const length = String.fromCodePoint(raw.codePointAt(last) ?? 32).length;
  return raw.slice(from, last + length).trim();
};
