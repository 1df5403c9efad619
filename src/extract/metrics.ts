import type { Metric } from '../model/index.ts';
import { createMatcher, fold, longestMatches, type Match, type Matcher, type Vocabulary } from '../vocabulary/index.ts';
import { type Quantity, toQuantities } from './quantities.ts';

type Clause = { readonly start: number; readonly end: number };
type Change = { readonly value: number; readonly direction: 'up' | 'down' };
/** An amount with what the words around it make of it. */
type Reading = {
  readonly quantity: Quantity;
  /** In the unit of `quantity`. */
  readonly from: number | null;
  readonly change: Change | null;
  readonly direction: 'up' | 'down' | null;
};
type Words = {
  readonly up: Matcher;
  readonly down: Matcher;
  readonly reached: Matcher;
  readonly perDay: Matcher;
  readonly perMonth: Matcher;
  readonly answering: Matcher;
};

/** Ends a clause; a comma or point between digits doesn't. Matches `，`, `(`; not `1,260` or `4.8`. */
const CLAUSE_END = /[，；;。！!？?()（）\n]|,(?!\d{3}(?!\d))|\.(?=\s|$)/gu;
/** Opens a change that names where it began. Matches `由`, `从每月`; not `自动`. */
const FROM =
  /(?:由|从|自|原|from)(?:原来|之前|最初|去年|上年|年初|每月|每天|每周|月均|日均|平均|约|近|的|an?)?(?: |的)?$/u;
/** A range, whose lower end counts. Matches `-`, `~`, `到`; not `提升到`. */
const RANGE = /^ ?(?:-|–|—|~|～|至|到|to) ?$/u;
const ARROW = /(?:→|->|=>|—>|⟶|➔|➜|-->)/u;
/** Between a verb of change and its amount. Matches `了近`, `by about `; not `至`. */
const CHANGE_GAP =
  /^(?:了|约|近|超|超过|逾|整整|幅度(?:达|为|约)?|达|率达|将近|大约|至少|了近|了约|了超过|by|about|nearly|over|almost|around|by about|by nearly|by over|by more than|up|an?|more than|some|roughly|approximately| )*$/u;
/** A change named after its amount. Matches `的降幅`, ` reduction`; not `的客户`. */
const CHANGED_UP_AFTER = /^(?:的|左右的| )?(?:增幅|涨幅|提升|增长|提高|increase|improvement|growth|uplift|boost)/u;
const CHANGED_DOWN_AFTER =
  /^(?:的|左右的| )?(?:降幅|下降|降低|减少|reduction|decrease|drop|decline|fewer|less|of them)/u;
/** A time that only says by when the share is counted. Matches `内回复率`, `接通率`; not `内上门`. */
const QUALIFIES_RATE = /^(?:以?内|之内)?[\p{Script=Han}]{0,7}(?:率|占比)/u;
const WITHIN = /^(?:以?内|之内)/u;
/** A share's name, which no amount other than a percentage tells. Matches `投诉率`; not `投诉量`. */
const SHARE_FORM = /率$|rate$/u;
const LATIN = /[a-z]/u;

const compiled = new WeakMap<Vocabulary, Words>();

const wordsOf = (vocabulary: Vocabulary): Words => {
  const known = compiled.get(vocabulary);
  if (known !== undefined) return known;
  const toMatcher = (forms: readonly string[]): Matcher => createMatcher(forms.map((form) => ({ id: form, form })));
  const { up, down, quantities } = vocabulary.data.star;
  const made = {
    up: toMatcher(up.filter((form) => form !== 'from' && form !== 'up')),
    down: toMatcher(down.filter((form) => form !== 'down')),
    reached: toMatcher(quantities.reached),
    perDay: toMatcher(quantities.perDay),
    perMonth: toMatcher(quantities.perMonth),
    answering: toMatcher(quantities.answering),
  };
  compiled.set(vocabulary, made);
  return made;
};

const toClauses = (folded: string): readonly Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  for (const end of folded.matchAll(CLAUSE_END)) {
    clauses.push({ start, end: end.index ?? 0 });
    start = (end.index ?? 0) + end[0].length;
  }
  clauses.push({ start, end: folded.length });
  return clauses.filter((clause) => clause.end > clause.start);
};

const last = (matches: readonly Match[]): Match | undefined =>
  matches.reduce<Match | undefined>((a, b) => (a === undefined || b.end > a.end ? b : a), undefined);

