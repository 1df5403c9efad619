import { describe, expect, it } from 'vitest';
import { toMetrics } from '../../src/extract/metrics.ts';
import { toStar } from '../../src/extract/star.ts';
import { toTier } from '../../src/extract/tiers.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import labelled from './labelled-bullets.json' with { type: 'json' };

const starOf = (text: string) => toStar(text, toMetrics(text, vocabulary), vocabulary);

const tierOf = (text: string) => toTier(text, starOf(text), vocabulary);

/** F1 of yes/no labels: each pair is [label, answer]. */
const f1 = (pairs: readonly (readonly [boolean, boolean])[]): number => {
  const hits = pairs.filter(([label, answer]) => label && answer).length;
  const wrong = pairs.filter(([label, answer]) => label !== answer).length;
  return (2 * hits) / (2 * hits + wrong);
};

describe('the labelled bullets', () => {
  it('are at least 150', () => expect(labelled.length).toBeGreaterThanOrEqual(150));

  it.each([
    ['situation', 0.85],
    ['task', 0.85],
    ['action', 0.85],
    ['result', 0.9],
  ] as const)('show %s with an F1 of %d or more', (part, bar) => {
    expect(f1(labelled.map(({ text, star }) => [star[part], starOf(text)[part]]))).toBeGreaterThanOrEqual(bar);
  });

  it('are known to be quantified or not', () => {
    const pairs = labelled.map(
      ({ text, metrics }) => [metrics.length > 0, toMetrics(text, vocabulary).length > 0] as const,
    );
    expect(f1(pairs)).toBeGreaterThanOrEqual(0.95);
  });

  it('name their KPIs with the right values', () => {
    const wanted = labelled.flatMap(({ text, metrics }) => metrics.map((metric) => ({ text, metric })));
    const found = wanted.filter(({ text, metric }) =>
      toMetrics(text, vocabulary).some(({ id, value }) => id === metric.id && value === metric.value),
    );
    expect(found.length / wanted.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the parts of STAR', () => {
  it('sees all four where all are there', () => {
    expect(starOf('面对大促咨询激增，负责排班的我重写话术，接通率提升至96%')).toEqual({
      situation: true,
      task: true,
      action: true,
      result: true,
    });
  });

  it('takes the years of a job for no situation', () => {
    expect(starOf('在职期间处理退款').situation).toBe(false);
  });

  it('takes the name of a measure for no deed', () => {
    expect(starOf('平均处理时长由330秒降至275秒').action).toBe(false);
  });

  it('takes a daily volume alone for no result', () => {
    expect(starOf('受理来电，日均80通').result).toBe(false);
  });
});

describe('the tier of an achievement', () => {
  it.each([
    ['解答客户咨询', 'execution'],
    ['主动提醒客户保养时间', 'proactive'],
    ['协调仓库和法务化解升级投诉', 'problem-solving'],
    ['推动产品改版，同类投诉下降40%', 'value-creation'],
    ['推动产品改版', 'execution'],
  ])('%s is %s', (text, tier) => expect(tierOf(text)).toBe(tier));
});
