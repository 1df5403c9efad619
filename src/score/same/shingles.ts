/** Characters of a shingle. */
const LENGTH = 4;
/** FNV-1a, 32 bits. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** A number for every different piece of four characters of a text, in the order they come. */
export const shinglesOf = (text: string): readonly number[] => {
  const shingles = new Set<number>();
  for (let at = 0; at + LENGTH <= text.length; at += 1) {
    let hash = SEED;
    for (let place = at; place < at + LENGTH; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), PRIME);
    shingles.add(hash >>> 0);
  }
  return [...shingles];
};

/** The share of all shingles of two texts that both have, 0..1 (Jaccard). */
export const likeness = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared);
};

/**
 * Pairs of texts that are alike to a share of `least` at least, by index, the smaller first.
 *
 * Each text is filed under its rarest shingles alone: two texts so alike share one of these (the prefix filter of
 * Chaudhuri et al., ICDE 2006), so that only texts with a rare piece in common are compared. A piece that more than `most`
 * texts have is common wording and files nothing: the work stays linear.
 */
export const alikePairs = (
  texts: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly (readonly [number, number])[] => {
  const lists = texts.map(shinglesOf);
  const uses = new Map<number, number>();
  for (const list of lists) for (const shingle of list) uses.set(shingle, (uses.get(shingle) ?? 0) + 1);
  const rarity = (shingle: number): number => uses.get(shingle) ?? 0;
  const files = new Map<number, number[]>();
  const sets = lists.map((list) => new Set(list));
  const pairs: (readonly [number, number])[] = [];
  lists.forEach((list, index) => {
    const own = sets[index];
    const prefix = [...list]
      .sort((a, b) => rarity(a) - rarity(b) || a - b)
      .slice(0, list.length - Math.ceil(least * list.length) + 1)
      .filter((shingle) => rarity(shingle) > 1 && rarity(shingle) <= most);
    const met = new Set(prefix.flatMap((shingle) => files.get(shingle) ?? []));
    for (const other of met) {
      const theirs = sets[other];
      if (own !== undefined && theirs !== undefined && likeness(own, theirs) >= least) pairs.push([other, index]);
    }
    for (const shingle of prefix) {
      const file = files.get(shingle);
      if (file === undefined) files.set(shingle, [index]);
      else file.push(index);
    }
  });
  return pairs;
};
