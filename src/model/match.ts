import type { DroppedCondition, Strength } from './advert.ts';
import type { SectionKind } from './line.ts';
import type { Assessment, Duplicate, RubricFacts, Unreadable } from './ranking.ts';
import type { FileFacts } from './resume.ts';
import type { Bilingual, Evidence, IsoDate, Notice } from './text.ts';

/** What is looked for: a family of the vocabulary, or ways of writing of the advert's own. */
export type SoughtWord = { readonly family: string } | { readonly id: string; readonly forms: readonly string[] };

/**
 * One thing that an advert asks for, ready to be looked for in a profile: words, or the options of a criterion kind, or
 * neither where nothing can judge it. `weight` is what it counts beside the others. An `ability` is a keyword that a claim
 * shows as well as work does (普通话, 沟通能力).
 */
export type AdvertAsk = {
  readonly title: Bilingual;
  readonly topic: 'education' | 'experience' | 'certificate' | 'language' | 'tenure' | 'tool' | 'keyword' | 'ability';
  readonly strength: Strength;
  readonly weight: number;
  readonly evidence: Evidence;
  readonly by: { readonly words: readonly SoughtWord[] } | { readonly kind: string; readonly options: object } | null;
};

/**
 * `used`: in the work of a job, or proven. `listed`: named, but in no job. `weak`: named with 了解. `unproven`: the résumé
 * doesn't settle it. `failed`: it settles it the other way. `wished` and `denied`: named as a wish, or denied. `missing`: not named.
 */
export const MATCH_STATUSES = ['used', 'listed', 'weak', 'unproven', 'wished', 'missing', 'denied', 'failed'] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** One thing asked for, against one profile. `credit` is 0..1; `section` is where the first quote stands. */
export type MatchItem = {
  readonly title: Bilingual;
  readonly topic: AdvertAsk['topic'];
  readonly strength: Strength;
  readonly weight: number;
  readonly status: MatchStatus;
  readonly credit: number;
  readonly section: SectionKind | null;
  readonly reason: Bilingual | null;
  readonly evidence: readonly Evidence[];
  /** The advert's own line. */
  readonly asked: Evidence;
};

/** How much of one strength is covered: a percentage by weight, null where the advert asks nothing of it. */
export type Coverage = { readonly percent: number | null; readonly found: number; readonly total: number };

/** One résumé against one advert. */
export type AdvertMatch = {
  /** 0..100 by weight, one decimal. */
  readonly coverage: number;
  readonly by: Readonly<Record<Strength, Coverage>>;
  /** In the advert's order of strength, the heaviest first. */
  readonly items: readonly MatchItem[];
  /** What to ask the candidate, the weightiest first. */
  readonly questions: readonly Bilingual[];
};

export type MatchedResume = AdvertMatch & {
  /** From 1; equal coverage shares a rank. */
  readonly rank: number;
  readonly file: FileFacts;
  readonly name: string | null;
  readonly notices: readonly Notice[];
  readonly duplicates: readonly string[];
  /** By the rubric, where one was given. */
  readonly assessment: Pick<Assessment, 'outcome' | 'score'> | null;
};

export type MatchReport = {
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly asOf: IsoDate;
  readonly advert: {
    readonly path: string;
    readonly title: string | null;
    /** How many things it asks for. */
    readonly asks: number;
    readonly dropped: readonly DroppedCondition[];
  };
  readonly rubric: RubricFacts | null;
  readonly where?: string;
  /** True where who the candidates are was hidden (`--blind`). */
  readonly blind?: true;
  /** False where the run was ended before all files were read. */
  readonly complete: boolean;
  readonly counts: {
    readonly files: number;
    readonly matched: number;
    readonly unreadable: number;
    readonly duplicates: number;
    readonly notMatching?: number;
  };
  readonly resumes: readonly MatchedResume[];
  readonly unreadable: readonly Unreadable[];
  readonly duplicates: readonly Duplicate[];
};
