import { RADICALS } from './radicals.ts';
import { remembering } from './remembering.ts';
import { simplifiedOf } from './traditional.ts';

/**
 * Folded text with, for every UTF-16 unit of it, the index of the character in the original it came from.
 *
 * `at` may be longer than the text: it is shared between texts.
 */
export type Folded = { readonly text: string; readonly at: readonly number[] };

/** Zero-width and direction marks, soft hyphen, variation selectors, tag characters. Matches U+200B; not U+0020. */
const IGNORABLE =
  /\u034f|[\ufe00-\ufe0f]|[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/u;
const ALL_IGNORABLE = new RegExp(IGNORABLE.source, 'gu');

/** The text without characters that show nothing; most texts have none. */
export const withoutIgnorable = (text: string): string =>
  IGNORABLE.test(text) ? text.replace(ALL_IGNORABLE, '') : text;

/** Any white space. Matches U+3000; not `a`. */
const SPACE = /\s/u;
/** A Han character. Matches `客`; not `a`. */
const HAN = /\p{Script=Han}/u;

/** A hyphen that shows only where a line breaks; some fonts paint it for every hyphen and dash. */
const SOFT_HYPHEN = '\u00ad';
const SOFT_HYPHEN_UNIT = 0xad;
/** A hyphen by another name: typesetters' own, one that keeps its line, one as wide as a figure. Matches U+2011; not `–`. */
const HYPHEN = /[\u2010-\u2012]/u;
const SPACE_UNIT = 0x20;
const LATIN_LETTER = /\p{Script=Latin}/u;

const folds = new Map<string, string>();

/** The simplified character where the text is one traditional one. */
const simplify = (text: string): string => {
  const unit = text.length === 1 ? simplifiedOf(text.charCodeAt(0)) : 0;
  return unit === 0 ? text : String.fromCharCode(unit);
};

const foldCharacter = (character: string): string => {
  const known = folds.get(character);
  if (known !== undefined) return known;
  let folded: string;
  if (character === SOFT_HYPHEN) folded = SOFT_HYPHEN;
  else if (IGNORABLE.test(character)) folded = '';
  else if (SPACE.test(character)) folded = ' ';
  else if (HYPHEN.test(character)) folded = '-';
  else folded = simplify(RADICALS.get(character) ?? character.normalize('NFKC').toLowerCase());
  folds.set(character, folded);
  return folded;
};

/** Whether each UTF-16 unit is a Han character of the main blocks, looked up once. 0 unknown, 1 no, 2 yes. */
const hanUnits = new Uint8Array(0x10000);

const isHan = (text: string, index: number): boolean => {
  if (index < 0 || index >= text.length) return false;
  const unit = text.charCodeAt(index);
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  if (unit < 0x2e80) return false;
  if (hanUnits[unit] === 0)
    hanUnits[unit] = HAN.test(String.fromCharCode(unit)) || (unit >= 0xd840 && unit <= 0xdfff) ? 2 : 1;
  return hanUnits[unit] === 2;
};

/** Whether a unit folds to itself: a simplified Han character of the main block, a small letter, a digit, ASCII punctuation but the space. */
const foldsToItself = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff && simplifiedOf(unit) === 0) ||
  (unit > 0x20 && unit < 0x41) ||
  (unit > 0x5a && unit < 0x7f);

/** 0, 1, 2, …: the places of a text that folds unit by unit, shared by all of them. */
const identity: number[] = [];
const identityOf = (length: number): readonly number[] => {
  for (let index = identity.length; index < length; index += 1) identity.push(index);
  return identity;
};

