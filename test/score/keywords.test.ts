import { describe, expect, it } from 'vitest';
import type { ProfileLine } from '../../src/model/index.ts';
import { keywords } from '../../src/score/kinds/keywords.ts';
import { context, line, person } from './people.ts';

const groups = {
  core: [{ family: 'complaint-handling' }],
  own: [{ id: 'robot', forms: ['智能外呼'], weight: 3 }, { family: 'complaint-handling' }],
};
const judge = (lines: readonly ProfileLine[], options: object = { groups: ['core'] }) =>
  keywords.assess(person({ lines }), options, { ...context, keywords: groups });

describe('a keyword family', () => {
  it.each([
    '负责投诉处理',
    '处理客户投诉 120 起',
    'Complaint handling and refunds',
    '客 诉 处 理',
    '投訴處理'.replace('訴', '诉').replace('處', '处'),
  ])('is found in “%s”', (text) => {
    expect(judge([line(text, 'experience', 0)]).credit).toBe(1);
  });
  it('counts once however often it stands there', () => {
    const often = Array.from({ length: 10 }, () => line('投诉处理 投诉处理', 'skills'));
    expect(judge(often).credit).toBe(judge([line('投诉处理', 'skills')]).credit);
  });
  it('is worth more in work than in a list or a self-description', () => {
    expect(judge([line('投诉处理', 'skills')]).credit).toBe(0.6);
    expect(judge([line('擅长投诉处理', 'summary'), line('投诉处理', 'experience', 0)]).credit).toBe(1);
  });
  it('is worth nothing in a wish', () => {
    expect(judge([line('求职意向：投诉处理专员', 'wish')]).credit).toBe(0);
  });
  it.each(['未从事过投诉处理', '没有投诉处理经验', '不接受投诉处理岗位'])(
    'is not found where it is denied: %s',
    (text) => {
      expect(judge([line(text, 'experience', 0)]).credit).toBe(0);
    },
  );
  it('is quoted as the page shows it', () => {
    expect(judge([line('負責 投诉处理，满意度 95%', 'experience', 0)]).evidence).toEqual([
      { page: 1, line: 1, quote: '負責 投诉处理，满意度 95%' },
    ]);
  });
  it('is not denied by a denial in another clause', () => {
    expect(judge([line('无不良记录，负责投诉处理', 'experience', 0)]).credit).toBe(1);
  });
});

describe('a group of keywords', () => {
  it('weighs its words, the forms of the rubric included', () => {
    expect(judge([line('维护智能外呼系统', 'experience', 0)], { groups: ['own'] }).credit).toBe(0.75);
  });
  it('gives full credit at the share that is enough', () => {
    expect(judge([line('维护智能外呼系统', 'experience', 0)], { groups: ['own'], enough: 0.75 }).credit).toBe(1);
  });
  it('names what was found and what was not', () => {
    expect(judge([line('维护智能外呼系统', 'experience', 0)], { groups: ['own'] }).reason.zh).toBe(
      '命中 1/2：智能外呼；未见：投诉处理',
    );
  });
  it('as a requirement fails only where the rubric says so', () => {
    expect(judge([]).status).toBe('unproven');
    expect(judge([], { groups: ['core'], missing: 'fail' }).status).toBe('failed');
    expect(judge([line('投诉处理', 'skills')]).status).toBe('met');
  });
});
