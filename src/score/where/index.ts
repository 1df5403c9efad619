import type { IsoDate, Profile } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { findKeywords, type KeywordHit, toWordList } from '../keyword-hits.ts';
import type { QueryFault } from './fault.ts';
import { toFieldTest } from './fields.ts';
import { lexiconOf } from './lexicon.ts';
import { parseQuery, type Query } from './query.ts';
import { isFound, protectedFault, type Sought, toSought, wordId } from './terms.ts';

type Hits = ReadonlyMap<string, KeywordHit>;
type Node = (profile: Profile, hits: Hits) => boolean;
type Made = { readonly node: Node; readonly sought: readonly Sought[] };
type Told = { readonly vocabulary: Vocabulary; readonly asOf: IsoDate };

const make = (query: Query, told: Told): Made | QueryFault => {
  switch (query.kind) {
    case 'term': {
      const refused = protectedFault(query, told.vocabulary);
      if (refused !== null) return refused;
      const sought = toSought(query, told.vocabulary);
      return { node: (profile, hits) => isFound(sought, profile, hits, told.vocabulary), sought: [sought] };
    }
    case 'comparison': {
      const { value, field, columns } = query;
      const refused =
        protectedFault({ text: field, column: columns[0] }, told.vocabulary) ??
        protectedFault({ text: value, column: columns[2] }, told.vocabulary);
      if (refused !== null) return refused;
      const test = toFieldTest(query, told);
      return 'message' in test ? test : { node: test, sought: [] };
    }
    case 'not': {
      const denied = make(query.of, told);
      if ('message' in denied) return denied;
      return { node: (profile, hits) => !denied.node(profile, hits), sought: denied.sought };
    }
    default: {
      const made: Made[] = [];
      for (const part of query.of) {
        const one = make(part, told);
        if ('message' in one) return one;
        made.push(one);
      }
      const nodes = made.map(({ node }) => node);
      const node: Node =
        query.kind === 'and'
          ? (profile, hits) => nodes.every((each) => each(profile, hits))
          : (profile, hits) => nodes.some((each) => each(profile, hits));
      return { node, sought: made.flatMap(({ sought }) => sought) };
    }
  }
};

/**
 * A boolean query over terms and fields as a test of a profile, or its first fault with the column.
 *
 * Terms are looked up in the visible text with their synonyms; what is denied, wished for or written in the 求职意向
 * doesn't count. A comparison is over the profile: what the résumé doesn't tell meets none.
 */
export const toCondition = (
  text: string,
  told: Told,
): { readonly holds: (profile: Profile) => boolean } | QueryFault => {
  const query = parseQuery(text, lexiconOf(told.vocabulary));
  if ('message' in query) return query;
  const made = make(query, told);
  if ('message' in made) return made;
  const words = [...new Map(made.sought.flatMap((one) => one.words).map((word) => [wordId(word), word])).values()];
  const list = toWordList(words);
  return {
    holds: (profile) =>
      made.node(profile, words.length === 0 ? new Map() : findKeywords(profile, list, told.vocabulary)),
  };
};
