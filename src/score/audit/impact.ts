import type { Impact } from '../../model/index.ts';
import { fisherExact } from './fisher.ts';

/** Four fifths (29 CFR 1607.4 D): a lower ratio is looked at. */
const FOUR_FIFTHS = 0.8;
/** Standard deviations on each side of a 95 % interval. */
const Z95 = 1.959963984540054;

/** How many of how many. */
export type Share = { readonly count: number; readonly all: number };

const rateOf = ({ count, all }: Share): number => (all === 0 ? 0 : count / all);

/** 95 % interval of a ratio of two rates by the logarithm (Katz). */
const intervalOf = (share: Share, best: Share): readonly [number, number] | null => {
  if (share.count === 0 || best.count === 0) return null;
  const deviation = Math.sqrt(1 / share.count - 1 / share.all + 1 / best.count - 1 / best.all);
  const log = Math.log(rateOf(share) / rateOf(best));
  return [Math.exp(log - Z95 * deviation), Math.exp(log + Z95 * deviation)];
};

/**
 * Each group's rate against the highest of those that may be the measure (`isMeasure`), in the order given.
 *
 * Where the highest rate is 0 there is no ratio: it is undefined, never 0 or infinite.
 */
export const toImpacts = (shares: readonly Share[], isMeasure: (index: number) => boolean): readonly Impact[] => {
  const measure = shares
    .filter((share, index) => isMeasure(index) && share.all > 0)
    .reduce<Share | null>((best, share) => (best === null || rateOf(share) > rateOf(best) ? share : best), null);
  return shares.map((share): Impact => {
    const rate = rateOf(share);
    const facts = { count: share.count, rate };
    if (measure === null || rateOf(measure) === 0)
      return { ...facts, ratio: null, interval: null, fisher: null, below: false, oneMore: null };
    const ratio = rate / rateOf(measure);
    const below = ratio < FOUR_FIFTHS;
    const isBest = share === measure;
    return {
      ...facts,
      ratio,
      interval: isBest ? null : intervalOf(share, measure),
      fisher: isBest
        ? null
        : fisherExact({ chosen: share.count, all: share.all }, { chosen: measure.count, all: measure.all }),
      below,
      oneMore: below ? (share.count + 1) / share.all / rateOf(measure) >= FOUR_FIFTHS : null,
    };
  });
};
