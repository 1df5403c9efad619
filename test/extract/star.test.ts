import { describe, expect, it } from 'vitest';
import { toMetrics } from '../../src/extract/bullets/metrics.ts';
import { toStar } from '../../src/extract/bullets/star.ts';
import { toTier } from '../../src/extract/bullets/tiers.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const starOf = (text: string) => toStar(text, toMetrics(text, vocabulary), vocabulary);

const tierOf = (text: string) => toTier(text, starOf(text), toMetrics(text, vocabulary), vocabulary);

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
