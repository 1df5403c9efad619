import type { Profile } from '../model/index.ts';
import { fold, type Vocabulary } from '../vocabulary/index.ts';
import type { Labelled } from './labels.ts';
import { cellsOf, type PageText } from './page-text.ts';
import { type BlindLists, listsOf } from './words.ts';

/** Names of the candidate as written: Chinese (or another script without spaces), and Latin ones as their words. */
export type OwnNames = { readonly whole: readonly string[]; readonly latin: readonly (readonly string[])[] };

/** A Chinese or Korean name. Matches `张晓敏`, `박미영`; not `张3`. */
const EAST_ASIAN = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;
/** A name with dots in it. Matches `古丽·买买提`; not `a·b`. */
const DOTTED = /^\p{Script=Han}{1,8}(?:[·•・‧.．]\p{Script=Han}{1,10}){1,2}$/u;
/** A Latin name. Matches `Kevin Zhou`, `AMY`; not `kevin`. */
const LATIN = /^\p{Lu}[\p{Script=Latin}'’.-]{0,24}(?:[\s,]{1,2}\p{Lu}[\p{Script=Latin}'’.-]{0,24}){0,3}$/u;
/** The same after a label, in small letters too. Matches `kevin`; not `k9`. */
const ANY_LATIN =
  /^\p{Script=Latin}[\p{Script=Latin}'’.-]{0,24}(?:[\s,]{1,2}\p{Script=Latin}[\p{Script=Latin}'’.-]{0,24}){0,3}$/u;
/** Sets the names of a headline apart. Matches ` | `, `（`; not one space. */
const APART = /\s{0,4}[|｜/／()（）[\]【】,，;；:：]\s{0,4}|\s{2,}|\s[–—-]\s/u;
/** Where the letters of one script end and the other's begin. Matches between `文` and `K` of `周凯文 Kevin`. */
const SCRIPT_ENDS = /(?<=\p{Script=Han})\s{0,2}(?=\p{Script=Latin})|(?<=[\p{Script=Latin}.])\s{0,2}(?=\p{Script=Han})/u;
/** Matches `.pdf` of `张三.pdf`; not `.张三`. */
const EXTENSION = /\.[a-z0-9]{1,8}$/iu;
/** What sets the words of a file name apart. Matches `_`, `-`; not `a`. */
const FILE_PARTS = /[\s_+\-—–·.,，、()（）[\]【】&@#]+|\d+/u;

/** A name that a sentence gives. Matches `我叫张三，`, `my name is Amy Lin.`; not `我叫了车`. */
const INTRODUCED =
  /(?:我叫|我的名字[是叫]|本人姓名|我是|my name is\s|i am\s)\s?(\p{Script=Han}{2,4}|\p{Script=Han}{1,8}[·•・‧.．]\p{Script=Han}{1,10}|\p{Lu}[\p{L}'’-]{1,24}(?:\s\p{Lu}[\p{L}'’-]{1,24}){0,2})(?=[,，。.;；\s、!！]|$)/giu;

/** Lines in which the name stands among the first of a résumé. */
const TOP_LINES = 12;

const wordsIn = (name: string): readonly string[] =>
  name
    .split(/[\s,]+/u)
    .map((word) => word.replace(/[.,]+$/u, ''))
    .filter((word) => word !== '');

const isWordOfTrade = (word: string, { latin, notNames }: BlindLists): boolean => {
  const folded = fold(word);
  return latin.has(folded) || notNames.has(folded);
};

const isEastAsianName = (text: string, lists: BlindLists): boolean => {
  if (DOTTED.test(text)) return !text.split(/[·•・‧.．]/u).some((part) => lists.notNames.has(fold(part)));
  if (!EAST_ASIAN.test(text)) return false;
  const folded = fold(text);
  if (lists.notNames.has(folded) || lists.notNameEnds.some((end) => folded.endsWith(end))) return false;
  if (/^\p{Script=Hangul}/u.test(text)) return true;
  const isCompound = folded.length > 2 && lists.surnames.has(folded.slice(0, 2));
  return isCompound || (lists.surnames.has(folded.charAt(0)) && folded.length < 4);
};

const isLatinName = (text: string, lists: BlindLists): boolean =>
  LATIN.test(text) && wordsIn(text).every((word) => !isWordOfTrade(word, lists));

type Found = { readonly whole: Set<string>; readonly latin: Map<string, readonly string[]> };

const addLatin = ({ latin }: Found, name: string): void => {
  const words = wordsIn(name).filter((word) => word.length > 1);
  if (words.length > 0) latin.set(words.join(' ').toLowerCase(), words);
};

