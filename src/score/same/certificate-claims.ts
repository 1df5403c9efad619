import type { Certificate, ClaimDifference } from '../../model/index.ts';
import { contradiction, difference, NOTHING_SAID, type Said, type Two } from './claims.ts';
import { bare } from './wording.ts';

/** Ids under which many certificates go by the name that is printed, their level. */
const BY_NAME: ReadonlySet<string> = new Set(['other', 'cloud']);

/** What a certificate is known again by. */
const keyOf = ({ id, level }: Certificate): string => (BY_NAME.has(id) ? `${id} ${bare(level)}` : id);

/** The best telling of each certificate: held, then with a score, then the higher score. */
const best = (certificates: readonly Certificate[]): ReadonlyMap<string, Certificate> => {
  const kept = new Map<string, Certificate>();
  for (const one of certificates) {
    const known = kept.get(keyOf(one));
    const better =
      known === undefined ||
      (known.status !== 'held' && one.status === 'held') ||
      (known.status === one.status && (one.score ?? -1) > (known.score ?? -1));
    if (better) kept.set(keyOf(one), one);
  }
  return kept;
};

const said = (certificate: Certificate | undefined, value: string | null | undefined): Said =>
  certificate === undefined || value === undefined || value === null
    ? NOTHING_SAID
    : { value, evidence: certificate.evidence };

const isEqual = (a: string, b: string): boolean => a === b;

const numberText = (score: number | null | undefined): string | null =>
  score === null || score === undefined ? null : String(score);

/**
 * In what the certificates of two versions differ: one that a version alone holds, another status, level or score.
 *
 * Those known by their printed name alone are compared where both versions are in one language.
 */
export const certificateClaims = (
  lists: Two<readonly Certificate[]>,
  { inOneLanguage }: { readonly inOneLanguage: boolean },
): readonly ClaimDifference[] => {
  const [ranked, other] = [best(lists.ranked), best(lists.other)];
  return [...new Set([...ranked.keys(), ...other.keys()])].flatMap((key): readonly ClaimDifference[] => {
    const [a, b] = [ranked.get(key), other.get(key)];
    const one = a ?? b;
    if (one === undefined) return [];
    const isNamed = BY_NAME.has(one.id);
    const about = isNamed ? one.level : one.id;
    const isHeld = a?.status === 'held' || b?.status === 'held';
    if (a?.status !== b?.status) {
      if (!isHeld || (isNamed && !inOneLanguage)) return [];
      return difference('certificate', about, { ranked: said(a, a?.status), other: said(b, b?.status) });
    }
    return [
      ...contradiction('certificate-level', about, {
        ranked: said(a, a?.level),
        other: said(b, b?.level),
        agree: isEqual,
      }),
      ...contradiction('certificate-score', about, {
        ranked: said(a, numberText(a?.score)),
        other: said(b, numberText(b?.score)),
        agree: isEqual,
      }),
    ];
  });
};
