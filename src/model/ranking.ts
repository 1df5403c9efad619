import type { Status } from './document.ts';
import type { RankedProfile } from './profile.ts';
import type { FileFacts } from './resume.ts';
import type { CopiedBullet, SameBy, Version } from './same.ts';
import type { Bilingual, Evidence, IsoDate, Notice, PartialDate } from './text.ts';

export type RequirementStatus = 'met' | 'unproven' | 'failed';

export type RequirementResult = {
  readonly id: string;
  readonly title: Bilingual;
  readonly status: RequirementStatus;
  readonly reason: Bilingual;
  readonly evidence: readonly Evidence[];
};

/** `credit` is 0..1; `points` = credit × max, one decimal, and all points of an assessment add up to its score exactly. */
export type CriterionResult = {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: string;
  readonly credit: number;
  readonly points: number;
  readonly max: number;
  readonly reason: Bilingual;
  readonly evidence: readonly Evidence[];
};

/** Clearly meets every requirement; something is not proven; something clearly fails. */
export type Outcome = 'qualified' | 'review' | 'rejected';

/** One profile against one rubric. */
export type Assessment = {
  readonly outcome: Outcome;
  /** 0..100, one decimal. */
  readonly score: number;
  readonly requirements: readonly RequirementResult[];
  readonly criteria: readonly CriterionResult[];
  /** Points on top, capped so that the score stays within 100. */
  readonly bonuses: readonly CriterionResult[];
};

export type Candidate = Assessment & {
  /** From 1; equal outcome and score share a rank. */
  readonly rank: number;
  readonly file: FileFacts;
  readonly name: string | null;
  readonly profile: RankedProfile;
  readonly notices: readonly Notice[];
  /** Paths of files with the same bytes, which are not ranked again. */
  readonly duplicates: readonly string[];
  /** Other files of the same person. They are not ranked, unless every version was asked for. */
  readonly sameAs: readonly Version[];
  /** Bullets that stand in the résumés of other people too. */
  readonly copiedBullets: readonly CopiedBullet[];
  /** The latest date on the page, by which the version of a person to rank is chosen; told where only a part of the files was taken. */
  readonly latest?: PartialDate;
};

export type Unreadable = {
  readonly file: FileFacts;
  readonly status: Exclude<Status, 'ok'>;
  readonly message: Bilingual;
};

/** A file that is not ranked, because another one (`of`, a path) stands for it: the same bytes, or the same person. */
export type Duplicate =
  | { readonly file: FileFacts; readonly of: string; readonly kind: 'same-bytes' }
  | {
      readonly file: FileFacts;
      readonly of: string;
      readonly kind: 'same-person';
      readonly by: readonly SameBy[];
      readonly differences: Version['differences'];
    };

export type RubricFacts = {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly title: Bilingual;
};

/** A part of the files of a run, of which other machines took the others (`--shard 1/3`). */
export type Shard = {
  /** From 1. */
  readonly index: number;
  readonly of: number;
  /** Files of all parts together, and a hash of their paths: parts of one whole have the same. */
  readonly files: number;
  readonly sha256: string;
  /** What the joined ranking makes of a person with several files; a part can't know and ranks each file. */
  readonly people?: 'once' | 'every-version' | undefined;
};

export type Ranking = {
  readonly schemaVersion: 1;
  /** Program name and version. */
  readonly tool: string;
  /** The rules of scoring: rankings of two versions are not to be compared. */
  readonly scoreVersion: number;
  readonly rubric: RubricFacts;
  readonly asOf: IsoDate;
  /** The query of `--where` that the candidates meet, where one was given. */
  readonly where?: string;
  /** True where who the candidates are was hidden (`--blind`). */
  readonly blind?: true;
  /** False where the run was ended (Ctrl-C): files that were not reached are listed as unreadable. */
  readonly complete?: boolean;
  /** Where only a part of the files was taken. */
  readonly shard?: Shard;
  /** Of the whole run; the outcomes are told where only a part of the candidates is listed (`--top`). */
  readonly counts: {
    readonly files: number;
    readonly ranked: number;
    readonly unreadable: number;
    readonly duplicates: number;
    /** Files that were read and don't meet the query. */
    readonly notMatching?: number;
    readonly outcomes?: Readonly<Record<Outcome, number>>;
  };
  readonly candidates: readonly Candidate[];
  readonly unreadable: readonly Unreadable[];
  readonly duplicates: readonly Duplicate[];
};
