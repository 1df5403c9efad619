import type { Outcome, RubricFacts } from './ranking.ts';
import type { ShortlistRule } from './rubric-diff.ts';
import type { Bilingual, IsoDate } from './text.ts';

/** A new weight of one criterion, the others in proportion so that all still add up to 100. */
export type WeightChange = {
  readonly id: string;
  readonly title: Bilingual;
  readonly from: number;
  readonly to: number;
};

/** A candidate with the ranks that it takes when all weights move at once. */
export type RankInterval = {
  readonly file: string;
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly score: number;
  readonly rank: number;
  /** Best and worst rank of nine draws in ten. */
  readonly best: number;
  readonly worst: number;
  /** Share of draws in which it is on the shortlist, 0..1; null where no cut by score or place was asked for. */
  readonly listedShare: number | null;
};

/** Two that stand side by side with one outcome, and the smallest change that puts the lower one first; null: no change does. */
export type NeighbourSwap = {
  readonly upper: string;
  readonly lower: string;
  /** Points between them. */
  readonly gap: number;
  readonly change: WeightChange | null;
};

/** Who would leave and enter the shortlist by a change of one weight; null where the cut is a score. */
export type CutCrossing = {
  readonly leaves: string | null;
  readonly enters: string | null;
  readonly change: WeightChange;
};

/** A criterion or bonus that gives all candidates the same credit, 0..1. */
export type ConstantCriterion = { readonly id: string; readonly title: Bilingual; readonly credit: number };

/** A keyword of a group that no candidate has, or that all have. */
export type IdleKeyword = { readonly group: string; readonly id: string; readonly hits: 'none' | 'all' };

/** How far an order rests on the weights. */
export type Sensitivity = {
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly rubric: RubricFacts;
  readonly asOf: IsoDate;
  readonly files: number;
  readonly unreadable: number;
  readonly shortlist: ShortlistRule;
  /** Every weight is drawn from its value ± this share. */
  readonly spread: number;
  readonly draws: number;
  readonly seed: number;
  /** In the order of the ranking. */
  readonly intervals: readonly RankInterval[];
  /** The most fragile first. */
  readonly swaps: readonly NeighbourSwap[];
  /** The smallest change first; empty without a cut. */
  readonly crossings: readonly CutCrossing[];
  /** Files of equal outcome and score. */
  readonly ties: readonly (readonly string[])[];
  readonly constant: readonly ConstantCriterion[];
  readonly idle: readonly IdleKeyword[];
};
