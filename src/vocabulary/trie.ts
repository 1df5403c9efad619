import { fold } from './fold.ts';

/** A surface form and what it stands for. Several forms may share an id. */
export type Term = { readonly id: string; readonly form: string };

/** A letter or digit of a script with spaces between words, which must not continue a term. Matches `é`; not `客`. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u;

/** Whether the unit at a place is such a letter or digit; ASCII and Han, nearly all units, are told without a pattern. */
export const isWordAt = (text: string, index: number): boolean => {
  if (index < 0 || index >= text.length) return false;
  const unit = text.charCodeAt(index);
  if (unit < 0x80)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
  if (unit >= 0x2e80 && unit < 0xa000) return false;
  return WORD.test(text.charAt(index));
};

/** No node, no term. */
export const NONE = -1;
export const ROOT = 0;
/** 2³² divided by the golden ratio, which spreads numbers that lie close together (Knuth, The Art of Computer Programming 6.4). */
const GOLDEN = 0x9e3779b1;

/** Another odd number without pattern, for the second of two mixings (from MurmurHash3). */
const MURMUR = 0x85ebca6b;
/** A number and a unit as one number whose low bits depend on both. */
export const mix = (number: number, unit: number): number => Math.imul(Math.imul(number, GOLDEN) ^ unit, MURMUR) >>> 9;

/** The trie of a list of terms. Nodes are numbers, in the order in which they were made. */
export type Trie = {
  /** The node that a unit leads to from a node, or {@link NONE}. */
  readonly step: (node: number, unit: number) => number;
  /** Whether a term may begin with a unit: false for most units without a look into the table. */
  readonly mayBegin: (unit: number) => boolean;
  /** The first term that ends at a node; the others follow in `nextTerm`, ids descending. */
  readonly firstTerm: Int32Array;
  readonly nextTerm: Int32Array;
  /** Terms folded and trimmed. */
  readonly terms: readonly Term[];
};

/** Numbers of one edge in the table of {@link toTrie}: node above, unit, node below, and one unused, so that an edge lies in one cache line. */
const EDGE = 4;

/** Slots of an empty table, a power of two. */
const FEWEST_SLOTS = 128;

/** A table of edges that grows so that at most half of it is in use. */
const createEdges = () => {
  let slots = FEWEST_SLOTS;
  let used = 0;
  let edges = new Int32Array(slots * EDGE).fill(NONE);
  /** Where an edge stands, or may be put. */
  const slotOf = (node: number, unit: number): number => {
    let slot = mix(node, unit) & (slots - 1);
    for (;;) {
      const above = edges[slot * EDGE];
      if (above === NONE || (above === node && edges[slot * EDGE + 1] === unit)) return slot * EDGE;
      slot = (slot + 1) & (slots - 1);
    }
  };
  const put = (node: number, unit: number, below: number): void => {
    const slot = slotOf(node, unit);
    edges[slot] = node;
    edges[slot + 1] = unit;
    edges[slot + 2] = below;
  };
  const grow = (): void => {
    const before = edges;
    slots *= 2;
    edges = new Int32Array(slots * EDGE).fill(NONE);
    for (let slot = 0; slot < before.length; slot += EDGE)
      if (before[slot] !== NONE) put(before[slot] ?? NONE, before[slot + 1] ?? 0, before[slot + 2] ?? NONE);
  };
  return {
    step: (node: number, unit: number): number => edges[slotOf(node, unit) + 2] ?? NONE,
    add: (node: number, unit: number, below: number): void => {
      used += 1;
      if (used * 2 > slots) grow();
      put(node, unit, below);
    },
  };
};

/** Places of the first units of a trie's terms: they must stay in the processor's nearest cache beside those of thirty others. */
const FIRST_PLACES = 4096;
/** The place of a unit among them: neighbours in a script keep places of their own. */
const firstPlace = (unit: number): number => (unit ^ (unit >>> 7)) & (FIRST_PLACES - 1);

/** All edges of a trie stand in one open-addressing hash table: no object a node, which keeps loading and matching fast. */
export const toTrie = (given: readonly Term[]): Trie => {
  const terms = given
    .flatMap(({ id, form }) => {
      const folded = fold(form).trim();
      return folded === '' ? [] : [{ id, form: folded }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const { step, add } = createEdges();
  const firsts = new Uint8Array(FIRST_PLACES);
  const firstTerm: number[] = [NONE];
  const nextTerm = new Int32Array(terms.length);
  terms.forEach(({ form }, term) => {
    firsts[firstPlace(form.charCodeAt(0))] = 1;
    let node = ROOT;
    for (let i = 0; i < form.length; i += 1) {
      const unit = form.charCodeAt(i);
      let below = step(node, unit);
      if (below === NONE) {
        below = firstTerm.length;
        firstTerm.push(NONE);
        add(node, unit, below);
      }
      node = below;
    }
    nextTerm[term] = firstTerm[node] ?? NONE;
    firstTerm[node] = term;
  });
  return {
    step,
    mayBegin: (unit) => firsts[firstPlace(unit)] === 1,
    firstTerm: Int32Array.from(firstTerm),
    nextTerm,
    terms,
  };
};
