import type { ClaimDifference, ClaimField, Evidence } from '../../model/index.ts';

/** One thing as the ranked version and another one have it. */
export type Two<T> = { readonly ranked: T; readonly other: T };

/** A thing of either version that the other one has too, or null where it has not. */
export type Twin<T> = Two<T | null>;

/** What a version says of something, and where; null where it says nothing. */
export type Said = { readonly value: string | null; readonly evidence: readonly Evidence[] };

export const NOTHING_SAID: Said = { value: null, evidence: [] };

/** What two versions say of one thing, as a difference; one line of each is enough. */
export const difference = (
  field: ClaimField,
  about: string | null,
  { ranked, other }: Two<Said>,
): readonly ClaimDifference[] => [
  {
    field,
    about,
    ranked: { value: ranked.value, evidence: ranked.evidence.slice(0, 1) },
    other: { value: other.value, evidence: other.evidence.slice(0, 1) },
  },
];

/**
 * The same, where both say something and it is not the same; what only one of them says is no contradiction.
 */
export const contradiction = (
  field: ClaimField,
  about: string | null,
  { ranked, other, agree }: Two<Said> & { readonly agree: (a: string, b: string) => boolean },
): readonly ClaimDifference[] =>
  ranked.value === null || other.value === null || agree(ranked.value, other.value)
    ? []
    : difference(field, about, { ranked, other });

/**
 * Things of two versions side by side: by the first rule that a pair fits, surest rules first, in the order of the ranked
 * version; then those that have no twin.
 */
export const pairUp = <T>(
  { ranked, other }: Two<readonly T[]>,
  rules: readonly ((a: T, b: T) => boolean)[],
): readonly Twin<T>[] => {
  const twins = new Map<T, T>();
  const taken = new Set<T>();
  for (const fits of rules) {
    for (const one of ranked) {
      if (twins.has(one)) continue;
      const twin = other.find((each) => !taken.has(each) && fits(one, each));
      if (twin === undefined) continue;
      twins.set(one, twin);
      taken.add(twin);
    }
  }
  return [
    ...ranked.map((one) => ({ ranked: one, other: twins.get(one) ?? null })),
    ...other.filter((one) => !taken.has(one)).map((one) => ({ ranked: null, other: one })),
  ];
};

/** A time as ISO 8601 writes it, `2018-03/present`, an end that is not told left out; null where neither end is told. */
export const periodOf = ({
  start,
  end,
}: {
  readonly start: string | null;
  readonly end: string | null;
}): string | null => (start === null && end === null ? null : `${start ?? ''}/${end ?? ''}`);
