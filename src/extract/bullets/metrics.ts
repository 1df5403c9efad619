import type { Metric } from '../../model/index.ts';
import { fold, longestMatches, type Match, type Vocabulary } from '../../vocabulary/index.ts';
import type { Quantity } from './composed-amounts.ts';
import { type Placed, periodsOf } from './metric-period.ts';
import { isPlausible } from './plausible.ts';
import { toQuantities } from './quantities.ts';
import { type Clause, type Reading, readClause, toClauses, type Words, wordsOf } from './readings.ts';

/** Matches `a`; not `客`. */
const LATIN = /[a-z]/u;
/** A time that only says by when the share is counted. Matches `内回复率`, `接通率`; not `内上门`. */
const QUALIFIES_RATE = /^(?:以?内|之内)?[\p{Script=Han}]{0,7}(?:率|占比)/u;
const WITHIN = /^(?:以?内|之内)/u;
/** A share's name, which no amount other than a percentage tells. Matches `投诉率`; not `投诉量`. */
const SHARE_FORM = /率$|rate$/u;

const accepts = (vocabulary: Vocabulary, kpi: Match, reading: Reading): boolean => {
  const units = vocabulary.data.kpis.find(({ id }) => id === kpi.id)?.units ?? [];
  const { kind } = reading.quantity;
  const timed = units.some((unit) => unit === 's' || unit === 'min');
  if (reading.change !== null && kind === 'percent') return kpi.id !== 'team-size' && kpi.id !== 'rank';
  if (kind === 'percent') return units.includes('%');
  if (kind === 'time') return timed;
  if (kind === 'points' && reading.change !== null && units[0] === '%') return true;
  if (kind === 'points') return units.includes('points') || (timed && reading.quantity.value < 60);
  if (kind === 'money') return units.includes('CNY');
  if (kind === 'rank') return kpi.id === 'rank';
  if (kind === 'people' && kpi.id === 'team-size') return true;
  if (kpi.id === 'daily-volume') return kind === 'count' || kind === 'people' || kind === 'bare';
  const moved = reading.from !== null || reading.change !== null;
  if (kind === 'bare') return units.includes('points') || (moved && kpi.id !== 'team-size');
  if (kpi.id === 'retention' || kpi.id === 'conversion') return !SHARE_FORM.test(kpi.form);
  if (kpi.id === 'complaint-rate' || kpi.id === 'efficiency') return moved;
  return false;
};

const FOLLOWING_REACH = { han: 4, latin: 22 };
const PRECEDING_REACH = { han: 14, latin: 40 };

/** The KPI an amount belongs to: the nearest compatible name before it in the clause, or right after it. */
const nearestKpi = (
  folded: string,
  kpis: readonly Match[],
  used: ReadonlySet<Match>,
  reading: Reading,
  vocabulary: Vocabulary,
): Match | null => {
  let best: { kpi: Match; distance: number } | null = null;
  for (const kpi of kpis) {
    if (!accepts(vocabulary, kpi, reading)) continue;
    const precedes = kpi.end <= reading.quantity.start + (LATIN.test(kpi.form) ? 0 : 1);
    const gap = precedes
      ? folded.slice(kpi.end, reading.quantity.start)
      : folded.slice(reading.quantity.end, kpi.start);
    const latin = LATIN.test(gap) || LATIN.test(kpi.form);
    const reach = precedes ? PRECEDING_REACH : FOLLOWING_REACH;
    if (gap.length > (latin ? reach.latin : reach.han) + (reading.change === null ? 0 : 10)) continue;
    const near = !precedes && /^(?:的|以上的?|左右的?)?$/u.test(gap.trim());
    const distance = gap.length + (precedes || near ? 0 : 6) + (used.has(kpi) ? 12 : 0);
    if (best === null || distance < best.distance) best = { kpi, distance };
  }
  return best?.kpi ?? null;
};

const PERIOD_REACH = 14;

const periodOf = (folded: string, clause: Clause, quantity: Quantity, words: Words): string | null => {
  const before = folded.slice(Math.max(clause.start, quantity.start - PERIOD_REACH), quantity.start);
  const after = folded.slice(quantity.end, Math.min(clause.end, quantity.end + PERIOD_REACH));
  if (words.perMonth(before).length + words.perMonth(after).length > 0) return 'per-month';
  return words.perDay(before).length + words.perDay(after).length > 0 ? 'per-day' : null;
};

const unitFor = (kpi: Match, { unit, kind }: Quantity, vocabulary: Vocabulary): string | null => {
  const units = vocabulary.data.kpis.find(({ id }) => id === kpi.id)?.units ?? [];
  if (kind === 'points' && !units.includes('points')) return units.includes('min') ? 'min' : '%';
  if (kind === 'bare' && units.includes('points')) return 'points';
  return kpi.id === 'team-size' ? 'people' : unit;
};

/** A figure before its time and plausibility are told. */
type Figure = Omit<Metric, 'period' | 'plausible'>;

const toMetric = (id: string, unit: string | null, reading: Reading): Figure => {
  const { quantity, from, change, direction } = reading;
  return { id, value: change?.value ?? quantity.value, unit, from, direction };
};

