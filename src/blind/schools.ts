import type { Profile } from '../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../vocabulary/index.ts';
import { cellsOf, type PageText } from './page-text.ts';
import { finderOf, foldedMatches, literally, rawMatches, type Span, type Text, unionOf, writtenSpan } from './spans.ts';
import { anyOf, listsOf } from './words.ts';

/** Shortest name of a school that is hidden wherever it stands, in UTF-16 units. */
const LEAST = 2;

/** Schools that are looked for by name: nobody went to more. */
const MOST_SCHOOLS = 24;

/** The candidate's own schools, to be found in any text. */
export const ownSchools = ({ education }: Pick<Profile, 'education'>): readonly RegExp[] => {
  const names = education.flatMap(({ school }) => (school === null ? [] : [fold(school).trim()]));
  return [...new Set(names)]
    .slice(0, MOST_SCHOOLS)
    .filter((name) => name.length >= LEAST)
    .sort((a, b) => b.length - a.length)
    .map(
      (name) =>
        new RegExp(
          [...name.replace(/\s+/gu, ' ')]
            .map((character) => (character === ' ' ? '\\s{0,3}' : literally(character)))
            .join('\\s?'),
          'gu',
        ),
    );
};

/**
 * Schools by their form, in text as written, so that a name ends with its spaces.
 * Match `江汉工商学院（独立学院）`, `University of Leeds`, `Shenzhen Longshan University`; not `学院`, `高级中学教师资格证`.
 */
const anySchool = oncePer((vocabulary: Vocabulary): readonly RegExp[] => {
  const { schoolEnds } = listsOf(vocabulary);
  const han = anyOf(schoolEnds.filter((end) => /^\p{Script=Han}/u.test(end)));
  const latin = anyOf(
    schoolEnds.filter((end) => /^\p{Script=Latin}/u.test(end)).map((end) => end.charAt(0).toUpperCase() + end.slice(1)),
  );
  const word = "\\p{Lu}[\\p{L}'’.&-]{1,24}";
  return [
    new RegExp(
      `(?:(?![年月日至])\\p{Script=Han}){2,16}?(?:${han})(?!生|习|期|教师)(?:[(（][^()（）]{1,16}[)）])?`,
      'gu',
    ),
    new RegExp(`(?:${latin}) (?:of|for|at) (?:the )?${word}(?: (?:of |and |& )?${word}){0,3}`, 'gu'),
    new RegExp(`(?:${word} ){1,5}(?:${latin})(?!\\p{L})`, 'gu'),
  ];
});

/** Names of schools in any text: the candidate's own. */
export const schoolsIn = (text: Text, own: readonly RegExp[]): readonly Span[] =>
  own.flatMap((pattern) => foldedMatches(text, pattern));

/** Names and ranks of schools in the lines of a page but those of jobs, where a school may be who employs. */
export const schoolsInPage = (page: PageText, own: readonly RegExp[], vocabulary: Vocabulary): readonly Span[] => {
  const { schoolNames, prestige } = listsOf(vocabulary);
  const known = schoolsIn(page, own);
  const knownAt = finderOf(unionOf(known));
  const isOnPaper = (span: Span): boolean => page.linesAt(span).every(({ kind }) => kind !== 'job');
  // Where a school is known by name, its form would only take in what stands beside it.
  const isUnknown = (span: Span): boolean => page.linesAt(span).every((line) => knownAt(line).length === 0);
  const named = [
    ...anySchool(vocabulary)
      .flatMap((pattern) => rawMatches(page, pattern))
      .filter((span) => isOnPaper(span) && isUnknown(span)),
    ...prestige(page.folded.text)
      .map(({ start, end }) => writtenSpan(page, start, end))
      .filter(isOnPaper),
  ];
  const short = cellsOf(page)
    .filter(({ kind, text }) => kind !== 'job' && schoolNames.has(fold(text.raw).trim()))
    .map(({ start, end }) => ({ start, end }));
  return [...known, ...named, ...short];
};
