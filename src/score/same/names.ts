import { fold } from '../../vocabulary/index.ts';

/** A name as it is compared: its Han characters, and its Latin words. */
export type NameKey = { readonly han: string; readonly latin: readonly string[] };

/** Han characters; Latin words. Matches `欧阳岚`, `amy`; not `·`. */
const HAN = /\p{Script=Han}+/gu;
const LATIN = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu;

export const toNameKey = (name: string | null): NameKey => {
  const folded = fold(name ?? '');
  return {
    han: (folded.match(HAN) ?? []).join(''),
    latin: [...new Set(folded.match(LATIN) ?? [])].sort(),
  };
};

/** Latin words that a name has at least: one alone is a first name. */
const LEAST_WORDS = 2;

/** A text that equal names share, in every order of their words; empty where there is no full name. */
export const nameText = ({ han, latin }: NameKey): string =>
  han === '' ? (latin.length < LEAST_WORDS ? '' : latin.join(' ')) : han;

/**
 * Whether two names can be one person's: `same`, `different`, or `unknown` where one is missing, they are in two scripts
 * (高策, Gao Ce), or share one word only (Amy Lin, Yahui Lin).
 */
export const compareNames = (a: NameKey, b: NameKey): 'same' | 'different' | 'unknown' => {
  if (a.han !== '' && b.han !== '') return a.han === b.han ? 'same' : 'different';
  if (a.latin.length === 0 || b.latin.length === 0) return 'unknown';
  const shared = a.latin.filter((word) => b.latin.includes(word)).length;
  if (shared >= LEAST_WORDS && shared === Math.min(a.latin.length, b.latin.length)) return 'same';
  return shared > 0 ? 'unknown' : 'different';
};
