import type { Line } from '../../src/model/index.ts';
import { fold } from '../../src/vocabulary/index.ts';

/** A run of Han characters, or a Latin word or number. Matches `客服`, `Zendesk`, `2020`; not `，`. */
const WORD = /\p{Script=Han}+|[\p{Script=Latin}\p{Nd}]+/gu;
/** Most words or cells that another reader glues together to one. */
const MOST_PARTS = 3;

const bare = (text: string): string => fold(text).replace(/\s+/gu, '');

/** Whether the text holds the word, or the parts of it that another reader put together. */
const holds = (text: string, word: string, parts: number): boolean => {
  if (text.includes(word)) return true;
  if (parts === 1) return false;
  return Array.from(word, (_, index) => index).some(
    (length) => length > 0 && text.includes(word.slice(0, length)) && holds(text, word.slice(length), parts - 1),
  );
};

/** What another reader finds in a file against our lines: how many words, and those that no line of ours holds. */
export type Comparison = { readonly words: number; readonly lost: readonly string[] };

/** The words of another reader's text compared with the lines of the program; both folded. */
export const compareWords = (readerText: string, lines: readonly Line[]): Comparison => {
  const ours = bare(lines.map(({ bullet, text }) => `${bullet ?? ''}${text}`).join(''));
  // Line by line: folding closes up Han text, over line breaks too.
  const words = readerText.split('\n').flatMap((line) => fold(line).match(WORD) ?? []);
  return { words: words.length, lost: words.filter((word) => !holds(ours, word, MOST_PARTS)) };
};

/** The share of all words that our lines hold, 0..1. */
export const keptShare = (comparisons: readonly Comparison[]): number => {
  const words = comparisons.reduce((sum, comparison) => sum + comparison.words, 0);
  return 1 - comparisons.reduce((sum, { lost }) => sum + lost.length, 0) / Math.max(words, 1);
};
