import type { EducationLevel, Line, StudyMode } from '../../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { isNoise } from '../entries/classify.ts';
import { oncePerLines } from '../entries/once-per-lines.ts';
import { type Piece, toPieces, trimEdges } from '../entries/pieces.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';
import { isRemark, type Study, studiesIn, withoutRemarks } from './english-study.ts';
import { bestMajor, toMajor } from './major.ts';
import { educationParts, joinCampuses, joinTranslations, splitValue, withoutPrestige } from './parts.ts';
import { isHighSchool, isSchool } from './school-names.ts';
import { isUnlevelled, levelIn, modeIn, namesStudy, statesIn } from './words.ts';

/** What the head of an education entry names, as printed. */
export type EducationHead = {
  readonly school: string | null;
  readonly major: string | null;
  readonly level: EducationLevel | null;
  /** Whether the level is told, and not only part of the school's name. */
  readonly levelTold: boolean;
  /** Whether it names a certificate that is none of the levels (GCSE), and no level that its school's name could add. */
  readonly unlevelled: boolean;
  readonly mode: StudyMode | null;
  readonly states: ReadonlySet<string>;
  /** Whether it is a stay at another school: exchange is told and no degree. */
  readonly exchange: boolean;
  /** Whether the school stands behind a label of its own. */
  readonly labelled: boolean;
};

/** The labels of `education.json`, folded, with what they name. */
export const educationLabels = oncePer(
  ({ data }: Vocabulary): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(data.education.labels).flatMap(([kind, forms]) =>
        forms.map((form) => [fold(form).replace(/\s/gu, ''), kind]),
      ),
    ),
);

/** The labels alone. */
export const educationLabelSet = oncePer(
  (vocabulary: Vocabulary): ReadonlySet<string> => new Set(educationLabels(vocabulary).keys()),
);

/** Examinations of schools in several subjects, none of which is a major. Matches `A Levels`, `5 Highers`; not `A level 3 course`. */
const SUBJECT_EXAMS = /(?<![a-z])(?:as?[- ]levels?(?! \d)|(?:advanced )?highers)(?![a-z])/u;
/** Subjects of an examination with their marks. Matches `中文 4、英文 3、`; not `中文、英文`. */
const MARKS = /(?:\p{Script=Han}{2,6}\s?\d{1,3}[、，,]\s?){2}/u;
/** An award, which may be for another degree. Matches `研究生一等奖学金`; not `研究生`. */
const AWARD = /奖学金|奖$|scholarship/u;
/** A senior vocational school of Taiwan, where 高職 is what leads to a college. Matches `江州高级商业职业学校`; not `江州职业学院`. */
const VOCATIONAL_HIGH = /高级\p{Script=Han}{0,4}(?:职业学校|中学)$/u;
/** A labelled major that is longer tells courses and awards, in UTF-16 units. */
const LONGEST_MAJOR = 24;
/** School, major, level, mode and state out of the lines of a head. */
export const toEducationHead = (lines: readonly Line[], vocabulary: Vocabulary): EducationHead =>
  headsOf(vocabulary)(lines);

/** Each head is asked about line by line as it grows, then as a whole. */
const headsOf = oncePer((vocabulary: Vocabulary) => oncePerLines((lines) => readHead(lines, vocabulary)));

