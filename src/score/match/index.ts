import type { AdvertAsk, AdvertMatch, Coverage, IsoDate, MatchItem, Profile, Strength } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { judgeAsk, toReadyAsk } from './judge.ts';
import { toQuestions } from './questions.ts';

/** A percentage of the weight of some things, in tenths; null of none. */
const percentOf = (items: readonly MatchItem[]): number | null => {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return Math.round((items.reduce((sum, { weight, credit }) => sum + weight * credit, 0) / total) * 1000) / 10;
};

const coverageOf = (items: readonly MatchItem[], strength: Strength): Coverage => {
  const own = items.filter((item) => item.strength === strength);
  return { percent: percentOf(own), found: own.filter(({ credit }) => credit > 0).length, total: own.length };
};

/**
 * A function that holds a profile against what an advert asks for.
 *
 * Coverage is by weight: a thing shown in work counts fully, one only listed 0.6, one told as basic 0.3; what is denied,
 * only wished for, or not settled counts nothing.
 */
export const toMatcher = (
  asks: readonly AdvertAsk[],
  { vocabulary, asOf }: { readonly vocabulary: Vocabulary; readonly asOf: IsoDate },
): ((profile: Profile) => AdvertMatch) => {
  const ready = asks.map(toReadyAsk);
  const context = { vocabulary, asOf, keywords: {} };
  return (profile) => {
    const items = ready.map((ask) => judgeAsk(ask, profile, context));
    return {
      coverage: percentOf(items) ?? 0,
      by: {
        required: coverageOf(items, 'required'),
        preferred: coverageOf(items, 'preferred'),
        duty: coverageOf(items, 'duty'),
      },
      items,
      questions: toQuestions(items),
    };
  };
};
