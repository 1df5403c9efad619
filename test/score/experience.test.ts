import { describe, expect, it } from 'vitest';
import type { Experience } from '../../src/model/index.ts';
import { experience } from '../../src/score/kinds/experience.ts';
import { context, job, line, person } from './people.ts';

const judge = (jobs: readonly Experience[], options: object = { minMonths: 12 }) =>
  experience.assess(person({ experience: jobs }), options, context);

describe('a year of customer service', () => {
  it('counts overlapping jobs once and both end months', () => {
    const finding = judge([
      job({ start: '2020-01', end: '2020-10' }),
      job({ start: '2020-06', end: '2020-12', kind: 'part-time' }),
    ]);
    expect(finding.status).toBe('met');
    expect(finding.reason.zh).toBe('客服经验 12 个月（要求 ≥ 12）');
  });
  it('counts a present job up to the as-of month', () => {
    expect(judge([job({ start: '2025-12', end: 'present' })]).status).toBe('met');
  });
  it('fails a work history without customer service', () => {
    expect(judge([job({ start: '2015-01', end: '2025-12', customerService: false })]).status).toBe('failed');
  });
  it('fails two months', () => {
    expect(judge([job({ start: '2025-01', end: '2025-02' })]).status).toBe('failed');
  });
  it('leaves eight months to a person', () => {
    expect(judge([job({ start: '2025-01', end: '2025-08' })]).status).toBe('unproven');
  });
  it('leaves a graduate with a service internship to a person', () => {
    expect(judge([job({ start: '2025-07', end: '2025-09', kind: 'internship' })]).status).toBe('unproven');
  });
  it('does not settle a résumé without jobs', () => {
    expect(judge([]).status).toBe('unproven');
  });
  it('does not settle service jobs without dates', () => {
    expect(judge([job({})]).status).toBe('unproven');
  });
  it('is met by years alone when even the shortest reading is long enough', () => {
    expect(judge([job({ start: '2014', end: '2020' })]).status).toBe('met');
  });
  it('is not settled by years that may mean two months or twenty-four', () => {
    expect(judge([job({ start: '2019', end: '2020' })]).status).toBe('unproven');
  });
  it('lets a rubric count internships', () => {
    const training = job({ start: '2024-01', end: '2024-12', kind: 'internship' });
    expect(judge([training], { minMonths: 12, kinds: ['full-time', 'internship'] }).status).toBe('met');
  });
});

describe('months in a role family or an industry', () => {
  const hotline = job({ start: '2023-01', end: '2023-12', roles: ['phone-service'], industries: ['banking'] });
  const chat = job({ start: '2024-01', end: '2025-12', roles: ['online-service'], industries: ['e-commerce'] });
  it('counts only jobs of the role', () => {
    expect(judge([hotline, chat], { roles: ['phone-service'], bands: [[24, 1]] }).credit).toBe(0.5);
  });
  it('counts only service jobs in the industry', () => {
    const seller = job({ start: '2020-01', end: '2021-12', customerService: false, industries: ['banking'] });
    expect(judge([hotline, seller], { industries: ['banking'], minMonths: 13 }).status).toBe('unproven');
    expect(judge([hotline, seller], { industries: ['banking'], anyWork: true, minMonths: 36 }).status).toBe('met');
  });
  it('counts every service job beside the roles where the rubric says so', () => {
    const designer = job({
      start: '2022-01',
      end: '2022-12',
      title: '体验设计师',
      roles: ['service-design'],
      customerService: false,
    });
    const clerk = job({ start: '2021-01', end: '2021-12', title: '出纳', roles: [], customerService: false });
    const design = { roles: ['service-design'], minMonths: 24 };
    expect(judge([hotline, designer, clerk], { ...design, serviceToo: true }).status).toBe('met');
    expect(judge([hotline, designer, clerk], design).status).toBe('unproven');
    expect(judge([designer, clerk], { ...design, serviceToo: true }).status).toBe('unproven');
  });
  it('knows a lead by the family inside a longer title, and by words of rank in a service title', () => {
    const lead = { roles: ['supervisor'], titleWords: ['组长'], minMonths: 12 };
    expect(judge([{ ...hotline, title: '电话客服主管', roles: ['phone-service'] }], lead).status).toBe('met');
    expect(judge([{ ...hotline, title: '日语客服组长', roles: ['language-service'] }], lead).status).toBe('met');
    expect(judge([{ ...hotline, title: '生产组长', roles: [], customerService: false }], lead).status).toBe('failed');
  });
  it('counts a job of a plain title whose duties show the work, at four fifths', () => {
    const plain = { ...hotline, title: '客服专员', roles: ['customer-service'] };
    const profile = person({ experience: [plain], lines: [line('接听客户来电', 'experience', 0)] });
    const found = experience.assess(
      profile,
      { roles: ['phone-service'], duties: ['phone-service'], bands: [[12, 1]] },
      context,
    );
    expect(found.credit).toBe(0.8);
    expect(
      experience.assess(
        { ...profile, lines: [line('回复邮件', 'experience', 0)] },
        { roles: ['phone-service'], duties: ['phone-service'], bands: [[12, 1]] },
        context,
      ).credit,
    ).toBe(0);
  });
  it('rises linearly between the bands', () => {
    expect(
      judge([chat], {
        bands: [
          [12, 0.4],
          [36, 1],
        ],
      }).credit,
    ).toBeCloseTo(0.7);
  });
});
