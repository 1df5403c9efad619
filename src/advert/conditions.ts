import type { DroppedCondition } from '../model/index.ts';
import { type AdvertPart, fold, type Match, type Vocabulary } from '../vocabulary/index.ts';
import type { Clause } from './clauses.ts';
import { advertMatchers, hasCue } from './words.ts';

/** Parts in which every mention is a condition; of the others only one that asks or refuses. */
const ASKING_PARTS: ReadonlySet<AdvertPart> = new Set(['required', 'preferred', 'refused', 'facts', 'remarks']);
/** Parts that never speak of the applicant. */
const SILENT_PARTS: ReadonlySet<AdvertPart> = new Set(['others', 'about']);
/** Asks for somebody or refuses them. Matches `限男`, `勿投`, `preferred`; not `生日会`. */
const ASKS =
  /限|勿|仅|只招|只要|要求|优先|必须|须|谢绝|拒绝|不招|only|preferred|must|required|need not apply|not be considered/u;
const LATIN = /^[\p{Script=Latin}\P{L}]*$/u;

const within = (inner: Match, outer: Match): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The attributes that a clause names and doesn't set aside (男女不限). */
export const attributesOf = (
  { text, sentence }: Pick<Clause, 'text' | 'sentence'>,
  vocabulary: Vocabulary,
): readonly string[] => {
  const folded = fold(text);
  const { conditions, harmless, whole } = advertMatchers(vocabulary);
  const all = whole.get(folded.trim());
  if (all !== undefined && harmless(folded).length === 0) return [all];
  const found = conditions(folded);
  if (found.length === 0) return [];
  const traps = harmless(folded);
  // An English list of attributes is one sentence with commas; a Chinese clause speaks for itself.
  if (hasCue(LATIN.test(sentence) ? sentence : text, vocabulary, 'open')) return [];
  return [...new Set(found.filter((match) => !traps.some((trap) => within(match, trap))).map(({ id }) => id))];
};

/** The conditions of an advert that must not sort people, each with the words that say so. */
export const toDropped = (clauses: readonly Clause[], vocabulary: Vocabulary): readonly DroppedCondition[] =>
  clauses.flatMap((clause): readonly DroppedCondition[] => {
    const { part, text, evidence } = clause;
    if (SILENT_PARTS.has(part) || (!ASKING_PARTS.has(part) && !ASKS.test(fold(text)))) return [];
    const ids = attributesOf(clause, vocabulary);
    if (ids.length === 0) return [];
    const named = vocabulary.data.protected.attributes.filter(({ id }) => ids.includes(id));
    const direct = named.filter((one) => one.proxy !== true);
    const attributes = (direct.length > 0 ? direct : named).map(({ id, name }) => ({ id, name }));
    return [{ attributes, proxy: direct.length === 0, evidence: { ...evidence, quote: text } }];
  });

/** A clause without the items of its list that name an attribute (中共党员、优秀学生干部优先 keeps the second); nothing where all do. */
export const withoutConditions = (clause: Clause, vocabulary: Vocabulary): readonly Clause[] => {
  if (attributesOf(clause, vocabulary).length === 0) return [clause];
  return clause.text
    .split('、')
    .map((text) => ({ ...clause, text }))
    .filter((item) => attributesOf(item, vocabulary).length === 0);
};
