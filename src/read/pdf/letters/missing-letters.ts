import type { PaintedPage } from '../../../model/index.ts';
import { type Characters, KIND } from '../characters.ts';

/** What stands for a letter that nothing names. */
export const MISSING = '\ufffd';
const MISSING_CODE = 0xfffd;
/** Part of an em between glyphs of one word. */
const WORD_GAP = 0.25;
/** Baselines this near, in parts of an em, are one. */
const SAME_BASELINE = 0.1;
/** Unknown glyphs in a row, and how many different ones, that are a word: fewer, or the same again, are icons and stars. */
const LEAST_WORD = 3;
/** Matches `客`, `7`; not `•`. */
const LETTER = /[\p{L}\p{N}]/u;
/** Matches `7`; not `七`. */
const DIGIT = /^\d$/u;

/** Marks of Symbol and Wingdings, which Word writes as private-use characters. */
const isSymbol = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

/** A word with a missing letter. Matches `20▯▯年` where `▯` is U+FFFD; not `2016`. */
const INCOMPLETE_WORD = /[^\s\ufffd]{0,8}\ufffd[^\s]{0,12}/gu;

/** The words of texts that hold missing letters, in order. */
export const incompleteWords = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => (text.includes(MISSING) ? (text.match(INCOMPLETE_WORD) ?? []) : []));

/** The words of a text that were incomplete, as they are in the same text with its letters filled in. */
export const completedWords = (text: string, whole: string): readonly string[] =>
  [...text.matchAll(INCOMPLETE_WORD)]
    .map(({ 0: word, index }) => whole.slice(index, index + word.length))
    .filter((word) => !word.includes(MISSING));

/** Whether the page shows letters that nothing names. */
export const lacksLetters = ({ runs }: PaintedPage): boolean => runs.some(({ text }) => text.includes(MISSING));

const isUnnamed = ({ codes, kinds }: Characters, i: number): boolean =>
  kinds[i] === KIND.unknown || (kinds[i] === KIND.privateUse && !isSymbol(codes[i] ?? 0));

/** Whether the next character runs on from this one, in the same font. */
const joins = ({ styles, styleTable, x, y, left, right }: Characters, i: number, next: number): boolean => {
  const [own, other] = [styleTable[styles[i] ?? 0], styleTable[styles[next] ?? 0]];
  if (own === undefined || other === undefined || own.font !== other.font) return false;
  const gap = (x[next] ?? 0) - (x[i] ?? 0) - ((right[i] ?? 0) - (left[i] ?? 0));
  return Math.abs(gap) <= WORD_GAP * own.em && Math.abs((y[next] ?? 0) - (y[i] ?? 0)) <= SAME_BASELINE * own.em;
};

/** The words of a page, each its first character and what comes after its last: characters in one font that run on. */
function* wordsOf(characters: Characters): Generator<readonly [number, number]> {
  const { count, kinds } = characters;
  const isInk = (i: number): boolean => kinds[i] === KIND.glyph || isUnnamed(characters, i);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    if (isInk(from)) while (to < count && isInk(to) && joins(characters, to - 1, to)) to += 1;
    yield [from, to];
    from = to;
  }
}

/** Whether unnamed glyphs of a word are letters: with letters of their font, or several different ones in a row. */
const holdsLetters = ({ codes, kinds }: Characters, from: number, to: number): boolean => {
  const isLetter = (i: number): boolean => kinds[i] === KIND.glyph && LETTER.test(String.fromCodePoint(codes[i] ?? 0));
  const unknown = new Set<number>();
  let length = 0;
  // An icon may stand right before or behind a word.
  if (kinds[from] === KIND.privateUse || kinds[to - 1] === KIND.privateUse) return false;
  for (let i = from; i < to; i += 1) {
    if (isLetter(i)) return true;
    if (kinds[i] !== KIND.unknown) continue;
    unknown.add(codes[i] ?? 0);
    length += 1;
  }
  return unknown.size >= LEAST_WORD && length >= LEAST_WORD;
};

/**
 * The characters with those unnamed ones marked `missing` that belong to words and numbers.
 *
 * Digits that run on from a missing one are missing too: half a number is a wrong one.
 */
export const withMissing = (characters: Characters): Characters => {
  if (!characters.kinds.some((_, i) => isUnnamed(characters, i))) return characters;
  const codes = characters.codes.slice();
  const kinds = characters.kinds.slice();
  for (const [from, to] of wordsOf(characters)) {
    let isWord: boolean | null = null;
    for (let i = from; i < to; i += 1) {
      if (!isUnnamed(characters, i)) continue;
      isWord ??= holdsLetters(characters, from, to);
      if (!isWord) break;
      const drop = (at: number): void => {
        codes[at] = MISSING_CODE;
        kinds[at] = KIND.missing;
      };
      const isDigit = (at: number): boolean =>
        at >= from &&
        at < to &&
        DIGIT.test(String.fromCodePoint(characters.codes[at] ?? 0)) &&
        !isUnnamed(characters, at);
      drop(i);
      for (let at = i - 1; isDigit(at); at -= 1) drop(at);
      for (let at = i + 1; isDigit(at); at += 1) drop(at);
    }
  }
  return { ...characters, codes, kinds };
};
