import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/index.ts';
import { certificate } from '../../src/score/kinds/certificate.ts';
import { context, paper, person } from './people.ts';

const judge = (held: readonly Certificate[], options: object) =>
  certificate.assess(person({ certificates: held }), options, context);
const putonghua = { any: [{ id: 'putonghua', level: '二级甲等' }] };
const cet4 = {
  any: [{ id: 'cet4' }, { id: 'cet6' }, { id: 'tem4' }, { id: 'tem8' }],
  equivalents: [{ id: 'ielts', score: 5.5 }],
};

describe('普通话二级甲等 or higher', () => {
  it.each(['二级甲等', '一级乙等', '一级甲等'])('is met by %s', (level) => {
    expect(judge([paper('putonghua', { level })], putonghua).status).toBe('met');
  });
  it.each(['二级乙等', '三级甲等'])('fails on %s', (level) => {
    expect(judge([paper('putonghua', { level })], putonghua).status).toBe('failed');
  });
  it('fails on 86.9 points, just under 87', () => {
    expect(judge([paper('putonghua', { score: 86.9 })], putonghua).status).toBe('failed');
  });
  it('is met by 87 points without a grade', () => {
    expect(judge([paper('putonghua', { score: 87 })], putonghua).status).toBe('met');
  });
  it('is not proven by a certificate without grade or points', () => {
    expect(judge([paper('putonghua')], putonghua).status).toBe('unproven');
  });
  it('is not proven where it is not mentioned', () => {
    const finding = judge([], putonghua);
    expect(finding.status).toBe('unproven');
    expect(finding.reason.zh).toBe('未提及普通话水平测试 二级甲等及以上');
  });
  it('stays failed for a lower grade whose re-test is planned', () => {
    const planned = paper('putonghua', { level: '二级甲等', status: 'not-held', why: 'planned' });
    expect(judge([paper('putonghua', { level: '二级乙等' }), planned], putonghua).status).toBe('failed');
  });
  it('fails where the test is still being prepared for', () => {
    expect(judge([paper('putonghua', { status: 'not-held', why: 'preparing' })], putonghua).status).toBe('failed');
  });
});

describe('CET-4 or above', () => {
  it('is met by a pass without a score', () => {
    expect(judge([paper('cet4')], cet4).status).toBe('met');
  });
  it('fails on 424 and is met by 425', () => {
    expect(judge([paper('cet4', { score: 424 })], cet4).status).toBe('failed');
    expect(judge([paper('cet4', { score: 425 })], cet4).status).toBe('met');
  });
  it.each(['cet6', 'tem4', 'tem8'])('is met by %s', (id) => {
    expect(judge([paper(id)], cet4).status).toBe('met');
  });
  it('is met by CET-6 also where only CET-4 is asked', () => {
    expect(judge([paper('cet6', { score: 480 })], { any: [{ id: 'cet4' }] }).status).toBe('met');
  });
  it('is failed by CET-4 418 while CET-6 is prepared for', () => {
    expect(
      judge([paper('cet4', { score: 418 }), paper('cet6', { status: 'not-held', why: 'preparing' })], cet4).status,
    ).toBe('failed');
  });
  it('is not failed by a CET-6 in preparation alone', () => {
    expect(judge([paper('cet6', { status: 'not-held', why: 'preparing' })], cet4).status).toBe('unproven');
  });
  it('leaves IELTS to a person, with high credit', () => {
    const finding = judge([paper('ielts', { score: 7 })], cet4);
    expect(finding.status).toBe('unproven');
    expect(finding.credit).toBe(0.9);
  });
  it('takes nothing from a certificate taught to others', () => {
    expect(judge([paper('cet4', { status: 'not-held', why: 'taught' })], cet4).status).toBe('unproven');
  });
});

describe('several certificates as a bonus', () => {
  it('gives half of the credit for one of two', () => {
    expect(judge([paper('fund')], { any: [{ id: 'securities' }, { id: 'fund' }], count: 2 }).credit).toBe(0.5);
  });
});
