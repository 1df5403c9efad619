import type { Education, EducationLevel, Line, Section } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { evidenceOf } from '../evidence.ts';
import { higherLevel, levelIn, statesIn } from './words.ts';

/** A longer line of the personal data is a sentence, which may speak of anybody's degree; in UTF-16 units. */
const LONGEST_FACT = 60;

/** What a clause of a longer sentence says of nothing else. Matches `初中文化` of `男，初中文化，`, `大专学历`; not `本科学历的同事`. */
const TOLD_IN_CLAUSE = /(?<=^|[，,。；;、\s])(?:本人)?\p{Script=Han}{2,6}(?:文化(?:程度)?|学历)(?=[，,。；;、\s]|$)/u;
/** The part of a line that may name the writer's level: all of a short one, one clause of a sentence. */
const factOf = (text: string): string => (text.length < LONGEST_FACT ? text : (TOLD_IN_CLAUSE.exec(text)?.[0] ?? ''));

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
    .filter((line) => !statesIn(factOf(line.text), vocabulary).has('planned'))
    .reduce<Named | null>((best, line) => {
      const level = levelIn(factOf(line.text), vocabulary);
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

/** A school that has both stages, of which its name says no more. Matches `江州市第二中学`; not `江州高级中学`, `江州第一高中`. */
const BOTH_STAGES = /(?<!高级)中学$/u;
const mayBeJunior = ({ school, level }: Education): boolean =>
  level === 'high-school' && school !== null && BOTH_STAGES.test(school);

/** The schools; an only one without a level has that of the personal data, for there is no other that could be meant. */
export const withNamedLevel = (
  education: readonly Education[],
  sections: readonly Section[],
  vocabulary: Vocabulary,
): readonly Education[] => {
  const [only] = education;
  if (only === undefined || education.length > 1 || (only.level !== null && !mayBeJunior(only))) return education;
  const named = namedElsewhere(education, sections, vocabulary);
  return named === null || (only.level !== null && named.level !== 'junior-high')
    ? education
    : [{ ...only, level: named.level, evidence: [...only.evidence, evidenceOf(named.line)] }];
};
