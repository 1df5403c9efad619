import { describe, expect, it } from 'vitest';
import { toMetrics } from '../../src/extract/bullets/metrics.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const metricsOf = (text: string) => toMetrics(text, vocabulary);

describe('how amounts are written', () => {
  it.each([
    ['满意度由85%提升至95%', { id: 'csat', value: 95, unit: '%', from: 85, direction: 'up' }],
    ['CSAT from 82% to 91%', { id: 'csat', value: 91, unit: '%', from: 82, direction: 'up' }],
    ['纠纷率由2.6%降到0.9%', { id: 'complaint-rate', value: 0.9, unit: '%', from: 2.6, direction: 'down' }],
    ['接通率提高了15个百分点', { id: 'connect-rate', value: 15, unit: '%', from: null, direction: 'up' }],
    ['同类投诉下降40%', { id: 'complaint-rate', value: -40, unit: '%', from: null, direction: 'down' }],
    ['平均通话时长由6分10秒压缩至5分', { id: 'aht', value: 300, unit: 's', from: 370, direction: 'down' }],
    ['reduced AHT by 30s', { id: 'aht', value: -30, unit: 's', from: null, direction: 'down' }],
    ['首次响应18秒', { id: 'response-time', value: 18, unit: 's', from: null, direction: null }],
    ['日均接听120通', { id: 'daily-volume', value: 120, unit: 'per-day', from: null, direction: null }],
    ['月均处理投诉40余起', { id: 'daily-volume', value: 40, unit: 'per-month', from: null, direction: null }],
    ['管理30人团队', { id: 'team-size', value: 30, unit: 'people', from: null, direction: null }],
    ['带新人8名', { id: 'team-size', value: 8, unit: 'people', from: null, direction: null }],
    ['业绩排名第一', { id: 'rank', value: 1, unit: 'rank', from: null, direction: null }],
    ['挽回损失1.5万元', { id: 'loss-recovered', value: 15000, unit: 'CNY', from: null, direction: null }],
    ['CSAT 4.8/5', { id: 'csat', value: 4.8, unit: 'points', from: null, direction: null }],
    ['满意度百分之九十八', { id: 'csat', value: 98, unit: '%', from: null, direction: null }],
    ['投诉率降至1.2%', { id: 'complaint-rate', value: 1.2, unit: '%', from: null, direction: 'down' }],
  ])('reads %s', (text, metric) => expect(metricsOf(text)).toMatchObject([metric]));

  it('gives each of several names its own number', () => {
    expect(metricsOf('满意度98%，投诉率1%').map(({ id, value }) => [id, value])).toEqual([
      ['csat', 98],
      ['complaint-rate', 1],
    ]);
  });

  it('lends a name without a number to the next clause', () => {
    expect(metricsOf('投诉率持续走低，降至1%')[0]?.id).toBe('complaint-rate');
  });
});

describe('numbers that are no metrics', () => {
  it.each([
    '2024年5月入职',
    '连续6个月达标',
    '熟悉《消费者权益保护法》第24条',
    '拨打400热线',
    '持有CET-4证书',
    '处理P1工单',
    '在第一时间响应客户',
    '7×24小时值守',
    '电话138-0000-1234',
  ])('%s', (text) => expect(metricsOf(text)).toEqual([]));

  it('takes a by-when time for part of the rate', () => {
    expect(metricsOf('15秒接通率94%').map(({ id, value }) => [id, value])).toEqual([['connect-rate', 94]]);
  });
});

describe('the time of a figure', () => {
  it.each([
    ['每月处理投诉40起', 'per-month'],
    ['月均结案1,150单', 'per-month'],
    ['日均接听120通', 'per-day'],
    ['Answered 70 calls a day', 'per-day'],
    ['季度客户满意度98%', 'per-quarter'],
    ['2021年第三季度满意度96%', '2021-Q3'],
    ['2021Q3 满意度96%', '2021-Q3'],
    ['Q3 2021 CSAT 96%', '2021-Q3'],
    ['2022年上半年投诉率1.2%', '2022-H1'],
    ['2022年6月满意度达97%', '2022-06'],
    ['2019年度质检均分97.2', '2019'],
    ['三个月内投诉率由3%降到1%', 'P3M'],
    ['半年内，客诉由每月60起降到22起', 'P6M'],
    ['连续两个季度满意度98%', 'P6M'],
    ['lifted CSAT from 84% to 92% within three quarters', 'P9M'],
    ['cut AHT by 20% in 6 weeks', 'P6W'],
    ['满意度98%', null],
    ['入职三个月后满意度98%', null],
  ])('of %s is %s', (text, period) => expect(metricsOf(text)[0]?.period).toBe(period));
});

describe('a figure that can not be true', () => {
  it.each(['满意度300%', '首次解决率提升至150%', '投诉率下降150%', '平均通话时长2秒', 'NPS 180'])(
    'is flagged: %s',
    (text) => expect(metricsOf(text).map(({ plausible }) => plausible)).toEqual([false]),
  );
  it.each(['满意度100%', '销售额增长300%', '平均响应2分钟', 'NPS -12', '转化率提升120%', '满意度4.8/5'])(
    'is none of %s',
    (text) => expect(metricsOf(text).map(({ plausible }) => plausible)).toEqual([true]),
  );
});