/** The verb of change that acts on what follows `before`, with what stands between. */
const verbBefore = (
  before: string,
  words: Words,
): { direction: 'up' | 'down'; reached: boolean; gap: string } | null => {
  const up = last(words.up(before));
  const down = last(words.down(before));
  if (up === undefined && down === undefined) return null;
  const isUp = (up?.end ?? -1) > (down?.end ?? -1);
  const verb = isUp ? up : down;
  return {
    direction: isUp ? 'up' : 'down',
    reached: /[至到]$/u.test(verb?.form ?? ''),
    gap: before.slice(verb?.end ?? 0),
  };
};

const CHANGE_REACH = 16;

/** What changes, between the verb and by how much. Matches `服务成本约`, ` reporting time `; not `至`. */
const CHANGED_NOUN = /^(?:了?[\p{Script=Han}]{1,8}| [a-z -]{2,24} )$/u;
/** Above this a percentage after 提升…率 is the level reached, not the change. */
const MOST_GAIN = 60;

/** Whether the amount is by how much the noun between verb and amount changed: 节约工时16小时, 提升转化率8%. */
const changesNoun = (
  quantity: Quantity,
  verb: { direction: 'up' | 'down'; reached: boolean; gap: string },
  words: Words,
): boolean => {
  const measured = quantity.kind === 'percent' || (verb.direction === 'down' && quantity.kind === 'time');
  if (verb.reached || !measured || !CHANGED_NOUN.test(verb.gap) || words.reached(verb.gap).length > 0) return false;
  return quantity.kind === 'time' || quantity.value < MOST_GAIN;
};

const changeOf = (
  folded: string,
  clause: Clause,
  quantity: Quantity,
  words: Words,
): { change: Change | null; direction: Change['direction'] | null } => {
  const before = folded.slice(Math.max(clause.start, quantity.start - CHANGE_REACH * 2), quantity.start);
  const after = folded.slice(quantity.end, quantity.end + 14);
  if (CHANGED_UP_AFTER.test(after)) return { change: { value: quantity.value, direction: 'up' }, direction: 'up' };
  if (CHANGED_DOWN_AFTER.test(after) && !/\d/u.test(after))
    return { change: { value: -quantity.value, direction: 'down' }, direction: 'down' };
  const verb = verbBefore(before, words);
  if (verb === null) return { change: null, direction: null };
  const englishBy = / by (?:about |nearly |over |almost |around |more than )?$/u.test(verb.gap) && LATIN.test(before);
  if (!verb.reached && (CHANGE_GAP.test(verb.gap) || englishBy)) {
    const sign = verb.direction === 'down' ? -1 : 1;
    return { change: { value: sign * quantity.value, direction: verb.direction }, direction: verb.direction };
  }
  if (changesNoun(quantity, verb, words)) {
    const sign = verb.direction === 'down' ? -1 : 1;
    return { change: { value: sign * quantity.value, direction: verb.direction }, direction: verb.direction };
  }
  const reached = (verb.reached || words.reached(verb.gap).length > 0) && verb.gap.length <= CHANGE_REACH;
  return { change: null, direction: reached ? verb.direction : null };
};

/** Minutes may be printed as 分, which points are too. */
const comparable = (a: Quantity, b: Quantity): boolean =>
  a.kind === 'bare' ||
  b.kind === 'bare' ||
  a.kind === b.kind ||
  (a.kind === 'time' && b.kind === 'points') ||
  (a.kind === 'count' && b.kind === 'people');

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86400 };

/** The level reached in the unit it was changed from, or in the finer of two units of time; with where it began. */
const alignUnits = (a: Quantity, b: Quantity): { readonly from: number; readonly to: Quantity } => {
  if (b.kind === 'bare') return { from: a.value, to: { ...b, unit: a.unit, kind: a.kind } };
  const unit = b.kind === 'points' && a.kind === 'time' ? 'min' : b.unit;
  const to = { ...b, unit, kind: a.kind === 'time' ? ('time' as const) : b.kind };
  const [x, y] = [SECONDS[a.unit ?? ''], SECONDS[unit ?? '']];
  if (a.kind !== 'time' || x === undefined || y === undefined || x === y) return { from: a.value, to };
  return x < y
    ? { from: a.value, to: { ...to, unit: a.unit, value: (b.value * y) / x } }
    : { from: (a.value * x) / y, to };
};

/** Whether `b` is where the change from `a` ended: 85%提升至95%, 由9小时缩短至2小时, from 84 to 91. */
const isChange = (folded: string, clause: Clause, a: Quantity, b: Quantity, words: Words): boolean => {
  const between = folded.slice(a.end, b.start);
  if (between.length > 24 || /[，,；;。]/u.test(between)) return false;
  if (ARROW.test(between)) return true;
  const opened = FROM.test(folded.slice(Math.max(clause.start, a.start - 8), a.start));
  const moved = words.up(between).length + words.down(between).length > 0;
  const reached = words.reached(between).length > 0 || /[至到]/u.test(between);
  return reached && (opened || moved) && comparable(a, b);
};

