import type { EducationLevel, StudyMode } from './profile.ts';
import type { Bilingual, Evidence } from './text.ts';

/** How much an advert wants a thing: asked of the applicant, a plus, or named only in the duties of the post. */
export const STRENGTHS = ['required', 'preferred', 'duty'] as const;
export type Strength = (typeof STRENGTHS)[number];

type Asked = { readonly strength: Strength; readonly evidence: Evidence };

/** `flexible` where the advert lets something else take its place, so that it is no gate. */
export type AskedEducation = Asked & {
  readonly min: EducationLevel;
  readonly mode: StudyMode | null;
  readonly flexible: boolean;
};

/**
 * `roles` (of titles.json) and `industries` in which the months count; both empty where the vocabulary doesn't know the
 * work, which `field` then says in the advert's words. `alternative`: this or the one before it.
 */
export type AskedExperience = Asked & {
  readonly months: number;
  readonly roles: readonly string[];
  readonly industries: readonly string[];
  readonly field: string;
  readonly flexible: boolean;
  readonly alternative: boolean;
};

export type AskedCertificate = { readonly id: string; readonly level: string | null; readonly score: number | null };

/** Any one of the certificates will do; `name` is that of the first where the vocabulary knows it only as `other`. */
export type AskedCertificates = Asked & {
  readonly any: readonly AskedCertificate[];
  readonly name: string | null;
  readonly flexible: boolean;
};

export type AskedLanguage = Asked & { readonly language: string };

/** Tools of which any one will do, by their ids. */
export type AskedTools = Asked & { readonly any: readonly string[]; readonly texts: readonly string[] };

/** A keyword: a family of the vocabulary, or, where it knows none, the advert's own word. `weight` is 1..3. */
export type AskedTerm = Asked & {
  readonly text: string;
  readonly family: string | null;
  readonly weight: number;
};

/** A condition that must not sort people, with the attributes that it names; `proxy` where it only stands for them. */
export type DroppedCondition = {
  readonly attributes: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly proxy: boolean;
  readonly evidence: Evidence;
};

/** What a job advert asks for, in its own terms; boasts, benefits and other jobs left out. */
export type JobAdvert = {
  readonly title: string | null;
  /** Role families (of titles.json) that the title names. */
  readonly roles: readonly string[];
  readonly education: AskedEducation | null;
  readonly experience: readonly AskedExperience[];
  readonly certificates: readonly AskedCertificates[];
  readonly languages: readonly AskedLanguage[];
  readonly tools: readonly AskedTools[];
  /** Families and own words, the strongest first. */
  readonly terms: readonly AskedTerm[];
  /** Months that each past job should have lasted. */
  readonly tenure: { readonly months: number; readonly evidence: Evidence } | null;
  /** Key figures that the post is measured by (ids of kpis.json). */
  readonly targets: readonly string[];
  readonly dropped: readonly DroppedCondition[];
};
