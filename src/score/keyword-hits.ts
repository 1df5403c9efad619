import type { Evidence, Profile, ProfileLine, SectionKind } from '../model/index.ts';
import {
  createMatcher,
  type Denial,
  fold,
  isDenied,
  type Matcher,
  toTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';
import type { KeywordWord } from './kinds/kind.ts';

/** The best place of a word: credit 0..1 by where it stands. */
export type KeywordHit = { readonly credit: number; readonly evidence: Evidence };

/** What a word is worth by its section, where the line belongs to no job. A wish or a hobby says nothing of the work. */
const PLACES: Readonly<Record<SectionKind, number>> = {
  experience: 1,
  internship: 0.9,
  projects: 0.7,
  volunteering: 0.7,
  campus: 0.7,
  training: 0.5,
  certificates: 0.5,
  skills: 0.6,
  languages: 0.5,
  awards: 0.6,
  summary: 0.6,
  basic: 0.4,
  other: 0.5,
  publications: 0.5,
  education: 0.3,
  wish: 0,
  hobbies: 0,
  references: 0,
};

/** What is left of a word by what is said of it: denied and wished for is nothing, 了解 is half. */
const TURNED: Readonly<Record<Denial, number>> = { denied: 0, wished: 0, weak: 0.5 };

const placeOf = ({ job, section }: ProfileLine): number => (job === null ? PLACES[section] : 1);

/** The words of some groups, ready to be looked for. */
export type WordList = { readonly families: ReadonlySet<string>; readonly own: Matcher | null };

/** Compiles words; done once for a criterion, not once a profile. */
export const toWordList = (words: readonly KeywordWord[]): WordList => {
  const own = words.flatMap((word) => ('family' in word ? [] : [word]));
  return {
    families: new Set(words.flatMap((word) => ('family' in word ? [word.family] : []))),
    own: own.length === 0 ? null : createMatcher(toTerms(own)),
  };
};

/**
 * The best hit of each word by its id; words that the visible text doesn't name are absent.
 *
 * Lines of the wish (求职意向) give nothing, wherever they stand.
 */
export const findKeywords = (
  { lines, wish }: Pick<Profile, 'lines' | 'wish'>,
  { families, own }: WordList,
  vocabulary: Vocabulary,
): ReadonlyMap<string, KeywordHit> => {
  const hits = new Map<string, KeywordHit>();
  const take = (id: string, turn: Denial | null, line: ProfileLine): void => {
    const worth = placeOf(line) * (turn === null ? 1 : TURNED[turn]);
    if (worth > (hits.get(id)?.credit ?? 0))
      hits.set(id, { credit: worth, evidence: { page: line.page, line: line.line, quote: line.text } });
  };
  for (const line of lines) {
    if (line.keywords.length === 0 && own === null) continue;
    if (wish.evidence.some((place) => place.line === line.line && place.page === line.page)) continue;
    for (const { id, turn } of line.keywords) if (families.has(id)) take(id, turn, line);
    if (own === null || placeOf(line) === 0) continue;
    const text = fold(line.text);
    for (const match of own(text)) take(match.id, isDenied(text, match, vocabulary), line);
  }
  return hits;
};