/** Every character folded, spaces and soft hyphens still to be settled. */
const foldCharacters = (raw: string): Folded => {
  // Joined at the end: a text grown piece by piece stays a tree, which costs each later look at a character.
  const pieces: string[] = [];
  let length = 0;
  // Null as long as every unit folds to one unit at its own place, which most lines do.
  let at: number[] | null = null;
  for (let index = 0; index < raw.length; ) {
    const start = index;
    while (index < raw.length && foldsToItself(raw.charCodeAt(index))) index += 1;
    if (index > start) {
      if (at) for (let place = start; place < index; place += 1) at.push(place);
      length += index - start;
      pieces.push(start === 0 && index === raw.length ? raw : raw.slice(start, index));
      continue;
    }
    const character = String.fromCodePoint(raw.codePointAt(index) ?? 0);
    const folded = foldCharacter(character);
    if (at === null && (folded.length !== 1 || character.length !== 1)) at = identityOf(index).slice(0, index);
    if (at) for (let unit = 0; unit < folded.length; unit += 1) at.push(index);
    pieces.push(folded);
    length += folded.length;
    index += character.length;
  }
  return { text: pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(''), at: at ?? identityOf(length) };
};

/** A space or a soft hyphen, which want settling. Matches ` `; not `-`. */
const UNSETTLED = / |\u00ad/u;

const settleSpaces = ({ text, at }: Folded): Folded => {
  if (!UNSETTLED.test(text)) return { text, at };
  const pieces: string[] = [];
  const places: number[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === SPACE_UNIT) {
      const after = i > 0 && text.charCodeAt(i - 1) === SPACE_UNIT;
      const single = !after && !(i + 1 < text.length && text.charCodeAt(i + 1) === SPACE_UNIT);
      if (after || (single && isHan(text, i - 1) && isHan(text, i + 1))) {
        pieces.push(text.slice(from, i));
        from = i + 1;
        continue;
      }
    } else if (unit === SOFT_HYPHEN_UNIT) {
      // Between letters it is invisible; beside a space or a number the page shows a dash.
      const inside = LATIN_LETTER.test(text.charAt(i - 1)) && LATIN_LETTER.test(text.charAt(i + 1));
      pieces.push(text.slice(from, i), inside ? '' : '-');
      from = i + 1;
      if (inside) continue;
    }
    places.push(at[i] ?? 0);
  }
  if (from === 0) return { text, at };
  pieces.push(text.slice(from));
  return { text: pieces.join(''), at: places };
};

/**
 * The folded text where it is as long as the raw one, unit for unit: simplified Han, ASCII and single spaces that stay; null
 * for any other. Most lines and nearly all forms of the vocabulary are so plain.
 */
const foldPlain = (raw: string): string | null => {
  let hasCapitals = false;
  for (let index = 0; index < raw.length; index += 1) {
    const unit = raw.charCodeAt(index);
    if (foldsToItself(unit)) continue;
    if (unit >= 0x41 && unit <= 0x5a) hasCapitals = true;
    else if (unit !== SPACE_UNIT || raw.charCodeAt(index + 1) === SPACE_UNIT) return null;
    else if (isHan(raw, index - 1) && isHan(raw, index + 1)) return null;
  }
  return hasCapitals ? raw.toLowerCase() : raw;
};

/** How many folded texts are remembered: the lines of one résumé and their parts. */
const REMEMBERED = 1024;

/**
 * Text as it is matched: compatibility forms, radicals, width and case folded, invisible characters gone, and single
 * spaces between two Han characters dropped (`教 育 背 景` → `教育背景`). Two or more spaces, which set cells apart,
 * become one space and stay.
 *
 * Traditional characters become simplified ones, so that 專案經理 and 项目经理 need only differ in their words.
 */
export const foldWithOffsets = remembering(REMEMBERED, (raw): Folded => {
  const plain = foldPlain(raw);
  return plain === null ? settleSpaces(foldCharacters(raw)) : { text: plain, at: identityOf(plain.length) };
});

/** The folded text alone; see {@link foldWithOffsets}. */
export const fold = (raw: string): string => foldPlain(raw) ?? foldWithOffsets(raw).text;

/** The piece of `raw` that the units `start`..`end` of its folded text came from, trimmed. */
export const originalSlice = (raw: string, folded: Folded, start: number, end: number): string => {
  const from = folded.at[start] ?? 0;
  const last = folded.at[end - 1];
  if (last === undefined) return raw.slice(from).trim();
  const length = String.fromCodePoint(raw.codePointAt(last) ?? 32).length;
  return raw.slice(from, last + length).trim();
};