const readHead = (lines: readonly Line[], vocabulary: Vocabulary): EducationHead => {
  const lexicon = lexiconOf(vocabulary);
  const labels = educationLabels(vocabulary);
  const pieces = withAttended(
    lines.flatMap((line) => {
      const pieces = joinTranslations(toPieces(line, vocabulary, educationLabelSet(vocabulary)), vocabulary);
      return joinCampuses(pieces, vocabulary);
    }),
    vocabulary,
  );
  const isOf = (piece: Piece, kind: string): boolean => piece.label !== null && labels.get(piece.label) === kind;
  const usable = pieces
    .flatMap((piece) => (piece.label !== null && labels.get(piece.label) !== 'other' ? splitValue(piece) : [piece]))
    // 学历 may head the row: `学历 | 某大学 | 本科`, `Secondary | Harbour High School`.
    .map((piece) =>
      isOf(piece, 'level') && (levelIn(piece.text, vocabulary) === null || isSchool(piece.text, lexicon))
        ? { ...piece, label: null }
        : piece,
    )
    .filter(({ label }) => label === null || labels.get(label) !== 'other');
  const byLabel = (kind: string): Piece | undefined => usable.find((piece) => isOf(piece, kind));
  const groups = usable
    .filter(({ label }) => label === null || labels.get(label) === 'school')
    .map((piece) =>
      educationParts({ ...piece, text: withoutRemarks(piece.text, vocabulary) }, vocabulary).filter(
        ({ text }) => !isLabel(text, vocabulary) && !isRemark(text, vocabulary),
      ),
    );
  const parts = groups.flat();
  const school =
    parts.find(({ label }) => label !== null)?.text ??
    parts.find(({ text }) => isSchool(text, lexicon))?.text ??
    unnamedSchool(parts, lexicon, vocabulary);
  const studies = [
    ...groups
      .filter((group) => group.some(({ text }) => HAN.test(text)))
      .flat()
      .filter(
        ({ text, source }) =>
          text !== school && !isNoise(fold(text), lexicon) && !isSchool(text, lexicon) && !MARKS.test(source),
      )
      // `本科/软件工程`: what stands with the degree is what was studied.
      .sort((a, b) => standsWithLevel(b, vocabulary) - standsWithLevel(a, vocabulary))
      .map(({ text }): Study => ({ major: text, standing: 'alone' })),
    ...[...groups, ...usable.filter((piece) => isOf(piece, 'level')).map((piece) => [piece])]
      .filter((group) => !group.some(({ text }) => HAN.test(text)))
      .flatMap((group) => studiesIn(group, school, vocabulary)),
  ];
  const labelledMajor = byLabel('major')?.text;
  // 主修：甲、乙 beside a major lists courses.
  const told = labelledMajor !== undefined && !(labelledMajor.includes('、') && studies.length > 0);
  const text = usable
    .filter((piece) => !AWARD.test(fold(piece.text)) && (!isOf(piece, 'major') || piece.text.length <= LONGEST_MAJOR))
    .map((piece) => piece.text)
    .join('  ');
  const unlevelled = isUnlevelled(text, vocabulary);
  // `甲职业高中 大专`, GCSEs at a high school: the school's name says what was reached only where nothing else does.
  const beside =
    (school === null ? null : levelIn(text.replace(school, ' '), vocabulary)) ??
    levelOfLabels(pieces, labels, vocabulary);
  const named = beside ?? (unlevelled && school !== null ? null : levelIn(text, vocabulary));
  const isLower = (isHighSchool(school) && !HAN.test(text)) || VOCATIONAL_HIGH.test(fold(school ?? ''));
  const level = named === 'associate' && isLower ? 'high-school' : named;
  const exchange = level === null && lexicon.exchange.test(fold(text));
  const major = told
    ? toMajor(labelledMajor, vocabulary)
    : bestMajor(
        studies.filter(({ major }) => {
          if (school === null || HAN.test(school)) return true;
          // A-level subjects are no majors; what a guest attended is one if it is known by name.
          if (level === 'high-school' && SUBJECT_EXAMS.test(fold(text))) return false;
          return !exchange || lexicon.major.test(fold(major));
        }),
        vocabulary,
      );
  return {
    school: school === null ? null : trimEdges(withoutLevelBrackets(withoutPrestige(school), vocabulary)),
    major: exchange && major !== null && lexicon.exchange.test(fold(major)) ? null : major,
    level,
    levelTold: beside !== null,
    unlevelled,
    exchange,
    mode: modeIn(text, vocabulary),
    states: statesIn(text, vocabulary),
    labelled: parts.some(({ label }) => label !== null),
  };
};

const HAN = /\p{Script=Han}/u;

/** Columns that hold the school where no column is called by it: the college that was attended, then the one that examined. */
const SCHOOL_COLUMNS = ['college', 'university/board', 'board/university'];

/** The pieces, with the school of a row `BA | Hill College | River University | 2012` under `Degree | College | University/Board | Year` free of its label. */
const withAttended = (pieces: readonly Piece[], vocabulary: Vocabulary): readonly Piece[] => {
  const lexicon = lexiconOf(vocabulary);
  const labels = educationLabels(vocabulary);
  const inColumns = pieces.filter(({ label, text }) => SCHOOL_COLUMNS.includes(label ?? '') && isSchool(text, lexicon));
  if (inColumns.length === 0) return pieces;
  const kindOf = ({ label }: Piece): string => (label === null ? 'school' : (labels.get(label) ?? ''));
  if (pieces.some((piece) => kindOf(piece) === 'school' && isSchool(piece.text, lexicon))) return pieces;
  const attended = SCHOOL_COLUMNS.flatMap((column) => inColumns.filter(({ label }) => label === column))[0];
  return pieces.map((piece) => (piece === attended ? { ...piece, label: null } : piece));
};

