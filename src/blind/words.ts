import { createMatcher, fold, type Matcher, oncePer, recordTerms, type Vocabulary } from '../vocabulary/index.ts';
import { literally } from './spans.ts';

/** What the value of a label tells: the keys of the labels in `people.json`, or one of the further labels. */
export type LabelKind =
  | keyof Vocabulary['data']['people']['labels']
  | 'account'
  | 'hidden'
  | 'school-name'
  | 'education';

/** The words of blind screening, gathered once a vocabulary. */
export type BlindLists = {
  /** Every label, so that a value ends where the next begins. Ids are kinds of labels. */
  readonly labels: Matcher;
  /** Personal facts that stand alone, and those among them that are hidden inside a sentence of any line but a job's. */
  readonly facts: ReadonlySet<string>;
  readonly anywhere: Matcher;
  /** Protected attributes wherever a line of a person names them; `traps` are words that only look so. */
  readonly attributes: Matcher;
  readonly traps: Matcher;
  readonly prestige: Matcher;
  readonly schoolNames: ReadonlySet<string>;
  readonly schoolEnds: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly placeStarts: readonly string[];
  readonly surnames: ReadonlySet<string>;
  /** Words of the trade, in which the letters of a name may stand: all Latin ones, and all Chinese ones as one text. */
  readonly latin: ReadonlySet<string>;
  readonly han: string;
  readonly notNames: ReadonlySet<string>;
  readonly notNameEnds: readonly string[];
  /** What a file's name adds to a person's: 的简历. */
  readonly titleEnds: readonly string[];
};

const folded = (forms: readonly string[]): readonly string[] => forms.map((form) => fold(form).trim());

/** Every text in a list or record of lists. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Attributes that are no facts of a person (`first-degree schools`), or that work asks for (the mother tongue). */
const NOT_OF_A_PERSON: ReadonlySet<string> = new Set(['school-prestige', 'native-speaker', 'photo']);

/** A word in Latin letters. Matches `zendesk`; not `客服`. */
const LATIN_WORD = /\p{Script=Latin}{2,40}/gu;

export const listsOf = oncePer((vocabulary: Vocabulary): BlindLists => {
  const { blind, people, education, organizations, titles, protected: shielded, ...rest } = vocabulary.data;
  const accounts = new Set(folded(blind.accounts));
  const labels: Readonly<Partial<Record<LabelKind, readonly string[]>>> = {
    education: [...education.labels.major, ...education.labels.level, ...education.labels.dates],
    ...people.labels,
    'school-name': education.labels.school,
    // Each part of a name is a name here.
    name: [...people.labels.name, ...people.labels.givenName, ...people.labels.surname, ...blind.names],
    givenName: [],
    surname: [],
    hidden: blind.labels.filter((form) => !accounts.has(fold(form).trim())),
    account: blind.accounts,
  };
  const attributes = shielded.attributes.filter(({ id, proxy }) => proxy !== true && !NOT_OF_A_PERSON.has(id));
  const trade = textsIn([titles, education.majors, education.levels, organizations, rest]).map(fold);
  const places = [...folded(organizations.cities), ...folded(blind.provinces)];
  return {
    labels: createMatcher(recordTerms(labels)),
    facts: new Set(folded(textsIn(blind.facts))),
    anywhere: createMatcher(blind.anywhere.map((form) => ({ id: 'fact', form }))),
    attributes: createMatcher(attributes.flatMap(({ id, forms }) => forms.map((form) => ({ id, form })))),
    traps: createMatcher(shielded.allowed.map((form) => ({ id: 'trap', form }))),
    prestige: createMatcher(
      shielded.attributes
        .filter(({ id }) => id === 'school-prestige')
        .flatMap(({ id, forms }) => forms.map((form) => ({ id, form }))),
    ),
    schoolNames: new Set(folded(education.schools)),
    schoolEnds: folded(education.schoolSuffixes),
    places: new Set(places),
    placeStarts: places.filter((place) => place.length > 1 && /^\p{Script=Han}/u.test(place)),
    surnames: new Set(people.surnames),
    latin: new Set(trade.flatMap((form) => form.match(LATIN_WORD) ?? [])),
    han: trade.filter((form) => /\p{Script=Han}/u.test(form)).join('\n'),
    notNames: new Set([...folded(people.notNames), ...folded(textsIn(labels)), ...places, ...folded(textsIn(titles))]),
    notNameEnds: folded(people.notNameEnds).filter((end) => end.length > 1),
    titleEnds: folded(people.titleEnds),
  };
});

/** Some words as a part of a regular expression, the longest first. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|');
