import type { Outcome } from '../../model/index.ts';
import { randomNumbers } from './random.ts';
import { scoreBy, type Weighed } from './weighing.ts';

/** The ranks of one candidate over the draws, sorted, and in how many draws it was listed. */
export type Drawn = { readonly best: number; readonly worst: number; readonly listed: number };

export type DrawOptions = {
  readonly draws: number;
  /** Weights are drawn evenly from their value ± this share, then scaled to add up to 100. */
  readonly spread: number;
  readonly seed: number;
  /** Whether one of that rank, score and outcome is on the shortlist; null where there is no cut. */
  readonly isListed: ((rank: number, score: number, outcome: Outcome) => boolean) | null;
};

const PLACE: Readonly<Record<Outcome, number>> = { qualified: 0, review: 1, rejected: 2 };
const ALL_WEIGHTS = 100;
/** Nine draws in ten lie between. */
const [LOW, HIGH] = [0.05, 0.95];
/** Scores are told to one decimal: two that look the same are a tie. */
const TENTHS = 10;

const drawWeights = (weights: readonly number[], spread: number, random: () => number): readonly number[] => {
  const drawn = weights.map((weight) => weight * (1 - spread + 2 * spread * random()));
  const sum = drawn.reduce((all, weight) => all + weight, 0);
  return drawn.map((weight) => (weight / sum) * ALL_WEIGHTS);
};

/** The value below which a share of the sorted ones lies: the nearest rank. */
const quantile = (sorted: Int32Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;

/** What ranks the candidates take when all weights move at once; the same for the same seed. */
export const drawRanks = (
  people: readonly Weighed[],
  weights: readonly number[],
  { draws, spread, seed, isListed }: DrawOptions,
): readonly Drawn[] => {
  const random = randomNumbers(seed);
  const ranks = people.map(() => new Int32Array(draws));
  const listed = people.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = drawWeights(weights, spread, random);
    const scores = people.map((person) => Math.round(scoreBy(person, drawn) * TENTHS) / TENTHS);
    const order = people
      .map((person, index) => ({ index, place: PLACE[person.outcome], score: scores[index] ?? 0 }))
      .sort((a, b) => a.place - b.place || b.score - a.score);
    let rank = 0;
    for (const [position, { index, place, score }] of order.entries()) {
      const before = order[position - 1];
      if (before === undefined || before.place !== place || before.score !== score) rank = position + 1;
      const own = ranks[index];
      if (own !== undefined) own[draw] = rank;
      const outcome = people[index]?.outcome ?? 'rejected';
      if (isListed?.(position + 1, score, outcome) === true) listed[index] = (listed[index] ?? 0) + 1;
    }
  }
  return ranks.map((own, index) => {
    own.sort();
    return { best: quantile(own, LOW), worst: quantile(own, HIGH), listed: listed[index] ?? 0 };
  });
};
