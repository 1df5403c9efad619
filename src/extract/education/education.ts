import type { Education, IsoDate, Line, Section, SectionKind } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { isHeadLine } from '../entries/anchors.ts';
import { likeness } from '../entries/classify.ts';
import { labelColumns } from '../entries/column-heads.ts';
import { toEntries } from '../entries/entries.ts';
import { lexiconOf } from '../lexicon.ts';
import { shortened } from './english-lines.ts';
import { labelled, withFormFacts } from './form-facts.ts';
import {
  educationLabelSet,
  namesEducation,
  startsWithEducationLabel,
  startsWithNote,
  toEducationHead,
} from './head.ts';
import { isSchool } from './school-names.ts';
import { levelBySchool, toEducation } from './study.ts';
import { levelIn, withoutLevel } from './words.ts';
import { unbroken } from './wrapped-lines.ts';

/** Sections that may hold schools under a title of the writer's own, when no section is titled for them. */
const ELSEWHERE: ReadonlySet<SectionKind> = new Set([
  'experience',
  'basic',
  'other',
  'wish',
  'summary',
  'campus',
  'hobbies',
  'training',
  'skills',
  'languages',
  'projects',
  'internship',
  'volunteering',
  'certificates',
  'awards',
]);
/** A school told by labels has at most so many lines. */
const LABELLED_LINES = 6;

/** Lines without dates that name a school and what was studied there. */
const undated = (lines: readonly Line[], vocabulary: Vocabulary, asOf: IsoDate): readonly Education[] => {
  const lexicon = lexiconOf(vocabulary);
  return lines.flatMap((line, index) => {
    if (line.text.length > 60 || (line.bullet === null && !isHeadLine(line))) return [];
    if (!lexicon.schoolName.test(fold(line.text))) return [];
    const own = toEducationHead([line], vocabulary);
    // A list item that names a school is most often an award or a course of it.
    if (own.school === null || (line.bullet !== null && own.level === null)) return [];
    const next = lines[index + 1];
    let end = index + 1;
    const goesOn = (at: Line | undefined): boolean =>
      at !== undefined && startsWithEducationLabel(at, vocabulary) && !lexicon.schoolName.test(fold(at.text));
    while (end - index < LABELLED_LINES && goesOn(lines[end])) end += 1;
    const named =
      own.major === null && own.level === null && next && isHeadLine(next) && namesEducation(next, vocabulary);
    const head = lines.slice(index, Math.max(end, named ? index + 2 : 0));
    const facts = head.length > 1 ? toEducationHead(head, vocabulary) : own;
    return facts.level === null && facts.major === null && !facts.exchange
      ? []
      : [toEducation(head, facts, null, asOf)];
  });
};

/** No degree alone on its line is longer, in UTF-16 units. */
const LONGEST_DEGREE = 8;

/** A degree alone under a school whose name fills a narrow column looks like the rest of the name. */
const isDegreeAlone = (text: string, vocabulary: Vocabulary): boolean =>
  text.length <= LONGEST_DEGREE && levelIn(text, vocabulary) !== null && withoutLevel(text, vocabulary) === '';

/** A line that was taken for the end of the one above in a narrow column, but is in another print or a degree alone, stands for itself. */
const unwrapped = (line: Line, above: Line | undefined, vocabulary: Vocabulary): Line =>
  line.continues && ((above !== undefined && line.bold !== above.bold) || isDegreeAlone(line.text, vocabulary))
    ? { ...line, continues: false }
    : line;

const isLatin = (lines: readonly Line[]): boolean => lines.every(({ text }) => !inHan(text));

const educationOfSection = (section: Section, vocabulary: Vocabulary, asOf: IsoDate): readonly Education[] => {
  const lexicon = lexiconOf(vocabulary);
  const namesBoth = (line: Line): boolean => {
    const { school, major } = toEducationHead([line], vocabulary);
    return school !== null && major !== null && lexicon.schoolEnd.test(fold(school));
  };
  const told = section.lines.map((line, at) => unwrapped(line, section.lines[at - 1], vocabulary));
  const lines = (
    section.kind === 'education' ? unbroken(told, vocabulary).flatMap((line) => shortened(line, vocabulary)) : told
  )
    // A rule of hyphens is no line of a head.
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const { entries, before } = toEntries(labelColumns(lines, educationLabelSet(vocabulary)), vocabulary, {
    singles: true,
    loose: true,
    // 辅修：… may stand between two labels of the head.
    completes: (line) => startsWithEducationLabel(line, vocabulary),
    titled: section.kind === 'education',
    labelled: (line) => startsWithEducationLabel(line, vocabulary),
    accepts: (line) => namesEducation(line, vocabulary),
    complete: (head) => {
      const { school, major, level, levelTold } = toEducationHead(head, vocabulary);
      if (school === null || level === null) return false;
      // No major is told of an English high school.
      return major !== null || (level === 'high-school' && levelTold && !inHan(school) && isSchool(school, lexicon));
    },
    sure: namesBoth,
    // A school for the young names no major.
    inClauses: (line) => namesBoth(line) || levelBySchool(toEducationHead([line], vocabulary).school) === 'high-school',
  });
  let above: string | null = null;
  const dated = entries.flatMap((entry) => {
    const own = toEducationHead(entry.head, vocabulary);
    // Two degrees of one school, which is printed once: `Master's degree` over `Bachelor's degree`, each with its dates.
    const further = own.school === null && own.level !== null && entry.dates?.period === true && isLatin(entry.head);
    const facts = further ? { ...own, school: above } : own;
    above = facts.school;
    if (facts.school === null || facts.states.has('planned')) return undated(entry.body, vocabulary, asOf);
    const text = fold(
      entry.head
        .filter((line) => !startsWithNote(line, vocabulary))
        .map((line) => line.text)
        .join('  '),
    );
    if (lexicon.training.test(text) && facts.level === null && !facts.exchange) return [];
    return [toEducation(entry.head, facts, entry.dates, asOf), ...undated(entry.body, vocabulary, asOf)];
  });
  return [...undated(before, vocabulary, asOf), ...dated];
};

