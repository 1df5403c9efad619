import type { Outcome, RequirementStatus } from './ranking.ts';
import type { Bilingual, IsoDate } from './text.ts';

/**
 * One thing that an expectation claims, and what the ranking shows in its place. `rank` of 0 is no place in the ranking.
 *
 * A claim about a candidate that isn't there is not made: `found` alone says so.
 */
export type Claim = { readonly holds: boolean } & (
  | {
      readonly claim: 'found';
      readonly name: string;
      /** Paths of the candidates that the name fits: one, where the claim holds. */
      readonly paths: readonly string[];
      /** Whether a file of that name is there that could not be read. */
      readonly unreadable: boolean;
    }
  | { readonly claim: 'outcome'; readonly expected: Outcome; readonly actual: Outcome }
  | { readonly claim: 'because'; readonly requirement: Bilingual; readonly actual: RequirementStatus | null }
  | {
      readonly claim: 'score';
      readonly atLeast: number | null;
      readonly atMost: number | null;
      readonly actual: number;
    }
  | { readonly claim: 'above'; readonly other: string; readonly rank: number; readonly otherRank: number }
  | { readonly claim: 'top'; readonly expected: readonly string[]; readonly actual: readonly string[] }
);

/** One expectation of a rubric, tried. Line and column, from 1, are those of the rubric's file. */
export type TestCase = {
  /** Whom it is about; null for the first places. */
  readonly candidate: string | null;
  readonly line: number;
  readonly column: number;
  readonly claims: readonly Claim[];
};

/** All expectations of one rubric, in their order. */
export type RubricTest = {
  readonly rubric: { readonly id: string; readonly version: string; readonly file: string };
  readonly asOf: IsoDate;
  readonly cases: readonly TestCase[];
};

export const caseHolds = ({ claims }: Pick<TestCase, 'claims'>): boolean => claims.every(({ holds }) => holds);
