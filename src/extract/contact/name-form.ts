import { fold, oncePer, remembering, type Vocabulary } from '../../vocabulary/index.ts';

/** A Han name. Matches `张晓敏`; not `张3`. */
export const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
/** A name of a people that writes a dot in it. Matches `古丽·买买提`; not `a·b`. */
export const DOTTED_NAME = /^\p{Script=Han}{1,7}[·•・‧.．]\p{Script=Han}{1,10}(?:[·•・‧.．]\p{Script=Han}{1,10})?$/u;
/** Small words inside names. Matches `dela`, `VAN`, `s/o`, `al`; not `Ann`. */
const PARTICLE =
  '(?:[Dd]e(?:l|la)?|D[Ee](?:L|LA)?|[Ll][ao]s|L[AO]S|[Ll]a|LA|[Dd](?:[aio]|os)|D(?:[AIO]|OS)|[Vv]an|VAN|[Vv]on|VON|[Dd]e[rn]|D[Ee][RN]|[Tt]er|[Bb]in(?:ti)?|BIN(?:TI)?|[Bb]te?\\.?|BTE?\\.?|[Aa]l|[Ee]l|y|[Ss]\\/[Oo]|[Dd]\\/[Oo]|[Aa]\\/[LlPp])';
const PARTICLE_ALONE = new RegExp(`^${PARTICLE}$`, 'u');
/** A Latin name of two to four words, not counting small ones. Matches `Kevin Zhou`, `JOHN DOE`, `Mary J. O'Neil`, `Juan Carlos de la Cruz`, `Omar al-Farsi`; not `kevin`. */
const LATIN_NAME = new RegExp(
  `^\\p{Lu}[\\p{L}'’.-]{0,20}(?:(?:\\s${PARTICLE}){0,2}\\s(?:[ae]l-)?\\p{Lu}[\\p{L}'’.-]{0,20}){1,3}$`,
  'u',
);
/** A labelled name may be one Latin word. Matches `stormzhang`; not `a b`. */
const LATIN_WORD = /^\p{Script=Latin}[\p{Script=Latin}'’.-]{1,24}$/u;
/** A Korean name. Matches `박미영`; not `박`. */
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;
/** Placeholders. Matches `XXX`, `某某`; not `Max`. */
export const MASK = /^[x×*某_ⅹ○〇\s.]+$/iu;

type Words = {
  readonly surnames: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
  /** Surnames that are words of trades, firms or places as well: Baker, Mills. */
  readonly tradeSurnames: ReadonlySet<string>;
  /** Given names that are towns as well: Charlotte, Austin. */
  readonly townNames: ReadonlySet<string>;
  /** RN, CPA, as printed. */
  readonly postNominals: ReadonlySet<string>;
  readonly placeholders: ReadonlySet<string>;
  readonly honorifics: readonly string[];
  readonly places: ReadonlySet<string>;
  /** Labels and headings, which no label's value can be. */
  readonly labels: ReadonlySet<string>;
};
/** Ends of one character that no given name has; 学 and 语, which end majors, end names too. */
const PLACE_ENDS = '厂店馆局区县镇';

/** The words that tell names from other things, gathered once a vocabulary. */
export const wordsOf = oncePer((vocabulary: Vocabulary): Words => {
  const { people, blind, sectionTitles, organizations, titles, education, languages, skills, tools } = vocabulary.data;
  const { ethnicity = [] } = blind.facts;
  const forms = [
    ...people.notNames,
    ...ethnicity,
    ...Object.values(sectionTitles).flat(),
    ...organizations.cities,
    ...organizations.names,
    ...education.majors,
    ...Object.values(people.labels).flat(),
    ...titles.families.flatMap((family) => family.forms),
    ...languages.flatMap((entry) => entry.forms),
    ...skills.flatMap((entry) => entry.forms),
    ...tools.flatMap((entry) => entry.forms),
  ];
  const words: Words = {
    surnames: new Set(people.surnames),
    not: new Set(forms.map((form) => fold(form).trim())),
    tails: new Set(
      [
        ...people.notNameEnds,
        ...titles.suffixes,
        ...organizations.suffixes,
        ...education.schoolSuffixes,
        ...education.majorSuffixes,
      ]
        .map((form) => fold(form))
        .filter((form) => form.length > 1 || PLACE_ENDS.includes(form)),
    ),
    heads: new Set(
      [...people.notNames, ...Object.values(sectionTitles).flat()]
        .filter((form) => !organizations.cities.includes(form))
        .map((form) => fold(form)),
    ),
    latin: new Set(
      [...titles.words, ...titles.suffixes, ...organizations.suffixes, ...education.schoolSuffixes]
        .flatMap((form) => fold(form).split(' '))
        .filter((word) => /^[a-z]/u.test(word)),
    ),
    tradeSurnames: new Set(people.tradeSurnames.map((form) => fold(form))),
    townNames: new Set(people.townNames.map((form) => fold(form))),
    placeholders: new Set(people.placeholders.map((form) => fold(form))),
    postNominals: new Set(people.postNominals),
    places: new Set(organizations.cities.map((form) => fold(form))),
    labels: new Set(
      [...Object.values(people.labels).flat(), ...Object.values(sectionTitles).flat()].map((form) => fold(form)),
    ),
    honorifics: people.honorifics.map((form) => fold(form)),
  };
  return words;
});

const strip = (text: string, ends: readonly string[]): string => {
  const lower = text.toLowerCase();
  for (const end of ends) {
    if (lower.length > end.length + 1 && lower.endsWith(end.toLowerCase())) return text.slice(0, -end.length).trim();
  }
  return text;
};

const hasSurname = (name: string, words: Words): boolean => {
  if (words.surnames.has(name.slice(0, 2)) && name.length >= 3) return true;
  if (!words.surnames.has(name.charAt(0))) return false;
  return name.length <= 3 || words.surnames.has(name.charAt(1));
};

/** Whether the text ends in a word of at least so many characters that ends titles, firms and schools. */
export const endsLikeNoName = (folded: string, { tails }: Words, least: number): boolean => {
  for (let length = least; length <= folded.length; length += 1) if (tails.has(folded.slice(-length))) return true;
  return false;
};

/** Whether the parts of a dotted name are none of the words that no name has: not `离职·随时`. */
const isDottedName = (text: string, words: Words): boolean =>
  DOTTED_NAME.test(text) && !text.split(/[·•・‧.．]/u).some((part) => words.not.has(fold(part)));

/** Longer than any name with its titles, in UTF-16 units. */
const LONGEST = 120;
/** Texts whose answer is kept: a headline is asked about as a whole, in parts and word by word. */
const REMEMBERED = 64;

/** The name that `text` is, without titles and spaces inside a Chinese name; null when it is none. */
export const asName = (text: string, labelled: boolean, vocabulary: Vocabulary): string | null =>
  (labelled ? labelledName : plainName)(vocabulary)(text);

/** A title before a Latin name. Matches `Dr. `; not `Drew`. */
const LATIN_TITLE = /^(?:Dr|Mr|Mrs|Ms|Miss|Prof)(?:\.\s?|\s)(?=\p{Lu})/u;

/** The name of the document before that of its person. Matches `CURRICULUM VITAE OF `; not `Resume`. */
const DOCUMENT_OF = /^(?:curriculum vitae|r[eé]sum[eé]|cv|bio-?data)\s(?:of|for)\s(?=\p{Lu})/iu;

/** The sex behind a name. Matches ` 男` of `柏松 男`; not `男`. */
const SEX = /(?<=\p{Script=Han}{2})\s+[男女]$/u;
/** What tells a son from his father. Matches ` Jr.` of `Juan Cruz Jr.`, `, SR.`, ` III`; not `Jr. Clerk`. */
const GENERATION = /,?\s(?:jr\.?|sr\.?|i{2,3}|iv)$/iu;

/** A Latin name without the letters of degrees behind it: `Ann Hill RN` is `Ann Hill`, who needs two words left. */
const withoutPostNominals = (text: string, { postNominals }: Words): string => {
  const tokens = text.split(/,?\s+/u);
  let end = tokens.length;
  while (end > 2 && postNominals.has(tokens[end - 1] ?? '')) end -= 1;
  return end === tokens.length ? text : tokens.slice(0, end).join(' ');
};

/** A surname or a whole name, then the given name or another by which the person goes. Matches `LEE Mei Fong, Grace`, `Novak, Petra`; not `Novak, from Brno`. */
const COMMA_NAME =
  /^(\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’-]{0,20}){0,3}),\s(\p{Lu}\p{L}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20})?)$/u;
