import type { Evidence, Profile, ProfileLine, SectionKind } from '../model/index.ts';
import {
  createMatcher,
  type Denial,
  fold,
  isDenied,
  type Match,
  oncePer,
  toTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';
import type { AssessContext, KeywordWord } from './kinds/kind.ts';

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

/** Characters that may stand between the two words of a pair (处理…投诉). */
const PAIR_DISTANCE = 8;

/** Ends a clause, over which no pair reaches. Matches `，`→`,` and `。`; not `、`. */
const CLAUSE_END = /[,.;!?。；！？|]/u;

const placeOf = ({ job, section }: ProfileLine): number => (job === null ? PLACES[section] : 1);

type Pair = { readonly id: string; readonly first: string; readonly second: string };

const foldedPairs = ({ data }: Vocabulary): readonly Pair[] =>
  data.keywords.flatMap(({ id, pairs }) => (pairs ?? []).map(([a, b]) => ({ id, first: fold(a), second: fold(b) })));

/** The nearest stretch of text that holds both words of a pair within one clause, in either order. */
const matchPair = (text: string, { id, first, second }: Pair): Match | null => {
  for (let a = text.indexOf(first); a >= 0; a = text.indexOf(first, a + 1)) {
    for (let b = text.indexOf(second); b >= 0; b = text.indexOf(second, b + 1)) {
      const [end, start] = a < b ? [a + first.length, b] : [b + second.length, a];
      if (start < end || start - end > PAIR_DISTANCE || CLAUSE_END.test(text.slice(end, start))) continue;
      return {
        id,
        form: `${first}…${second}`,
        start: Math.min(a, b),
        end: Math.max(a + first.length, b + second.length),
      };
    }
  }
  return null;
};

/** Words that, right after a form, make it something else, by family. */
const followers = ({ data }: Vocabulary): ReadonlyMap<string, readonly string[]> =>
  new Map(
    data.keywords.flatMap(({ id, notBefore }) => (notBefore === undefined ? [] : [[id, notBefore.map(fold)] as const])),
  );

type Index = { readonly pairs: readonly Pair[]; readonly followers: ReadonlyMap<string, readonly string[]> };
/** Made once a vocabulary: a run judges thousands of profiles with one. */
const indexOf = oncePer((vocabulary: Vocabulary): Index => {
  const index = { pairs: foldedPairs(vocabulary), followers: followers(vocabulary) };
  return index;
});

type ReadLine = { readonly vocabulary: Vocabulary; readonly text: string; readonly matches: readonly Match[] };
const readLines = new WeakMap<ProfileLine, ReadLine>();

/** A line folded and searched once, however many criteria ask for it. */
const readLine = (line: ProfileLine, vocabulary: Vocabulary): ReadLine => {
  const known = readLines.get(line);
  if (known?.vocabulary === vocabulary) return known;
  const text = fold(line.text);
  const follow = indexOf(vocabulary).followers;
  const stands = ({ id, end }: Match): boolean => follow.get(id)?.some((after) => text.startsWith(after, end)) !== true;
  const read = { vocabulary, text, matches: vocabulary.keywords(text).filter(stands) };
  readLines.set(line, read);
  return read;
};

/**
 * The best hit of each word by its id; words that the visible text doesn't name are absent.
 *
 * Lines of the wish (求职意向) give nothing, wherever they stand.
 */
export const findKeywords = (
  profile: Profile,
  words: readonly KeywordWord[],
  { vocabulary }: AssessContext,
): ReadonlyMap<string, KeywordHit> => {
  const families = new Set(words.flatMap((word) => ('family' in word ? [word.family] : [])));
  const own = createMatcher(toTerms(words.flatMap((word) => ('family' in word ? [] : [word]))));
  const pairs = indexOf(vocabulary).pairs.filter(({ id }) => families.has(id));
  const wishes = new Set(profile.wish.evidence.map(({ page, line }) => `${page}:${line}`));
  const hits = new Map<string, KeywordHit>();
  for (const line of profile.lines) {
    const credit = wishes.has(`${line.page}:${line.line}`) ? 0 : placeOf(line);
    if (credit === 0) continue;
    const { text, matches } = readLine(line, vocabulary);
    const found = [
      ...matches.filter(({ id }) => families.has(id)),
      ...own(text),
      ...pairs.flatMap((pair) => ((hits.get(pair.id)?.credit ?? 0) < credit ? (matchPair(text, pair) ?? []) : [])),
    ];
    for (const match of found) {
      const known = hits.get(match.id);
      if (known !== undefined && known.credit >= credit) continue;
      const denial = isDenied(text, match, vocabulary);
      const worth = credit * (denial === null ? 1 : TURNED[denial]);
      if (worth > (known?.credit ?? 0))
        hits.set(match.id, { credit: worth, evidence: { page: line.page, line: line.line, quote: line.text } });
    }
  }
  return hits;
};
