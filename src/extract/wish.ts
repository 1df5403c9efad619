import type { Line, Section, SectionKind, Wish } from '../model/index.ts';
import {
  createMatcher,
  everyMatch,
  fold,
  longestMatches,
  type Matcher,
  oncePer,
  type PeopleWords,
  type Vocabulary,
} from '../vocabulary/index.ts';
import { evidenceOf } from './evidence.ts';
import { type Field, type FieldKind, toFields } from './fields.ts';

type WishKind = keyof PeopleWords['wishLabels'];

/** Parts a list of posts or cities. Matches `、`; not `-`. */
const PARTS = /\s*[、,，;；/|｜]\s*|\s{2,}/u;
/** A wage. Matches `6000-8000元/月`, `7-9K`, `25万`; not `2019-2020`. */
const WAGE =
  /(?<![\d.])\d{1,6}(?:\.\d)?\s?(?:(?:k|千|万)?\s?[-–~至到]\s?\d{1,6}(?:\.\d)?\s?)?(?:k|千|万|元)(?:以上|左右)?(?:\/?(?:月|年|month|year))?/iu;
/** A wage without its unit, which only a label makes one. Matches `4500-6000`; not `面议`. */
const OPEN_WAGE = /\d{4,6}|面议|negotiable/iu;
/** Longest name of a post, in UTF-16 units. */
const POST_LENGTH = 30;

const shiftMatcher = oncePer((vocabulary: Vocabulary): Matcher => {
  const { cues } = vocabulary.data;
  const matcher = createMatcher([
    ...cues.shiftsYes.map((form) => ({ id: 'yes', form })),
    ...cues.shiftsNo.map((form) => ({ id: 'no', form })),
  ]);
  return matcher;
});

const cityNamesOf = oncePer(
  (vocabulary: Vocabulary): ReadonlySet<string> =>
    new Set(vocabulary.data.organizations.cities.map((city) => fold(city))),
);

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** When somebody can begin, in a sentence. Matches `随时到岗`, `两周内可入职`, `available immediately`; not `到岗`. */
const AVAILABLE =
  /(?:现?(?:可|能))?(?:随时|立即|马上|即刻|即时|(?:\d{1,2}|[一二两三半])\s?(?:个)?(?:天|周|月|星期|工作日)(?:之?内|后)?)(?:即?可|能)?(?:到岗|入职|上岗|报到)|(?:can start|available)\s(?:immediately|now|in \w{1,6} (?:days?|weeks?|months?))|\d{1,2}[\s-](?:days?|weeks?|months?)['’]? notice|immediate start/iu;
/** A line that may tell it. Matches `到岗`; not `客服`. */
const MAY_BEGIN = /[岗职报]|start|available|notice/iu;
/** What is not wanted is no wish. Matches `不接受电话销售`; not `电话客服`. */
const REFUSED = /^(?:不|非|拒|勿|除|no |not )/iu;
/** What stands in brackets behind a post. Matches `（杭州，8K-10K）`; not `客服`. */
const IN_BRACKETS = /[(（]([^()（）]{1,40})[)）]/gu;

/** Sections in which a sentence on when to begin is the candidate's. */
const OWN_WORDS: ReadonlySet<SectionKind> = new Set<SectionKind>(['wish', 'basic', 'summary', 'other']);

const wishLabelsOf = oncePer(
  ({ data }: Vocabulary): { readonly pattern: RegExp; readonly kinds: ReadonlyMap<string, WishKind> } => {
    const kinds = new Map<string, WishKind>();
    for (const [kind, forms] of Object.entries(data.people.wishLabels))
      for (const form of forms) kinds.set(fold(form), kind as WishKind);
    const forms = [...kinds.keys()].sort((a, b) => b.length - a.length).join('|');
    // `职位：日语客服  地点：大连`: a label, a colon, and what stands before the next label.
    return { pattern: new RegExp(`(?<![\\p{L}])(${forms})\\s?[:：]`, 'giu'), kinds };
  },
);

/** The values behind the labels of a line of wishes, by kind; none where it has no label. */
const labelledIn = (text: string, vocabulary: Vocabulary): readonly (readonly [WishKind, string])[] => {
  const { pattern, kinds } = wishLabelsOf(vocabulary);
  const found = everyMatch(text, pattern);
  return found.flatMap((match, index) => {
    const kind = kinds.get(fold(match[1] ?? ''));
    const value = text.slice(match.index + match[0].length, found[index + 1]?.index).trim();
    return kind === undefined || value === '' ? [] : [[kind, value] as const];
  });
};

/** The value without the parenthesis or remark after it. */
const list = (value: string): readonly string[] =>
  value
    .replace(/[(（].*/u, '')
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= POST_LENGTH && !/^[x×*]+$/iu.test(part));

/** What the candidate asks for: posts, cities, pay, when to begin, shifts; only what the page states. */
export const toWish = (sections: readonly Section[], vocabulary: Vocabulary): Wish => {
  const fields = toFields(sections, vocabulary);
  const used = new Set<Line>();
  const of = (kind: FieldKind): readonly Field[] => {
    const found = fields.filter(
      (field) => field.kind === kind && field.section !== 'experience' && field.section !== 'projects',
    );
    for (const { line } of found) used.add(line);
    return found;
  };
  const cityNames = cityNamesOf(vocabulary);
  const isCity = (part: string): boolean => cityNames.has(fold(part).replace(/市$/u, ''));
  const posts = of('post').flatMap(({ value }) => list(value));
  const cities = of('city').flatMap(({ value }) => list(value));
  let salary = of('salary').find(({ value }) => WAGE.test(value) || OPEN_WAGE.test(value))?.value ?? null;
  let available = of('available')[0]?.value ?? null;
  const labelled = new Set(fields.map(({ line }) => line));
  for (const section of sections.filter(({ kind }) => kind === 'wish')) {
    for (const line of section.lines) {
      const own = labelledIn(line.text, vocabulary);
      for (const [kind, value] of own) {
        used.add(line);
        if (kind === 'post') posts.push(...list(value));
        else if (kind === 'city') cities.push(...list(value));
        else if (kind === 'salary') salary ??= value;
        else available ??= value;
      }
      if (own.length > 0 || labelled.has(line)) continue;
      const wage = WAGE.exec(line.text)?.[0];
      if (wage !== undefined) {
        salary ??= wage;
        used.add(line);
      }
      const text = wage === undefined ? line.text : line.text.replace(wage, ' ');
      const inBrackets = everyMatch(text, IN_BRACKETS)
        .flatMap(([, inside = '']) => list(inside))
        .filter(isCity);
      cities.push(...inBrackets);
      for (const part of list(text)) {
        if (isCity(part)) cities.push(part);
        else if (REFUSED.test(part)) continue;
        else if (vocabulary.titles(fold(part)).length > 0) posts.push(part);
        else continue;
        used.add(line);
      }
    }
  }
  let shifts: boolean | null = null;
  for (const { kind, lines } of sections) {
    for (const line of lines) {
      if (available === null && OWN_WORDS.has(kind) && MAY_BEGIN.test(line.text)) {
        available = AVAILABLE.exec(line.text)?.[0] ?? null;
        if (available !== null) used.add(line);
      }
      const match = longestMatches(shiftMatcher(vocabulary)(fold(line.text)))[0];
      if (!match || shifts === false) continue;
      shifts = match.id === 'yes';
      used.add(line);
    }
  }
  return {
    posts: unique(posts.filter((post) => !isCity(post))),
    cities: unique([...cities, ...posts.filter(isCity)]),
    salary,
    available,
    shifts,
    evidence: [...used].map(evidenceOf),
  };
};
