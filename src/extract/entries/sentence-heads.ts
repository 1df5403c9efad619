import type { Line } from '../../model/index.ts';
import { foldWithOffsets, type Vocabulary } from '../../vocabulary/index.ts';
import type { DateRange } from '../dates/dates.ts';
import { splitDates } from './pieces.ts';

/** Whether a head names all that it can. */
type Complete = (head: readonly Line[]) => boolean;

/** The end of a Latin sentence and the begin of the next. Matches between `in Leeds.` and `Then`; not in `Ltd. as`, `St. Mary`. */
const SENTENCE_GAP = /(?<=[\p{Ll}\d)]{2}\.)\s+(?=\p{Lu})/gu;
/** Says that somebody worked. Matches `I worked`, `was employed`; not `teamwork`. */
const WORKED = /(?<!\p{L})(?:worked|working|employed|joined|served|was|am|been|became)(?!\p{L})/iu;
/** A head's dates are over, and duties begin. Matches `). `, `: `, ` – `; not `, `. */
const HEAD_OVER = /^[)\]]?\s?(?:[.:;]|[–—-](?=\s))\s*(?=\p{L})/u;
/** Duties are no shorter, in UTF-16 units. */
const SHORTEST_DUTIES = 16;
/** No head in a sentence is longer, in UTF-16 units. */
const LONGEST_HEAD = 120;
/** Tells more than a name: a first word in small letters, or a sentence's stops inside. Matches `replied to chats`, `Remote. Refills.`; not `Leeds Office`. */
const TELLS = /^\p{Ll}|[.,;]\s|\.$/u;

const asLine = (line: Line, text: string): Line => ({
  ...line,
  text,
  cells: [{ text, x: line.x, right: line.right }],
  continues: false,
});

/** Where the dates that a range tells end in the printed text. */
const endOf = (text: string, { end }: DateRange): number => (foldWithOffsets(text).at[end - 1] ?? 0) + 1;

/** `Cashier at Harbour Foods (May 2018 to June 2020). Tills, stock.` as its head and its duties; null where it is no such line. */
const splitBehindDates = (line: Line, vocabulary: Vocabulary, complete: Complete): readonly Line[] | null => {
  const dates = splitDates(line.text, vocabulary).ranges.find(({ period }) => period);
  if (dates === undefined) return null;
  const end = endOf(line.text, dates);
  const over = end > LONGEST_HEAD ? null : HEAD_OVER.exec(line.text.slice(end));
  if (over === null) return null;
  const duties = line.text.slice(end + over[0].length);
  if (duties.length < SHORTEST_DUTIES || !TELLS.test(duties)) return null;
  const head = asLine(line, line.text.slice(0, end + over[0].length).replace(/[\s.:;–—-]+$/u, ''));
  return complete([head]) ? [head, { ...asLine(line, duties), bullet: null }] : null;
};

/** What was done there, behind the dates of a sentence. Matches `, answering calls.`; not `, Leeds`. */
const GOES_ON = /^,\s(?=\p{Ll})/u;

/** A sentence that tells of a job in its time, as a head and what the sentence goes on to tell; null for any other. */
const headOf = (sentence: Line, vocabulary: Vocabulary, complete: Complete): readonly Line[] | null => {
  if (!WORKED.test(sentence.text)) return null;
  const dates = splitDates(sentence.text, vocabulary).ranges.find(({ period }) => period);
  if (dates === undefined || !complete([sentence])) return null;
  const end = endOf(sentence.text, dates);
  const rest = sentence.text.slice(end);
  if (!GOES_ON.test(rest)) return [sentence];
  return [
    asLine(sentence, sentence.text.slice(0, end)),
    { ...asLine(sentence, rest.replace(GOES_ON, '')), bullet: null },
  ];
};

/** The sentences of a paragraph, those that tell of a job as heads; null where none does. */
const splitSentences = (line: Line, vocabulary: Vocabulary, complete: Complete): readonly Line[] | null => {
  if (!WORKED.test(line.text)) return null;
  let found = false;
  const told = line.text.split(SENTENCE_GAP).flatMap((text) => {
    const sentence = asLine(line, text);
    const head = headOf(sentence, vocabulary, complete);
    found ||= head !== null;
    // No other sentence is a line of a head.
    return head ?? [{ ...sentence, continues: true }];
  });
  return found && told.length > 1 ? told : null;
};

/** The heads that stand in Latin sentences, set apart from what the sentences go on to tell. A paragraph that holds none stays as it is. */
export const splitSentenceHeads = (
  paragraph: readonly Line[],
  vocabulary: Vocabulary,
  complete: Complete,
): readonly Line[] => {
  const [first] = paragraph;
  if (first?.cells.length !== 1 || !paragraph.some(({ text }) => /\d/u.test(text))) return paragraph;
  const whole = paragraph.length === 1 ? first : asLine(first, paragraph.map(({ text }) => text).join(' '));
  return splitBehindDates(whole, vocabulary, complete) ?? splitSentences(whole, vocabulary, complete) ?? paragraph;
};