/** Seats of a call centre. Matches the end of `60席`; not of `60人`. */
const SEATS = /(?:席|seats)$/u;
/** People who are served, not led. Matches `名客户`; not `名话务员`. */
const SERVED =
  /^(?:的)?[^，,。；;]{0,4}(?:客户|用户|会员|顾客|学员|买家|玩家|商家|旅客|customers|clients|guests|users)/u;

/** Whether people are led: right behind a verb of leading (管理9名), or counted by their seats. */
const isTeam = (folded: string, clause: Clause, { quantity, from }: Reading, words: Words): boolean => {
  if (quantity.kind !== 'people' || from !== null) return false;
  const counted = folded.slice(quantity.start, quantity.end);
  if (SEATS.test(counted)) return true;
  const before = folded.slice(clause.start, quantity.start).trimEnd();
  return (
    words.ownership(before).some(({ end }) => end === before.length) &&
    !SERVED.test(folded.slice(quantity.end)) &&
    !SERVED.test(counted.replace(/^\d+/u, ''))
  );
};

const readMetric = (
  folded: string,
  clause: Clause,
  kpi: Match | null,
  reading: Reading,
  words: Words,
  vocabulary: Vocabulary,
): Figure | null => {
  const { quantity } = reading;
  const after = folded.slice(quantity.end, quantity.end + 14);
  if (quantity.kind === 'rank') return toMetric('rank', quantity.unit, reading);
  if (quantity.kind === 'time' && reading.from === null) {
    if (QUALIFIES_RATE.test(after)) return null;
    const answers = WITHIN.test(after) && words.answering(after).some(({ start }) => start <= 4);
    if (kpi === null) return answers ? toMetric('response-time', quantity.unit, reading) : null;
  }
  if (isTeam(folded, clause, reading, words)) return toMetric('team-size', 'people', reading);
  if (kpi === null && quantity.kind === 'time' && reading.from !== null)
    return toMetric('efficiency', quantity.unit, reading);
  const countable = quantity.kind === 'count' || quantity.kind === 'people' || quantity.kind === 'bare';
  const period =
    countable && reading.from === null && reading.change === null ? periodOf(folded, clause, quantity, words) : null;
  if (kpi !== null && kpi.id === 'daily-volume' && countable) {
    return toMetric(
      'daily-volume',
      period ?? (/^月/u.test(kpi.form) || kpi.form.includes('month') ? 'per-month' : 'per-day'),
      reading,
    );
  }
  if (kpi !== null && !(kpi.id === 'team-size' && period !== null))
    return toMetric(kpi.id, unitFor(kpi, quantity, vocabulary), reading);
  if (period !== null) return toMetric('daily-volume', period, reading);
  return quantity.kind === 'bare' && reading.from === null ? null : toMetric('other', quantity.unit, reading);
};

/** Characters read of one bullet; no honest one is longer. */
const MAX_TEXT = 2000;

/**
 * Every amount of a bullet that says how much or how well, with the KPI it measures; `other` where it measures none.
 *
 * `value` is the level reached, signed where only a change is printed (下降30% → -30). Dates, stretches of time that
 * measure nothing, numbers of products and by-when times (15秒接通率) are no metrics. A name without a number of its own
 * lends itself to the next clause (投诉率持续走低，降至1%).
 */
export const toMetrics = (text: string, vocabulary: Vocabulary): readonly Metric[] => {
  const folded = fold(text.slice(0, MAX_TEXT));
  const words = wordsOf(vocabulary);
  const quantities = toQuantities(folded, vocabulary);
  if (quantities.length === 0) return [];
  const all = longestMatches(vocabulary.kpis(folded));
  const used = new Set<Match>();
  const metrics: Figure[] = [];
  const places: Placed[] = [];
  const changes: boolean[] = [];
  let pending: readonly Match[] = [];
  for (const clause of toClauses(folded)) {
    const kpis = all.filter((kpi) => kpi.start >= clause.start && kpi.end <= clause.end + 1);
    const readings = readClause(folded, clause, quantities, words);
    for (const reading of readings) {
      let kpi = nearestKpi(folded, kpis, used, reading, vocabulary);
      const moved = reading.from !== null || reading.direction !== null;
      // 满意度(92%-97%): the bracket right behind a name gives its number.
      const bracketed =
        pending.some(({ end }) => end === clause.start - 1) && /[(（]/u.test(folded.charAt(clause.start - 1));
      if (kpi === null && (moved || bracketed || reading.quantity.kind === 'people') && kpis.length === 0)
        kpi = pending.find((each) => accepts(vocabulary, each, reading)) ?? null;
      const metric = readMetric(folded, clause, kpi, reading, words, vocabulary);
      if (metric === null) continue;
      if (kpi !== null) used.add(kpi);
      metrics.push(metric);
      const { start, end } = reading.quantity;
      places.push({ start, end, clause: clause.start, moved });
      changes.push(reading.change !== null);
    }
    pending = readings.length === 0 ? kpis : [];
  }
  const periods = periodsOf(folded, places);
  return metrics.map((metric, index) => ({
    ...metric,
    period: periods[index] ?? null,
    plausible: isPlausible(metric, changes[index] === true, vocabulary),
  }));
};
