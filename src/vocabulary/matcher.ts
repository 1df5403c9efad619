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

/** Whether the match stands alone where it begins or ends with a Latin letter or digit: `java` not in `javascript`. */
const hasEdges = (text: string, start: number, end: number): boolean =>
  !(isWordAt(text, start) && isWordAt(text, start - 1)) && !(isWordAt(text, end - 1) && isWordAt(text, end));

/** No node, no term. */
const NONE = -1;
const ROOT = 0;
/** 2³² divided by the golden ratio, which spreads numbers that lie close together (Knuth, The Art of Computer Programming 6.4). */
const GOLDEN = 0x9e3779b1;

/** The trie of a list of terms with its fail links. Nodes are numbers, in the order in which they were made. */
type Trie = {
  /** The node that a unit leads to from a node, or {@link NONE}. */
  readonly step: (node: number, unit: number) => number;
  readonly fail: Int32Array;
  /** The first term that ends at a node; the others follow in `nextTerm`. */
  readonly firstTerm: Int32Array;
  readonly nextTerm: Int32Array;
  /** The longest shorter node, down the fail links, at which a term ends. */
  readonly shorter: Int32Array;
  readonly terms: readonly Term[];
  readonly parent: Int32Array;
  readonly unit: Uint16Array;
  readonly depth: Int32Array;
};

/**
 * All edges of a trie stand in one open-addressing hash table: no object a node, which keeps loading and matching fast.
 */
const build = (given: readonly Term[]): Trie => {
  const terms = given.flatMap(({ id, form }) => {
    const folded = fold(form).trim();
    return folded === '' ? [] : [{ id, form: folded }];
  });
  const most = terms.reduce((sum, { form }) => sum + form.length, 1);
  let slots = 64;
  while (slots < most * 2) slots *= 2;
  const child = new Int32Array(slots).fill(NONE);
  const parent = new Int32Array(most).fill(NONE);
  const unit = new Uint16Array(most);
  const depth = new Int32Array(most);
  const slotOf = (node: number, at: number): number => {
    let slot = ((Math.imul(node, GOLDEN) ^ Math.imul(at, 0x85ebca6b)) >>> 9) & (slots - 1);
    for (let held = child[slot] ?? NONE; held !== NONE; held = child[slot] ?? NONE) {
      if (parent[held] === node && unit[held] === at) break;
      slot = (slot + 1) & (slots - 1);
    }
    return slot;
  };
  const step = (node: number, at: number): number => child[slotOf(node, at)] ?? NONE;
  const firstTerm = new Int32Array(most).fill(NONE);
  const nextTerm = new Int32Array(terms.length).fill(NONE);
  let nodes = 1;
  terms.forEach(({ form }, term) => {
    let node = ROOT;
    for (let i = 0; i < form.length; i += 1) {
      const slot = slotOf(node, form.charCodeAt(i));
      let next = child[slot] ?? NONE;
      if (next === NONE) {
        next = nodes;
        nodes += 1;
        child[slot] = next;
        parent[next] = node;
        unit[next] = form.charCodeAt(i);
        depth[next] = (depth[node] ?? 0) + 1;
      }
      node = next;
    }
    nextTerm[term] = firstTerm[node] ?? NONE;
    firstTerm[node] = term;
  });
  const fail = new Int32Array(nodes).fill(ROOT);
  const shorter = new Int32Array(nodes).fill(NONE);
  // A fail link leads to a shorter node: by depth, each is known before it is asked for.
  const byDepth = Array.from({ length: nodes - 1 }, (_, index) => index + 1).sort(
    (a, b) => (depth[a] ?? 0) - (depth[b] ?? 0),
  );
  for (const node of byDepth) {
    const above = parent[node] ?? ROOT;
    if (above === ROOT) continue;
    let back = fail[above] ?? ROOT;
    let next = step(back, unit[node] ?? 0);
    while (next === NONE && back !== ROOT) {
      back = fail[back] ?? ROOT;
      next = step(back, unit[node] ?? 0);
    }
    if (next === NONE) continue;
    fail[node] = next;
    shorter[node] = firstTerm[next] === NONE ? (shorter[next] ?? NONE) : next;
  }
  return { step, fail, firstTerm, nextTerm, shorter, terms, parent: parent.subarray(0, nodes), unit, depth };
};

