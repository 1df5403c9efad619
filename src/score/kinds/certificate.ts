import type { Bilingual, Certificate, Profile, RequirementStatus } from '../../model/index.ts';
import type { CertificateEntry, Vocabulary } from '../../vocabulary/index.ts';
import { z } from '../schema/zod.ts';
import { defineKind, type Finding, type Reference } from './kind.ts';
import { both, listed } from './wording.ts';

const wanted = z.strictObject({
  id: z.string().describe('An id of certificates.json.'),
  level: z.string().optional().describe('The lowest level that will do; the order is that of certificates.json.'),
  score: z
    .number()
    .min(0)
    .optional()
    .describe('The lowest score that will do; the customary line of certificates.json unless told.'),
});

const options = z.strictObject({
  any: z
    .array(wanted)
    .min(1)
    .describe('Any one of these meets it. The first is the one asked for: only its failing is a failing.'),
  equivalents: z
    .array(wanted)
    .optional()
    .describe('Certificates that prove as much but are not the one asked for: they leave it to a person.'),
  count: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('As a criterion: so many of them give full credit. 1 unless told.'),
});

type Wanted = z.output<typeof wanted>;

/** Credit of a certificate that is held under the level or score asked for: something is shown, not what was asked. */
const BELOW = 0.4;
/** Credit of an equivalent: as good for the work, though not the paper asked for. */
const EQUIVALENT = 0.9;

type Verdict = {
  readonly status: RequirementStatus;
  readonly below: boolean;
  readonly reason: Bilingual;
  readonly evidence: Certificate['evidence'];
};

const entryOf = (id: string, { data }: Vocabulary): CertificateEntry | undefined =>
  data.certificates.find((entry) => entry.id === id);

/** The place of a level among those of its certificate, low to high from 0; -1 for none. */
export const levelRank = (entry: CertificateEntry | undefined, level: string | null): number =>
  level === null ? -1 : (entry?.levels ?? []).findIndex((one) => one.level === level);

/** The level held: as printed, or the one that the score gives. */
export const levelOf = (held: Certificate, entry: CertificateEntry | undefined): string | null => {
  if (held.level !== null || held.score === null) return held.level;
  const { score } = held;
  return (entry?.levels ?? []).filter(({ from }) => from !== undefined && score >= from).at(-1)?.level ?? null;
};

/** A level as the vocabulary calls it in English. */
const englishLevel = (entry: CertificateEntry | undefined, level: string | null): string | null =>
  entry?.levels?.find((one) => one.level === level)?.en ?? level;

const described = (
  name: Bilingual,
  level: string | null,
  score: number | null,
  entry: CertificateEntry | undefined,
): Bilingual =>
  both(
    [name.zh, level, score === null ? null : `${score} 分`].filter((part) => part !== null).join(' '),
    [name.en, englishLevel(entry, level), score === null ? null : `(${score})`]
      .filter((part) => part !== null)
      .join(' '),
  );

const askedFor = ({ id, level, score }: Wanted, vocabulary: Vocabulary): Bilingual => {
  const entry = entryOf(id, vocabulary);
  const name = entry?.name ?? both(id, id);
  const minimum = both(
    level ?? (score === undefined ? '' : `${score} 分`),
    englishLevel(entry, level ?? null) ?? (score === undefined ? '' : `${score}`),
  );
  return minimum.zh === '' ? name : both(`${name.zh} ${minimum.zh}及以上`, `${name.en} ${minimum.en} or higher`);
};

const judgeHeld = (held: Certificate, ask: Wanted, vocabulary: Vocabulary): Verdict => {
  const entry = entryOf(ask.id, vocabulary);
  const level = levelOf(held, entry);
  const name = entry?.name ?? both(ask.id, ask.id);
  const shown = described(name, level, held.score, entry);
  const line = ask.score ?? (ask.level === undefined ? entry?.score?.line : undefined);
  const asked = askedFor(ask, vocabulary);
  const evidence = held.evidence;
  const lower = {
    status: 'failed',
    below: true,
    reason: both(
      `持有${shown.zh}，低于要求（${asked.zh}${ask.level === undefined && line !== undefined ? `，≥ ${line} 分` : ''}）`,
      `${shown.en} is below what is asked (${asked.en}${ask.level === undefined && line !== undefined ? `, at least ${line}` : ''})`,
    ),
    evidence,
  } as const;
  const enough = {
    status: 'met',
    below: false,
    reason: both(`持有${shown.zh}`, `${shown.en} held`),
    evidence,
  } as const;
  if (ask.level !== undefined) {
    if (level === null)
      return {
        status: 'unproven',
        below: true,
        reason: both(
          `持有${shown.zh}，未写明等级（要求${asked.zh}）`,
          `${shown.en} held, level not stated (asked: ${asked.en})`,
        ),
        evidence,
      };
    return levelRank(entry, level) >= levelRank(entry, ask.level) ? enough : lower;
  }
  if (line !== undefined && held.score !== null && held.score < line) return lower;
  if (ask.score !== undefined && held.score === null)
    return {
      status: 'unproven',
      below: true,
      reason: both(
        `持有${shown.zh}，未写明分数（要求 ≥ ${ask.score}）`,
        `${shown.en} held, score not stated (asked: at least ${ask.score})`,
      ),
      evidence,
    };
  return enough;
};

