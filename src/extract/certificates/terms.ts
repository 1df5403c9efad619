import {
  type CertificateEntry,
  createMatcher,
  everyMatch,
  type Match,
  type Matcher,
  oncePer,
  type Term,
  type Vocabulary,
} from '../../vocabulary/index.ts';
import { compact } from '../statements.ts';

export type AnchorKind = 'strong' | 'weak' | 'bare' | 'claim';

/** What turns a mention into something else than a certificate held, and `passed`, which says that it is. */
export const CUE_KINDS = [
  'preparing',
  'planned',
  'hoped',
  'others',
  'failed',
  'expired',
  'taught',
  'attended',
  'advert',
  'company',
  'audited',
  'passed',
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** The vocabulary of certificates, ready to be matched in compact text. */
export type CertificateTerms = {
  readonly entries: ReadonlyMap<string, CertificateEntry>;
  /** Ids are `kind:certificate`. */
  readonly anchors: Matcher;
  /** Ids are levels. */
  readonly levels: ReadonlyMap<string, Matcher>;
  /** Ids are cue kinds. */
  readonly cues: Matcher;
  /** What may stand between a certificate and its level or score, longest first. */
  readonly fillers: RegExp;
  readonly negations: ReadonlySet<string>;
  readonly notBefore: ReadonlyMap<string, readonly string[]>;
  readonly context: ReadonlyMap<string, readonly string[]>;
  /** Certificates by the part of their name that lists share the rest with: 证券 in 证券、基金从业资格. */
  readonly shares: ReadonlyMap<string, string>;
};

/** `CET-4` is written `CET4` and `CET 4` too. */
const spellings = (form: string): readonly string[] => {
  const text = compact(form).text;
  return text.includes('-') ? [text, text.replaceAll('-', ''), text.replaceAll('-', ' ')] : [text];
};

const termsOf = (id: string, forms: readonly string[] | undefined): readonly Term[] =>
  (forms ?? []).flatMap((form) => spellings(form).map((spelling) => ({ id, form: spelling })));

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');

const build = ({ data }: Vocabulary): CertificateTerms => {
  const { certificates, cues } = data;
  const anchors = certificates.flatMap((entry) => [
    ...termsOf(`strong:${entry.id}`, entry.forms),
    ...termsOf(`weak:${entry.id}`, entry.weak),
    ...termsOf(`bare:${entry.id}`, entry.bare),
    ...termsOf(`claim:${entry.id}`, entry.claims),
  ]);
  const words = cues.scoreWords
    .map((word) => compact(word).text)
    .sort((a, b) => b.length - a.length)
    .map((word) => (/^[a-z]/u.test(word) ? `(?<![a-z])${escapePattern(word)}(?![a-z])` : escapePattern(word)));
  return {
    entries: new Map(certificates.map((entry) => [entry.id, entry])),
    anchors: createMatcher(anchors),
    levels: new Map(
      certificates.flatMap((entry) =>
        entry.levels
          ? [[entry.id, createMatcher(entry.levels.flatMap(({ level, forms }) => termsOf(level, forms)))] as const]
          : [],
      ),
    ),
    cues: createMatcher(
      CUE_KINDS.flatMap((kind) => cues[kind].map((form) => ({ id: kind, form: compact(form).text }))),
    ),
    fillers: new RegExp(words.join('|') || '(?!)', 'gu'),
    negations: new Set(cues.negation.map((form) => compact(form).text)),
    notBefore: new Map(
      certificates.map((entry) => [entry.id, (entry.notBefore ?? []).map((word) => compact(word).text)]),
    ),
    shares: new Map(
      certificates.flatMap(({ id, shares }) => (shares === undefined ? [] : [[compact(shares).text, id] as const])),
    ),
    context: new Map(certificates.map((entry) => [entry.id, (entry.context ?? []).map((word) => compact(word).text)])),
  };
};

/** The terms of a vocabulary, built once. */
export const certificateTerms = oncePer((vocabulary: Vocabulary): CertificateTerms => {
  const terms = build(vocabulary);
  return terms;
});

/** Ids that share the longest form at a place; the places do not overlap. */
export type Anchor = {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  readonly kind: AnchorKind;
};

const KIND_RANK: readonly AnchorKind[] = ['claim', 'strong', 'weak', 'bare'];

/** An address of mail or of a page, which holds no certificate (`cpa` of `a_cpa@example.com`). Matches `a@b.cn`; not `CPA`. */
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{3,64}|(?:https?:\/\/|www\.)[\w./?#&=%~-]{3,120}/gu;

/** The forms found outside of addresses. */
const outsideAddresses = (text: string, matches: readonly Match[]): readonly Match[] => {
  if (matches.length === 0 || !/@|:\/\/|www\./u.test(text)) return matches;
  const addresses = everyMatch(text, ADDRESS).map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
  return matches.filter(({ start, end }) => !addresses.some(({ from, to }) => start < to && from < end));
};

/** The longest forms of text, left to right; where kinds share a place, the surest. */
export const findAnchors = (text: string, terms: CertificateTerms): readonly Anchor[] => {
  const found: Anchor[] = [];
  const matches = outsideAddresses(text, terms.anchors(text));
  let end = 0;
  for (let i = 0; i < matches.length; i += 1) {
    const match = matches[i] as Match;
    if (match.start < end) continue;
    end = match.end;
    const same: [AnchorKind, string][] = [];
    for (let j = i; matches[j]?.start === match.start && matches[j]?.end === match.end; j += 1) {
      const [anchorKind, id] = (matches[j] as Match).id.split(':');
      same.push([anchorKind as AnchorKind, id ?? '']);
    }
    const kind = KIND_RANK.find((rank) => same.some(([k]) => k === rank)) ?? 'strong';
    found.push({
      start: match.start,
      end,
      kind,
      ids: [...new Set(same.filter(([k]) => k === kind).map(([, id]) => id))],
    });
  }
  return found;
};