const inHan = (text: string | null): boolean => text !== null && /\p{Script=Han}/u.test(text);

/** Whether a Latin name only repeats, in English, a dated Chinese school of the same level: without dates, or with its dates. */
const isTranslation = ({ school, level, start, end }: Education, all: readonly Education[]): boolean =>
  !inHan(school) &&
  all.some(
    (other) =>
      other.level === level &&
      other.end !== null &&
      inHan(other.school) &&
      ((start === null && end === null) || (start === other.start && end === other.end)),
  );

/** Entries with those without dates that tell a dated one again (in the personal data) made one with it. */
const mergeTold = (found: readonly Education[]): readonly Education[] => {
  const isSame = (a: Education, b: Education): boolean =>
    fold(a.school ?? '') === fold(b.school ?? '') && (a.major === null || b.major === null || a.major === b.major);
  // A form may tell of the last school its name and its end alone.
  const isEndAlone = ({ start, end, major, level }: Education, other: Education): boolean =>
    start === null && major === null && level === null && other.start !== null && end === other.end;
  const isTwice = (entry: Education): boolean =>
    entry.start === null &&
    found.some(
      (other) => other.end !== null && isSame(entry, other) && (entry.end === null || isEndAlone(entry, other)),
    );
  return found
    .filter((entry) => !isTwice(entry))
    .map((entry) => {
      const again = found.find((other) => isTwice(other) && isSame(entry, other));
      return again ? { ...entry, major: entry.major ?? again.major, level: entry.level ?? again.level } : entry;
    });
};

/** Every school of the résumé, in the order of the page; training and exchanges without a degree are left out. */
export const toEducationList = (
  sections: readonly Section[],
  vocabulary: Vocabulary,
  asOf: IsoDate,
): readonly Education[] => {
  const found = sections
    .filter(({ kind }) => kind === 'education')
    .flatMap((section) => educationOfSection(section, vocabulary, asOf));
  if (found.length > 0) {
    // A form that names the last school alone may tell all of them in the history below: 个人简历（从高中填起）.
    const history = found.every(({ start, major }) => start === null && major === null)
      ? toldElsewhere(sections, vocabulary, asOf).filter(({ start }) => start !== null)
      : [];
    if (found.every((entry) => history.some(({ school }) => school === entry.school))) return mergeTold(history);
    return withFormFacts(
      mergeTold(found).filter((entry) => !isTranslation(entry, found)),
      sections,
      vocabulary,
    );
  }
  const elsewhere = toldElsewhere(sections, vocabulary, asOf);
  return elsewhere.length > 0
    ? withFormFacts(mergeTold(elsewhere), sections, vocabulary)
    : labelled(sections, vocabulary, asOf);
};

/** The schools, told for sure, in sections that have another title or none. */
const toldElsewhere = (sections: readonly Section[], vocabulary: Vocabulary, asOf: IsoDate): readonly Education[] => {
  const lexicon = lexiconOf(vocabulary);
  // 江州大学 | 讲师 is a post at a school; so are 江州中学 | 教学实习 and 江州大学 | 青年志愿者协会.
  const isPost = (major: string): boolean => {
    const folded = fold(major);
    return lexicon.campus.test(folded) || lexicon.internship.test(folded);
  };
  return sections
    .filter(({ kind }) => ELSEWHERE.has(kind))
    .flatMap((section) => educationOfSection(section, vocabulary, asOf))
    .filter(
      ({ level, school, major, end }) =>
        school !== null &&
        lexicon.schoolName.test(fold(school)) &&
        (major === null
          ? level !== null
          : !isPost(major) && (level !== null || (end !== null && likeness(major, lexicon).title < 3))),
    );
};
