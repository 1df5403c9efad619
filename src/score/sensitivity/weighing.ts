import type { Candidate, Outcome, Ranking } from '../../model/index.ts';

/** A candidate as weights see it: a credit 0..1 for each criterion, in the order of the rubric. */
export type Weighed = {
  readonly file: string;
  readonly outcome: Outcome;
  readonly credits: readonly number[];
  /** Points that no weight moves. */
  readonly bonus: number;
};

const ALL_WEIGHTS = 100;

const toWeighed = ({ file, outcome, criteria, bonuses }: Candidate): Weighed => ({
  file: file.path,
  outcome,
  credits: criteria.map(({ credit }) => credit),
  bonus: bonuses.reduce((sum, { points }) => sum + points, 0),
});

/** The candidates of a ranking in its order. */
export const toAllWeighed = ({ candidates }: Ranking): readonly Weighed[] => candidates.map(toWeighed);

/** Points of a candidate by other weights, unrounded; never more than 100. */
export const scoreBy = ({ credits, bonus }: Weighed, weights: readonly number[]): number =>
  Math.min(
    ALL_WEIGHTS,
    credits.reduce((sum, credit, index) => sum + credit * (weights[index] ?? 0), bonus),
  );

/** The weights with one set anew and the others in proportion, so that all add up to 100 as before. */
export const withWeight = (weights: readonly number[], index: number, weight: number): readonly number[] => {
  const rest = ALL_WEIGHTS - (weights[index] ?? 0);
  const scale = rest === 0 ? 0 : (ALL_WEIGHTS - weight) / rest;
  return weights.map((each, at) => (at === index ? weight : each * scale));
};
