import { fold, longestMatches, type Vocabulary } from '../../vocabulary/index.ts';

/** A share of the strongest industry's weight below which another one is only mentioned in passing. */
const PASSING_SHARE = 0.34;

/**
 * Ids of the industries that texts about one job speak of (employer, title, bullets), strongest first.
 *
 * Each text counts an industry once, by its weight, so that a bullet that says 订单 ten times outweighs no employer's
 * name. Industries far weaker than the strongest are left out.
 */
export const toIndustries = (
  texts: readonly { readonly text: string; readonly weight: number }[],
  vocabulary: Vocabulary,
): readonly string[] => {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    const named = new Set(longestMatches(vocabulary.industries(fold(text))).map(({ id }) => id));
    for (const id of named) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  const strongest = Math.max(0, ...weights.values());
  return [...weights]
    .filter(([, weight]) => weight >= strongest * PASSING_SHARE)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id]) => id);
};
