import type { Line, Section, Wish } from '../model/index.ts';
import { createMatcher, fold, longestMatches, type Matcher, oncePer, type Vocabulary } from '../vocabulary/index.ts';
import { evidenceOf } from './evidence.ts';
import { type Field, type FieldKind, toFields } from './fields.ts';

/** Parts a list of posts or cities. Matches `、`; not `-`. */
const PARTS = /\s*[、,，;；/|｜]\s*|\s{2,}/u;
/** A wage. Matches `6000-8000元/月`, `7-9K`, `25万`; not `2019-2020`. */
const WAGE =
  /(?<![\d.])\d{1,6}(?:\.\d)?\s?(?:[-–~至到]\s?\d{1,6}(?:\.\d)?\s?)?(?:k|千|万|元)(?:以上|左右)?(?:\/?(?:月|年|month|year))?/iu;
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
  const available = of('available')[0]?.value ?? null;
  const labelled = new Set(fields.map(({ line }) => line));
  for (const section of sections.filter(({ kind }) => kind === 'wish')) {
    for (const line of section.lines) {
      if (labelled.has(line)) continue;
      for (const part of list(line.text)) {
        if (isCity(part)) cities.push(part);
        else if (WAGE.test(part)) salary ??= part;
        else if (vocabulary.titles(fold(part)).length > 0) posts.push(part);
        else continue;
        used.add(line);
      }
    }
  }
  let shifts: boolean | null = null;
  for (const { lines } of sections) {
    for (const line of lines) {
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
