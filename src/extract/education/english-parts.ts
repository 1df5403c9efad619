import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { type Piece, trimEdges } from '../entries/pieces.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';
import { isSchool } from './school-names.ts';
import { findLevels, withoutLevel } from './words.ts';

const HAN = /\p{Script=Han}/u;
/** What leads to a degree's subject. Matches ` in `; not `inside`. */
const SUBJECT = /(?<=\p{Script=Latin}\.?)\s(?:in|of)\s/iu;
/** A year in the middle of a head. Matches ` 2007 `; not `20071`. */
const LONE_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** A name or its initials in Latin letters. Matches `Leeds University`, `GDUFS`; not `MBA1`. */
const LATIN_ONLY = /^[\p{Script=Latin}\s'’.&-]+$/u;

/** A text in Latin letters cut where its first degree begins; null where none stands in it, or one begins it. */
export const cutAtDegree = (text: string, vocabulary: Vocabulary): readonly [string, string] | null => {
  if (HAN.test(text) || fold(text).length !== text.length) return null;
  const start = findLevels(text, vocabulary)[0]?.start ?? 0;
  const before = text.slice(0, start).trim();
  return start > 0 && before !== '' ? [before, text.slice(start)] : null;
};

/** `BBM : Management , 2000 River University`: a year sets degree and school apart, in Latin text. */
export const splitYear = (piece: Piece): readonly Piece[] => {
  if (HAN.test(piece.text)) return [piece];
  return piece.text
    .split(LONE_YEAR)
    .map((text) => ({ ...piece, text: trimEdges(text) }))
    .filter(({ text }) => text !== '');
};

/** `BA in English River University`: a degree and a known major before a school, split where the major ends. */
const splitDegree = (piece: Piece, lexicon: Lexicon): readonly Piece[] => {
  const subject = SUBJECT.exec(piece.text);
  if (!subject) return [piece];
  const from = subject.index + subject[0].length;
  const major = lexicon.major.lengthIn(fold(piece.text.slice(from)));
  const school = major > 0 ? piece.text.slice(from + major).trim() : '';
  if (school === '' || !isSchool(school, lexicon)) return [piece];
  return [
    { ...piece, text: piece.text.slice(0, from + major) },
    { ...piece, text: school },
  ];
};

/** Ends within a school's name. Matches the end of `School of`; not `School`. */
const OPEN_NAME = /(?:^|\s)(?:of|for|and|&|in|the)$/iu;

/** `University of Lodz Economics BSc`: a school, a known major and a degree with no more than spaces between them. */
const splitRun = (piece: Piece, lexicon: Lexicon, vocabulary: Vocabulary): readonly Piece[] => {
  if (!LATIN_ONLY.test(piece.text) || withoutLevel(piece.text, vocabulary) === piece.text) return [piece];
  const words = piece.text.split(' ');
  for (let at = 2; at < words.length; at += 1) {
    const school = words.slice(0, at).join(' ');
    const study = words.slice(at).join(' ');
    const subject = fold(trimEdges(withoutLevel(study, vocabulary)));
    const isMajor = lexicon.major.lengthIn(subject) === subject.length;
    // `Hill University MA in Adult Education` ends its school before the degree.
    if (subject === '' || !isMajor || OPEN_NAME.test(school)) continue;
    if (isSchool(school, lexicon) && withoutLevel(school, vocabulary) === school)
      return [
        { ...piece, text: school },
        { ...piece, text: study },
      ];
  }
  return [piece];
};

/** A level that is the end of a school's name. Matches `High School`; not `high school diploma`. */
const SCHOOL_LAST = /(?:school|college|sixth form|centre)$/iu;

/** A school by name, its kind taken for that of the diploma behind it. Matches `Hill Polytechnic` of `Hill Polytechnic Diploma`; not `Hill Diploma`. */
const SCHOOL_OF_DIPLOMA =
  /^(?:\p{Lu}[\p{L}.’'-]{0,24}\s){1,6}(?:University|College|Polytechnic)(?=\s(?:(?:Advanced|Higher|National)\s){0,2}Diploma(?![\p{L}]))/u;
/** A kind of school, which names none. Matches `Junior College`; not `Hill Junior College`. */
const ONLY_KIND =
  /^(?:(?:Junior|Senior|Community|Technical|Technological|Vocational|Professional|Private|Public|Local|National|Full-time|Part-time|[\p{L}\d]{1,8}[- ][Yy]ear)\s){1,4}(?:University|College|Polytechnic)$/u;

/** Where in a text a school ends and its diploma begins; null where the text tells a kind of diploma. */
const cutAtDiploma = (text: string): readonly [string, string] | null => {
  const school = text.includes('Diploma') ? SCHOOL_OF_DIPLOMA.exec(text)?.[0] : undefined;
  return school === undefined || ONLY_KIND.test(school) ? null : [school, text.slice(school.length + 1)];
};

/** `Hill University BA`: a school with no more than a space before a degree. */
const splitBeforeDegree = (piece: Piece, lexicon: Lexicon, vocabulary: Vocabulary): readonly Piece[] => {
  const [school, degree] = cutAtDiploma(piece.text) ?? cutAtDegree(piece.text, vocabulary) ?? [];
  if (school === undefined || degree === undefined || OPEN_NAME.test(school)) return [piece];
  if (/[([]/u.test(school) || !isSchool(school, lexicon) || SCHOOL_LAST.test(degree)) return [piece];
  return [
    { ...piece, text: school },
    { ...piece, text: degree },
  ];
};

/** The parts of a text in Latin letters in which nothing but a year or a space stands between school and study. */
export const splitUnmarked = (part: Piece, vocabulary: Vocabulary): readonly Piece[] => {
  const lexicon = lexiconOf(vocabulary);
  return splitDegree(part, lexicon)
    .flatMap((piece) => splitRun(piece, lexicon, vocabulary))
    .flatMap((piece) => splitBeforeDegree(piece, lexicon, vocabulary));
};
