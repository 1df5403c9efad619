import type {
  IsoDate,
  JobKind,
  Language,
  OpenDate,
  Outcome,
  PartialDate,
  RequirementStatus,
} from '../../model/index.ts';
import type { Labels } from '../label-names.ts';
import type { PageWords } from './words.ts';

/** A line of the résumé: page and line from 1, and the text as printed. */
export type PageQuote = readonly [page: number, line: number, text: string];

/** `quotes` are indexes into the candidate's quotes, so that a line that proves six things is held once. */
export type PageResult = { readonly reason: string; readonly quotes: readonly number[] };

export type PageJob = {
  readonly start: PartialDate | null;
  readonly end: OpenDate | null;
  readonly kind: JobKind;
  readonly service: boolean;
  readonly period: string;
  readonly length: string | null;
  readonly employer: string | null;
  readonly title: string | null;
  readonly tags: readonly string[];
  /** Indexes into the candidate's bullets. */
  readonly bullets: readonly number[];
  readonly quotes: readonly number[];
};

export type PageGap = { readonly from: PartialDate; readonly to: PartialDate; readonly length: string };

export type PageBullet = {
  readonly text: string;
  /** The parts it shows, of `STAR`: `TAR`. */
  readonly star: string;
  /** Duty or achievement, its tier, and which of the 3C it shows. */
  readonly tags: readonly string[];
  readonly metrics: readonly string[];
  /** Said where a figure in it can't be true. */
  readonly warning: string | null;
  /** The numbers of its key figures as they may stand in the text, without sign. */
  readonly figures: readonly number[];
  readonly quotes: readonly number[];
};

/** A heading and what stands under it. */
export type PageFact = { readonly head: string; readonly items: readonly PageFactItem[] };
export type PageFactItem = { readonly text: string; readonly weak: boolean; readonly quotes: readonly number[] };

/** Everything that a candidate opens to, in the report's language. */
export type PageCandidate = {
  readonly file: string;
  readonly duplicates: readonly string[];
  readonly notices: readonly string[];
  /** Why each requirement has the status that the row gives. */
  readonly requirements: readonly PageResult[];
  /** Why each criterion, then each bonus, has the points that the row gives. */
  readonly criteria: readonly PageResult[];
  readonly tenure: readonly string[];
  readonly jobs: readonly PageJob[];
  readonly gaps: readonly PageGap[];
  readonly bullets: readonly PageBullet[];
  readonly facts: readonly PageFact[];
  readonly quotes: readonly PageQuote[];
};

/** What a row is sorted, filtered and found by. */
export type PageRow = {
  readonly rank: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly score: number;
  /** Place in the order of education levels from 0; null where unknown. */
  readonly education: number | null;
  /** Months of customer service. */
  readonly months: number | null;
  readonly requirements: readonly RequirementStatus[];
  /** Of criteria and bonuses. */
  readonly points: readonly number[];
  /** NFKC, lower case. */
  readonly search: string;
};

export type PageScale = { readonly title: string; readonly max: number; readonly bonus: boolean };

/** What the page's script reads first; the candidates follow in elements of their own, read when opened. */
export type PageIndex = {
  readonly language: Language;
  readonly asOf: IsoDate;
  readonly words: PageWords;
  readonly heads: Labels['heads'];
  readonly columns: Labels['columns'];
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly statuses: Readonly<Record<RequirementStatus, string>>;
  readonly requirements: readonly string[];
  readonly criteria: readonly PageScale[];
  readonly rows: readonly PageRow[];
};

/** The same as the page holds it, its rows packed. */
export type StoredIndex = Omit<PageIndex, 'rows'> & { readonly rows: readonly unknown[] };
