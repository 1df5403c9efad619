import type { Evidence, Strength } from '../model/index.ts';
import { type AdvertPart, fold, type Vocabulary } from '../vocabulary/index.ts';
import type { PartedText } from './parts.ts';
import { advertMatchers, hasCue } from './words.ts';

/** A part of a sentence that asks, tells or promises one thing. */
export type Clause = {
  readonly part: AdvertPart;
  readonly label: string | null;
  readonly text: string;
  /** The sentence that it is a part of. */
  readonly sentence: string;
  /** How much what it names is wanted; null where it is of no concern to the applicant, or expressly not asked. */
  readonly strength: Strength | null;
  /** Something else will do as well. */
  readonly flexible: boolean;
  readonly evidence: Evidence;
};

/** Ends a sentence. Matches `；`, `。`, `; `, `. A`; not `2.0`. */
const SENTENCE_END = /[；。;！!？?\n]|[①②③④⑤⑥⑦⑧⑨⑩]|\.(?=\s+\p{Lu})|\s·\s/u;
/** Parts a sentence. Matches `，`, `, `, `（`; not `1,000`. */
const CLAUSE_END =
  /[，]|,(?!\d{3})|(?<=[（(][^（）()]{0,40}(?:优先|加分|preferred|plus))[）)]|[（(](?=[^（）()]{0,40}(?:优先|加分|preferred|plus)[）)])/u;
/** The most that a clause may hold beside its cue and its frame to speak only of the one before it (同等条件下优先录用). UTF-16 units. */
const BARE_CUE = 1;

const ASKING: Readonly<Partial<Record<AdvertPart, Strength>>> = {
  required: 'required',
  preferred: 'preferred',
  duties: 'duty',
  targets: 'duty',
};

const isPaid = (text: string, vocabulary: Vocabulary): boolean => hasCue(text, vocabulary, 'paid', 'boasts');

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);

/** Whether a clause only says how much the one before it is wanted. */
const isBareCue = (text: string, vocabulary: Vocabulary): boolean => {
  const { preferred, frame } = advertMatchers(vocabulary).cues;
  const folded = fold(text);
  const wishes = preferred(folded);
  if (wishes.length === 0) return false;
  const spoken = new Set([...wishes, ...frame(folded)].flatMap(({ start, end }) => range(start, end)));
  return [...folded].filter((character, at) => character.trim() !== '' && !spoken.has(at)).length <= BARE_CUE;
};

/** Words that ask something of a reader, in an advert whose parts have no headings. Matches `须持有`, `must`; not `接听`. */
const ASKS =
  /要求|须|必须|具备|具有|持有|以上学历|及以上|以上.{0,8}(?:经验|经历)|熟悉|熟练|\bmust\b|\brequired\b|\byears? of\b/u;

const strengthOf = (
  text: string,
  { part }: PartedText,
  next: string | undefined,
  vocabulary: Vocabulary,
): Strength | null => {
  const base = ASKING[part] ?? null;
  if (part === 'unwanted' || part === 'others' || part === 'refused' || hasCue(text, vocabulary, 'unwanted'))
    return null;
  if (isPaid(text, vocabulary)) return null;
  const wished = hasCue(text, vocabulary, 'preferred') || (next !== undefined && isBareCue(next, vocabulary));
  if (base === 'required' || base === 'preferred') return wished ? 'preferred' : base;
  if (base === null && (part === 'remarks' || part === 'facts') && ASKS.test(text))
    return wished ? 'preferred' : 'required';
  return base;
};

const clausesOf = (parted: PartedText, vocabulary: Vocabulary): readonly Clause[] => {
  const { part, label, line } = parted;
  const evidence = { page: line.page, line: line.number, quote: line.text };
  return parted.text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .flatMap((sentence): readonly Clause[] => {
      const flexible = hasCue(sentence, vocabulary, 'inPlace');
      const texts = sentence
        .split(CLAUSE_END)
        .map((text) => text.trim())
        .filter((text) => text !== '');
      return texts.map((text, index) => ({
        part,
        label,
        text,
        sentence,
        strength: strengthOf(text, parted, texts[index + 1], vocabulary),
        flexible,
        evidence,
      }));
    });
};

/** The clauses of an advert, in its order, each with how much what it names is wanted. */
export const toClauses = (parts: readonly PartedText[], vocabulary: Vocabulary): readonly Clause[] =>
  parts.flatMap((parted) => clausesOf(parted, vocabulary));
