import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';

/** What words mean in a query: operators, the names of fields with their ids, and whether the vocabulary knows a term. */
export type QueryLexicon = {
  readonly operators: ReadonlyMap<string, 'and' | 'or' | 'not'>;
  readonly fields: ReadonlyMap<string, string>;
  readonly isTerm: (text: string) => boolean;
};

const spelled = (word: string): string => fold(word).trim();

/** Names of fields: those of `query.json`, and every certificate and key figure by its id and its ways of writing. */
const fieldNames = ({ data }: Vocabulary): ReadonlyMap<string, string> =>
  new Map(
    [
      ...data.kpis.map(({ id, name, forms }) => [`kpi:${id}`, [id, name.zh, ...forms]] as const),
      ...data.certificates.map(({ id, name, forms }) => [`certificate:${id}`, [id, name.zh, ...forms]] as const),
      ...data.certificates.map(({ id, weak = [] }) => [`certificate:${id}`, weak] as const),
      ...Object.entries(data.query.fields).map(([id, words]) => [id, [id, ...words]] as const),
      // Later ones win: a field of our own is never hidden by a way of writing a certificate.
    ].flatMap(([id, words]) => words.map((word) => [spelled(word), id] as const)),
  );

/** Every single term that the vocabulary knows, folded. */
const knownTerms = ({ data }: Vocabulary): ReadonlySet<string> =>
  new Set(
    [data.keywords, data.tools, data.skills, data.languages, data.certificates, data.industries, data.titles.families]
      .flat()
      .flatMap(({ name, forms }) => [name.zh, name.en, ...forms])
      .map(spelled),
  );

/** The words of queries by the vocabulary. */
export const lexiconOf = oncePer((vocabulary: Vocabulary): QueryLexicon => {
  const terms = knownTerms(vocabulary);
  const { operators } = vocabulary.data.query;
  const lexicon = {
    operators: new Map(
      (['and', 'or', 'not'] as const).flatMap((kind) => operators[kind].map((word) => [spelled(word), kind] as const)),
    ),
    fields: fieldNames(vocabulary),
    isTerm: (text: string) => terms.has(spelled(text)),
  };
  return lexicon;
});