const readClause = (folded: string, clause: Clause, all: readonly Quantity[], words: Words): readonly Reading[] => {
  const quantities = all.filter((each) => each.start >= clause.start && each.end <= clause.end + 1);
  const readings: Reading[] = [];
  for (let i = 0; i < quantities.length; i += 1) {
    const quantity = quantities[i] as Quantity;
    const next = quantities[i + 1];
    if (next !== undefined && isChange(folded, clause, quantity, next, words)) {
      const { from, to } = alignUnits(quantity, next);
      readings.push({
        quantity: { ...to, start: quantity.start },
        from,
        change: null,
        direction: to.value >= from ? 'up' : 'down',
      });
      i += 1;
      continue;
    }
    if (next !== undefined && RANGE.test(folded.slice(quantity.end, next.start))) {
      const merged =
        quantity.kind === 'bare'
          ? { ...next, value: quantity.value, start: quantity.start }
          : { ...quantity, end: next.end };
      readings.push({ quantity: merged, from: null, ...changeOf(folded, clause, merged, words) });
      i += 1;
      continue;
    }
    readings.push({ quantity, from: null, ...changeOf(folded, clause, quantity, words) });
  }
  return readings;
};

const accepts = (vocabulary: Vocabulary, kpi: Match, reading: Reading): boolean => {
  const units = vocabulary.data.kpis.find(({ id }) => id === kpi.id)?.units ?? [];
  const { kind } = reading.quantity;
  const timed = units.some((unit) => unit === 's' || unit === 'min');
  if (reading.change !== null && kind === 'percent') return kpi.id !== 'team-size' && kpi.id !== 'rank';
  if (kind === 'percent') return units.includes('%');
  if (kind === 'time') return timed;
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

const unitFor = (
  kpi: Match | null,
  reading: Reading,
  vocabulary: Vocabulary,
): { readonly unit: string | null; readonly scale: number } => {
  const { unit, kind } = reading.quantity;
  const units = vocabulary.data.kpis.find(({ id }) => id === kpi?.id)?.units ?? [];
  if (kind === 'points' && !units.includes('points') && units.includes('min')) return { unit: 'min', scale: 1 };
  if (kind === 'bare' && units.includes('points')) return { unit: 'points', scale: 1 };
  return { unit: kpi?.id === 'team-size' ? 'people' : unit, scale: 1 };
};

const toMetric = (id: string, unit: string | null, reading: Reading): Metric => {
  const { quantity, from, change, direction } = reading;
  return { id, value: change?.value ?? quantity.value, unit, from, direction };
};

const readMetric = (
  folded: string,
  clause: Clause,
  kpi: Match | null,
  reading: Reading,
  words: Words,
  vocabulary: Vocabulary,
): Metric | null => {
  const { quantity } = reading;
  const after = folded.slice(quantity.end, quantity.end + 14);
  if (quantity.kind === 'rank') return toMetric('rank', quantity.unit, reading);
  if (quantity.kind === 'time' && reading.from === null) {
    if (QUALIFIES_RATE.test(after)) return null;
    const answers = WITHIN.test(after) && words.answering(after).some(({ start }) => start <= 4);
    if (kpi === null) return answers ? toMetric('response-time', quantity.unit, reading) : null;
  }
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
    return toMetric(kpi.id, unitFor(kpi, reading, vocabulary).unit, reading);
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
  const metrics: Metric[] = [];
  let pending: readonly Match[] = [];
  for (const clause of toClauses(folded)) {
    const kpis = all.filter((kpi) => kpi.start >= clause.start && kpi.end <= clause.end + 1);
    const readings = readClause(folded, clause, quantities, words);
    for (const reading of readings) {
      let kpi = nearestKpi(folded, kpis, used, reading, vocabulary);
      const moved = reading.from !== null || reading.direction !== null;
      if (kpi === null && (moved || reading.quantity.kind === 'people') && kpis.length === 0)
        kpi = pending.find((each) => accepts(vocabulary, each, reading)) ?? null;
      const metric = readMetric(folded, clause, kpi, reading, words, vocabulary);
      if (metric === null) continue;
      if (kpi !== null) used.add(kpi);
      metrics.push(metric);
    }
    pending = readings.length === 0 ? kpis : [];
  }
  return metrics;
};
