import { describe, expect, it } from 'vitest';
import { chooseRows, type Filter, NO_FILTER, type Sort } from '../../src/report/html/browser/choose-rows.ts';
import type { PageRow } from '../../src/report/html/data.ts';

const row = (given: Partial<PageRow>): PageRow => ({
  rank: 1,
  name: '',
  outcome: 'qualified',
  score: 0,
  education: null,
  months: null,
  requirements: ['met'],
  points: [0],
  search: '',
  ...given,
});

const ROWS = [
  row({ rank: 1, name: '乙', score: 90, months: 60, points: [4], search: '乙 udesk 云桥' }),
  row({
    rank: 2,
    name: '甲',
    score: 70,
    outcome: 'review',
    requirements: ['unproven'],
    points: [10],
    search: '甲 udesk',
  }),
  row({
    rank: 3,
    name: '丙',
    score: 80,
    outcome: 'rejected',
    requirements: ['failed'],
    months: 6,
    points: [3.2],
    search: '丙',
  }),
];
const SCALES = [{ title: '经验', max: 4, bonus: false }];

const choose = (filter: Partial<Filter>, sort: Sort = { key: 'rank', descending: false }): readonly number[] =>
  chooseRows(ROWS, SCALES, {
    filter: { ...NO_FILTER, ...filter },
    sort,
    compareNames: (a, b) => (a < b ? -1 : 1),
  });

describe('rows to show', () => {
  it('are all, in the order of the ranking, while nothing is asked for', () => {
    expect(choose({})).toEqual([0, 1, 2]);
  });

  it('hold every word searched for, in any case and width', () => {
    expect(choose({ query: ' ＵＤＥＳＫ  云桥 ' })).toEqual([0]);
  });

  it('have one of the outcomes asked for', () => {
    expect(choose({ outcomes: new Set(['review', 'rejected']) })).toEqual([1, 2]);
  });

  it('lie in the range of scores, both ends included', () => {
    expect(choose({ from: 70, to: 80 })).toEqual([1, 2]);
  });

  it('have the status asked for of a requirement', () => {
    expect(choose({ requirements: new Map([[0, 'unproven']]) })).toEqual([1]);
  });

  it('reach the share asked for of a criterion, rounding aside', () => {
    expect(choose({ criteria: new Map([[0, 80]]) })).toEqual([0, 1, 2]);
    expect(choose({ criteria: new Map([[0, 100]]) })).toEqual([0, 1]);
  });

  it('are sorted by a value, unknown ones last either way', () => {
    expect(choose({}, { key: 'service', descending: true })).toEqual([0, 2, 1]);
    expect(choose({}, { key: 'service', descending: false })).toEqual([2, 0, 1]);
  });

  it('are sorted by the points of a criterion', () => {
    expect(choose({}, { key: 'points:0', descending: true })).toEqual([1, 0, 2]);
  });
});
