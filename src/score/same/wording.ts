import { fold } from '../../vocabulary/index.ts';

/** What two ways of printing a name differ in. Matches ` `, `（`; not `客`. */
const SIGNS = /[^\p{L}\p{N}]/gu;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** Letters and digits alone, folded: radicals, widths, cases and traditional characters are one. */
export const bare = (text: string | null): string => fold(text ?? '').replace(SIGNS, '');

/** Whether two texts share a writing, so that one could say what the other says. Texts without letters are in every one. */
export const inOneScript = (a: string, b: string): boolean => {
  const both = (script: RegExp): boolean => script.test(a) && script.test(b);
  return both(HAN) || both(LATIN) || !(HAN.test(a + b) && LATIN.test(a + b));
};

/** Whether two bare texts are one, or the shorter one, of so many characters at least, is a part of the longer one. */
export const within = (a: string, b: string, least: number): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= least && long.includes(short));
};
