import type { Profile } from '../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../vocabulary/index.ts';
import type { Labelled } from './labels.ts';
import type { OwnNames } from './own-names.ts';
import type { PageText } from './page-text.ts';
import { foldedMatches, literally, rawMatches, type Span, type Text } from './spans.ts';
import { anyOf, type BlindLists, listsOf } from './words.ts';

/**
 * A pattern of one value of the candidate's. `reads`: the folded text or that as written. `where`: in any text, or not in a line
 * of a job, whose words it may be a part of; `apart`: there too, where no Chinese character stands beside it.
 */
type OwnPattern = {
  readonly pattern: RegExp;
  readonly reads: 'folded' | 'written';
  readonly where: 'everywhere' | 'not-in-jobs' | 'apart-in-jobs';
};

/** The patterns, and for each text that they read one that matches where any of them does. */
export type OwnValues = {
  readonly patterns: readonly OwnPattern[];
  readonly any: Readonly<Record<OwnPattern['reads'], RegExp>>;
};

/** What may stand between the characters of a name or a number that is set apart. Matches ` `, `·`; not `a`. */
const BETWEEN_HAN = '[\\s·•・‧.]{0,4}';
const BETWEEN_DIGITS = '[\\s().·–—_/-]{0,4}';
const BETWEEN_WORDS = "[\\s.,·'’_-]{0,3}";
const NOT_IN_WORD = ['(?<![\\p{Script=Latin}\\p{N}])', '(?![\\p{Script=Latin}\\p{N}])'] as const;

const apart = (text: string, between: string): string => [...text].map(literally).join(between);
const asWord = (inside: string): string => NOT_IN_WORD[0] + inside + NOT_IN_WORD[1];

/** Values of one kind that are looked for: nobody has more, and a text made to have them would take long. */
const MOST_VALUES = 24;

/** Digits of the shortest number that is told from a figure. */
const LEAST_DIGITS = 7;

const folded = (pattern: string, where: OwnPattern['where'] = 'everywhere'): OwnPattern => ({
  pattern: new RegExp(pattern, 'gu'),
  reads: 'folded',
  where,
});

const surnameOf = (name: string, { surnames }: BlindLists): string =>
  name.length > 2 && surnames.has(name.slice(0, 2)) ? name.slice(0, 2) : name.charAt(0);

const titles = oncePer(({ data }: Vocabulary): string => anyOf(data.people.honorifics.map((form) => fold(form))));

const hanPatterns = (written: string, vocabulary: Vocabulary): readonly OwnPattern[] => {
  const lists = listsOf(vocabulary);
  const name = fold(written).replace(/\s/gu, '');
  const parts = name.split(/[·•・‧.．]/u);
  const surname = surnameOf(name, lists);
  const given = parts.length > 1 ? parts : [name.slice(surname.length)];
  const title = `\\s?(?:${titles(vocabulary)})`;
  const titled = (part: string): string => `${apart(part, BETWEEN_HAN)}(?:${title})?`;
  const isWord = (part: string): boolean => lists.han.includes(part);
  return [
    folded(parts.map(titled).join(BETWEEN_HAN), isWord(name) ? 'apart-in-jobs' : 'everywhere'),
    ...given
      .filter((part) => part.length > 1)
      .map((part) => folded(titled(part), isWord(part) ? 'not-in-jobs' : 'everywhere')),
    ...(parts.length > 1
      ? []
      : [
          folded(literally(surname) + title),
          folded(`[小老阿]${literally(surname)}(?!\\p{Script=Han}{2})`, 'not-in-jobs'),
        ]),
  ];
};

/** A word of a name as it is written in a headline or a sentence, never in small letters, in which it may be a common word. */
const asWritten = (word: string): string => {
  const small = word.toLowerCase();
  const title = small.charAt(0).toUpperCase() + small.slice(1);
  return [...new Set([title, small.toUpperCase(), ...(word === small ? [] : [word])])].map(literally).join('|');
};

/** Letters of a word of a name from which on it is told from other words in a line of a job. */
const LEAST_LETTERS = 3;

const latinPatterns = (words: readonly string[], vocabulary: Vocabulary): readonly OwnPattern[] => {
  const { latin } = listsOf(vocabulary);
  const months = vocabulary.data.blind.months;
  const letters = words
    .map((word) => apart(fold(word).replace(/[^\p{L}]/gu, ''), "['’-]?"))
    .filter((word) => word !== '');
  const [first] = words;
  const isCommon = (word: string): boolean =>
    word.length < LEAST_LETTERS || latin.has(fold(word)) || months.includes(fold(word));
  const together = [letters, [...letters].reverse()].map((order) => order.join(BETWEEN_WORDS));
  const isSingle = words.length === 1;
  return [
    ...(isSingle && first !== undefined && isCommon(first) ? [] : [folded(asWord(`(?:${together.join('|')})`))]),
    ...(isSingle
      ? []
      : [folded(asWord(`(?:${together.map((order) => order.replaceAll(BETWEEN_WORDS, '')).join('|')})`))]),
    ...words
      .filter((word) => word.length > 1)
      .map(
        (word): OwnPattern => ({
          pattern: new RegExp(asWord(`(?:(?:Mr|Ms|Mrs|Miss|Dr)\\.?\\s)?(?:${asWritten(word)})`), 'gu'),
          reads: 'written',
          where: isCommon(word) ? 'not-in-jobs' : 'everywhere',
        }),
      ),
  ];
};

