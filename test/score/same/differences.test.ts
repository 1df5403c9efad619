import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/model/index.ts';
import { differencesOf } from '../../../src/score/same/differences.ts';
import { bullet, job, paper, person, study } from '../people.ts';

/** `field about: ranked ≠ other`, a text each. */
const differ = (ranked: Partial<Profile>, other: Partial<Profile>): readonly string[] =>
  differencesOf({ ranked: person(ranked), other: person(other) }).map(
    (each) => `${each.field} ${each.about ?? ''}: ${each.ranked.value} ≠ ${each.other.value}`,
  );

const firm = { employer: '星河在线科技有限公司', title: '客服主管', start: '2019-03', end: '2022-05' };
const csat = (value: number) => ({
  id: 'csat',
  value,
  unit: '%',
  from: null,
  direction: null,
  period: null,
  plausible: true,
});

describe('versions differ', () => {
  it('in the dates, title and employer of a job', () => {
    expect(
      differ({ experience: [job(firm)] }, { experience: [job({ ...firm, start: '2020-03', title: '客服专员' })] }),
    ).toEqual([
      'job-title 星河在线科技有限公司: 客服主管 ≠ 客服专员',
      'job-start 星河在线科技有限公司: 2019-03 ≠ 2020-03',
    ]);
    expect(differ({ experience: [job(firm)] }, { experience: [job({ ...firm, employer: '云桥呼叫中心' })] })).toEqual([
      'job-employer : 星河在线科技有限公司 ≠ 云桥呼叫中心',
    ]);
  });

  it('in a job that one of them leaves out', () => {
    expect(differ({ experience: [job(firm)] }, {})).toEqual(['job 星河在线科技有限公司: 2019-03/2022-05 ≠ null']);
  });

  it('in certificates, their levels and scores', () => {
    expect(
      differ(
        { certificates: [paper('putonghua', { level: '二级甲等' }), paper('cet4', { score: 512 }), paper('cccs')] },
        { certificates: [paper('putonghua', { level: '二级乙等' }), paper('cet4', { score: 452 })] },
      ),
    ).toEqual([
      'certificate-level putonghua: 二级甲等 ≠ 二级乙等',
      'certificate-score cet4: 512 ≠ 452',
      'certificate cccs: held ≠ null',
    ]);
    expect(
      differ(
        { certificates: [paper('cet6')] },
        { certificates: [paper('cet6', { status: 'not-held', why: 'preparing' })] },
      ),
    ).toEqual(['certificate cet6: held ≠ not-held']);
  });

  it('in the education level and the years of a school', () => {
    expect(
      differ(
        { highestEducation: 'bachelor', education: [study({ level: 'bachelor', end: '2017-06' })] },
        { highestEducation: 'associate', education: [study({ level: 'associate', end: '2016-06' })] },
      ),
    ).toEqual([
      'highest-education : bachelor ≠ associate',
      'study-level 某某学院: bachelor ≠ associate',
      'study-end 某某学院: 2017-06 ≠ 2016-06',
    ]);
  });

  it('in the figures of a bullet that is otherwise the same', () => {
    expect(
      differ(
        { bullets: [bullet({ text: '处理客户投诉，客户满意度98%', metrics: [csat(98)] })] },
        { bullets: [bullet({ text: '处理客户投诉，客户满意度 95％', metrics: [csat(95)] })] },
      ),
    ).toEqual(['metric csat: 98% ≠ 95%']);
    expect(
      differ(
        { bullets: [bullet({ text: '带领12人的小组完成排班' })] },
        { bullets: [bullet({ text: '带领8人的小组完成排班' })] },
      ),
    ).toEqual(['metric : 12 ≠ 8']);
  });

  it('in a key figure of one job, told in other words', () => {
    expect(
      differ(
        { experience: [job({ ...firm, bullets: [0] })], bullets: [bullet({ text: '满意度98%', metrics: [csat(98)] })] },
        {
          experience: [job({ ...firm, bullets: [0] })],
          bullets: [bullet({ text: '接听热线，满意度达95%', metrics: [csat(95)] })],
        },
      ),
    ).toEqual(['metric csat: 98% ≠ 95%']);
  });
});

describe('versions agree', () => {
  it('where one is less exact, or says less', () => {
    expect(
      differ(
        { experience: [job(firm)], certificates: [paper('cet4', { score: 512 })] },
        {
          experience: [job({ ...firm, employer: '星河在线', title: '主管', start: '2019', end: null })],
          certificates: [paper('cet4')],
        },
      ),
    ).toEqual([]);
  });

  it('where an English version calls firms, schools and posts by English names', () => {
    expect(
      differ(
        { experience: [job(firm)], education: [study({ school: '明湖学院', level: 'bachelor', end: '2017-06' })] },
        {
          experience: [job({ ...firm, employer: 'Xinghe Online Co., Ltd.', title: 'Team Lead' })],
          education: [study({ school: 'Minghu College', level: 'bachelor', end: '2017-06' })],
        },
      ),
    ).toEqual([]);
  });
});
