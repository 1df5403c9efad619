import { ENGLISH_NUMBERS, everyMatch, HAN_NUMBERS } from '../../vocabulary/index.ts';

/** A span of time that a bullet names. `kind`: a rate it is counted by, when it was, or how long it took. */
type Cue = { readonly period: string; readonly kind: 'per' | 'when' | 'within'; readonly start: number };

/** Any of the words below. Matches `月均`, `q3`; not `满意度`. */
const MAY_TELL = /[年月季周日天]|day|dai|week|month|quarter|year|annual|q[1-4]/u;
/** By what a figure is counted. Matches `每月`, `日均`, `a day`, `monthly`; not `3月`. */
const RATE =
  /(?:每|单|平均每|人均每)(?:个)?(?<each>工作日|天|日|周|星期|月|季度?|年)|(?<mean>[日周月季年])(?:均|度(?!假)|平均)|(?:per|an?|each|every) (?<a>day|shift|week|month|quarter|year)(?![a-z])|(?<![a-z])(?<ly>daily|weekly|monthly|quarterly|annual|annually|yearly)(?![a-z])/gu;
/** When it was. Matches `2021年第三季度`, `2021q3`, `q3 2021`, `2022年上半年`, `2022年6月`, `in 2021`; not `20210`. */
const WHEN =
  /(?<!\d)(?<year>20[0-4]\d)\s?年?\s?(?:第?(?<quarter>[一二三四1-4])季度|q(?<q>[1-4])(?!\d)|(?<half>[上下])半年|年?(?<month>1[0-2]|0?[1-9])月|年度?|(?<=in \d{4}))|(?<![a-z])q(?<q2>[1-4]) (?:of )?(?<y2>20[0-4]\d)(?!\d)/gu;
/** How long it took. Matches `三个月内`, `半年内`, `连续两个季度`, `within 6 weeks`; not `三个月后`. */
const STRETCH =
  /(?<run>连续)?(?<n>\d{1,2}|[一两二三四五六七八九十半])(?:个)?(?<u>天|周|星期|月|季度|年)(?:时间)?(?<in>(?:之|以)?内|里)?|(?:within|in|over|for) (?:the )?(?:first |last )?(?<en>\d{1,2}|an?|one|two|three|four|five|six|nine|twelve) (?:consecutive |straight )?(?<eu>day|week|month|quarter|year)s?(?![a-z])/gu;

const RATES: Readonly<Record<string, string>> = {
  天: 'day',
  日: 'day',
  工作日: 'day',
  shift: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  年: 'year',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annual: 'year',
  annually: 'year',
  yearly: 'year',
};
const QUARTERS = '一二三四';
const NUMBERS: Readonly<Record<string, number>> = { ...HAN_NUMBERS, ...ENGLISH_NUMBERS, a: 1, an: 1 };
/** Months of a quarter, and of half a year. */
const QUARTER = 3;
const HALF_YEAR = 6;

/** `三`, `月` → P3M: a length of time as ISO 8601 writes it; null where it makes no sense. */
const toDuration = (number: string, unit: string): string | null => {
  if (number === '半') return unit === '年' ? `P${HALF_YEAR}M` : null;
  const count = NUMBERS[number] ?? Number(number);
  if (!(count > 0)) return null;
  if (unit === '天' || unit === 'day') return `P${count}D`;
  if (unit === '周' || unit === '星期' || unit === 'week') return `P${count}W`;
  if (unit === '月' || unit === 'month') return `P${count}M`;
  return unit === '年' || unit === 'year' ? `P${count}Y` : `P${count * QUARTER}M`;
};

const toWhen = (groups: Readonly<Record<string, string | undefined>>): string => {
  const { year, quarter, q, half, month, q2, y2 } = groups;
  if (y2 !== undefined) return `${y2}-Q${q2}`;
  if (q !== undefined) return `${year}-Q${q}`;
  if (quarter !== undefined) return `${year}-Q${QUARTERS.includes(quarter) ? QUARTERS.indexOf(quarter) + 1 : quarter}`;
  if (half !== undefined) return `${year}-H${half === '上' ? 1 : 2}`;
  return month === undefined ? `${year}` : `${year}-${month.padStart(2, '0')}`;
};

const cuesIn = (folded: string): readonly Cue[] => {
  const cues: Cue[] = [];
  for (const match of everyMatch(folded, RATE)) {
    const { each, mean, a, ly } = match.groups ?? {};
    const word = each ?? mean ?? a ?? ly ?? '';
    cues.push({ period: `per-${RATES[word] ?? word}`, kind: 'per', start: match.index });
  }
  for (const match of everyMatch(folded, WHEN))
    cues.push({ period: toWhen(match.groups ?? {}), kind: 'when', start: match.index });
  for (const match of everyMatch(folded, STRETCH)) {
    const { run, n, u, in: inside, en, eu } = match.groups ?? {};
    if (en === undefined && run === undefined && inside === undefined) continue;
    const period = toDuration(en ?? n ?? '', eu ?? u ?? '');
    if (period !== null) cues.push({ period, kind: 'within', start: match.index });
  }
  return cues;
};

/** Where a figure stands in its bullet, and whether it tells a change. */
export type Placed = { readonly start: number; readonly end: number; readonly clause: number; readonly moved: boolean };

/** Units behind an amount in which its rate may stand: `120通/每天`, `70 calls a day`. */
const BEHIND = 16;

/**
 * The time that each figure of a folded bullet is told for, or null: `per-day`, `per-week`, `per-month`, `per-quarter`, `per-year`
 * for what it is counted by; `2021`, `2021-06`, `2021-Q3`, `2021-H1` for when it was; `P3M` (ISO 8601) for how long it took.
 *
 * A change is told by how long it took before what it is counted by; else the nearest word before the figure counts.
 */
export const periodsOf = (folded: string, figures: readonly Placed[]): readonly (string | null)[] => {
  if (figures.length === 0 || !MAY_TELL.test(folded)) return figures.map(() => null);
  const cues = cuesIn(folded);
  return figures.map(({ start, end, clause, moved }) => {
    const before = cues.filter((cue) => cue.start < start);
    const own = before.filter((cue) => cue.start >= clause).at(-1);
    const behind = cues.find((cue) => cue.start >= end - 1 && cue.start - end <= BEHIND && cue.kind !== 'when');
    const told = before.filter(({ kind }) => kind !== 'per').at(-1);
    return ((moved ? told : undefined) ?? own ?? behind ?? told)?.period ?? null;
  });
};
