import { type AskedLanguage, type AskedTerm, type AskedTools, STRENGTHS, type Strength } from '../model/index.ts';
import {
  createMatcher,
  fold,
  foldWithOffsets,
  isDenied,
  longestMatches,
  type Match,
  type Matcher,
  oncePer,
  originalSlice,
  toTerms as toVocabularyTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';
import type { Clause } from './clauses.ts';
import { advertMatchers, hasCue } from './words.ts';

const HEAVIEST = 3;

const stronger = (a: Strength, b: Strength): Strength => (STRENGTHS.indexOf(a) <= STRENGTHS.indexOf(b) ? a : b);

/** Names of certificates and tools, and phrases that hold a keyword by chance: what stands in them is no keyword. */
const namesOf = oncePer(({ data }: Vocabulary): Matcher => {
  const matcher = createMatcher([
    ...toVocabularyTerms(data.certificates),
    ...toVocabularyTerms(data.tools),
    ...data.adverts.notTerms.map((form) => ({ id: form, form })),
  ]);
  return matcher;
});

/** The matches of a list in a clause that the clause doesn't deny, the longest at each place. */
export const statedMatches = (text: string, matcher: Matcher, vocabulary: Vocabulary): readonly Match[] => {
  const folded = fold(text);
  return longestMatches(matcher(folded)).filter((match) => isDenied(folded, match, vocabulary) !== 'denied');
};

/**
 * The keyword families that an advert names, each once by its strongest mention, the strongest first.
 *
 * What is required weighs most, what is named again more.
 */
export const toTerms = (clauses: readonly Clause[], vocabulary: Vocabulary): readonly AskedTerm[] => {
  const found = new Map<string, AskedTerm & { readonly count: number }>();
  for (const { text, strength, evidence } of clauses) {
    if (strength === null) continue;
    const names = namesOf(vocabulary)(fold(text));
    for (const match of statedMatches(text, vocabulary.keywords, vocabulary)) {
      if (names.some(({ start, end }) => start <= match.start && match.end <= end)) continue;
      const known = found.get(match.id);
      const strongest = known === undefined ? strength : stronger(known.strength, strength);
      const isFirst = known === undefined || strongest !== known.strength;
      found.set(match.id, {
        text: isFirst ? originalSlice(text, foldWithOffsets(text), match.start, match.end) : known.text,
        family: match.id,
        strength: strongest,
        weight: 1,
        evidence: isFirst ? evidence : known.evidence,
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  return [...found.values()]
    .map(({ count, ...term }) => ({
      ...term,
      weight: Math.min(HEAVIEST, count + (term.strength === 'required' ? 1 : 0)),
    }))
    .sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || b.weight - a.weight);
};

/** Between two names of which either will do. Matches `/`, `或`, ` or `; not `、`. */
const EITHER = /^\s*(?:[/／]|或者?|or|其中|及其他|、)\s*$/u;
const STRICT_EITHER = /^\s*(?:[/／]|或者?|or)\s*$/u;

/**
 * The tools that an advert names, together where any one of them will do; those of the daily work are required.
 */
export const toTools = (clauses: readonly Clause[], vocabulary: Vocabulary): readonly AskedTools[] => {
  const asked: AskedTools[] = [];
  const seen = new Map<string, Strength>();
  for (const { text, sentence, strength: given, evidence } of clauses) {
    if (given === null) continue;
    const folded = fold(text);
    const offsets = foldWithOffsets(text);
    const matches = statedMatches(text, vocabulary.tools, vocabulary);
    const examples = advertMatchers(vocabulary).cues.examples(folded)[0]?.end ?? Number.POSITIVE_INFINITY;
    const anyWillDo = hasCue(sentence, vocabulary, 'alternatives');
    let previous: Match | null = null;
    for (const match of matches) {
      const base = given === 'duty' ? 'required' : given;
      const strength = match.start >= examples ? 'preferred' : base;
      const gap = previous === null ? null : folded.slice(previous.end, match.start);
      previous = match;
      const held = seen.get(match.id);
      if (held !== undefined && STRENGTHS.indexOf(held) <= STRENGTHS.indexOf(strength)) continue;
      seen.set(match.id, strength);
      const named = originalSlice(text, offsets, match.start, match.end);
      const last = asked.at(-1);
      const joins =
        gap !== null &&
        (STRICT_EITHER.test(gap) || (anyWillDo && EITHER.test(gap))) &&
        last !== undefined &&
        last.evidence === evidence &&
        last.strength === strength;
      if (joins) asked[asked.length - 1] = { ...last, any: [...last.any, match.id], texts: [...last.texts, named] };
      else asked.push({ any: [match.id], texts: [named], strength, evidence });
    }
  }
  return asked;
};

/** The languages that an advert asks for but Chinese, which every résumé here is written in or for. */
export const toLanguages = (clauses: readonly Clause[], vocabulary: Vocabulary): readonly AskedLanguage[] => {
  const found = new Map<string, AskedLanguage>();
  for (const { text, strength, evidence } of clauses) {
    if (strength === null || strength === 'duty') continue;
    for (const { id } of statedMatches(text, vocabulary.languages, vocabulary)) {
      const known = found.get(id);
      if (id !== 'zh' && (known === undefined || stronger(strength, known.strength) !== known.strength))
        found.set(id, { language: id, strength, evidence });
    }
  }
  return [...found.values()];
};
