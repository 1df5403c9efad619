import { isWordAt, mix, NONE, ROOT, type Term, toTrie } from './trie.ts';

/** Where a term stands in folded text; `end` is exclusive. */
export type Match = { readonly id: string; readonly form: string; readonly start: number; readonly end: number };

export type Matcher = (folded: string) => readonly Match[];

/** The empty result, shared: most lines hold no term of a list. */
const NOTHING: Match[] = [];

/** Bits of a sieve for each number in it: about one false yes in so many. */
const BITS_EACH = 16;

/**
 * A set of numbers as bits, which may say yes to one it does not hold; a few cache lines, so that those of all lists stay in
 * the processor's cache together. The place of a number is its low bits; the length a power of two.
 */
const sieveOf = (hashes: readonly number[]): Uint8Array => {
  let size = 64;
  while (size < hashes.length * BITS_EACH) size *= 2;
  const bits = new Uint8Array(size / 8);
  for (const hash of hashes) {
    const place = hash & (size - 1);
    bits[place >>> 3] = (bits[place >>> 3] ?? 0) | (1 << (place & 7));
  }
  return bits;
};

const holds = (bits: Uint8Array, hash: number): boolean => {
  const place = hash & (bits.length * 8 - 1);
  return ((bits[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
};

/** The matcher of a list, see {@link createMatcher}, with its trie and sieves. */
const compileMatcher = (list: readonly Term[]): Matcher => {
  const { step, mayBegin, firstTerm, nextTerm, terms } = toTrie(list);
  const starts = [...new Set(terms.map(({ form }) => form.slice(0, 3)))];
  const two = (start: string): number => mix(start.charCodeAt(0), start.charCodeAt(1));
  const ones = starts.filter((start) => start.length === 1);
  const single = ones.length > 0 ? sieveOf(ones.map((start) => mix(0, start.charCodeAt(0)))) : null;
  const pairs = sieveOf(starts.filter((start) => start.length > 1).map(two));
  const exactly = sieveOf(starts.filter((start) => start.length === 2).map(two));
  const threes = sieveOf(
    starts.filter((start) => start.length === 3).map((start) => mix(two(start), start.charCodeAt(2))),
  );
  return (folded) => {
    let found: Match[] = NOTHING;
    const { length } = folded;
    for (let start = 0; start < length; start += 1) {
      const first = folded.charCodeAt(start);
      if (!mayBegin(first)) continue;
      const second = start + 1 < length ? folded.charCodeAt(start + 1) : 0;
      const hash = mix(first, second);
      const begins =
        (holds(pairs, hash) &&
          (holds(exactly, hash) || holds(threes, mix(hash, start + 2 < length ? folded.charCodeAt(start + 2) : 0)))) ||
        (single !== null && holds(single, mix(0, first)));
      // No term begins inside a Latin word.
      if (!begins || (isWordAt(folded, start) && isWordAt(folded, start - 1))) continue;
      const before = found.length;
      let node = step(ROOT, first);
      for (let end = start + 1; node !== NONE; end += 1) {
        // …and none ends inside one.
        if (firstTerm[node] !== NONE && !(isWordAt(folded, end - 1) && isWordAt(folded, end))) {
          for (let term = firstTerm[node] ?? NONE; term !== NONE; term = nextTerm[term] ?? NONE) {
            const { id, form } = terms[term] as Term;
            if (found === NOTHING) found = [];
            found.push({ id, form, start, end });
          }
        }
        if (end === length) break;
        node = step(node, folded.charCodeAt(end));
      }
      // Found from short to long, ids descending.
      if (found.length > before + 1) found.push(...found.splice(before).reverse());
    }
    return found;
  };
};

/**
 * A function that finds every term in folded text.
 *
 * A place of the text is looked up only where its next three units begin a term, as sieves tell: the first unit is asked
 * about first, for it refuses most places. The terms there are walked to
 * in a trie, so that time grows with the text and not with the number of terms. Both are made for the first text: a process
 * that hands files to workers holds the whole vocabulary and looks for none of it.
 *
 * All matches come back, nested ones too, ordered by start, longest first; {@link longestMatches} keeps one a place.
 * A form that begins or ends with a Latin letter or digit matches whole words only. A space in a form stands for
 * exactly one space.
 */
export const createMatcher = (list: readonly Term[]): Matcher => {
  let matcher: Matcher | null = null;
  return (folded) => {
    matcher ??= compileMatcher(list);
    return matcher(folded);
  };
};

/** The matches left when each place of the text counts once: leftmost, then longest. Input as a matcher returns it. */
export const longestMatches = (matches: readonly Match[]): readonly Match[] => {
  const kept: Match[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.start < end) continue;
    kept.push(match);
    end = match.end;
  }
  return kept;
};
