import { describe, expect, it } from 'vitest';
import { toMetrics } from '../../src/extract/bullets/metrics.ts';
import { toStar } from '../../src/extract/bullets/star.ts';
import { toTier } from '../../src/extract/bullets/tiers.ts';
import type { Metric, Star, Tier } from '../../src/model/index.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { readTable } from './tables/table.ts';

const PARTS: Readonly<Record<string, keyof Star>> = { 背: 'situation', 任: 'task', 行: 'action', 果: 'result' };
const TIERS: Readonly<Record<string, Tier>> = {
  执行: 'execution',
  主动: 'proactive',
  解决: 'problem-solving',
  创造: 'value-creation',
};
const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  秒: 's',
  分钟: 'min',
  小时: 'h',
  天: 'd',
  每天: 'per-day',
  每月: 'per-month',
  人: 'people',
  元: 'CNY',
  分: 'points',
};
const KPI_IDS = new Map(vocabulary.data.kpis.map(({ id, name }) => [name.zh, id]));

/** `客户满意度 85→95%`. Matches its name, where it began, value and unit; not `客户满意度`. */
const MEASURE = /^(\S+) (?:(-?[\d.]+)→)?(-?[\d.]+)\s?(\S*)$/u;

type Labelled = Pick<Metric, 'id' | 'value' | 'unit' | 'from'>;

const toLabelled = (written: string): Labelled => {
  const [, name = '', from, value, unit = ''] = MEASURE.exec(written.trim()) ?? [];
  const id = name === '其他' ? 'other' : KPI_IDS.get(name);
  if (id === undefined || value === undefined) throw new Error(`no measure: ${written}`);
  return { id, value: Number(value), unit: UNITS[unit] ?? null, from: from === undefined ? null : Number(from) };
};

const bullets = readTable('bullets.txt').map(({ text, expected, at }) => {
  const [star = '', metrics = '', tier = ''] = expected.split('|').map((part) => part.trim());
  const found = toMetrics(text, vocabulary);
  const shown = toStar(text, found, vocabulary);
  return {
    at,
    text,
    star: new Set([...star].map((part) => PARTS[part])),
    metrics: metrics === '无' ? [] : metrics.split('；').map(toLabelled),
    tier: TIERS[tier],
    found: { star: shown, metrics: found, tier: toTier(text, shown, found, vocabulary) },
  };
});
type Bullet = (typeof bullets)[number];

/** F1 of yes or no, and the rows that are wrong. */
const judged = (label: (bullet: Bullet) => boolean, answer: (bullet: Bullet) => boolean) => {
  const hits = bullets.filter((bullet) => label(bullet) && answer(bullet)).length;
  const wrong = bullets.filter((bullet) => label(bullet) !== answer(bullet));
  const list = wrong.map((bullet) => `${label(bullet) ? 'misses' : 'makes up'} ${bullet.at}: ${bullet.text}`);
  return { f1: (2 * hits) / (2 * hits + wrong.length), list: `\n${list.join('\n')}` };
};

/** Share of rows for which something holds, and those for which it doesn't. */
const share = <T>(rows: readonly T[], holds: (row: T) => boolean, tell: (row: T) => string) => ({
  share: rows.filter(holds).length / rows.length,
  list: `\n${rows
    .filter((row) => !holds(row))
    .map(tell)
    .join('\n')}`,
});

const measures = bullets.flatMap((bullet) => bullet.metrics.map((wanted) => ({ bullet, wanted })));
const matching = ({ bullet, wanted }: (typeof measures)[number]): Metric | undefined =>
  bullet.found.metrics.find(({ id, value }) => id === wanted.id && value === wanted.value);
const tellMeasure = ({ bullet, wanted }: (typeof measures)[number]): string =>
  `${bullet.at}: ${bullet.text} wants ${JSON.stringify(wanted)}, got ${JSON.stringify(bullet.found.metrics)}`;

describe('the table of bullets', () => {
  it('has at least 200 of them', () => expect(bullets.length).toBeGreaterThanOrEqual(200));

  it.each(['situation', 'task', 'action', 'result'] as const)('shows %s with an F1 of 0.9 or more', (part) => {
    const { f1, list } = judged(
      ({ star }) => star.has(part),
      ({ found }) => found.star[part],
    );
    expect(f1, list).toBeGreaterThanOrEqual(0.9);
  });

  it('is known to be quantified or not with an F1 of 0.97 or more', () => {
    const { f1, list } = judged(
      ({ metrics }) => metrics.length > 0,
      ({ found }) => found.metrics.length > 0,
    );
    expect(f1, list).toBeGreaterThanOrEqual(0.97);
  });

  it('names KPIs with their values in 95 of 100', () => {
    const { share: right, list } = share(measures, (row) => matching(row) !== undefined, tellMeasure);
    expect(right, list).toBeGreaterThanOrEqual(0.95);
  });

  it('says where a change began and in which unit, in 97 of 100 of those', () => {
    const agrees = (row: (typeof measures)[number]): boolean => {
      const found = matching(row);
      const unit = row.bullet.tier === undefined || found?.unit === 'rank' || found?.unit === row.wanted.unit;
      return found?.from === row.wanted.from && unit;
    };
    const { share: right, list } = share(
      measures.filter((row) => matching(row)),
      agrees,
      tellMeasure,
    );
    expect(right, list).toBeGreaterThanOrEqual(0.97);
  });

  it('reaches its tier in 9 of 10', () => {
    const { share: right, list } = share(
      bullets.filter(({ tier }) => tier !== undefined),
      ({ tier, found }) => tier === found.tier,
      ({ at, text, tier, found }) => `${at}: ${text} is ${tier}, got ${found.tier}`,
    );
    expect(right, list).toBeGreaterThanOrEqual(0.9);
  });
});
