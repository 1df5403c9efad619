import type { Outcome } from './ranking.ts';
import type { ShortlistRule } from './rubric-diff.ts';
import type { IsoDate } from './text.ts';

/** What a written ranking says of a candidate, as far as the stages after the screen need it. */
export type RankedPerson = {
  readonly rank: number;
  readonly file: string;
  readonly sha256: string;
  readonly name: string | null;
  readonly score: number;
  readonly outcome: Outcome;
};

/** A ranking that was written as JSON. */
export type WrittenRanking = {
  readonly rubric: string;
  readonly asOf: IsoDate;
  readonly candidates: readonly RankedPerson[];
};

/** A row of a table that people keep beside the ranking, by column; `line` is the one in its file. */
export type TableRow = { readonly line: number; readonly key: string; readonly cells: ReadonlyMap<string, string> };

/**
 * A row that belongs to no candidate: none is called so, several are, or an earlier row speaks of the same one.
 */
export type StrayRow = {
  readonly line: number;
  readonly key: string;
  readonly why: 'unknown' | 'ambiguous' | 'repeated';
};

export type OfferDecision = 'offer' | 'tied' | 'none';

/** One who took both tests. `total` is 0..100, one decimal. */
export type OfferRow = RankedPerson & {
  readonly place: number;
  readonly written: number;
  readonly interview: number;
  readonly total: number;
  /** `tied`: shares the last place that gets an offer with more people than there are offers. */
  readonly decision: OfferDecision;
};

export type TestName = 'written' | 'interview';

export type Offers = {
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly rubric: string;
  readonly asOf: IsoDate;
  /** Shares of the total, which add up to 100. */
  readonly weights: Readonly<Record<TestName, number>>;
  readonly rule: NonNullable<ShortlistRule['top']>;
  /** How many offers the rule makes of those who took both tests. */
  readonly places: number;
  readonly rows: readonly OfferRow[];
  /** Those with one score of two, who are not placed. */
  readonly incomplete: readonly (RankedPerson & { readonly missing: readonly TestName[] })[];
  /** Candidates that no row speaks of: how many, and those who were not rejected. */
  readonly untested: readonly RankedPerson[];
  readonly strays: readonly StrayRow[];
};

/** Why a group is counted but not judged: under 2 % of the candidates, or fewer than 30 people. */
export type Reservation = 'small-share' | 'few';

/** A rate of a group against the highest. Ratio is null where the highest rate is 0. */
export type Impact = {
  readonly count: number;
  readonly rate: number;
  readonly ratio: number | null;
  /** 95 % interval of the ratio by its logarithm; null where a rate is 0, and for the highest itself. */
  readonly interval: readonly [number, number] | null;
  /** Two-sided exact test against the highest; null for the highest itself. */
  readonly fisher: number | null;
  /** Whether the ratio lies under four fifths. */
  readonly below: boolean;
  /** Whether one more of the group would lift it to four fifths; null where it is not below. */
  readonly oneMore: boolean | null;
};

export type AuditGroup = {
  /** Values of the attributes, in their order. */
  readonly values: readonly string[];
  readonly people: number;
  readonly reservation: Reservation | null;
  readonly selected: Impact;
  /** Scores above the median of all, and at least it. */
  readonly above: Impact;
  readonly atLeast: Impact;
};

/** The groups of one attribute, or of several together. */
export type AuditTable = {
  readonly attributes: readonly string[];
  /** Candidates whose group nobody told. */
  readonly unknown: number;
  readonly groups: readonly AuditGroup[];
};

export type Audit = {
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly rubric: string;
  readonly asOf: IsoDate;
  readonly selection: ShortlistRule;
  readonly people: number;
  readonly selected: number;
  readonly median: number;
  /** Share of the candidates whose score is the median: where it is high, "above the median" says little. */
  readonly tieShare: number;
  readonly tables: readonly AuditTable[];
  readonly strays: readonly StrayRow[];
};
