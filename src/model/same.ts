import type { FileFacts } from './resume.ts';
import type { Evidence } from './text.ts';

/** By what two files are known for one person's: a phone, an e-mail address, or the name with a job or a study. */
export const SAME_BY = ['phone', 'email', 'job', 'school'] as const;
export type SameBy = (typeof SAME_BY)[number];

/** What two versions of a résumé can say differently; `job`, `study` and `certificate` also where one of them says nothing. */
export const CLAIM_FIELDS = [
  'name',
  'highest-education',
  'study',
  'study-school',
  'study-level',
  'study-major',
  'study-start',
  'study-end',
  'job',
  'job-employer',
  'job-title',
  'job-start',
  'job-end',
  'certificate',
  'certificate-level',
  'certificate-score',
  'metric',
] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/**
 * What one version says, null where it says nothing: a date, a name as printed, an id (`bachelor`), a number with its unit
 * (`96%`), `held` or `not-held`.
 */
export type VersionClaim = { readonly value: string | null; readonly evidence: readonly Evidence[] };

/** A claim in which a version differs from the one that is ranked: a notice, never points. */
export type ClaimDifference = {
  readonly field: ClaimField;
  /** The employer, school, certificate or key figure (an id) that it is about; null where the field says it. */
  readonly about: string | null;
  readonly ranked: VersionClaim;
  readonly other: VersionClaim;
};

/** Another file of a person. */
export type Version = {
  readonly file: FileFacts;
  /** To the ranked file, or else to another version of the person. */
  readonly by: readonly SameBy[];
  readonly differences: readonly ClaimDifference[];
};

/** A bullet that another candidate's résumé has in the same words. */
export type CopiedBullet = {
  /** Index into the profile's bullets. */
  readonly bullet: number;
  readonly evidence: readonly Evidence[];
  /** Where else it stands, by path. */
  readonly with: readonly { readonly path: string; readonly evidence: readonly Evidence[] }[];
};
