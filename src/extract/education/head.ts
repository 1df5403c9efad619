import type { EducationLevel, Line, StudyMode } from '../../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { isNoise } from '../entries/classify.ts';
import { oncePerLines } from '../entries/once-per-lines.ts';
import { type Piece, toPieces, trimEdges } from '../entries/pieces.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';
import { educationParts, isSchool, splitValue, withoutPrestige } from './parts.ts';
import { findLevels, levelIn, modeIn, statesIn, withoutLevel } from './words.ts';

/** What the head of an education entry names, as printed. */
export type EducationHead = {
  readonly school: string | null;
  readonly major: string | null;
  readonly level: EducationLevel | null;
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

/** A faculty in brackets behind a major. Matches `（信息学院）`; not `（师范）`. */
const FACULTY = /\s?[(（][^()（）]{0,20}(?:院|系)[)）]$/u;
/** A Han major's name in English, in brackets. Matches `(Law)`; not `（师范）`. */
const TRANSLATION = /(?<=\p{Script=Han})\s?[(（][A-Za-z][A-Za-z ,&'-]{2,60}[)）]$/u;
/** The number of a major in the state's list, in brackets. Matches `（专业代码530201）`; not `（师范）`. */
const MAJOR_CODE = /\s?[(（](?:专业)?(?:代码|代号|编号)?[:：]?\s?\d{4,8}[A-Za-z]?[)）]$/u;
/** The class of a British degree. Matches `(2:1)`; not `(Law)`. */
const CLASS = /\s?\((?:1st|2[:.][12]|first|upper second|lower second|hons?\.?)(?: class)?(?: hons?\.?)?\)$/iu;
/** A result or a distinction in brackets behind a major. Matches `(GPA 3.31)`, `(Distinction)`; not `(Computers)`. */
const RESULT =
  /\s?\((?:c?gpa|gwa|qpi|grade|score|average|avg|with|first|second|third|upper|lower|distinction|merit|pass|magna|summa|cum|honou?rs|[dmp*]{2,6}(?=\))|\d)[^()]{0,30}\)$/iu;
/** Examinations of schools in several subjects, none of which is a major. Matches `A Levels`, `8 GCSEs`; not `A level 3 course`. */
const SUBJECT_EXAMS = /(?<![a-z])(?:(?:a|as|o|n)[- ]levels?(?! \d)|i?gcses?|(?:advanced )?highers)(?![a-z])/u;
/** What leads to a major. Matches `主修软件工程`; not `主修课`. */
const MAJORING =
  /^(?:(?:(?:所?学|读|念)的?(?:专业)?|专业)[是为]|主修|所学专业|专业|学习|攻读|就读|函授|自考)[:：]?\s?(?!课)/u;
/** A year in the middle of a head. Matches ` 2007 `; not `20071`. */
const LONE_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** An award, which may be for another degree. Matches `研究生一等奖学金`; not `研究生`. */
const AWARD = /奖学金|奖$|scholarship/u;
/** A labelled major that is longer tells courses and awards, in UTF-16 units. */
const LONGEST_MAJOR = 24;
/** 专业 behind a major's name. Matches `英语专业`; not `专业英语`. */
const MAJOR_SUFFIX = /(?:\s?专业(?:方向)?)?\s?(?:函授|业余|脱产|在职)?(?:学习|就读)$|\s?专业(?:方向)?$/u;
/** English phrases between a degree and its subject. Matches `in `; not `inside`. */
const SUBJECT_LINK = /^(?:(?:in|of)\s+|[,:–-]\s*)/iu;

const toMajor = (text: string, vocabulary: Vocabulary): string | null => {
  const bare = trimEdges(withoutLevel(text.replace(LONE_YEAR, ' '), vocabulary).replace(SUBJECT_LINK, ''))
    .replace(FACULTY, '')
    .replace(TRANSLATION, '')
    .replace(MAJOR_CODE, '')
    .replace(CLASS, '')
    .replace(RESULT, '')
    .replace(MAJORING, '')
    .replace(SUBJECT_LINK, '')
    .trim();
  // 某专业 and xx专业 are placeholders, and nothing without the suffix.
  const short = bare.replace(MAJOR_SUFFIX, '');
  const major = /^[x某*\s]*$/iu.test(short) ? bare : short;
  return /\p{L}/u.test(major) ? major : null;
};

/** School, major, level, mode and state out of the lines of a head. */
export const toEducationHead = (lines: readonly Line[], vocabulary: Vocabulary): EducationHead =>
  headsOf(vocabulary)(lines);

/** Each head is asked about line by line as it grows, then as a whole. */
const headsOf = oncePer((vocabulary: Vocabulary) => oncePerLines((lines) => readHead(lines, vocabulary)));

const readHead = (lines: readonly Line[], vocabulary: Vocabulary): EducationHead => {
  const lexicon = lexiconOf(vocabulary);
  const labels = educationLabels(vocabulary);
  const pieces = lines.flatMap((line) => toPieces(line, vocabulary, educationLabelSet(vocabulary)));
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
  const parts = usable
    .filter(({ label }) => label === null || labels.get(label) === 'school')
    .flatMap((piece) => educationParts(piece, vocabulary))
    .filter(({ text }) => !isLabel(text, vocabulary));
  const school =
    parts.find(({ label }) => label !== null)?.text ??
    parts.find(({ text }) => isSchool(text, lexicon))?.text ??
    unnamedSchool(parts, lexicon, vocabulary);
  const rest = parts
    .filter(({ text }) => text !== school && !isNoise(fold(text), lexicon) && !isSchool(text, lexicon))
    // `本科/软件工程`: what stands with the degree is what was studied.
    .map((part, at, all) => ({
      part,
      near: isSpecialty(part, all[at - 1], lexicon, vocabulary) ? 2 : standsWithLevel(part, vocabulary),
    }))
    .sort((a, b) => b.near - a.near)
    .map(({ part }) => part);
  const labelledMajor = byLabel('major')?.text;
  // 主修：甲、乙 beside a major lists courses.
  const told = labelledMajor !== undefined && !(labelledMajor.includes('、') && rest.length > 0);
  const candidates = told ? [labelledMajor] : rest.map(({ text }) => text);
  const majors = candidates.flatMap((text) => {
    const major = toMajor(text, vocabulary);
    return major ? [major] : [];
  });
  const telling =
    majors.find((text) => lexicon.major.test(fold(text))) ??
    majors.find((text) => lexicon.majorEnd.test(fold(text))) ??
    majors[0] ??
    null;
  const text = usable
    .filter((piece) => !AWARD.test(fold(piece.text)) && (!isOf(piece, 'major') || piece.text.length <= LONGEST_MAJOR))
    .map((piece) => piece.text)
    .join('  ');
  // A junior college that is named with the HSC or A levels is told by these.
  const level = levelBeside(school, text, vocabulary) ?? levelIn(text, vocabulary);
  const exchange = level === null && lexicon.exchange.test(fold(text));
  return {
    school: school === null ? null : trimEdges(withoutLevelBrackets(withoutPrestige(school), vocabulary)),
    major:
      (exchange && telling !== null && lexicon.exchange.test(fold(telling))) ||
      (level === 'high-school' && SUBJECT_EXAMS.test(fold(text)))
        ? null
        : telling,
    level,
    exchange,
    mode: modeIn(text, vocabulary),
    states: statesIn(text, vocabulary),
    labelled: parts.some(({ label }) => label !== null),
  };
};

const standsWithLevel = ({ text, source }: Piece, vocabulary: Vocabulary): number =>
  levelIn(source, vocabulary) !== null &&
  (source !== text || (!/\p{Script=Han}/u.test(text) && toMajor(text, vocabulary) !== null))
    ? 1
    : 0;

/** The level that is told beside the school's name; a diploma alone is that of a high school where the school is one. */
const levelBeside = (school: string | null, text: string, vocabulary: Vocabulary): EducationLevel | null => {
  if (school === null) return null;
  const beside = text.replace(school, ' ');
  const onlyDiploma = findLevels(beside, vocabulary).every(({ form }) => form === 'diploma');
  return onlyDiploma && levelIn(school, vocabulary) === 'high-school' ? 'high-school' : levelIn(beside, vocabulary);
};

/** A degree with its field. Matches `bachelor of management`; not `ba`. */
const DEGREE_OF = /^(?:associate|bachelor|master|doctor)(?:'s|s)?(?: degree)? (?:of|in) /u;

/** Whether a known major behind a degree with its field says it more closely: `Bachelor of Management, Logistics Management`. */
const isSpecialty = (part: Piece, before: Piece | undefined, lexicon: Lexicon, vocabulary: Vocabulary): boolean =>
  before?.source === part.source &&
  DEGREE_OF.test(fold(before.text)) &&
  lexicon.major.test(fold(part.text)) &&
  levelIn(part.text, vocabulary) === null;

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
  if (pieces.some(({ label }) => label !== null && labels.get(label) === 'other')) return false;
  return pieces.some(({ text, label }) => {
    if (label !== null) return true;
    const folded = fold(text);
    return (
      isSchool(text, lexicon) ||
      lexicon.schoolName.test(folded) ||
      lexicon.major.test(folded) ||
      levelIn(text, vocabulary) !== null ||
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