/** Names that the surname leads. Matches `LEE Mei Fong`, `Lee Mei Fong`, `Novak`; not `Ann Hill`, `ANN HILL`. */
const SURNAME_FIRST =
  /^(?:\p{Lu}{2,20}(?:\s\p{Lu}\p{Ll}[\p{L}'’-]*){0,3}|\p{L}[\p{L}'’-]+|\p{L}+(?:\s\p{L}{1,6}){2})$/u;

/** A Latin name that a comma parts (`LEE Mei Fong, Grace`), as printed; null where what follows is a town, a degree or a title. */
export const commaName = (text: string, vocabulary: Vocabulary): string | null => {
  const [printed = '', name = '', second = ''] = COMMA_NAME.exec(text.trim()) ?? [];
  if (printed === '' || !SURNAME_FIRST.test(name)) return null;
  const words = wordsOf(vocabulary);
  const parts = `${name} ${second}`.split(' ');
  return isLatinName(fold(parts.join(' ')), words) &&
    !parts.some((part) => words.places.has(fold(part)) || words.postNominals.has(part))
    ? printed
    : null;
};

/** Two places in a row. Matches `江苏南京`; not `江苏`. */
const isTwoPlaces = (folded: string, { places }: Words): boolean =>
  folded.length === 4 && places.has(folded.slice(0, 2)) && places.has(folded.slice(2));

const readName = (text: string, labelled: boolean, vocabulary: Vocabulary): string | null => {
  if (text.length > LONGEST) return null;
  const words = wordsOf(vocabulary);
  const { honorifics, titleEnds } = vocabulary.data.people;
  let clean = text
    .normalize('NFKC')
    .replace(/["“”「」【】]/gu, '')
    .trim()
    .replace(DOCUMENT_OF, '')
    .replace(LATIN_TITLE, '')
    .replace(SEX, '');
  clean = strip(strip(clean, titleEnds), honorifics).replace(/[:：,，。\s]+$/u, '');
  const generation = GENERATION.exec(clean)?.[0] ?? '';
  if (generation === '') clean = clean.replace(/[:：,，.。\s]+$/u, '');
  if (/^[\p{Script=Han}\s]+$/u.test(clean)) clean = clean.replace(/\s/gu, '');
  const folded = fold(clean).trim();
  if (words.honorifics.some((title) => folded.endsWith(title) && folded.length <= title.length + 1)) return null;
  if (clean === '' || MASK.test(clean) || words.placeholders.has(folded)) return null;
  // 姓名：高兴 is a name by its label, though 高兴 is a word.
  const told = labelled && HAN_NAME.test(clean) && hasSurname(clean, words) && !words.labels.has(folded);
  if (words.not.has(folded) && !told) return null;
  if (isDottedName(clean, words) || HANGUL_NAME.test(clean)) return clean;
  if (HAN_NAME.test(clean)) {
    if (!labelled && (isTwoPlaces(folded, words) || endsLikeNoName(folded, words, folded.length > 2 ? 1 : 2)))
      return null;
    return labelled || hasSurname(clean, words) ? clean : null;
  }
  clean = withoutPostNominals(clean, words);
  const own = clean.slice(0, clean.length - generation.length);
  if (LATIN_NAME.test(own)) return isLatinName(fold(own), words) ? clean : null;
  return labelled && LATIN_WORD.test(clean) ? clean : null;
};

/** Whether none of the words is one that no name has; the last may be a surname that is a trade or a town as well (Tom Baker), or the first a given name that is one (Charlotte Hill). */
const isLatinName = (folded: string, { latin, not, tradeSurnames, townNames }: Words): boolean => {
  const all = folded.split(/[\s-]/u).filter((word) => !PARTICLE_ALONE.test(word));
  const isOdd = (word: string): boolean => latin.has(word) || not.has(word);
  const last = all.length - 1;
  return all.every(
    (word, at) =>
      !isOdd(word) ||
      (at > 0 && at === last && tradeSurnames.has(word)) ||
      (at === 0 && townNames.has(word) && !isOdd(all[last] ?? '')),
  );
};

const labelledName = oncePer((vocabulary: Vocabulary) =>
  remembering(REMEMBERED, (text) => readName(text, true, vocabulary)),
);
const plainName = oncePer((vocabulary: Vocabulary) =>
  remembering(REMEMBERED, (text) => readName(text, false, vocabulary)),
);
