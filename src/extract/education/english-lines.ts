import type { Line } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { lexiconOf } from '../lexicon.ts';
import { withoutLateRemarks } from './english-study.ts';
import { namesStudy } from './words.ts';

/** A head's line is seldom longer, in UTF-16 units: what is has remarks or further sentences behind the head. */
const LONG = 60;
const HAN = /\p{Script=Han}/u;
/** Between two sentences. Matches the `. ` of `Leeds. Two prizes`; not of `St. Mary`, `incl. Maths`. */
const SENTENCE_JOINT = /(?<=[\p{Ll}\d]{4}\)?)(?<!(?:incl|[Dd]ept|[Uu]niv|[Pp]rof|[Ii]nst))\.\s+(?=\p{Lu})/u;
/** The stop of the last sentence. Matches that of `Leeds.`, `(2019).`; not of `B.Sc.`. */
const STOP = /(?<=\p{Ll}{4}|\))\.\s*$/u;
/** What leads to a degree in prose. Matches `Right now I am taking evening classes toward a `, `I hold a `; not `I taught a `. */
const DEGREE_LEAD =
  /^(?:[A-Z][a-z ]{2,16},?\s)?I(?:['’][mv]e?|\sam|\shave|\swas)?\s(?:(?:also|now|currently|been|still)\s)?(?:hold|have|earned|received|completed|finished|did|took|taking|doing|studied|studying|pursuing|working|reading|read)\s(?:[a-z -]{2,24}\s(?:towards?|for)\s)?(?:an?|my)\s/u;
/** What leads to a school in prose. Matches `Before that I went to `, `I attended `; not `I worked at `. */
const SCHOOL_LEAD =
  /^(?:[A-Z][a-z ]{2,16},?\s)?I(?:\shave)?\s(?:(?:also|first)\s)?(?:went to|attended|studied at|graduated from|finished|left)\s(?=(?:the\s)?\p{Lu})/u;

/** The sentences of a text that says what was studied, each without what leads to degree or school; the text alone where it says nothing of it. */
const sentencesOf = (text: string, vocabulary: Vocabulary): readonly string[] => {
  const lexicon = lexiconOf(vocabulary);
  const sentences = text.replace(STOP, '').split(SENTENCE_JOINT);
  if (!lexicon.schoolName.test(fold(sentences[0] ?? '')) && !namesStudy(sentences[0] ?? '', vocabulary)) return [text];
  return sentences
    .map((sentence) => sentence.replace(DEGREE_LEAD, '').replace(SCHOOL_LEAD, ''))
    .filter((sentence) => sentence !== '');
};

/**
 * The lines of a section of schools with every long one in Latin letters cut to what a head has: a line for each
 * sentence, without remarks on how well a degree was passed and where else it was studied.
 */
export const shortened = (line: Line, vocabulary: Vocabulary): readonly Line[] => {
  if (line.text.length <= LONG || HAN.test(line.text)) return [line];
  const cells = line.cells.map((cell) => ({ ...cell, text: withoutLateRemarks(cell.text, vocabulary) }));
  const text = line.cells.reduce((whole, cell, at) => whole.replace(cell.text, () => cells[at]?.text ?? ''), line.text);
  const [only, ...further] = cells;
  if (only === undefined || further.length > 0) return [{ ...line, cells, text }];
  return sentencesOf(only.text, vocabulary).map((sentence, at) => ({
    ...line,
    text: sentence,
    cells: [{ ...only, text: sentence }],
    gapAbove: line.gapAbove && at === 0,
  }));
};
