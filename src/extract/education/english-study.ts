import { createMatcher, fold, longestMatches, type Matcher, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { isNoise } from '../entries/classify.ts';
import { type Piece, trimEdges } from '../entries/pieces.ts';
import { lexiconOf } from '../lexicon.ts';
import { isSchool } from './school-names.ts';
import { namesStudy, withoutLevel } from './words.ts';

/** What a part of a head in Latin letters says was studied, and how surely it does. */
export type Study = { readonly major: string; readonly standing: 'told' | 'alone' | 'degree' };

const HAN = /\p{Script=Han}/u;

type Words = { readonly honours: Matcher; readonly asides: Matcher };

const wordsOf = oncePer(({ data }: Vocabulary): Words => {
  const matcherOf = (forms: readonly string[]): Matcher =>
    createMatcher(forms.map((form) => ({ id: form, form: fold(form) })));
  return { honours: matcherOf(data.education.honours), asides: matcherOf(data.education.asides) };
});

/** Whether nothing is left of a text without the words for how well a degree was passed. Matches `First Class (2:1)`; not `Credit Risk`. */
const isHonours = (text: string, vocabulary: Vocabulary): boolean => {
  const folded = fold(text);
  const found = longestMatches(wordsOf(vocabulary).honours(folded));
  let rest = folded;
  for (const { start, end } of found) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return found.length > 0 && !/\p{L}/u.test(rest);
};

/** Whether a text begins as a remark does that isn't what was studied. Matches `Minor in Law`, `GPA 3.6`; not `Law`, `Elementary Education`. */
const isAside = (text: string, vocabulary: Vocabulary): boolean => {
  const folded = fold(text).trim();
  const begins = wordsOf(vocabulary)
    .asides(folded)
    .some(({ start }) => start === 0);
  return begins && lexiconOf(vocabulary).major.lengthIn(folded) !== folded.length;
};

/** A remark in brackets. Matches ` (Hons)`, `(advisor: A. Hill)`; not `(`. */
const REMARK = /\s?\(([^()]{1,60})\)/gu;
/** A remark without brackets behind a degree's subject. Matches ` with a minor`, ` Minor in Law`; not ` with French`. */
const LATE_REMARK =
  /[\s,]+(?:(?:with|and)\s(?:an?\s)?(?:minors?|concentration|speciali[sz]ation|emphasis|focus|double minor|(?:first|second|third|upper|lower)[\s-]class|honou?rs|distinction|merit|high)\b|minors?\s?(?:in\b|:)|\(?gpa\b)[^,]*/iu;
/** What is left of a date's remark when the date is out. Matches ` (started   )`; not ` (part-time)`. */
const DATE_REMARK =
  /\s?\((?:started|began|since|from|enrolled|expected|anticipated|completed|graduated|graduating|finished)(?:\sin)?\s*\)/giu;
/** A stay elsewhere, told behind a degree. Matches `, exchange term at River University`; not `Exchange Student, River University`. */
const LATE_EXCHANGE =
  /,\s*(?:(?:with|including|incl\.)\s)?(?:(?:an?|one)\s)?(?:(?:one[- ])?(?:semester|term|year) (?:abroad|exchange)|exchange (?:terms?|semesters?|years?|stay|study|studies|programme?)|study abroad)\b.*$/iu;
/** The class of a British degree at the end. Matches ` 2:1`; not ` 21`. */
const LATE_CLASS = /[\s,–-]+(?:1st|2[:.][12]|2(?:nd)?)$/u;

/** A result in brackets. Matches `2:1`, `3.31/4.0`, `DDM`; not `Computers`. */
const RESULT = /^(?:\d|[dmp*]{2,6}$)/iu;

/** Whether a remark in brackets is on a degree, and no part of its subject or of a school's name. */
const isDegreeRemark = (remark: string, vocabulary: Vocabulary): boolean =>
  RESULT.test(remark) ||
  isHonours(remark, vocabulary) ||
  wordsOf(vocabulary)
    .asides(fold(remark))
    .some(({ start, end }) => start === 0 || end === remark.trim().length);

/** A piece in Latin letters without remarks on how well a degree was passed and what was studied besides. */
export const withoutRemarks = (text: string, vocabulary: Vocabulary): string =>
  HAN.test(text)
    ? text
    : text
        .replace(REMARK, (whole, remark: string) => (isDegreeRemark(remark, vocabulary) ? '' : whole))
        .replace(DATE_REMARK, '')
        .replace(LATE_EXCHANGE, '')
        .replace(LATE_REMARK, '')
        .replace(LATE_CLASS, '');

/** A text in Latin letters without a stay elsewhere and the class of the degree at its end. */
export const withoutLateRemarks = (text: string, vocabulary: Vocabulary): string => {
  const parts = text.replace(LATE_EXCHANGE, '').split(/(?<=,\s)/u);
  while (parts.length > 1 && isHonours(parts.at(-1) ?? '', vocabulary)) parts.pop();
  return parts.join('').replace(/,\s*$/u, '');
};

/** Whether a part in Latin letters is such a remark and nothing else. */
export const isRemark = (text: string, vocabulary: Vocabulary): boolean =>
  !HAN.test(text) && (isHonours(text, vocabulary) || (isAside(text, vocabulary) && !namesStudy(text, vocabulary)));

/** What is left of a degree's name before its subject. Matches `. `, `degree `, `Level 3 `; not `degrees`. */
const DEGREE_REST = /^[.\s]*(?:(?:degree|level \d)\s+(?=in\b|of\b))?/iu;
/** How many subjects there were, or some of them. Matches `9 including Maths`; not `Law`. */
const SUBJECT_LIST = /^\d{1,2}\s|(?:^|\s)including\s/iu;
/** What the degree is of, and what it was taken in. Matches `of Design in Crafts`, `of Design (Crafts)`; not `of Design`. */
const OF_AND_IN = /^of\s+.{2,50}?(?:\s+in\s+(.+)|(?:\s*[(:]|\s[–-])\s*([^()]{4,60})\)?)$/iu;
const OF = /^of\s+(?:the\s+)?(.+)$/iu;
/** What leads to a subject that is missing, or a degree too. Matches `in`; not `Indian`. */
const LEAD_ALONE = /^(?:in|of|and|with)$/iu;
/** What leads to a subject. Matches `in `, `Majoring in `, `Concentration: `; not `Indian`. */
const LEAD =
  /^(?:in\s+|of\s+|majors?\s?:\s*|major(?:ing|ed)?\s+in\s+|speciali[sz](?:ing|ed|ation)\s+in\s+|(?:concentration|emphasis|focus|field|programme?|course)(?:\s+(?:in|on|of)\s+|\s?:\s*)|double major(?:\s+in|:)?\s+)/iu;

/** What a part with a degree's name says of its subject; null where it names the degree alone. */
const studyOfDegree = (text: string, vocabulary: Vocabulary): Study | null => {
  const bare = trimEdges(withoutLevel(text, vocabulary)).replace(DEGREE_REST, '').trim();
  const both = OF_AND_IN.exec(bare);
  const inner = (both?.[1] ?? both?.[2])?.trim();
  if (inner) return { major: trimEdges(inner), standing: 'told' };
  const of = OF.exec(bare)?.[1];
  if (of) return { major: trimEdges(of), standing: 'degree' };
  const major = trimEdges(bare.replace(LEAD, ''));
  return /\p{L}{2}/u.test(major) && !LEAD_ALONE.test(major) && !SUBJECT_LIST.test(major)
    ? { major, standing: 'told' }
    : null;
};

/** A state or a country by its letters, a town before it. Matches `NC`, `Lincoln NE`; not `IT Law`. */
const STATE = /(?:^|\s)[A-Z]{2,3}$/u;

/**
 * What the parts of one piece say was studied. A part beside a degree that has no subject is its subject; one behind a
 * school is a town, unless a degree follows it or it is a known major.
 */
export const studiesIn = (parts: readonly Piece[], school: string | null, vocabulary: Vocabulary): readonly Study[] => {
  const lexicon = lexiconOf(vocabulary);
  const schools = parts.map(({ text }) => text === school || isSchool(text, lexicon));
  const degrees = parts.map(({ text }, at) => !schools[at] && namesStudy(text, vocabulary));
  const isState = (at: number): boolean => STATE.test(parts[at]?.text ?? '');
  const mayBe = (at: number): boolean =>
    at >= 0 &&
    at < parts.length &&
    !schools[at] &&
    !degrees[at] &&
    !isNoise(fold(parts[at]?.text ?? ''), lexicon) &&
    !(at > 0 && !degrees[at - 1] && !mayBe(at - 1) && isState(at)) &&
    !(at + 1 < parts.length && !degrees[at + 1] && isState(at + 1));
  const degree = degrees.indexOf(true);
  const own = degree >= 0 ? studyOfDegree(parts[degree]?.text ?? '', vocabulary) : null;
  const wanting = degree >= 0 && own?.standing !== 'told';
  const beside = wanting ? [degree + 1, ...(own === null ? [degree - 1] : [])].find(mayBe) : undefined;
  let place = false;
  return parts.flatMap(({ text }, at): readonly Study[] => {
    if (schools[at]) {
      place = true;
      return [];
    }
    if (at === degree) return own === null ? [] : [own];
    const major = trimEdges(withoutLevel(text, vocabulary)).replace(LEAD, '').trim();
    if (!mayBe(at) || !/\p{L}/u.test(major)) return [];
    if (at === beside) return [{ major, standing: 'told' }];
    if (place && (!lexicon.major.test(fold(major)) || isState(at))) return [];
    place = false;
    return [{ major, standing: 'alone' }];
  });
};
