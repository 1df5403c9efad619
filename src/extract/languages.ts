import type { Certificate, LanguageSkill, Section, SectionKind } from '../model/index.ts';
import { createMatcher, fold, longestMatches, type Matcher, oncePer, type Vocabulary } from '../vocabulary/index.ts';
import { evidenceOf } from './evidence.ts';

const CLAIMS = ['native', 'fluent', 'elementary'] as const;
type Claim = (typeof CLAIMS)[number];

/** How a claim is told in a profile; later is weaker. */
const LEVEL: Readonly<Record<Claim, string>> = {
  native: 'native',
  fluent: 'claimed-fluent',
  elementary: 'claimed-basic',
};
/** Sections in which a language may be the subject taught, sold or studied, and not a skill. */
const TELLING: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'experience',
  'internship',
  'projects',
  'education',
  'wish',
  'publications',
  'references',
  'awards',
]);
/** Ends what is said of a language. Matches `;`; not `(`. */
const STOP = /[,;。|、/]/u;
/** Most units between a language and how well it is spoken. */
const AFTER = 16;
const BEFORE = 12;

type Matchers = { readonly claims: Matcher; readonly denials: Matcher };
const matchersOf = oncePer((vocabulary: Vocabulary): Matchers => {
  const { cues } = vocabulary.data;
  const matchers = {
    claims: createMatcher(CLAIMS.flatMap((id) => cues[id].map((form) => ({ id, form })))),
    denials: createMatcher(cues.negation.map((form) => ({ id: 'negation', form }))),
  };
  return matchers;
});

const claimAround = (
  text: string,
  start: number,
  end: number,
  others: readonly number[],
  { claims, denials }: Matchers,
): Claim | 'denied' | null => {
  const next = others.find((place) => place >= end) ?? text.length;
  const zone = text.slice(end, Math.min(next, end + AFTER));
  const stop = STOP.exec(zone)?.index ?? zone.length;
  const lead = text.slice(Math.max(0, start - BEFORE), start);
  const clause = lead.slice(lead.search(/[^,;。|、/)]*$/u));
  if (denials(clause).some((match) => match.end >= clause.length - 2)) return 'denied';
  const after = longestMatches(claims(zone.slice(0, stop)))[0];
  if (after) return after.id as Claim;
  const before = longestMatches(claims(clause)).at(-1);
  return before && clause.length - before.end <= 3 ? (before.id as Claim) : null;
};

const byCertificates = (
  certificates: readonly Certificate[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, { readonly id: string; readonly certificate: Certificate }> => {
  const strongest = new Map<string, { readonly id: string; readonly certificate: Certificate }>();
  // Entries of a language stand in the file from the weakest proof to the strongest.
  if (certificates.length === 0) return strongest;
  for (const { id, language, score } of vocabulary.data.certificates) {
    if (language === undefined) continue;
    const certificate = certificates.find((held) => held.id === id && held.status === 'held');
    const below = certificate?.score != null && score?.line !== undefined && certificate.score < score.line;
    if (certificate && !below) strongest.set(language, { id, certificate });
  }
  return strongest;
};

/** The languages of a résumé, each with its strongest proof: a certificate held, else what is claimed; ISO 639 codes. */
export const toLanguages = (
  sections: readonly Section[],
  certificates: readonly Certificate[],
  vocabulary: Vocabulary,
): readonly LanguageSkill[] => {
  const found = new Map<string, LanguageSkill>();
  for (const [language, { id, certificate }] of byCertificates(certificates, vocabulary))
    found.set(language, { language, level: id, evidence: certificate.evidence });
  const matchers = matchersOf(vocabulary);
  for (const section of sections) {
    for (const line of section.lines) {
      const text = fold(line.text);
      const matches = longestMatches(vocabulary.languages(text));
      const starts = matches.map(({ start }) => start);
      for (const match of matches) {
        const claim = claimAround(text, match.start, match.end, starts, matchers);
        if (claim === 'denied' || (claim === null && section.kind !== 'languages')) continue;
        if (claim !== 'native' && TELLING.has(section.kind)) continue;
        const known = found.get(match.id);
        const level = claim === null ? null : LEVEL[claim];
        if (!known || (known.level === null && level !== null))
          found.set(match.id, { language: match.id, level, evidence: [evidenceOf(line)] });
      }
    }
  }
  return [...found.values()];
};
