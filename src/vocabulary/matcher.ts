import { fold } from './fold.ts';

/** A surface form and what it stands for. Several forms may share an id. */
export type Term = { readonly id: string; readonly form: string };

/** Where a term stands in folded text; `end` is exclusive. */
export type Match = { readonly id: string; readonly form: string; readonly start: number; readonly end: number };

export type Matcher = (folded: string) => readonly Match[];

type Node = { readonly next: Map<number, Node>; fail: Node | null; terms: Term[]; depth: number };

const node = (depth: number): Node => ({ next: new Map(), fail: null, terms: [], depth });

/** A letter or digit of a script with spaces between words, which must not continue a term. Matches `é`; not `客`. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u;

/** Whether the unit at a place is such a letter or digit; ASCII and Han, nearly all units, are told without a pattern. */
const isWordAt = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  if (unit < 0x80)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
  if (Number.isNaN(unit) || (unit >= 0x2e80 && unit < 0xa000)) return false;
  return WORD.test(text.charAt(index));
};

/** Whether the match stands alone where it begins or ends with a Latin letter or digit: `java` not in `javascript`. */
const hasEdges = (text: string, start: number, end: number): boolean =>
  !(isWordAt(text, start) && isWordAt(text, start - 1)) && !(isWordAt(text, end - 1) && isWordAt(text, end));

const build = (terms: readonly Term[]): Node => {
  const root = node(0);
  for (const term of terms) {
    const form = fold(term.form).trim();
    if (form === '') continue;
    let at = root;
    for (let i = 0; i < form.length; i += 1) {
      const unit = form.charCodeAt(i);
      let child = at.next.get(unit);
      if (child === undefined) {
        child = node(at.depth + 1);
        at.next.set(unit, child);
      }
      at = child;
    }
    at.terms.push({ id: term.id, form });
  }
  const queue: Node[] = [root];
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] as Node;
    for (const [unit, child] of at.next) {
      let fail = at.fail;
      while (fail !== null && !fail.next.has(unit)) fail = fail.fail;
      child.fail = fail?.next.get(unit) ?? root;
      child.terms = child.terms.concat(child.fail.terms);
      queue.push(child);
    }
  }
  return root;
};

/** Marks of a unit that is a term alone, and of one that only begins terms. */
const ALONE = 2;
const WITH_NEXT = 1;
/** The empty result, shared: most lines hold no term of a list. */
const NOTHING: Match[] = [];

/** A number below 65,536 for two units; different pairs may share one, which costs a look but no match. */
const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/**
 * A function that finds every term in folded text (Aho–Corasick: one pass, whatever the number of terms).
 *
 * All matches come back, nested ones too, ordered by start, longest first; {@link longestMatches} keeps one a place.
 * A form that begins or ends with a Latin letter or digit matches whole words only. A space in a form stands for
 * exactly one space.
 */
export const createMatcher = (terms: readonly Term[]): Matcher => {
  const root = build(terms);
  // Most characters of a text begin no term, and most that do are not followed as in one: two look-ups pass over them.
  const begins = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  for (const [unit, child] of root.next) {
    begins[unit] = child.terms.length > 0 ? ALONE : WITH_NEXT;
    for (const second of child.next.keys()) pairs[pairOf(unit, second)] = 1;
  }
  return (folded) => {
    let found: Match[] = NOTHING;
    let at: Node = root;
    for (let i = 0; i < folded.length; i += 1) {
      const unit = folded.charCodeAt(i);
      if (at === root) {
        const begun = begins[unit];
        if (begun === 0 || (begun === WITH_NEXT && pairs[pairOf(unit, folded.charCodeAt(i + 1))] === 0)) continue;
        // No term begins inside a Latin word.
        if (isWordAt(folded, i) && isWordAt(folded, i - 1)) continue;
      }
      let next = at.next.get(unit);
      while (next === undefined && at !== root) {
        at = at.fail ?? root;
        next = at.next.get(unit);
      }
      if (next === undefined) continue;
      at = next;
      for (const term of at.terms) {
        const start = i + 1 - term.form.length;
        if (!hasEdges(folded, start, i + 1)) continue;
        if (found === NOTHING) found = [];
        found.push({ id: term.id, form: term.form, start, end: i + 1 });
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