/** The level that the label of a school tells: `Secondary: Harbour College`, `高中：甲中学`. */
const levelOfLabels = (
  pieces: readonly Piece[],
  labels: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): EducationLevel | null =>
  pieces.reduce<EducationLevel | null>((found, { label }) => {
    if (found !== null || label === null || labels.get(label) !== 'level') return found;
    return label === 'secondary' ? 'high-school' : levelIn(label, vocabulary);
  }, null);

const standsWithLevel = ({ text, source }: Piece, vocabulary: Vocabulary): number =>
  source !== text && levelIn(source, vocabulary) !== null ? 1 : 0;

/** Whether a part is a label of a form and nothing else. */
const isLabel = (text: string, vocabulary: Vocabulary): boolean => {
  const bare = fold(text).replace(/\s/gu, '');
  return educationLabelSet(vocabulary).has(bare) || formLabels(vocabulary).has(bare);
};

/** The labels of other forms, folded: of jobs (担任职位). */
const formLabels = oncePer(
  ({ data }: Vocabulary): ReadonlySet<string> =>
    new Set(
      Object.values(data.titles.labels)
        .flat()
        .map((form) => fold(form).replace(/\s/gu, '')),
    ),
);

/** `某大学(本科)`: a level in brackets is no part of the name. */
const withoutLevelBrackets = (school: string, vocabulary: Vocabulary): string => {
  const brackets = /\s?[(（]([^()（）]{1,24})[)）]$/u.exec(school);
  return brackets?.[1] && (levelIn(brackets[1], vocabulary) !== null || modeIn(brackets[1], vocabulary) !== null)
    ? school.slice(0, brackets.index)
    : school;
};

/** Where no part ends as a school does, the first one that is neither level nor known major, if another part is. */
const unnamedSchool = (parts: readonly Piece[], lexicon: Lexicon, vocabulary: Vocabulary): string | null => {
  const told = (text: string): boolean =>
    levelIn(text, vocabulary) !== null || lexicon.major.test(fold(text)) || /专业$/u.test(text);
  if (!parts.some(({ text }) => levelIn(text, vocabulary) !== null)) return null;
  return (
    parts.find(({ text, label }) => label === null && !told(text) && !isNoise(fold(text), lexicon) && text.length >= 2)
      ?.text ?? null
  );
};

/** Whether a line says something of an education head: a school, a level, a known major, a label. */
export const namesEducation = (line: Line, vocabulary: Vocabulary): boolean => namesIn(vocabulary)(line);

const namesIn = oncePer((vocabulary: Vocabulary) => oncePer((line: Line) => isEducationLine(line, vocabulary)));

const isEducationLine = (line: Line, vocabulary: Vocabulary): boolean => {
  const lexicon = lexiconOf(vocabulary);
  const labels = educationLabels(vocabulary);
  const pieces = toPieces(line, vocabulary, educationLabelSet(vocabulary));
  const note = pieces.findIndex(({ label }) => label !== null && labels.get(label) === 'other');
  // `BSc Law; GPA: 3.6`, `学校 | 江州大学 | 院系 | 数学系`: a degree or a label of a head before the first remark.
  if (note >= 0 && !pieces.slice(0, note).some(({ text, label }) => label !== null || namesStudy(text, vocabulary)))
    return false;
  return pieces.some(({ text, label }) => {
    if (label !== null) return true;
    const folded = fold(text);
    return (
      isSchool(text, lexicon) ||
      lexicon.schoolName.test(folded) ||
      lexicon.major.test(folded) ||
      namesStudy(text, vocabulary) ||
      /专业$/u.test(folded)
    );
  });
};

const firstLabel = (line: Line, vocabulary: Vocabulary): string | undefined => {
  const labels = educationLabels(vocabulary);
  const [first] = toPieces(line, vocabulary, educationLabelSet(vocabulary));
  const label = first?.label ?? fold(line.text).replace(/[\s:：]/gu, '');
  return labels.get(label);
};

/** Whether a line begins with a label of a school's head. Matches `专业：法学`; not `主修课程：民法`. */
export const startsWithEducationLabel = (line: Line, vocabulary: Vocabulary): boolean => {
  const kind = firstLabel(line, vocabulary);
  return kind !== undefined && kind !== 'other';
};

/** Whether a line begins with a label of what else is told of a school. Matches `主修课程`, `辅修：法学`; not `专业：法学`. */
export const startsWithNote = (line: Line, vocabulary: Vocabulary): boolean => firstLabel(line, vocabulary) === 'other';

/** Whether a line tells a major or a degree behind its label. Matches `学历：本科`; not `时间：2020.3`. */
export const startsWithStudyLabel = (line: Line, vocabulary: Vocabulary): boolean =>
  ['major', 'level'].includes(firstLabel(line, vocabulary) ?? '');
