import type { OcrLetter, OcrLine, OcrWord } from './engine.ts';

/** Text without a gap wider than a space, with its edges in pixels. */
export type OcrPiece = { readonly text: string; readonly left: number; readonly right: number };

/** Spaces that the engine prints for a gap which no space explains. */
const GAP_SPACES = 2;
/** The same in parts of the size, where it prints one space: Han letters stand apart by less. */
const GAP_OF_SIZE = 0.9;
/** Marks under this confidence (0–100) after a gap are the gap itself: the recognizer knows little of white space. */
const SURE_MARK = 70;
/** What white space is taken for. Matches `”`, `“”`, `。”`; not `“服务`, `-`. */
const GAP_MARK = /^[“”‘’"'。，,、]$/u;
/** Upright rules between cells. Matches `|`, `丨`, `||`; not `l`. */
const UPRIGHT_RULE = /^[|丨│]$/u;
/** What list marks are taken for, alone before a gap. Matches `。`, `©`, `e`; not `一`, `-`. */
const LIST_MARK = /^[。〇○◦oO©®eE*·•◆●■▪»〉]$/u;
const BULLET = '•';
/** A list mark stands at least so many sizes before its text. */
const MARK_GAP_OF_SIZE = 0.5;

/** Quotes that have no partner in their piece are white space at its edge. Matches the last mark of `设计”`; not `“之星”`. */
const LONE_EDGE_QUOTES: readonly (readonly [RegExp, RegExp])[] = [
  [/^[”’]+|[“‘]+$/gu, /[^\s\S]/u],
  [/^“|”$/gu, /“[^“”]*”/u],
];

const withoutLoneQuotes = (text: string): string =>
  LONE_EDGE_QUOTES.reduce((kept, [edge, pair]) => (pair.test(kept) ? kept : kept.replace(edge, '')), text);

type Draft = { text: string; left: number; right: number };

/** The word without the marks that stand for white space and rules at its start and end; `gap` tells that some did. */
const withoutGapMarks = ({ letters, spaces, confidence }: OcrWord): { letters: readonly OcrLetter[]; gap: boolean } => {
  const isGap = ({ text }: OcrLetter): boolean =>
    UPRIGHT_RULE.test(text) || (spaces > 0 && confidence < SURE_MARK && GAP_MARK.test(text));
  let from = 0;
  while (from < letters.length && letters.slice(from, from + 1).some(isGap)) from += 1;
  return { letters: letters.slice(from), gap: from > 0 };
};

const textOf = (letters: readonly OcrLetter[]): string => letters.map(({ text }) => text).join('');

/** The words with edges that don't reach into the word after: the recognizer's boxes of Han letters do. */
const edgesOf = (letters: readonly OcrLetter[], limit: number): { left: number; right: number } => {
  const left = letters[0]?.left ?? 0;
  const right = letters.reduce((most, letter) => Math.max(most, letter.right), left);
  return { left, right: Math.max(left, Math.min(right, limit)) };
};

const isListMark = (words: readonly OcrWord[], size: number): boolean => {
  const [first, second] = words;
  const text = textOf(first?.letters ?? []);
  if (first === undefined || second === undefined || !LIST_MARK.test(text)) return false;
  const gap = (second.letters[0]?.left ?? 0) - (first.letters[0]?.right ?? 0);
  return second.spaces > 0 && gap >= MARK_GAP_OF_SIZE * size;
};

/** The pieces of a line, from left to right. `size` is that of its letters in pixels. */
export const toPieces = ({ words, right: edge }: OcrLine, size: number): readonly OcrPiece[] => {
  const pieces: Draft[] = [];
  const marked = isListMark(words, size);
  let gapBefore = false;
  for (const [at, word] of words.entries()) {
    if (at === 0 && marked) {
      pieces.push({ text: BULLET, ...edgesOf(word.letters, edge) });
      gapBefore = true;
      continue;
    }
    const { letters, gap } = withoutGapMarks(word);
    gapBefore ||= gap;
    if (letters.length === 0) continue;
    const { left, right } = edgesOf(letters, words[at + 1]?.letters[0]?.left ?? edge);
    const last = pieces.at(-1);
    const isApart =
      gapBefore ||
      word.spaces >= GAP_SPACES ||
      (word.spaces > 0 && last !== undefined && left - last.right >= GAP_OF_SIZE * size);
    gapBefore = false;
    if (last === undefined || isApart) pieces.push({ text: textOf(letters), left, right });
    else {
      last.text += (word.spaces > 0 ? ' ' : '') + textOf(letters);
      last.right = Math.max(last.right, right);
    }
  }
  return pieces
    .map((piece) => ({ ...piece, text: withoutLoneQuotes(piece.text).trim() }))
    .filter(({ text }) => text !== '');
};
