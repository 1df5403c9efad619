import type { Outcome, RequirementStatus, RubricFacts } from './ranking.ts';
import type { Bilingual, IsoDate } from './text.ts';

/** Where a candidate stands in one ranking, and what put it there. */
export type Standing = {
  /** Path of the file: the same in both rankings. */
  readonly file: string;
  readonly name: string | null;
  readonly rank: number;
  readonly outcome: Outcome;
  readonly score: number;
  readonly listed: boolean;
  readonly requirements: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly status: RequirementStatus;
  }[];
  /** Of criteria and bonuses. */
  readonly points: readonly { readonly id: string; readonly title: Bilingual; readonly points: number }[];
};

/**
 * What moved a candidate: a requirement that now says something else (null: not asked there), the points of a criterion
 * against those that it passed or was passed by, or only what happened to others.
 */
export type MoveCause =
  | {
      readonly cause: 'requirement';
      readonly id: string;
      readonly title: Bilingual;
      readonly before: RequirementStatus | null;
      readonly after: RequirementStatus | null;
    }
  | {
      readonly cause: 'criterion';
      readonly id: string;
      readonly title: Bilingual;
      /** Points more or less for the candidate, and for those on average. */
      readonly change: number;
      readonly othersChange: number;
    }
  | { readonly cause: 'others' };

type Place = Pick<Standing, 'rank' | 'outcome' | 'score' | 'listed'>;

/** One candidate whose rank, outcome or place on the shortlist changed. */
export type Move = {
  readonly file: string;
  readonly name: string | null;
  readonly before: Place;
  readonly after: Place;
  readonly causes: readonly MoveCause[];
};

/** What two rankings of the same files differ in. */
export type Movement = {
  /** Candidates in both rankings. */
  readonly candidates: number;
  /** In the order of the new ranking. */
  readonly moves: readonly Move[];
  /** Candidates with another score, whether they moved or not. */
  readonly rescored: number;
  /** Kendall's τ-b of the two orders, -1..1; null where one of them puts all on one rank. */
  readonly tau: number | null;
};

/** One thing that differs between two rubrics: `what` is `added`, `removed`, or the field that changed. */
export type RubricEdit = {
  readonly list: 'requirements' | 'criteria' | 'bonuses' | 'keywords' | 'rubric';
  readonly id: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A limit that was set, and whether it holds. */
export type DiffGate = {
  readonly gate: 'max-moves' | 'max-shortlist-changes' | 'min-tau';
  readonly limit: number;
  readonly actual: number;
  readonly holds: boolean;
};

/** Who makes the shortlist: the best so many or so much per cent, a least score; without both, those that are qualified. */
export type ShortlistRule = {
  readonly top: { readonly count: number } | { readonly percent: number } | null;
  readonly minimumScore: number | null;
};

export type RubricDiff = {
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly before: RubricFacts & { readonly source: string };
  readonly after: RubricFacts & { readonly source: string };
  readonly asOf: IsoDate;
  readonly files: number;
  readonly unreadable: number;
  readonly shortlist: ShortlistRule;
  readonly edits: readonly RubricEdit[];
  readonly movement: Movement;
  readonly gates: readonly DiffGate[];
};
