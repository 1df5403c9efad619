import type { Education, EducationLevel, Line, Section } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { evidenceOf } from '../evidence.ts';
import { higherLevel, levelIn, statesIn } from './words.ts';

/** A longer line of the personal data is a sentence, which may speak of anybody's degree; in UTF-16 units. */
const LONGEST_FACT = 60;

type Named = { readonly level: EducationLevel; readonly line: Line };

/** The highest level that the personal data name (学历：本科), with its line; plans don't count, nor the lines of `education`. */
const namedElsewhere = (
  education: readonly Education[],
  sections: readonly Section[],
  vocabulary: Vocabulary,
): Named | null => {
  const told = education.flatMap(({ evidence }) => evidence);
  return sections
    .filter(({ kind }) => kind === 'basic' || kind === 'summary' || kind === 'education')
    .flatMap((section) => section.lines)
    .filter(({ page, number }) => !told.some((line) => line.page === page && line.line === number))
    .filter((line) => line.text.length < LONGEST_FACT && !statesIn(line.text, vocabulary).has('planned'))
    .reduce<Named | null>((best, line) => {
      const level = levelIn(line.text, vocabulary);
      return level !== null && higherLevel(best?.level ?? null, level) !== best?.level ? { level, line } : best;
    }, null);
};

/** The highest level named, completed or in progress, in the list or in the personal data; plans don't count. */
export const highestLevel = (
  education: readonly Education[],
  sections: readonly Section[],
  vocabulary: Vocabulary,
): EducationLevel | null =>
  education.reduce<EducationLevel | null>((best, { level }) => higherLevel(best, level), null) ??
  namedElsewhere(education, sections, vocabulary)?.level ??
  null;

/** The schools; an only one without a level has that of the personal data, for there is no other that could be meant. */
export const withNamedLevel = (
  education: readonly Education[],
  sections: readonly Section[],
  vocabulary: Vocabulary,
): readonly Education[] => {
  const [only] = education;
  if (only === undefined || education.length > 1 || only.level !== null) return education;
  const named = namedElsewhere(education, sections, vocabulary);
  return named === null
    ? education
    : [{ ...only, level: named.level, evidence: [...only.evidence, evidenceOf(named.line)] }];
};
