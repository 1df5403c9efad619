import type {
  Education,
  EducationLevel,
  IsoDate,
  Line,
  OpenDate,
  PartialDate,
  Section,
  SectionKind,
} from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import type { DateRange } from '../dates/dates.ts';
import { isHeadLine } from '../entries/anchors.ts';
import { labelColumns } from '../entries/column-heads.ts';
import { toEntries } from '../entries/entries.ts';
import { evidenceOf } from '../evidence.ts';
import { lexiconOf } from '../lexicon.ts';
import {
  type EducationHead,
  educationLabelSet,
  namesEducation,
  startsWithEducationLabel,
  startsWithNote,
  toEducationHead,
} from './head.ts';
import { isHighSchool, isSchool } from './parts.ts';

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
/** School names that state the level. Matches `第一中学`; not `中学生`. */
const LEVEL_BY_SCHOOL: readonly (readonly [RegExp, EducationLevel])[] = [
  [
    /(?:高中|[一二三四五六七八九十]中|中学|附中|技工学校|技校|职高|职业高中|职业中学|中等专业学校|中专|卫校|职业技术学校|职业学校)$/u,
    'high-school',
  ],
  [/(?:高等专科学校|专科学校|师专)$/u, 'associate'],
];
const levelBySchool = (folded: string): EducationLevel | null =>
  isHighSchool(folded) ? 'high-school' : (LEVEL_BY_SCHOOL.find(([pattern]) => pattern.test(folded))?.[1] ?? null);

/** 入学 or 级 beside a single date: it is the start. Matches `2020年9月入学`, `2020级`; not `二级`. */
const ENROLLED = /入学|enrolled|\d{4}\s?级/u;

/** A school told by labels has at most so many lines. */
const LABELLED_LINES = 6;

type Dates = { readonly start: PartialDate | null; readonly end: OpenDate | null };

/** A single date of a school is when it ended, unless the page says that it began. */
const datesOf = (dates: DateRange | null, head: string): Dates => {
  if (!dates) return { start: null, end: null };
  if (dates.period) return { start: dates.from, end: dates.to };
  return ENROLLED.test(fold(head)) ? { start: dates.from, end: null } : { start: null, end: dates.from ?? dates.to };
};

const isLater = (date: OpenDate, asOf: IsoDate): boolean => date !== 'present' && date > asOf.slice(0, date.length);

const isFinished = (states: ReadonlySet<string>, end: OpenDate | null, asOf: IsoDate): boolean | null => {
  if (states.has('dropped')) return false;
  if (end === 'present' || (end !== null && isLater(end, asOf))) return false;
  if (states.has('studying') && end === null) return false;
  if (states.has('finished') || end !== null) return true;
  return null;
};

const toEducation = (
  head: readonly Line[],
  facts: EducationHead,
  dates: DateRange | null,
  asOf: IsoDate,
): Education => {
  const { start, end } = datesOf(dates, head.map(({ text }) => text).join('  '));
  const folded = fold(facts.school ?? '');
  return {
    school: facts.school,
    major: facts.major,
    level: facts.level ?? (facts.exchange || facts.unlevelled ? null : levelBySchool(folded)),
    mode: facts.mode,
    exchange: facts.exchange,
    start,
    end,
    finished: isFinished(facts.states, end, asOf),
    evidence: head.map(evidenceOf),
  };
};

const inHan = (text: string | null): boolean => text !== null && /\p{Script=Han}/u.test(text);

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

/** A line in another print than the one above, whose end it was taken for in a narrow column, stands for itself. */
const unwrapped = (line: Line, above: Line | undefined): Line =>
  line.continues && above !== undefined && line.bold !== above.bold ? { ...line, continues: false } : line;

const educationOfSection = (section: Section, vocabulary: Vocabulary, asOf: IsoDate): readonly Education[] => {
  const lexicon = lexiconOf(vocabulary);
  const namesBoth = (line: Line): boolean => {
    const { school, major } = toEducationHead([line], vocabulary);
    return school !== null && major !== null && lexicon.schoolEnd.test(fold(school));
  };
  const lines = section.lines
    .map((line, at) => unwrapped(line, section.lines[at - 1]))
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
    inClauses: namesBoth,
  });
  const dated = entries.flatMap((entry) => {
    const facts = toEducationHead(entry.head, vocabulary);
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

/** The school that a form names by labels alone (毕业院校：… 专业：… 学历：…). */
const labelled = (sections: readonly Section[], vocabulary: Vocabulary, asOf: IsoDate): readonly Education[] => {
  const lines = sections.filter(({ kind }) => kind === 'basic' || kind === 'other').flatMap((section) => section.lines);
  const naming = lines.filter(
    (line) => namesEducation(line, vocabulary) && /[:：]/u.test(line.text + (line.cells.length > 1 ? '：' : '')),
  );
  if (naming.length === 0) return [];
  const facts = toEducationHead(naming, vocabulary);
  // Without a label only what is called as schools are is one: 男 | 28岁 | 本科 names none.
  return facts.school === null || !(facts.labelled || lexiconOf(vocabulary).schoolName.test(fold(facts.school)))
    ? []
    : [toEducation(naming, facts, null, asOf)];
};

/** Whether a Latin name only repeats, in English, a dated Chinese school of the same level: without dates, or with the same. */
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
  const isTwice = (entry: Education): boolean =>
    entry.start === null && entry.end === null && found.some((other) => other.end !== null && isSame(entry, other));
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
  if (found.length > 0) return mergeTold(found).filter((entry) => !isTranslation(entry, found));
  const elsewhere = sections
    .filter(({ kind }) => ELSEWHERE.has(kind))
    .flatMap((section) => educationOfSection(section, vocabulary, asOf))
    .filter(
      ({ level, school, major, end }) =>
        school !== null &&
        lexiconOf(vocabulary).schoolName.test(fold(school)) &&
        (level !== null || (major !== null && end !== null)),
    );
  return elsewhere.length > 0 ? mergeTold(elsewhere) : labelled(sections, vocabulary, asOf);
};
