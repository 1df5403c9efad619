import type { EducationLevel, Line, StudyMode } from '../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../vocabulary/index.ts';
import { isNoise } from './classify.ts';
import { levelIn, modeIn, statesIn, withoutLevel } from './education-words.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Piece, toPieces, trimEdges } from './pieces.ts';

/** What the head of an education entry names, as printed. */
export type EducationHead = {
  readonly school: string | null;
  readonly major: string | null;
  readonly level: EducationLevel | null;
  readonly mode: StudyMode | null;
  readonly states: ReadonlySet<string>;
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

/** A remark behind a school's name that is no part of it. Matches `（985）`; not `（北京）`. */
const PRESTIGE =
  /\s?[(（【[][^()（）【】]{0,20}(?:985|211|双一流|一本|二本|top|qs|重点)[^()（）【】]{0,20}[)）】\]]/giu;
/** A school's name at the start of a text, glued to what follows. Matches `某大学` in `某大学软件工程`. */
const GLUED_SCHOOL =
  /^(.{2,24}?(?:大学|学院|学校|中学|技校))(?=[\p{Script=Han}])(?!生|附属|附中|分校|校区|研究生院|继续教育|成人教育|网络教育)/u;
/** Words that only tell what the part before them is. Matches `专业`; not `专业课`. */
const BARE_SUFFIX = /^(?:大学|学院|学校|专业|系|中学)$/u;
/** A faculty in brackets behind a major. Matches `（信息学院）`; not `（师范）`. */
const FACULTY = /\s?[(（][^()（）]{0,20}(?:院|系|方向)[)）]$/u;
/** What leads to a major. Matches `主修软件工程`; not `主修课`. */
const MAJORING = /^(?:主修|所学专业|专业|学习|攻读|就读|函授|自考)[:：]?\s?(?!课)/u;
/** A year in the middle of a head. Matches ` 2007 `; not `20071`. */
const LONE_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** 专业 behind a major's name. Matches `英语专业`; not `专业英语`. */
const MAJOR_SUFFIX = /\s?专业(?:方向)?$/u;
/** What leads to a degree's subject. Matches ` in `; not `inside`. */
const SUBJECT = /(?<=\p{Script=Latin}\.?)\s(?:in|of)\s/iu;
/** English phrases between a degree and its subject. Matches `in `; not `inside`. */
const SUBJECT_LINK = /^(?:(?:in|of)\s+|[,:–-]\s*)/iu;

const splitParts = (piece: Piece): readonly Piece[] => {
  const parts: string[] = [];
  for (const part of piece.text.split(
    /\s(?:from|at)\s(?=\p{Lu})|(?<=[\p{Script=Han})）])[\s,，、/]+|[\s/、]+(?=[\p{Script=Han}])|,\s+/u,
  )) {
    if (BARE_SUFFIX.test(part) && parts.length > 0) parts[parts.length - 1] = `${parts.at(-1)} ${part}`;
    else parts.push(part);
  }
  return parts.map((text) => ({ ...piece, text: trimEdges(text) })).filter(({ text }) => text !== '');
};

/** `BA in English River University`: a degree and a known major before a school, split where the major ends. */
const splitDegree = (piece: Piece, lexicon: Lexicon): readonly Piece[] => {
  const subject = SUBJECT.exec(piece.text);
  if (!subject) return [piece];
  const from = subject.index + subject[0].length;
  const major = lexicon.major.exec(fold(piece.text.slice(from)));
  const school = major ? piece.text.slice(from + major[0].length).trim() : '';
  if (!major || school === '' || !isSchool(school, lexicon)) return [piece];
  return [
    { ...piece, text: piece.text.slice(0, from + major[0].length) },
    { ...piece, text: school },
  ];
};

const splitGlued = (piece: Piece): readonly Piece[] => {
  const glued = GLUED_SCHOOL.exec(piece.text);
  if (!glued?.[1]) return [piece];
  const rest = trimEdges(piece.text.slice(glued[1].length));
  return rest === '' || /^(?:大学|学院|学校)/u.test(rest)
    ? [piece]
    : [
        { ...piece, text: glued[1] },
        { ...piece, text: rest },
      ];
};

