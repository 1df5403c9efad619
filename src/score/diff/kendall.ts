type Pair = { readonly x: number; readonly y: number };

/** Pairs of a group of n: n over 2. */
const pairsOf = (n: number): number => (n * (n - 1)) / 2;

/** How many pairs of a sorted list are equal by the key. */
const tiedPairs = <T>(sorted: readonly T[], isSame: (a: T, b: T) => boolean): number => {
  let pairs = 0;
  let run = 0;
  for (const [index, item] of sorted.entries()) {
    const before = sorted[index - 1];
    run = index > 0 && before !== undefined && isSame(before, item) ? run + 1 : 1;
    // Each one forms a pair with every equal one before it.
    pairs += run - 1;
  }
  return pairs;
};

/** The list sorted, and how many exchanges of neighbours that took: a merge sort that counts. */
const sortCounting = (
  values: readonly number[],
): { readonly sorted: readonly number[]; readonly exchanges: number } => {
  if (values.length < 2) return { sorted: values, exchanges: 0 };
  const middle = values.length >> 1;
  const left = sortCounting(values.slice(0, middle));
  const right = sortCounting(values.slice(middle));
  const sorted: number[] = [];
  let exchanges = left.exchanges + right.exchanges;
  let at = 0;
  for (const value of left.sorted) {
    let other = right.sorted[at];
    while (other !== undefined && other < value) {
      sorted.push(other);
      at += 1;
      other = right.sorted[at];
    }
    exchanges += at;
    sorted.push(value);
  }
  return { sorted: [...sorted, ...right.sorted.slice(at)], exchanges };
};

/**
 * Kendall's τ-b of two orders of the same things, -1..1: 1 where no pair changes sides, ties corrected for.
 *
 * `x` and `y` are the ranks of one thing in each order. Null for fewer than two, or where one order puts all on one rank.
 * Source: W. R. Knight, A computer method for calculating Kendall's tau with ungrouped data, JASA 61 (1966): O(n log n).
 */
export const kendallTauB = (pairs: readonly Pair[]): number | null => {
  const sorted = [...pairs].sort((a, b) => a.x - b.x || a.y - b.y);
  const all = pairsOf(sorted.length);
  const tiedX = tiedPairs(sorted, (a, b) => a.x === b.x);
  const tiedBoth = tiedPairs(sorted, (a, b) => a.x === b.x && a.y === b.y);
  const { sorted: ys, exchanges } = sortCounting(sorted.map(({ y }) => y));
  const tiedY = tiedPairs(ys, (a, b) => a === b);
  const scale = Math.sqrt((all - tiedX) * (all - tiedY));
  if (scale === 0) return null;
  return (all - tiedX - tiedY + tiedBoth - 2 * exchanges) / scale;
};
