import { fold } from './fold.ts';
import { isWordAt, NONE, ROOT, type Trie, toTrie } from './trie.ts';

/**
 * The forms of a list, asked for in folded text. As everywhere, a form that begins or ends with a Latin letter or digit
 * stands for whole words only.
 */
export type WordList = {
  /** Whether a text is a form and nothing else. */
  readonly is: (folded: string) => boolean;
  /** Whether a form stands anywhere in a text. */
  readonly isIn: (folded: string) => boolean;
  /** The lengths of the forms that stand at a place of a text, shortest first. */
  readonly lengthsAt: (folded: string, start: number) => readonly number[];
  /** The length of the longest form that a text begins with; 0 where there is none. */
  readonly lengthAtStart: (folded: string) => number;
  /** The place where the longest form begins that a text has up to `end`; -1 where there is none. */
  readonly startBefore: (folded: string, end: number) => number;
};

const NO_LENGTHS: number[] = [];

const reversed = (text: string): string => text.split('').reverse().join('');

/** A value that is made when it is first asked for: most lists are asked in one way only. */
const lazily = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** See {@link WordList}. Time grows with the text, not with the number of forms; no pattern of hundreds of words is compiled. */
export const createWordList = (given: readonly string[]): WordList => {
  const forms = lazily(() => new Set(given.map((form) => fold(form).trim()).filter((form) => form !== '')));
  const trieOf = (texts: Iterable<string>): Trie => toTrie(Array.from(texts, (form) => ({ id: '', form })));
  const forward = lazily(() => trieOf(forms()));
  const backward = lazily(() => trieOf(Array.from(forms(), reversed)));

  const lengthsAt = (folded: string, start: number): readonly number[] => {
    const { step, firstTerm } = forward();
    let node = step(ROOT, folded.charCodeAt(start));
    if (node === NONE || (isWordAt(folded, start) && isWordAt(folded, start - 1))) return NO_LENGTHS;
    let lengths = NO_LENGTHS;
    for (let end = start + 1; node !== NONE; end += 1) {
      if (firstTerm[node] !== NONE && !(isWordAt(folded, end - 1) && isWordAt(folded, end))) {
        if (lengths === NO_LENGTHS) lengths = [];
        lengths.push(end - start);
      }
      if (end === folded.length) break;
      node = step(node, folded.charCodeAt(end));
    }
    return lengths;
  };

  return {
    is: (folded) => forms().has(folded),
    isIn: (folded) => {
      const { mayBegin } = forward();
      for (let start = 0; start < folded.length; start += 1)
        if (mayBegin(folded.charCodeAt(start)) && lengthsAt(folded, start).length > 0) return true;
      return false;
    },
    lengthsAt,
    lengthAtStart: (folded) => (folded === '' ? 0 : (lengthsAt(folded, 0).at(-1) ?? 0)),
    startBefore: (folded, end) => {
      if (isWordAt(folded, end - 1) && isWordAt(folded, end)) return -1;
      const { step, firstTerm } = backward();
      let start = -1;
      let node = ROOT;
      for (let at = end - 1; at >= 0; at -= 1) {
        node = step(node, folded.charCodeAt(at));
        if (node === NONE) break;
        if (firstTerm[node] !== NONE && !(isWordAt(folded, at) && isWordAt(folded, at - 1))) start = at;
      }
      return start;
    },
  };
};
