import type { Profile } from '../../model/index.ts';
import { type Entry, fold, type Vocabulary } from '../../vocabulary/index.ts';
import type { KeywordWord } from '../kinds/kind.ts';
import { attributesIn } from '../protected.ts';
import { fault, type QueryFault } from './fault.ts';
import type { Query } from './query.ts';
import { holds } from './values.ts';

export type Term = Extract<Query, { readonly kind: 'term' }>;

/** What a term is looked for as: words of the text, or certificates that must be held. */
export type Sought = { readonly words: readonly KeywordWord[]; readonly certificates: readonly string[] };

/** The id that the hits of a word go by. */
export const wordId = (word: KeywordWord): string => ('family' in word ? word.family : word.id);

const meaning = <E extends Entry>(text: string, entries: readonly E[]): readonly E[] => {
  const wanted = fold(text).trim();
  return entries.filter(({ name, forms }) => [name.zh, name.en, ...forms].some((form) => fold(form).trim() === wanted));
};

/**
 * What a term stands for: its keyword family, tool, skill or language with all their ways of writing, or the certificate
 * of that name, which must be held. A term in quotes, and one that the vocabulary doesn't know, stands for itself.
 */
export const toSought = ({ text, quoted }: Pick<Term, 'text' | 'quoted'>, { data }: Vocabulary): Sought => {
  const itself = { id: `text:${fold(text)}`, forms: [text] };
  if (quoted) return { words: [itself], certificates: [] };
  const families = meaning(text, data.keywords).map(({ id }) => ({ family: id }));
  const others = [...meaning(text, data.tools), ...meaning(text, data.skills), ...meaning(text, data.languages)].map(
    ({ id, forms }) => ({ id: `forms:${id}`, forms }),
  );
  const certificates = meaning(text, data.certificates)
    .map(({ id }) => id)
    .filter((id) => id !== 'other');
  const words = [...families, ...others];
  return { words: words.length === 0 && certificates.length > 0 ? [] : [...words, itself], certificates };
};

/** A term that names a protected attribute sorts people by it, which nothing here may do. */
export const protectedFault = (
  { text, column }: Pick<Term, 'text' | 'column'>,
  vocabulary: Vocabulary,
): QueryFault | null => {
  const [named] = attributesIn(text, vocabulary);
  if (named === undefined) return null;
  return fault(
    column,
    `“${text}”涉及受保护特征（${named.name.zh}），不得用于筛选，应删去`,
    `"${text}" names a protected attribute (${named.name.en}), which must never sort people; leave it out`,
  );
};

/** Whether one of the words was found, or one of the certificates is held. */
export const isFound = (
  { words, certificates }: Sought,
  profile: Profile,
  hits: ReadonlyMap<string, unknown>,
  vocabulary: Vocabulary,
): boolean => words.some((word) => hits.has(wordId(word))) || certificates.some((id) => holds(profile, id, vocabulary));
