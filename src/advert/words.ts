import {
  type AdvertWords,
  createMatcher,
  fold,
  type Matcher,
  oncePer,
  recordTerms,
  toTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';

type CueList = {
  [K in keyof AdvertWords]: AdvertWords[K] extends readonly string[] ? K : never;
}[keyof AdvertWords];

/** Words that a cue list is made of, as a matcher each. */
type Cues = Readonly<Record<CueList, Matcher>>;

const CUES: readonly CueList[] = [
  'titleLabels',
  'frame',
  'waived',
  'notTerms',
  'notTitle',
  'preferred',
  'unwanted',
  'open',
  'inPlace',
  'paid',
  'boasts',
  'examples',
  'experience',
  'tenure',
  'none',
  'alternatives',
];

type AdvertMatchers = {
  readonly cues: Cues;
  /** Ids are parts. */
  readonly headings: Matcher;
  /** Ids are positions in `roleWords`. */
  readonly roleWords: Matcher;
  /** Ids are attributes of `protected.json`. */
  readonly conditions: Matcher;
  readonly harmless: Matcher;
  /** Attributes by words that name them where they are all that a clause says (女). */
  readonly whole: ReadonlyMap<string, string>;
};

/** Ways of putting an attribute in other words that adverts may use: the mode of study is a fact of education. */
const LAWFUL: ReadonlySet<string> = new Set(['school-proxy']);

const toMatcher = (forms: readonly string[]): Matcher => createMatcher(forms.map((form) => ({ id: form, form })));

/** Everything of `adverts.json` that is looked for in text, compiled once. */
export const advertMatchers = oncePer((vocabulary: Vocabulary): AdvertMatchers => {
  const { adverts, protected: attributes } = vocabulary.data;
  const named = attributes.attributes.filter(({ id }) => !LAWFUL.has(id));
  const made: AdvertMatchers = {
    cues: Object.fromEntries(CUES.map((list) => [list, toMatcher(adverts[list])])) as Record<CueList, Matcher>,
    headings: createMatcher(recordTerms(adverts.headings)),
    roleWords: createMatcher(
      adverts.roleWords.flatMap(({ forms }, at) => forms.map((form) => ({ id: String(at), form }))),
    ),
    conditions: createMatcher([...toTerms(named), ...toTerms(adverts.conditions)]),
    whole: new Map(named.flatMap(({ id, whole = [] }) => whole.map((form) => [fold(form), id] as const))),
    harmless: toMatcher([...attributes.allowed, ...adverts.harmless]),
  };
  return made;
});

/** Whether a text holds a cue of one of the lists. */
export const hasCue = (text: string, vocabulary: Vocabulary, ...lists: readonly CueList[]): boolean => {
  const { cues } = advertMatchers(vocabulary);
  const folded = fold(text);
  return lists.some((list) => cues[list](folded).length > 0);
};
