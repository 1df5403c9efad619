import { describe, expect, it } from 'vitest';
import type { Education } from '../../src/model/index.ts';
import { education } from '../../src/score/kinds/education.ts';
import { context, person, study } from './people.ts';

const statusOf = (entries: readonly Education[], options: object = {}) =>
  education.assess(person({ education: entries }), { min: 'associate', ...options }, context).status;

describe('education asked for: 大专 and finished', () => {
  it('is met by a finished 大专', () => {
    expect(statusOf([study({ level: 'associate', end: '2019-06' })])).toBe('met');
  });
  it('is met by a finished 大专 beside a 自考本科 in progress', () => {
    expect(
      statusOf([
        study({ level: 'bachelor', mode: 'self-study', end: 'present' }),
        study({ level: 'associate', end: '2019-06' }),
      ]),
    ).toBe('met');
  });
  it('is not proven by studies that end after the as-of date', () => {
    expect(statusOf([study({ level: 'bachelor', start: '2023-09', end: '2027-06' })])).toBe('unproven');
  });
  it('takes a student as graduating where the rubric looks for graduates', () => {
    expect(
      statusOf([study({ level: 'bachelor', start: '2023-09', end: '2027-06' })], { graduatesWithinMonths: 12 }),
    ).toBe('met');
  });
  it('fails a finished 中专 even while an adult 大专 is in progress', () => {
    expect(
      statusOf([
        study({ level: 'high-school', end: '2015-06' }),
        study({ level: 'associate', mode: 'adult', end: 'present' }),
      ]),
    ).toBe('failed');
  });
  it('leaves a full-time student with a finished 高中 to a person', () => {
    expect(
      statusOf([
        study({ level: 'high-school', end: '2022-06' }),
        study({ level: 'associate', mode: 'full-time', end: 'present' }),
      ]),
    ).toBe('unproven');
  });
  it('fails 高中 alone', () => {
    expect(statusOf([study({ level: 'high-school', end: '2015-06' })])).toBe('failed');
  });
  it('fails a 大专 that was dropped', () => {
    expect(statusOf([study({ level: 'associate', end: '2015-06', finished: false })])).toBe('failed');
  });
  it('does not settle what the résumé leaves out', () => {
    expect(statusOf([])).toBe('unproven');
    expect(statusOf([study({ school: '某某学校' })])).toBe('unproven');
  });
  it('takes the level named among the personal data', () => {
    expect(education.assess(person({ highestEducation: 'bachelor' }), { min: 'associate' }, context).status).toBe(
      'met',
    );
  });
  it('gives the credit of the highest finished level, not of the one in progress', () => {
    const profile = person({
      education: [study({ level: 'master', end: 'present' }), study({ level: 'bachelor', end: '2024-06' })],
    });
    expect(
      education.assess(profile, { min: 'associate', credit: { associate: 0.6, bachelor: 0.9, master: 1 } }, context)
        .credit,
    ).toBe(0.9);
  });
  it('reads a table of credits by itself, without a lowest level', () => {
    const profile = person({ education: [study({ level: 'associate', end: '2024-06' })] });
    const found = education.assess(profile, { credit: { associate: 0.6, bachelor: 1 } }, context);
    expect([found.credit, found.reason.zh, found.reason.en]).toEqual([0.6, '已取得大专', 'associate degree finished']);
  });
  it('says what is held and what is asked', () => {
    expect(
      education.assess(
        person({ education: [study({ level: 'high-school', end: '2015' })] }),
        { min: 'associate' },
        context,
      ).reason.zh,
    ).toBe('最高已取得高中/中专（要求大专及以上）');
  });
});
