import { describe, expect, it } from 'vitest';
import type { Experience } from '../../src/model/index.ts';
import { tenure } from '../../src/score/kinds/tenure.ts';
import { context, job, person } from './people.ts';

const judge = (jobs: readonly Experience[], options: object = { minMonths: 6 }) =>
  tenure.assess(person({ experience: jobs }), options, context);
const long = job({ employer: '甲公司', start: '2020-01', end: '2021-12' });
const short = job({ employer: '乙公司', start: '2022-02', end: '2022-05' });
const shorter = job({ employer: '丙公司', start: '2022-07', end: '2022-08' });

describe('stability, six months a job', () => {
  it('is full where every stay is long enough', () => {
    expect(judge([long])).toMatchObject({ status: 'met', credit: 1 });
  });
  it('costs points for one short stay and fails nothing', () => {
    expect(judge([long, short])).toMatchObject({ status: 'met', credit: 0.5 });
  });
  it('fails two short stays as a pattern', () => {
    const finding = judge([long, short, shorter]);
    expect(finding).toMatchObject({ status: 'failed', credit: 0 });
    expect(finding.reason.zh).toBe('3 段已结束的全职经历中 2 段不足 6 个月（4、2 个月）');
  });
  it('counts exactly six months as long enough', () => {
    expect(judge([job({ start: '2022-01', end: '2022-06' }), short])).toMatchObject({ credit: 0.5 });
  });
  it('does not count the present job, however short', () => {
    expect(judge([long, job({ employer: '丁公司', start: '2026-09', end: 'present' })])).toMatchObject({
      status: 'met',
      credit: 1,
    });
  });
  it('counts internships only if the rubric says so', () => {
    const internship = job({ employer: '戊公司', start: '2019-07', end: '2019-08', kind: 'internship' });
    expect(judge([long, short, internship]).status).toBe('met');
    expect(judge([long, short, internship], { minMonths: 6, countInternships: true }).status).toBe('failed');
  });
  it('takes two posts at one employer for one stay', () => {
    const first = job({ employer: '甲公司', start: '2020-01', end: '2020-03' });
    const second = job({ employer: '甲公司', title: '客服组长', start: '2020-04', end: '2020-08' });
    expect(judge([first, second, short])).toMatchObject({ status: 'met', credit: 0.5 });
  });
  it('says nothing against years without months', () => {
    expect(judge([job({ employer: '己公司', start: '2022', end: '2022' }), short])).toMatchObject({
      status: 'met',
      credit: 0.5,
    });
  });
  it('gives the range that years without months allow, never its better end alone', () => {
    expect(judge([job({ employer: '己公司', start: '2019', end: '2022' })]).reason.zh).toBe(
      '1 段已结束的全职经历，最短 26–48 个月（要求 ≥ 6，只写年份）',
    );
  });
  it('says that dates are missing where they are', () => {
    expect(judge([job({ employer: '庚公司', start: null, end: '2022-05' })]).reason.zh).toBe(
      '1 段已结束的全职经历，日期不足以计算时长',
    );
  });
  it('is no reproach to someone without a finished job', () => {
    expect(judge([])).toMatchObject({ status: 'met', credit: 0.7 });
  });
});
