import { fold } from './fold.ts';

/** A surface form and what it stands for. Several forms may share an id. */
export type Term = { readonly id: string; readonly form: string };

/** Where a term stands in folded text; `end` is exclusive. */
export type Match = { readonly id: string; readonly form: string; readonly start: number; readonly end: number };

export type Matcher = (folded: string) => readonly Match[];

/** A letter or digit of a script with spaces between words, which must not continue a term. Matches `é`; not `客`. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u;

/** Whether the unit at a place is such a letter or digit; ASCII and Han, nearly all units, are told without a pattern. */
const isWordAt = (text: string, index: number): boolean => {
  if (index < 0 || index >= text.length) return false;
  const unit = text.charCodeAt(index);
  if (unit < 0x80)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
  if (unit >= 0x2e80 && unit < 0xa000) return false;
  return WORD.test(text.charAt(index));
};

/** No node, no term. */
const NONE = -1;
const ROOT = 0;
/** 2³² divided by the golden ratio, which spreads numbers that lie close together (Knuth, The Art of Computer Programming 6.4). */
const GOLDEN = 0x9e3779b1;

/** Another odd number without pattern, for the second of two mixings (from MurmurHash3). */
const MURMUR = 0x85ebca6b;
/** A number and a unit as one number whose low bits depend on both. */
const mix = (number: number, unit: number): number => Math.imul(Math.imul(number, GOLDEN) ^ unit, MURMUR) >>> 9;

/** The trie of a list of terms. Nodes are numbers, in the order in which they were made. */
type Trie = {
  /** The node that a unit leads to from a node, or {@link NONE}. */
  readonly step: (node: number, unit: number) => number;
  /** The first term that ends at a node; the others follow in `nextTerm`, ids descending. */
  readonly firstTerm: Int32Array;
  readonly nextTerm: Int32Array;
  /** Terms folded and trimmed. */
  readonly terms: readonly Term[];
};

/** Numbers of one edge in the table of {@link build}: node above, unit, node below, and one unused, so that an edge lies in one cache line. */
const EDGE = 4;

/** How many nodes the forms make with the root: each form in sorted order adds what it doesn't share with the one before. */
const countNodes = (forms: readonly string[]): number => {
  let count = 1;
  let before = '';
  for (const form of [...forms].sort()) {
    let shared = 0;
    while (shared < form.length && form.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    count += form.length - shared;
    before = form;
  }
  return count;
};

/** All edges of a trie stand in one open-addressing hash table: no object a node, which keeps loading and matching fast. */
const build = (given: readonly Term[]): Trie => {
  const terms = given
    .flatMap(({ id, form }) => {
      const folded = fold(form).trim();
      return folded === '' ? [] : [{ id, form: folded }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const most = countNodes(terms.map(({ form }) => form));
  let slots = 64;
  while (slots < most * 2) slots *= 2;
  const edges = new Int32Array(slots * EDGE).fill(NONE);
  const slotOf = (node: number, unit: number): number => {
    let slot = mix(node, unit) & (slots - 1);
    for (;;) {
      const above = edges[slot * EDGE];
      if (above === NONE || (above === node && edges[slot * EDGE + 1] === unit)) return slot * EDGE;
      slot = (slot + 1) & (slots - 1);
    }
  };
  const firstTerm = new Int32Array(most).fill(NONE);
  const nextTerm = new Int32Array(terms.length).fill(NONE);
  let nodes = 1;
  terms.forEach(({ form }, term) => {
    let node = ROOT;
    for (let i = 0; i < form.length; i += 1) {
      const unit = form.charCodeAt(i);
      const slot = slotOf(node, unit);
      if (edges[slot] === NONE) {
        edges[slot] = node;
        edges[slot + 1] = unit;
        edges[slot + 2] = nodes;
        nodes += 1;
      }
      node = edges[slot + 2] ?? NONE;
    }
    nextTerm[term] = firstTerm[node] ?? NONE;
    firstTerm[node] = term;
  });
  return { step: (node, unit) => edges[slotOf(node, unit) + 2] ?? NONE, firstTerm, nextTerm, terms };
};

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

/** Bits of the first sieve of every matcher: it must stay in the processor's nearest cache beside those of thirty others. */
const FIRST_BITS = 4096;
/** The place of a unit in it: neighbours in a script keep places of their own. */
const firstPlace = (unit: number): number => (unit ^ (unit >>> 7)) & (FIRST_BITS - 1);

const firstsOf = (starts: readonly string[]): Uint8Array => {
  const firsts = new Uint8Array(FIRST_BITS);
  for (const start of starts) firsts[firstPlace(start.charCodeAt(0))] = 1;
  return firsts;
};

/** The matcher of a list, see {@link createMatcher}, with its trie and sieves. */
const compileMatcher = (list: readonly Term[]): Matcher => {
  const { step, firstTerm, nextTerm, terms } = build(list);
  const starts = [...new Set(terms.map(({ form }) => form.slice(0, 3)))];
  const firsts = firstsOf(starts);
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
      if (firsts[firstPlace(first)] === 0) continue;
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