const isSchool = (text: string, lexicon: Lexicon): boolean => {
  const whole = fold(text);
  const folded = whole.replace(/\s?[([【][^()[\]【】]*[)\]】]?$/u, '');
  if (lexicon.schoolEnd.test(folded)) return !/专业$/u.test(folded);
  return !/\p{Script=Han}/u.test(whole) && lexicon.schoolName.test(whole);
};

/** A labelled value is its first word; what follows it on the line (`学历：大专 某学院 旅游管理`) stands for itself. */
const splitValue = (piece: Piece): readonly Piece[] => {
  const [value, ...rest] = piece.text.split(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u);
  if (value === undefined || rest.length === 0) return [piece];
  return [{ ...piece, text: value }, ...rest.map((text) => ({ ...piece, label: null, text }))];
};

const toMajor = (text: string, vocabulary: Vocabulary): string | null => {
  const bare = trimEdges(withoutLevel(text.replace(LONE_YEAR, ' '), vocabulary).replace(SUBJECT_LINK, ''))
    .replace(FACULTY, '')
    .replace(MAJORING, '')
    .replace(SUBJECT_LINK, '')
    .trim();
  // 某专业 and xx专业 are placeholders, and nothing without the suffix.
  const short = bare.replace(MAJOR_SUFFIX, '');
  const major = /^[x某*\s]*$/iu.test(short) ? bare : short;
  return /\p{L}/u.test(major) ? major : null;
};

/** School, major, level, mode and state out of the lines of a head. */
export const toEducationHead = (lines: readonly Line[], vocabulary: Vocabulary): EducationHead => {
  const [line] = lines;
  return line && lines.length === 1 ? headOfLine(vocabulary)(line) : readHead(lines, vocabulary);
};

/** The head that a line alone makes, remembered with the line. */
const headOfLine = oncePer((vocabulary: Vocabulary) => oncePer((line: Line) => readHead([line], vocabulary)));

const readHead = (lines: readonly Line[], vocabulary: Vocabulary): EducationHead => {
  const lexicon = lexiconOf(vocabulary);
  const labels = educationLabels(vocabulary);
  const pieces = lines.flatMap((line) => toPieces(line, vocabulary, educationLabelSet(vocabulary)));
  const usable = pieces
    .flatMap((piece) => (piece.label !== null && labels.get(piece.label) !== 'other' ? splitValue(piece) : [piece]))
    .filter(({ label }) => label === null || labels.get(label) !== 'other');
  const byLabel = (kind: string): Piece | undefined =>
    usable.find(({ label }) => label !== null && labels.get(label) === kind);
  const parts = usable
    .filter(({ label }) => label === null || labels.get(label) === 'school')
    .map((piece) => ({ ...piece, text: piece.text.replace(PRESTIGE, '') }))
    .flatMap((piece) =>
      piece.label
        ? [piece]
        : splitParts(piece)
            .flatMap(splitGlued)
            .flatMap((part) => splitDegree(part, lexicon)),
    );
  const school =
    byLabel('school')?.text ??
    parts.find(({ text }) => isSchool(text, lexicon))?.text ??
    unnamedSchool(parts, lexicon, vocabulary);
  const rest = parts.filter(
    ({ text, label }) => label === null && text !== school && !isNoise(fold(text), lexicon) && !isSchool(text, lexicon),
  );
  const labelledMajor = byLabel('major')?.text;
  const candidates = labelledMajor ? [labelledMajor] : rest.map(({ text }) => text);
  const majors = candidates.flatMap((text) => {
    const major = toMajor(text, vocabulary);
    return major ? [major] : [];
  });
  const telling =
    majors.find((text) => lexicon.major.test(fold(text))) ??
    majors.find((text) => lexicon.majorEnd.test(fold(text))) ??
    majors[0] ??
    null;
  const text = usable.map((piece) => piece.text).join('  ');
  return {
    school: school === null ? null : trimEdges(withoutLevelBrackets(school.replace(PRESTIGE, ''), vocabulary)),
    major: telling,
    level: levelIn(text, vocabulary),
    mode: modeIn(text, vocabulary),
    states: statesIn(text, vocabulary),
  };
};

/** `某大学(本科)`: a level in brackets is no part of the name. */
const withoutLevelBrackets = (school: string, vocabulary: Vocabulary): string => {
  const brackets = /\s?[(（]([^()（）]{1,12})[)）]$/u.exec(school);
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
