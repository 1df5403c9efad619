import type { KeywordMention } from '../model/index.ts';
import { fold, isDenied, type Match, oncePer, type Vocabulary } from '../vocabulary/index.ts';

/** Characters that may stand between the two words of a pair (处理…投诉). */
const PAIR_DISTANCE = 8;

/** Ends a clause, over which no pair reaches. Matches `，`→`,` and `。`; not `、`. */
const CLAUSE_END = /[,.;!?。；！？|]/u;

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

type Index = {
  /** By the first unit of their first word: of hundreds, few begin anywhere in a line. */
  readonly pairs: ReadonlyMap<number, readonly Pair[]>;
  /** 1 for each such unit, so that the others cost nothing. */
  readonly begins: Uint8Array;
  readonly followers: ReadonlyMap<string, readonly string[]>;
};

/** Made once a vocabulary: a run judges thousands of profiles with one. */
const indexOf = oncePer((vocabulary: Vocabulary): Index => {
  const pairs = new Map<number, Pair[]>();
  for (const pair of foldedPairs(vocabulary)) {
    const unit = pair.first.charCodeAt(0);
    const others = pairs.get(unit);
    if (others === undefined) pairs.set(unit, [pair]);
    else others.push(pair);
  }
  const begins = new Uint8Array(0x10000);
  for (const unit of pairs.keys()) begins[unit] = 1;
  return { pairs, begins, followers: followers(vocabulary) };
});

const NONE: readonly Match[] = [];

const matchPairs = (text: string, { pairs, begins }: Index): readonly Match[] => {
  let begun: Set<Pair> | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (begins[unit] === 0) continue;
    for (const pair of pairs.get(unit) ?? []) {
      if (!text.startsWith(pair.first, at)) continue;
      begun ??= new Set();
      begun.add(pair);
    }
  }
  return begun === null ? NONE : [...begun].flatMap((pair) => matchPair(text, pair) ?? []);
};

/**
 * The keyword families that a line names, by one of their forms or by a pair of words within one clause (处理…投诉), each
 * once for each way in which it is meant.
 */
export const toKeywordMentions = (line: string, vocabulary: Vocabulary): readonly KeywordMention[] => {
  const text = fold(line);
  const index = indexOf(vocabulary);
  const stands = ({ id, end }: Match): boolean =>
    index.followers.get(id)?.some((after) => text.startsWith(after, end)) !== true;
  const found = [...vocabulary.keywords(text).filter(stands), ...matchPairs(text, index)];
  const mentions: KeywordMention[] = [];
  for (const match of found) {
    const turn = isDenied(text, match, vocabulary);
    if (!mentions.some((known) => known.id === match.id && known.turn === turn)) mentions.push({ id: match.id, turn });
  }
  return mentions;
};
