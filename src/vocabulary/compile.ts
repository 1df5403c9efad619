import type { VocabularyData } from './data.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { Term } from './trie.ts';

/** The vocabulary with a matcher for each list that is looked for in text. Made once a run. */
export type Vocabulary = {
  readonly data: VocabularyData;
  /** Ids: the entry's. */
  readonly titles: Matcher;
  readonly industries: Matcher;
  readonly tools: Matcher;
  readonly skills: Matcher;
  readonly languages: Matcher;
  readonly keywords: Matcher;
  readonly kpis: Matcher;
};

type Formed = { readonly id: string; readonly forms: readonly string[] };

/** One term for every form of every entry. */
export const toTerms = (entries: readonly Formed[]): readonly Term[] =>
  entries.flatMap(({ id, forms }) => forms.map((form) => ({ id, form })));

/** One term for every form of every key: `{a: ['x', 'y']}` → a:x, a:y. */
export const recordTerms = (record: Readonly<Partial<Record<string, readonly string[]>>>): readonly Term[] =>
  Object.entries(record).flatMap(([id, forms]) => (forms ?? []).map((form) => ({ id, form })));

/** Compiles the vocabulary files; pure. */
export const compileVocabulary = (data: VocabularyData): Vocabulary => ({
  data,
  titles: createMatcher(toTerms(data.titles.families)),
  industries: createMatcher(
    toTerms(data.industries.map(({ id, forms, brands = [] }) => ({ id, forms: [...forms, ...brands] }))),
  ),
  tools: createMatcher(toTerms(data.tools)),
  skills: createMatcher(toTerms(data.skills)),
  languages: createMatcher(toTerms(data.languages)),
  keywords: createMatcher(toTerms(data.keywords)),
  kpis: createMatcher(toTerms(data.kpis)),
});