/** Adds what a label says to be a name, whatever it looks like. */
const addTold = (found: Found, value: string): void => {
  for (const part of value.split(APART).flatMap((piece) => piece.split(SCRIPT_ENDS))) {
    const text = part.trim();
    const joined = text.replace(/\s/gu, '');
    if (EAST_ASIAN.test(joined) || DOTTED.test(joined)) found.whole.add(joined);
    else if (ANY_LATIN.test(text)) addLatin(found, text);
  }
};

/** Adds the parts of a text that look like names and are no words of the trade. */
const addLikely = (found: Found, text: string, lists: BlindLists): void => {
  for (const part of text.split(APART).flatMap((piece) => piece.split(SCRIPT_ENDS))) {
    const name = part.trim();
    const joined = name.replace(/\s/gu, '');
    if (isEastAsianName(joined, lists)) found.whole.add(joined);
    else if (isLatinName(name, lists)) addLatin(found, name);
  }
};

/** A name in that of a file or folder: `电话客服-许文静-6年`, `CV - Jason Wu`. */
const addFromFile = (found: Found, fileName: string, lists: BlindLists): void => {
  const parts = fileName
    .split(FILE_PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of [fileName, ...parts]) {
    const end = lists.titleEnds.find((each) => part.endsWith(each)) ?? '';
    const name = part.slice(0, part.length - end.length);
    // A folder may be called 金融, which is no name though it could be one.
    if (isEastAsianName(name, lists) && !lists.han.includes(fold(name))) found.whole.add(name);
  }
  const words = parts.filter((part) => LATIN.test(part) && part.length > 1);
  if (words.length > 0 && words.length === parts.filter((part) => /^\p{Script=Latin}/u.test(part)).length) {
    const names = words.filter((word) => !isWordOfTrade(word, lists));
    if (names.length > 1) addLatin(found, names.join(' '));
  }
};

/** The beginning of a mailbox, which often spells the name. Matches `zhangxiaomin` of `zhangxiaomin88@…`. */
const MAILBOX = /^[a-z]{1,40}(?:[._-][a-z]{1,40}){0,4}/u;
/** Letters of a mailbox from which on it may spell a name. */
const LEAST_LETTERS = 5;

const addFromMail = (found: Found, email: string, lists: BlindLists): void => {
  const letters = MAILBOX.exec(email)?.[0] ?? '';
  const words = letters.split(/[._-]/u).filter((word) => word.length > 1);
  if (letters.length < LEAST_LETTERS || words.some((word) => isWordOfTrade(word, lists))) return;
  if (words.length > 0) found.latin.set(words.join(' '), words);
};

/**
 * Every name of the candidate: the one that was read, those that labels give, those beside them in the headline (a Chinese and an
 * English one) and in sentences, those that the file's path and the mailbox spell.
 */
export const ownNames = (
  { contact }: Pick<Profile, 'contact'>,
  { page, labelled, path }: { readonly page: PageText; readonly labelled: readonly Labelled[]; readonly path: string },
  vocabulary: Vocabulary,
): OwnNames => {
  const lists = listsOf(vocabulary);
  const found: Found = { whole: new Set(), latin: new Map() };
  if (contact.name !== null) addTold(found, contact.name);
  for (const { kind, value } of labelled) if (kind === 'name') addTold(found, value);
  for (const [, name = ''] of page.raw.matchAll(INTRODUCED)) addLikely(found, name, lists);
  for (const segment of path.split('/')) addFromFile(found, segment.replace(EXTENSION, ''), lists);
  for (const email of contact.emails) addFromMail(found, email, lists);
  const known = [...found.whole, ...[...found.latin.values()].map((words) => words.join(' '))];
  const top = page.lines.slice(0, TOP_LINES).map(({ start, end }) => page.raw.slice(start, end));
  const holds = (line: string | undefined): boolean =>
    line !== undefined &&
    known.some((name) => line.toLowerCase().replace(/\s/gu, '').includes(name.toLowerCase().replace(/\s/gu, '')));
  top.forEach((line, index) => {
    const isPersonal = page.lines[index]?.kind !== 'job';
    if (holds(line)) addLikely(found, line, lists);
    // `HE XIAOTONG` over `何晓彤`: a line of its own beside that of the name.
    else if (isPersonal && (holds(top[index - 1]) || holds(top[index + 1]))) {
      const text = line.trim();
      if (isLatinName(text, lists) || isEastAsianName(text.replace(/\s/gu, ''), lists)) addLikely(found, text, lists);
    }
  });
  if (known.length === 0)
    for (const { kind, line, text } of cellsOf(page)) if (line < 3 && kind !== 'job') addLikely(found, text.raw, lists);
  return { whole: [...found.whole], latin: [...found.latin.values()] };
};