const NOT_HELD: Readonly<Record<string, Bilingual>> = {
  preparing: both('备考中', 'in preparation'),
  planned: both('计划报考', 'planned'),
  failed: both('未通过', 'not passed'),
  expired: both('已过期', 'expired'),
  'below-line': both('未达分数线', 'below the line'),
};

/** Taught to others or quoted from an advert: says nothing of the candidate. */
const judgeNotHeld = (one: Certificate, ask: Wanted, vocabulary: Vocabulary): Verdict | null => {
  const why = one.why === null ? undefined : NOT_HELD[one.why];
  if (why === undefined) return null;
  const asked = askedFor(ask, vocabulary);
  return {
    status: 'failed',
    below: false,
    reason: both(`${asked.zh}：${why.zh}，未取得`, `${asked.en}: ${why.en}, not held`),
    evidence: one.evidence,
  };
};

/** Held certificates that prove the asked one without a level: CET-6 held implies CET-4 held. */
const judgeImplied = (profile: Profile, ask: Wanted, vocabulary: Vocabulary): Verdict | null => {
  if (ask.level !== undefined || ask.score !== undefined) return null;
  for (const held of profile.certificates) {
    const entry = entryOf(held.id, vocabulary);
    if (held.status !== 'held' || entry?.implies?.includes(ask.id) !== true) continue;
    const asked = askedFor(ask, vocabulary);
    return {
      status: 'met',
      below: false,
      reason: both(
        `持有${described(entry.name, held.level, held.score, entry).zh}，即已具备${asked.zh}`,
        `${described(entry.name, held.level, held.score, entry).en} held, which implies ${asked.en}`,
      ),
      evidence: held.evidence,
    };
  }
  return null;
};

const ORDER: readonly RequirementStatus[] = ['met', 'unproven', 'failed'];

const better = (a: Verdict | null, b: Verdict | null): Verdict | null =>
  a === null || (b !== null && ORDER.indexOf(b.status) < ORDER.indexOf(a.status)) ? b : a;

/** The best that the résumé says of one certificate; null where it says nothing. */
const judge = (profile: Profile, ask: Wanted, vocabulary: Vocabulary): Verdict | null => {
  const named = profile.certificates.filter(({ id }) => id === ask.id);
  const held = named.filter(({ status }) => status === 'held').map((one) => judgeHeld(one, ask, vocabulary));
  const best = better(held.reduce<Verdict | null>(better, null), judgeImplied(profile, ask, vocabulary));
  if (best !== null) return best;
  return named.reduce<Verdict | null>((found, one) => found ?? judgeNotHeld(one, ask, vocabulary), null);
};

/**
 * Whether one of the certificates is held at the level or score asked for.
 *
 * Held below it, failed, expired or still in preparation fails; what the résumé doesn't mention is unproven. A
 * certificate without a printed score counts as passed.
 */
export const certificate = defineKind({
  id: 'certificate',
  options,
  references: ({ any, equivalents }): readonly Reference[] =>
    Object.entries({ any, equivalents: equivalents ?? [] }).flatMap(([key, list]) =>
      list.flatMap(({ id, level }, index): readonly Reference[] => [
        { list: 'certificate', id, path: [key, index, 'id'] },
        ...(level === undefined ? [] : [{ list: 'level' as const, id: level, of: id, path: [key, index, 'level'] }]),
      ]),
    ),
  assess: (profile: Profile, { any, equivalents = [], count = 1 }, { vocabulary }): Finding => {
    const verdicts = any.map((ask) => judge(profile, ask, vocabulary));
    const met = verdicts.filter((verdict) => verdict?.status === 'met');
    if (met.length > 0) {
      const reasons = met.flatMap((verdict) => (verdict === null ? [] : [verdict.reason]));
      return {
        credit: Math.min(1, met.length / count),
        status: 'met',
        reason: listed(reasons),
        evidence: met.flatMap((verdict) => verdict?.evidence.slice(0, 1) ?? []),
      };
    }
    const instead = equivalents
      .map((ask) => judge(profile, ask, vocabulary))
      .find((verdict) => verdict?.status === 'met');
    const first = any[0] === undefined ? both('', '') : askedFor(any[0], vocabulary);
    if (instead != null) {
      return {
        credit: EQUIVALENT,
        status: 'unproven',
        reason: both(
          `未列${first.zh}；${instead.reason.zh}，水平可相当，需人工确认`,
          `${first.en} is not listed; ${instead.reason.en}, which may stand in for it`,
        ),
        evidence: instead.evidence,
      };
    }
    const unproven = verdicts.find((verdict) => verdict?.status === 'unproven');
    const telling = verdicts[0]?.status === 'failed' ? verdicts[0] : unproven;
    if (telling != null)
      return {
        credit: telling.below ? BELOW : 0,
        status: telling.status,
        reason: telling.reason,
        evidence: telling.evidence,
      };
    return {
      credit: 0,
      status: 'unproven',
      reason: both(`未提及${first.zh}`, `${first.en} is not mentioned`),
      evidence: [],
    };
  },
});
