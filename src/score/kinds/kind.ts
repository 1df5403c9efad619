import type { Bilingual, Evidence, IsoDate, Profile, RequirementStatus } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import type { z } from '../schema/zod.ts';

/** What one kind says of one profile. `credit` is 0..1. A requirement reads the status, a criterion the credit. */
export type Finding = {
  readonly credit: number;
  readonly status: RequirementStatus;
  readonly reason: Bilingual;
  readonly evidence: readonly Evidence[];
};

/** A word of a keyword group: a family of the vocabulary, or forms of the rubric's own. `weight` is 1 unless told. */
export type KeywordWord =
  | { readonly family: string; readonly weight?: number | undefined }
  | { readonly id: string; readonly forms: readonly string[]; readonly weight?: number | undefined };

export type KeywordGroups = Readonly<Record<string, readonly KeywordWord[]>>;

export type AssessContext = {
  readonly vocabulary: Vocabulary;
  readonly asOf: IsoDate;
  readonly keywords: KeywordGroups;
};

/** The lists of ids that options may refer to. `level` ids belong to the certificate `of`. */
export type ReferenceList =
  | 'certificate'
  | 'level'
  | 'keyword'
  | 'industry'
  | 'role'
  | 'tool'
  | 'skill'
  | 'kpi'
  | 'language'
  | 'group';

/** An id in a kind's options that must exist, with its path inside the options. */
export type Reference = {
  readonly list: ReferenceList;
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly of?: string;
};

/** One way of judging a profile: serves as a requirement, a criterion or a bonus. */
export type Kind = {
  readonly id: string;
  readonly options: z.ZodType;
  readonly references: (options: unknown) => readonly Reference[];
  readonly assess: (profile: Profile, options: unknown, context: AssessContext) => Finding;
};

/** A kind whose options have the type that its schema gives. Options reach it only after the schema has passed them. */
export const defineKind = <S extends z.ZodType>(spec: {
  readonly id: string;
  readonly options: S;
  readonly references?: (options: z.output<S>) => readonly Reference[];
  readonly assess: (profile: Profile, options: z.output<S>, context: AssessContext) => Finding;
}): Kind => ({
  id: spec.id,
  options: spec.options,
  references: (options) => spec.references?.(options as z.output<S>) ?? [],
  assess: (profile, options, context) => spec.assess(profile, options as z.output<S>, context),
});

/** References to every id of a list of options, e.g. `roles: [...]`. */
export const referencesTo = (
  list: ReferenceList,
  key: string,
  ids: readonly string[] | undefined,
): readonly Reference[] => (ids ?? []).map((id, index) => ({ list, id, path: [key, index] }));
