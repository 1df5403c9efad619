import type { AskedTerm, Strength } from '../model/index.ts';
import {
  createMatcher,
  fold,
  longestMatches,
  type Match,
  type Matcher,
  oncePer,
  recordTerms,
  toTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';
import type { Clause } from './clauses.ts';
import { attributesOf } from './conditions.ts';
import { advertMatchers } from './words.ts';

/** Words of a Chinese text in their order, each with its part of speech as jieba names it (`n`, `vn`, `v`, `eng`). */
export type Segment = (text: string) => readonly { readonly word: string; readonly tag: string }[];

/** Terms that are proposed at most, where the vocabulary knows the trade and where it doesn't: an author reads each of them. */
const MOST = { known: 8, unknown: 16 };
/** An advert of a trade that the vocabulary knows names so many of its families. */
const KNOWN_TRADE = 12;
/** Share of adverts that hold a word which the reference doesn't know. */
const RARE = 0.02;
/** Words that so many adverts hold are no terms, however often one names them. */
const USUAL = 0.5;
/** Lowest score of a proposed term: a short word that the duties name once is below. */
const LOWEST = { known: 4.5, unknown: 3.5 };
const LONGEST = 6;
/** A term of so many characters says more than a short one. */
const TELLING = 3;
const TELLING_WORTH = 1.3;
const PARTS: Readonly<Record<Strength, number>> = { required: 1.5, preferred: 1.2, duty: 1 };
/** Parts of speech that name a thing or a deed. Matches `n`, `nz`, `vn`, `eng`; not `v`, `nr`, `t`. */
const NAMING = /^(?:n[zgl]?|vn|eng|j|nrt)$/u;
/** A Latin word that is a name or an abbreviation. Matches `ERP`, `Kintone`, `RAG`; not `team`. */
const LATIN_NAME =
  /(?<![\p{Script=Latin}\d])(?:[A-Z][A-Za-z+#]{1,20}|[a-z]{1,20}[A-Z][A-Za-z]{1,20})(?:[ -][A-Z][A-Za-z+#]{1,20}){0,2}(?![\p{Script=Latin}\d])/gu;
const HAN_RUN = /[\p{Script=Han}]{2,60}/gu;

type Reference = {
  readonly majors: Matcher;
  readonly known: Matcher;
  readonly share: ReadonlyMap<string, number>;
};

/** What is no new term: everything that the vocabulary knows already, and how usual the other words are. */
const referenceOf = oncePer((vocabulary: Vocabulary): Reference => {
  const { data } = vocabulary;
  const share = new Map(
    Object.entries(data.adverts.common).flatMap(([of, words]) =>
      words.map((word) => [fold(word), Number(of)] as const),
    ),
  );
  const cues = [
    data.adverts.preferred,
    data.adverts.unwanted,
    data.adverts.experience,
    data.adverts.alternatives,
    data.adverts.paid,
    data.organizations.cities,
    data.cues.strong,
    data.cues.weak,
    data.star.action,
  ];
  const reference: Reference = {
    majors: createMatcher(data.education.majors.map((form) => ({ id: 'major', form }))),
    known: createMatcher([
      ...toTerms([data.keywords, data.tools, data.languages, data.kpis, data.titles.families].flat()),
      ...toTerms(data.certificates),
      ...recordTerms(data.education.levels),
      ...recordTerms(data.education.modes),
      ...cues.flat().map((form) => ({ id: 'cue', form })),
    ]),
    share,
  };
  return reference;
});

/** Pieces of a folded text that lie outside all of the spans. */
const isFree = (start: number, end: number, spans: readonly Match[]): boolean =>
  spans.every((span) => end <= span.start || start >= span.end);

/**
 * Neighbouring naming words of a clause as one term (空置房 + 巡查), common words dropped from its ends.
 *
 * The clause is cut as a whole and words that overlap a known term are left out after that: what is left of a word beside
 * one is no word.
 */
const hanTerms = (
  folded: string,
  spans: readonly Match[],
  segment: Segment,
  share: ReadonlyMap<string, number>,
): readonly string[] =>
  [...folded.matchAll(HAN_RUN)].flatMap((run) => {
    const terms: string[] = [];
    let open: string[] = [];
    const close = (): void => {
      while (open.length > 0 && share.has(open[0] ?? '')) open = open.slice(1);
      while (open.length > 0 && share.has(open.at(-1) ?? '')) open = open.slice(0, -1);
      const term = open.join('');
      if (term.length >= 2 && term.length <= LONGEST) terms.push(term);
      open = [];
    };
    let at = run.index;
    for (const { word, tag } of segment(run[0])) {
      if (NAMING.test(tag) && isFree(at, at + word.length, spans)) open.push(word);
      else close();
      at += word.length;
    }
    close();
    return terms;
  });

/** Latin names of a clause that lie outside the spans; the first word of an English sentence is a capital for no reason. */
const latinTerms = (text: string, spans: readonly Match[]): readonly string[] => {
  const english = !/\p{Script=Han}/u.test(text);
  return [...text.matchAll(LATIN_NAME)]
    .filter(({ index, 0: word }) => isFree(index, index + word.length, spans) && !(english && index === 0))
    .map(([word]) => word);
};

type Scored = {
  readonly text: string;
  readonly score: number;
  readonly strength: Strength;
  readonly evidence: Clause['evidence'];
};

/**
 * Terms of an advert that the vocabulary doesn't know, weighed by how often the advert names them and how seldom adverts
 * do (TF-IDF over the reference of `adverts.json`), the heaviest first.
 */
export const toOwnTerms = (
  clauses: readonly Clause[],
  segment: Segment,
  families: number,
  vocabulary: Vocabulary,
): readonly AskedTerm[] => {
  const { share } = referenceOf(vocabulary);
  const { harmless } = advertMatchers(vocabulary);
  const scored = new Map<string, Scored>();
  for (const clause of clauses) {
    const { text, strength, evidence } = clause;
    if (strength === null || clause.part === 'facts' || attributesOf(clause, vocabulary).length > 0) continue;
    const folded = fold(text);
    const { known: terms, majors } = referenceOf(vocabulary);
    const spans = [...longestMatches(terms(folded))];
    // 会计 is a major beside 专业, and work elsewhere.
    if (folded.includes('专业')) spans.push(...majors(folded));
    // Where folding changes the length, places in the one are no places in the other.
    const latin = folded.length === text.length ? latinTerms(text, spans) : [];
    for (const term of [...hanTerms(folded, spans, segment, share), ...latin]) {
      const key = fold(term);
      if ((share.get(key) ?? 0) >= USUAL || harmless(key).length > 0) continue;
      const idf = Math.log(1 / (share.get(key) ?? RARE)) * (term.length >= TELLING ? TELLING_WORTH : 1);
      const known = scored.get(key);
      scored.set(key, {
        text: known?.text ?? term,
        score: (known?.score ?? 0) + idf * PARTS[strength],
        strength: known === undefined || strength === 'required' ? strength : known.strength,
        evidence: known?.evidence ?? evidence,
      });
    }
  }
  const trade = families >= KNOWN_TRADE ? 'known' : 'unknown';
  return [...scored.values()]
    .filter(({ score }) => score >= LOWEST[trade])
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST[trade])
    .map(({ text, strength, evidence }) => ({ text, family: null, strength, weight: 1, evidence }));
};
