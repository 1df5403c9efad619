import type { Outcome, RequirementStatus } from './ranking.ts';

/** One line of a golden ranking. */
export type GoldenLine = {
  readonly rank: number;
  readonly outcome: Outcome;
  readonly score: number;
  readonly file: string;
  readonly requirements: Readonly<Record<string, RequirementStatus>>;
  /** Of criteria and bonuses, by id. */
  readonly points: Readonly<Record<string, number>>;
};

/** How one candidate differs from its golden line; null where there is none on that side. */
export type GoldenDrift = { readonly file: string } & (
  | { readonly before: GoldenLine; readonly after: GoldenLine }
  | { readonly before: null; readonly after: GoldenLine }
  | { readonly before: GoldenLine; readonly after: null }
);

/** A rubric's golden ranking against the one kept: `orphan` where the rubric is gone. */
export type GoldenState = 'same' | 'new' | 'changed' | 'orphan';

export type Golden = {
  readonly id: string;
  /** The file that keeps it. */
  readonly path: string;
  readonly state: GoldenState;
  /** Candidates that differ, in the order of the new ranking, then those that are gone. */
  readonly drift: readonly GoldenDrift[];
  /** First lines, where they differ: version and day. */
  readonly head: { readonly before: string; readonly after: string } | null;
};