const phonePattern = (digits: string): OwnPattern =>
  folded(`(?<!\\d)(?:\\+?86${BETWEEN_DIGITS})?${apart(digits, BETWEEN_DIGITS)}(?!\\d)`);

/** A name at a service. Matches `zhang_xm88`; not `同上`. */
const ACCOUNT = /[a-z0-9][\w.@+-]{4,60}/giu;

/** A name at a service behind its label in a sentence. Matches `微信号zhang_xm88`, `加微信 zhang88`; not `微信whatsapp`. */
const mentioned = oncePer(({ data }: Vocabulary): RegExp => {
  const labels = anyOf(data.blind.accounts.map((form) => fold(form)));
  return new RegExp(`(?<!\\p{Script=Latin})(?:${labels})(?:号码?|id)?[\\s:是为]{0,3}([a-z0-9][\\w.-]{4,40})`, 'gu');
});

const accountsIn = (page: PageText, labelled: readonly Labelled[], vocabulary: Vocabulary): readonly string[] => {
  const told = labelled
    .filter(({ kind }) => kind === 'account')
    .flatMap(({ value }) => fold(value).match(ACCOUNT) ?? [])
    .filter((account) => /[\d_-]/u.test(account) || account.length > 7);
  const named = [...page.folded.text.matchAll(mentioned(vocabulary))]
    .map(([, account = '']) => account)
    .filter((account) => /[\d_]/u.test(account) && /[a-z]/u.test(account));
  return [...new Set([...told, ...named])].slice(0, MOST_VALUES);
};

/** Values of the candidate's that are hidden wherever they stand. */
export const ownValues = (
  { contact }: Pick<Profile, 'contact'>,
  {
    page,
    names,
    labelled,
  }: { readonly page: PageText; readonly names: OwnNames; readonly labelled: readonly Labelled[] },
  vocabulary: Vocabulary,
): OwnValues => {
  const digits = [
    ...contact.phones,
    ...contact.numbers.filter(({ kind }) => kind !== 'hotline').map((number) => number.digits),
    ...labelled
      .filter(({ kind }) => kind === 'account' || kind === 'phone')
      .flatMap(({ value }) => fold(value).match(/\d{7,15}/gu) ?? []),
  ].filter((number) => number.length >= LEAST_DIGITS);
  const patterns = [
    ...names.whole.slice(0, MOST_VALUES).flatMap((name) => hanPatterns(name, vocabulary)),
    ...names.latin.slice(0, MOST_VALUES).flatMap((words) => latinPatterns(words, vocabulary)),
    ...[...new Set(digits)].slice(0, MOST_VALUES).map(phonePattern),
    ...contact.emails.slice(0, MOST_VALUES).map((email) => folded(apart(fold(email), '\\s?'))),
    ...accountsIn(page, labelled, vocabulary).map((account) => folded(asWord(literally(account)))),
  ];
  const anyReading = (reads: OwnPattern['reads']): RegExp =>
    new RegExp(
      patterns
        .filter((each) => each.reads === reads)
        .map(({ pattern }) => `(?:${pattern.source})`)
        .join('|') || '(?!)',
      'u',
    );
  return { patterns, any: { folded: anyReading('folded'), written: anyReading('written') } };
};

/** Whether a Chinese character stands beside a part of a text. */
const isInHan = ({ raw }: Text, { start, end }: Span): boolean =>
  /\p{Script=Han}/u.test(raw.charAt(start - 1)) || /\p{Script=Han}/u.test(raw.charAt(end));

const isMet = (text: Text, span: Span, where: OwnPattern['where'], inJob: boolean): boolean =>
  where === 'everywhere' || !inJob || (where === 'apart-in-jobs' && !isInHan(text, span));

const matchesOf = (text: Text, { pattern, reads }: OwnPattern): readonly Span[] =>
  reads === 'folded' ? foldedMatches(text, pattern) : rawMatches(text, pattern);

/** The values in a text that stands alone, `inJob` where it may be of a job. */
export const ownIn = (text: Text, { patterns, any }: OwnValues, inJob: boolean): readonly Span[] =>
  any.folded.test(text.folded.text) || any.written.test(text.raw)
    ? patterns.flatMap((value) => matchesOf(text, value).filter((span) => isMet(text, span, value.where, inJob)))
    : [];

/** The values in the lines of a page; one in Chinese that two lines share only where neither is of a job. */
export const ownInPage = (page: PageText, { patterns }: OwnValues): readonly Span[] => {
  return patterns.flatMap((value) =>
    matchesOf(page, value).filter((span) => {
      const lines = page.linesAt(span);
      const inJob = lines.some(({ kind }) => kind === 'job');
      const isBroken = lines.length > 1 && /\p{Script=Han}/u.test(page.raw.slice(span.start, span.end));
      return !(isBroken && inJob) && isMet(page, span, value.where, inJob);
    }),
  );
};
