import type { Bilingual, Profile } from '../../model/index.ts';
import { oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { findKeywords, type KeywordHit, toWordList, type WordList } from '../keyword-hits.ts';
import { z } from '../schema/zod.ts';
import {
  type AssessContext,
  defineKind,
  type Finding,
  type KeywordGroups,
  type KeywordWord,
  referencesTo,
} from './kind.ts';
import { both, listed } from './wording.ts';

const options = z.strictObject({
  groups: z.array(z.string()).min(1).describe('Keyword groups of this rubric, by name.'),
  enough: z
    .number()
    .positive()
    .max(1)
    .optional()
    .describe('Share of the weight of all words that gives full credit. 1 unless told.'),
  atLeast: z.number().int().min(1).optional().describe('As a requirement: so many words must be found. 1 unless told.'),
  missing: z
    .enum(['review', 'fail'])
    .optional()
    .describe('What a requirement without them is: for a person to decide (review), or failed.'),
});

const idOf = (word: KeywordWord): string => ('family' in word ? word.family : word.id);

const familyNames = oncePer(
  ({ data }: Vocabulary): ReadonlyMap<string, Bilingual> => new Map(data.keywords.map(({ id, name }) => [id, name])),
);

const nameOf = (word: KeywordWord, { vocabulary }: AssessContext): Bilingual => {
  if (!('family' in word)) return both(word.forms[0] ?? word.id, word.forms[0] ?? word.id);
  return familyNames(vocabulary).get(word.family) ?? both(word.family, word.family);
};

type Words = { readonly words: ReadonlyMap<string, KeywordWord>; readonly list: WordList; readonly total: number };

/** The words of a rubric's groups, each once; made once for a criterion, whose list of groups is the key. */
const wordsOf = oncePer((all: KeywordGroups) =>
  oncePer((groups: readonly string[]): Words => {
    const words = new Map(groups.flatMap((group) => all[group] ?? []).map((word) => [idOf(word), word]));
    const total = [...words.values()].reduce((sum, { weight = 1 }) => sum + weight, 0);
    return { words, list: toWordList([...words.values()]), total };
  }),
);

/**
 * Which keyword families the résumé's text names, each once, at its best place.
 *
 * Work counts fully, a list or a self-description about half; what is denied or only wished for counts nothing, nor
 * does repetition.
 */
export const keywords = defineKind({
  id: 'keywords',
  options,
  references: ({ groups }) => referencesTo('group', 'groups', groups),
  assess: (profile: Profile, { groups, enough = 1, atLeast = 1, missing = 'review' }, context): Finding => {
    const { words, list, total } = wordsOf(context.keywords)(groups);
    const hits = findKeywords(profile, list, context.vocabulary);
    const found = [...words].flatMap(([id, word]): readonly { word: KeywordWord; hit: KeywordHit }[] => {
      const hit = hits.get(id);
      return hit === undefined ? [] : [{ word, hit }];
    });
    const reached = found.reduce((sum, { word: { weight = 1 }, hit: { credit } }) => sum + weight * credit, 0);
    const absent = [...words].filter(([id]) => !hits.has(id)).map(([, word]) => nameOf(word, context));
    const ranked = [...found].sort((a, b) => b.hit.credit - a.hit.credit);
    const present = listed(ranked.map(({ word }) => nameOf(word, context)));
    const lacking = listed(absent);
    const none = found.length === 0;
    return {
      credit: total === 0 ? 0 : Math.min(1, reached / (total * enough)),
      status: found.length >= atLeast ? 'met' : missing === 'fail' ? 'failed' : 'unproven',
      reason: both(
        `命中 ${found.length}/${words.size}${none ? '' : `：${present.zh}`}${absent.length === 0 ? '' : `；未见：${lacking.zh}`}`,
        `${found.length} of ${words.size} found${none ? '' : `: ${present.en}`}${absent.length === 0 ? '' : `; not found: ${lacking.en}`}`,
      ),
      evidence: ranked.map(({ hit }) => hit.evidence),
    };
  },
});
