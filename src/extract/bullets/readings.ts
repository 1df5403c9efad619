import {
  createMatcher,
  everyMatch,
  type Match,
  type Matcher,
  oncePer,
  type Vocabulary,
} from '../../vocabulary/index.ts';
import type { Quantity } from './composed-amounts.ts';

export type Clause = { readonly start: number; readonly end: number };
type Change = { readonly value: number; readonly direction: 'up' | 'down' };
/** An amount with what the words around it make of it. */
export type Reading = {
  readonly quantity: Quantity;
  /** In the unit of `quantity`. */
  readonly from: number | null;
  readonly change: Change | null;
  readonly direction: 'up' | 'down' | null;
};
export type Words = {
  readonly up: Matcher;
  readonly down: Matcher;
  readonly reached: Matcher;
  readonly perDay: Matcher;
  readonly perMonth: Matcher;
  readonly answering: Matcher;
  /** Verbs that make the people right behind them a team. */
  readonly ownership: Matcher;
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
  /^(?:了|约|近|超|超过|逾|整整|幅度(?:达|为|约)?|达|率达|将近|大约|至少|by|about|nearly|over|almost|around|more than|up|an?|some|roughly|approximately| )*$/u;
/** A change named after its amount. Matches `的降幅`, ` reduction`; not `的客户`. */
const CHANGED_UP_AFTER = /^(?:的|左右的| )?(?:增幅|涨幅|提升|增长|提高|increase|improvement|growth|uplift|boost)/u;
const CHANGED_DOWN_AFTER = /^(?:的|左右的| )?(?:降幅|下降|降低|减少|reduction|decrease|drop|decline|fewer|less)/u;
/** Up by so much. Matches the end of `rate up `, `NPS +`; not of `up to`. */
const RISEN = /(?: up(?: by)? |(?<=[\p{L}\s比])\+)$/u;
const LATIN = /[a-z]/u;

export const wordsOf = oncePer((vocabulary: Vocabulary): Words => {
  const toMatcher = (forms: readonly string[]): Matcher => createMatcher(forms.map((form) => ({ id: form, form })));
  const { up, down, quantities } = vocabulary.data.star;
  const made = {
    up: toMatcher(up.filter((form) => form !== 'from' && form !== 'up')),
    down: toMatcher(down.filter((form) => form !== 'down')),
    reached: toMatcher(quantities.reached),
    perDay: toMatcher(quantities.perDay),
    perMonth: toMatcher(quantities.perMonth),
    answering: toMatcher(quantities.answering),
    ownership: toMatcher(vocabulary.data.star.ownership),
  };
  return made;
});

export const toClauses = (folded: string): readonly Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  for (const end of everyMatch(folded, CLAUSE_END)) {
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
  if (RISEN.test(before)) return { change: { value: quantity.value, direction: 'up' }, direction: 'up' };
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

/** The amounts of one clause, with where a change began, how far it went, and which way. */
export const readClause = (
  folded: string,
  clause: Clause,
  all: readonly Quantity[],
  words: Words,
): readonly Reading[] => {
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
