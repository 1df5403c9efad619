import { type AskedEducation, EDUCATION_LEVELS, type EducationLevel } from '../model/index.ts';
import {
  createMatcher,
  fold,
  longestMatches,
  type Matcher,
  oncePer,
  recordTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';
import type { Clause } from './clauses.ts';
import { hasCue } from './words.ts';

type Words = { readonly levels: Matcher; readonly modes: Matcher };

/** Forms of two letters (BA, MA, MD) are too short to tell a degree in the prose of an advert. */
const SHORTEST = 3;

const wordsOf = oncePer(({ data: { education } }: Vocabulary): Words => {
  const long = (record: Readonly<Record<string, readonly string[]>>) =>
    recordTerms(record).filter(({ form }) => form.length >= SHORTEST || /\p{Script=Han}/u.test(form));
  const words = { levels: createMatcher(long(education.levels)), modes: createMatcher(recordTerms(education.modes)) };
  return words;
});

/** The lowest level that a clause names: `高中(中专、技校)及以上` asks for 高中. */
const lowest = (levels: readonly EducationLevel[]): EducationLevel | null =>
  EDUCATION_LEVELS.find((level) => levels.includes(level)) ?? null;

/** A level beside which no more is asked. Matches `学历不限`; not `专业不限`. */
const OPEN_LEVEL = /(?:学历|文凭|education|degree)[^,，、]{0,4}(?:不限|无要求|not required)/u;

const askedIn = (clause: Clause, vocabulary: Vocabulary): AskedEducation | null => {
  if (clause.strength === null || clause.strength === 'duty') return null;
  const text = fold(clause.text);
  if (OPEN_LEVEL.test(text)) return null;
  const { levels, modes } = wordsOf(vocabulary);
  const min = lowest(longestMatches(levels(text)).map(({ id }) => id as EducationLevel));
  if (min === null) return null;
  const fullTime = modes(text).some(({ id }) => id === 'full-time');
  return {
    min,
    mode: fullTime ? 'full-time' : null,
    strength: clause.strength,
    // Only what the clause itself says: 其他专业也欢迎 opens the major, not the level.
    flexible: hasCue(clause.text, vocabulary, 'inPlace'),
    evidence: clause.evidence,
  };
};

/** The level of education that an advert asks for: the first that it requires, else the first that it wishes for. */
export const toEducation = (clauses: readonly Clause[], vocabulary: Vocabulary): AskedEducation | null => {
  const asked = clauses.flatMap((clause) => askedIn(clause, vocabulary) ?? []);
  return asked.find(({ strength }) => strength === 'required') ?? asked[0] ?? null;
};
