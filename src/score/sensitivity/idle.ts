import type { ConstantCriterion, IdleKeyword, Profile, Ranking } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { findKeywords, toWordList } from '../keyword-hits.ts';
import type { KeywordWord } from '../kinds/kind.ts';
import type { Rubric } from '../rubric.ts';

/** Fewer candidates than this show nothing of what varies. */
const ENOUGH = 2;

/** Criteria and bonuses that give every candidate of the batch the same credit, so that they sort nobody. */
export const constantCriteria = ({ candidates }: Ranking): readonly ConstantCriterion[] => {
  const [first] = candidates;
  if (first === undefined || candidates.length < ENOUGH) return [];
  return [...first.criteria, ...first.bonuses].flatMap(({ id, title, credit }, index) =>
    candidates.every((candidate) => [...candidate.criteria, ...candidate.bonuses][index]?.credit === credit)
      ? [{ id, title, credit }]
      : [],
  );
};

const idOf = (word: KeywordWord): string => ('family' in word ? word.family : word.id);

/** Keywords of the rubric that nobody in the batch has, or that everybody has. */
export const idleKeywords = (
  profiles: readonly Profile[],
  { keywords }: Rubric,
  vocabulary: Vocabulary,
): readonly IdleKeyword[] => {
  if (profiles.length < ENOUGH) return [];
  return Object.entries(keywords).flatMap(([group, words]) => {
    const hits = new Map<string, number>();
    const list = toWordList(words);
    for (const profile of profiles)
      for (const id of findKeywords(profile, list, vocabulary).keys()) hits.set(id, (hits.get(id) ?? 0) + 1);
    return words.flatMap((word): readonly IdleKeyword[] => {
      const id = idOf(word);
      const count = hits.get(id) ?? 0;
      if (count > 0 && count < profiles.length) return [];
      return [{ group, id, hits: count === 0 ? 'none' : 'all' }];
    });
  });
};
