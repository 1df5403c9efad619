import { describe, expect, it } from 'vitest';
import { toWish } from '../../src/extract/wish.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

describe('what a candidate asks for', () => {
  it('is read from labels', () => {
    const text = '期望职位：在线客服、电商客服\n期望城市：杭州、宁波\n期望薪资：6000-8000元/月\n到岗时间：一个月内';
    expect(toWish([sectionOf('wish', text)], vocabulary)).toMatchObject({
      posts: ['在线客服', '电商客服'],
      cities: ['杭州', '宁波'],
      salary: '6000-8000元/月',
      available: '一个月内',
      shifts: null,
    });
  });

  it('is read from a line without labels under its heading', () => {
    expect(toWish([sectionOf('wish', '电话客服 / 杭州 / 7-9K')], vocabulary)).toMatchObject({
      posts: ['电话客服'],
      cities: ['杭州'],
      salary: '7-9K',
    });
  });

  it('is read from short labels, several in a line, under its heading alone', () => {
    const text = '职位：日语客服  地点：大连、上海  薪资：面议  到岗：两周内';
    expect(toWish([sectionOf('wish', text)], vocabulary)).toMatchObject({
      posts: ['日语客服'],
      cities: ['大连', '上海'],
      salary: '面议',
      available: '两周内',
    });
    expect(toWish([sectionOf('experience', text)], vocabulary)).toMatchObject({ posts: [], cities: [] });
  });

  it('takes towns out of brackets, and nothing that is refused', () => {
    const text = '在线客服（杭州，8K-10K），不接受电话销售，一个月内到岗';
    expect(toWish([sectionOf('wish', text)], vocabulary)).toMatchObject({
      posts: ['在线客服'],
      cities: ['杭州'],
      salary: '8K-10K',
      available: '一个月内到岗',
    });
  });

  it.each([
    ['现可随时到岗。', '现可随时到岗'],
    ['两周内可入职', '两周内可入职'],
    ['Available immediately', 'Available immediately'],
    ['30 days’ notice', '30 days’ notice'],
  ])('tells when to begin: %s', (text, available) => {
    expect(toWish([sectionOf('summary', text)], vocabulary).available).toBe(available);
  });

  it.each([
    ['能适应轮班和夜班', true],
    ['可接受倒班', true],
    ['不接受夜班', false],
    ['comfortable with night shifts', true],
    ['负责夜班现场支援', null],
  ])('says of shifts in “%s”: %s', (text, shifts) => {
    expect(toWish([sectionOf('summary', text)], vocabulary).shifts).toBe(shifts);
  });

  it('is empty where nothing is stated', () => {
    expect(toWish([sectionOf('basic', '张晓敏\n电话：13800001234')], vocabulary)).toEqual({
      posts: [],
      cities: [],
      salary: null,
      available: null,
      shifts: null,
      evidence: [],
    });
  });
});
