import { longestMatches, type Vocabulary } from '../../vocabulary/index.ts';
import { compact } from '../statements.ts';
import type { Anchor, CertificateTerms } from './terms.ts';

/** What joins a name to what explains it, and what closes it. Match `(`, `)`, `:`; not `、`. */
const OPENING = /^[([【]$/u;
const CLOSING = /[)\]】]/u;
const COUPLING = /^[:-]?$/u;

/**
 * Anchors, in which two names of one certificate are one: `系统架构设计师(软考高级)`, `软考:网络工程师`.
 *
 * So it is for certificates told apart by their printed name, where two names would be two certificates; of others
 * two names are one where nothing stands between: `雅思IELTS`.
 */
export const joinNames = (anchors: readonly Anchor[], text: string, terms: CertificateTerms): readonly Anchor[] => {
  const joined: Anchor[] = [];
  for (const anchor of anchors) {
    const last = joined.at(-1);
    const entry = terms.entries.get(anchor.ids[0] ?? '');
    const gap = last ? text.slice(last.end, anchor.start) : '';
    const own = last !== undefined && entry !== undefined && text.startsWith(compact(entry.name.zh).text, last.start);
    const sure = last?.kind === 'strong' && anchor.kind === 'strong';
    const explains =
      last !== undefined &&
      entry !== undefined &&
      last.ids[0] === entry.id &&
      (entry.each === 'name'
        ? OPENING.test(gap) || (own && COUPLING.test(gap))
        : entry.each === undefined && sure && gap === '');
    if (explains) {
      const kind = last.kind === 'strong' || anchor.kind === 'strong' ? 'strong' : anchor.kind;
      const end = OPENING.test(gap) && CLOSING.test(text.charAt(anchor.end)) ? anchor.end + 1 : anchor.end;
      joined[joined.length - 1] = { ...last, end, kind };
    } else joined.push(anchor);
  }
  return joined;
};

/** Between the items of a list. Matches the end of `证券、`; not of `证券`. */
const LISTED = /[、/和及与&,|]$/u;

/** Anchors, in which a name stands for the shorter ones before it too: `证券、基金从业资格` is both. */
export const shareNames = (anchors: readonly Anchor[], text: string, terms: CertificateTerms): readonly Anchor[] =>
  anchors.map((anchor, index) => {
    const [own] = anchor.ids;
    if (anchor.kind !== 'strong' || ![...terms.shares.values()].includes(own ?? '')) return anchor;
    const limit = anchors[index - 1]?.end ?? 0;
    const ids = [...anchor.ids];
    let { start } = anchor;
    for (;;) {
      const before = text.slice(limit, start);
      const sharing = [...terms.shares].find(
        ([part, id]) => LISTED.test(before) && before.slice(0, -1).endsWith(part) && !ids.includes(id),
      );
      if (!sharing) break;
      start -= sharing[0].length + 1;
      ids.unshift(sharing[1]);
    }
    return start === anchor.start ? anchor : { ...anchor, start, ids };
  });

/** What may follow a language in the name of its examination. Matches the end of `法语专业`; not of `法语`. */
const MAJOR = /专业$/u;
/** A grade of language majors that leaves the language out. Matches `专业八级`; not `八级`. */
const MAJOR_GRADE = /^专业/u;
/** The first item of a bracket. Matches `日语`; not `,`. */
const BRACKETED = /^[^)\]】,、;/]{1,14}/u;
/** Longest language with 专业, in UTF-16 units. */
const LANGUAGE_REACH = 12;

/**
 * The language, other than the certificate's own, that stands right before it or leads the bracket after it
 * (`法语专四`, `专业八级(日语)`), joined with its name: such an examination is another one. Null where there is none.
 */
export const otherLanguage = (
  text: string,
  { start, end, kind, ids }: Anchor,
  terms: CertificateTerms,
  vocabulary: Vocabulary,
): { readonly start: number; readonly end: number } | null => {
  const own = terms.entries.get(ids[0] ?? '')?.language;
  if (own !== 'en' || (kind !== 'strong' && !MAJOR_GRADE.test(text.slice(start, end)))) return null;
  if (longestMatches(vocabulary.languages(text.slice(start, end))).length > 0) return null;
  const from = Math.max(0, start - LANGUAGE_REACH);
  const lead = text.slice(from, start).replace(MAJOR, '');
  const before = longestMatches(vocabulary.languages(lead)).find((match) => match.end === lead.length);
  if (before && before.id !== own) return { start: from + before.start, end };
  if (!OPENING.test(text.charAt(end))) return null;
  const bracket = BRACKETED.exec(text.slice(end + 1))?.[0] ?? '';
  const inside = longestMatches(vocabulary.languages(bracket))[0];
  const whole =
    inside && inside.id !== own && inside.start === 0 && bracket.slice(inside.end).replace(MAJOR, '') === '';
  return whole ? { start, end: end + 1 + bracket.length + 1 } : null;
};