/** The empty result, shared: most lines hold no term of a list. */
const NOTHING: Match[] = [];

/** A set of numbers that may say yes to one it does not hold, in a few cache lines; see {@link probably}. */
type Sieve = { readonly bits: Uint32Array; readonly mask: number };
/** Bits of a sieve for each number in it: about one false yes in so many. */
const BITS_EACH = 16;

/** The two units as one number, spread over 32 bits. */
const spread = (first: number, second: number): number => Math.imul((first << 16) ^ (second * 31), GOLDEN) >>> 7;

const sieveOf = (hashes: readonly number[]): Sieve => {
  let size = 64;
  while (size < hashes.length * BITS_EACH) size *= 2;
  const bits = new Uint32Array(size / 32);
  for (const hash of hashes) {
    const place = hash & (size - 1);
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return { bits, mask: size - 1 };
};

const probably = ({ bits, mask }: Sieve, hash: number): boolean => {
  const place = hash & mask;
  return ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
};

/**
 * A function that finds every term in folded text (Aho–Corasick: one pass, whatever the number of terms).
 *
 * All matches come back, nested ones too, ordered by start, longest first; {@link longestMatches} keeps one a place.
 * A form that begins or ends with a Latin letter or digit matches whole words only. A space in a form stands for
 * exactly one space.
 */
export const createMatcher = (list: readonly Term[]): Matcher => {
  const { step, fail, firstTerm, nextTerm, shorter, terms, parent, unit: units, depth } = build(list);
  // Most characters of a text begin no term, and most that do are not followed as in one: a look-up passes over them. The
  // sieves are small, so that those of all lists stay in the processor's cache together.
  const pairs: number[] = [];
  const alone: number[] = [];
  parent.forEach((above, node) => {
    if (depth[node] === 2) pairs.push(spread(units[above] ?? 0, units[node] ?? 0));
    else if (depth[node] === 1 && firstTerm[node] !== NONE) alone.push(spread(units[node] ?? 0, 0));
  });
  const begun = sieveOf(pairs);
  const single = alone.length > 0 ? sieveOf(alone) : null;
  return (folded) => {
    let found: Match[] = NOTHING;
    let at = ROOT;
    const last = folded.length - 1;
    for (let i = 0; i <= last; i += 1) {
      const unit = folded.charCodeAt(i);
      if (at === ROOT) {
        const following = i < last ? folded.charCodeAt(i + 1) : 0;
        if (!probably(begun, spread(unit, following)) && (single === null || !probably(single, spread(unit, 0))))
          continue;
        // No term begins inside a Latin word.
        if (isWordAt(folded, i) && isWordAt(folded, i - 1)) continue;
      }
      let next = step(at, unit);
      while (next === NONE && at !== ROOT) {
        at = fail[at] ?? ROOT;
        next = step(at, unit);
      }
      if (next === NONE) continue;
      at = next;
      const ended = firstTerm[at] === NONE ? (shorter[at] ?? NONE) : at;
      for (let node = ended; node !== NONE; node = shorter[node] ?? NONE) {
        const start = i + 1 - (depth[node] ?? 0);
        if (!hasEdges(folded, start, i + 1)) continue;
        for (let term = firstTerm[node] ?? NONE; term !== NONE; term = nextTerm[term] ?? NONE) {
          const { id, form } = terms[term] as Term;
          if (found === NOTHING) found = [];
          found.push({ id, form, start, end: i + 1 });
        }
      }
    }
    if (found.length < 2) return found;
    return found.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
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
