import type { Education, IsoDate, Line, Section } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import type { DateRange } from '../dates/dates.ts';
import { isOwnDate } from '../entries/anchors.ts';
import { splitDates } from '../entries/pieces.ts';
import { evidenceOf } from '../evidence.ts';
import { lexiconOf } from '../lexicon.ts';
import { type EducationHead, namesEducation, startsWithStudyLabel, toEducationHead } from './head.ts';
import { datesOf, toEducation } from './study.ts';

/** A level behind its label, and in brackets where it comes from. Matches `学历：高中（甲中学，2010年7月毕业）`; not `学历：本科（统招）`. */
const LEVEL_WITH_SCHOOL = /^([^:：]{2,8}[:：]\s?[^()（）]{2,8})[(（]([^()（）]{5,40})[)）]$/u;

/** The school in the brackets behind a level, with the date that stands beside it; null where they tell none. */
const schoolInBrackets = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): Education | null => {
  const [, level, school] = LEVEL_WITH_SCHOOL.exec(line.text) ?? [];
  if (level === undefined || school === undefined || !startsWithStudyLabel(line, vocabulary)) return null;
  if (!lexiconOf(vocabulary).schoolName.test(fold(school))) return null;
  const cells = [level, ...school.split(/[，,、;；]\s?/u)].map((text) => ({ text, x: line.x, right: line.right }));
  const told: Line = { ...line, cells, text: cells.map(({ text }) => text).join('  ') };
  const facts = toEducationHead([told], vocabulary);
  const [dates = null] = splitDates(school, vocabulary).ranges;
  return facts.school === null ? null : { ...toEducation([told], facts, dates, asOf), evidence: [evidenceOf(line)] };
};

/** What the labels of a form say of a school, with the one date among them; null where there are none. */
type FormFacts = { readonly lines: readonly Line[]; readonly facts: EducationHead; readonly dates: DateRange | null };

const formFacts = (lines: readonly Line[], vocabulary: Vocabulary): FormFacts | null => {
  const naming = lines.filter(
    (line) => namesEducation(line, vocabulary) && /[:：]/u.test(line.text + (line.cells.length > 1 ? '：' : '')),
  );
  if (naming.length === 0) return null;
  const ranges = naming
    .filter((line) => !isOwnDate(line, vocabulary))
    .flatMap((line) => splitDates(line.text, vocabulary).ranges);
  const [dates = null] = ranges.length === 1 ? ranges : [];
  return { lines: naming, facts: toEducationHead(naming, vocabulary), dates };
};

/** Sections that hold the facts of a form. */
const ofForm = (sections: readonly Section[]): readonly Line[] =>
  sections.filter(({ kind }) => kind === 'basic' || kind === 'other').flatMap((section) => section.lines);

/** The school that a form names by labels alone (毕业院校：… 专业：… 学历：…). */
export const labelled = (sections: readonly Section[], vocabulary: Vocabulary, asOf: IsoDate): readonly Education[] => {
  const lines = ofForm(sections);
  const inBrackets = lines.flatMap((line) => schoolInBrackets(line, vocabulary, asOf) ?? []);
  if (inBrackets.length > 0) return inBrackets;
  const form = formFacts(lines, vocabulary);
  if (form === null) return [];
  const { school, labelled: told } = form.facts;
  // Without a label only what is called as schools are is one: 男 | 28岁 | 本科 names none.
  return school === null || !(told || lexiconOf(vocabulary).schoolName.test(fold(school)))
    ? []
    : [toEducation(form.lines, form.facts, form.dates, asOf)];
};

/** An only school of which no dates are known, with what the labels of the form say: 专业, 毕业时间. */
export const withFormFacts = (
  found: readonly Education[],
  sections: readonly Section[],
  vocabulary: Vocabulary,
): readonly Education[] => {
  const [only] = found;
  if (only === undefined || found.length > 1 || only.start !== null || only.end !== null) return found;
  const form = formFacts(ofForm(sections), vocabulary);
  if (form === null || (form.facts.school !== null && form.facts.school !== only.school)) return found;
  if (only.major !== null && form.facts.major !== only.major) return found;
  const { start, end } = datesOf(form.dates, form.lines.map(({ text }) => text).join('  '));
  return [
    {
      ...only,
      major: form.facts.major,
      level: only.level ?? form.facts.level,
      start,
      end,
      evidence: [...only.evidence, ...form.lines.map(evidenceOf)],
    },
  ];
};
