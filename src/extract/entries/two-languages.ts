import type { Lexicon } from '../lexicon.ts';
import { likeness } from './classify.ts';

/** Whether two texts are a name in Latin letters and one in Han. Matches `Ctrip`, `携程`; not `IT`, `Ctrip`. */
export const isOneNameTwice = (left: string, right: string): boolean => {
  const scripts = [left, right].map((text) => [/\p{Script=Han}/u.test(text), /\p{Script=Latin}/u.test(text)].join());
  return scripts.includes('true,false') && scripts.includes('false,true');
};

/** Han words, then Latin ones. Matches `审计文员 Audit Assistant`; not `Audit 审计`. */
export const HAN_THEN_LATIN = /^(.{0,40}\p{Script=Han}\S{0,20})\s([^\p{Script=Han}]{3,80})$/u;

/** Whether a text is a title in Han and the same in Latin words behind it. */
export const isTitleTwice = (text: string, lexicon: Lexicon): boolean => {
  const [, han, latin] = HAN_THEN_LATIN.exec(text) ?? [];
  if (han === undefined || latin === undefined || likeness(han, lexicon).title < 3) return false;
  const translated = likeness(latin, lexicon);
  return translated.title >= 2 && translated.employer < 3;
};
