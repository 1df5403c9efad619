import { describe, expect, it } from 'vitest';
import { toJobs } from '../../src/extract/jobs/jobs.ts';
import type { Section, SectionKind } from '../../src/model/index.ts';
import { linesOf, sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const jobs = (text: string, kind: SectionKind = 'experience'): readonly string[] =>
  toJobs([sectionOf(kind, text)], vocabulary).map(({ employer, title, start, end, kind: of }) =>
    [employer, title, start, end, of].join(' | '),
  );

describe('a head on one line', () => {
  it.each([
    [
      '2020.03-2022.05  南京云帆信息技术有限公司  客服专员',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '南京云帆信息技术有限公司  客服专员  2020.03-2022.05',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '客服专员  南京云帆信息技术有限公司  2020.03-至今',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | present | full-time',
    ],
    [
      '2020年3月至2022年5月 南京云帆信息技术有限公司 客服专员',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '南京云帆信息技术有限公司客服专员 2020.03-2022.05',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '南京云帆信息技术有限公司 | 客服专员 | 2020.03-2022.05',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '南京云帆信息技术有限公司（2020.03-2022.05） 客服专员',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    ['2020/03—至今：腾讯  在线客服', '腾讯 | 在线客服 | 2020-03 | present | full-time'],
    ['招商银行信用卡中心 电话客服 2019/07-2021/01', '招商银行信用卡中心 | 电话客服 | 2019-07 | 2021-01 | full-time'],
    ['国家电网95598  话务员  2018.01-2020.02', '国家电网95598 | 话务员 | 2018-01 | 2020-02 | full-time'],
    ['12345热线 受理员 2018.01-2020.02', '12345热线 | 受理员 | 2018-01 | 2020-02 | full-time'],
    ['京东(外包-人瑞)  在线客服  2021.05-2022.06', '京东(外包-人瑞) | 在线客服 | 2021-05 | 2022-06 | full-time'],
    [
      '2020.03-2022.05  南京云帆信息技术有限公司  客服部  客服专员  南京',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '2020.03-2022.05  南京云帆信息技术有限公司  客服专员  6000-8000元/月',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '公司：南京云帆信息技术有限公司  职位：客服专员  时间：2020.03-2022.05',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    ['2020.03-2022.05  星河互动  运营专员', '星河互动 | 运营专员 | 2020-03 | 2022-05 | full-time'],
    [
      '南京云帆信息技术有限公司  客服实习生  2020.07-2020.09',
      '南京云帆信息技术有限公司 | 客服实习生 | 2020-07 | 2020-09 | internship',
    ],
    ['晚风奶茶店  兼职店员  2020.07-2020.09', '晚风奶茶店 | 兼职店员 | 2020-07 | 2020-09 | part-time'],
    [
      'Customer Support Specialist, Blue Harbor Ltd.  Mar 2020 – Present',
      'Blue Harbor Ltd. | Customer Support Specialist | 2020-03 | present | full-time',
    ],
    [
      'Blue Harbor Inc. | Customer Service Representative | 03/2018 - 02/2020',
      'Blue Harbor Inc. | Customer Service Representative | 2018-03 | 2020-02 | full-time',
    ],
    ['Support Engineer at Blue Harbor  2018 – 2020', 'Blue Harbor | Support Engineer | 2018 | 2020 | full-time'],
    ['武汉光谷快餐店 · 收银员 · 2019.03-2019.12', '武汉光谷快餐店 | 收银员 | 2019-03 | 2019-12 | full-time'],
  ])('%s', (text, expected) => {
    expect(jobs(`${text}\n• 接听客户来电，解答咨询`)).toEqual([expected]);
  });
});

describe('a head on several lines', () => {
  it.each([
    [
      '南京云帆信息技术有限公司  2020.03-2022.05\n客服专员\n• 接听来电',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '2020.03-2022.05\n南京云帆信息技术有限公司\n客服专员\n• 接听来电',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '南京云帆信息技术有限公司\n客服专员 | 2020.03-2022.05\n• 接听来电',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '2020.03 -\n2022.05\n南京云帆信息技术有限公司  客服专员\n• 接听来电',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '客服专员\n南京云帆信息技术有限公司 | 2020.03-2022.05\n• 接听来电',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      '南京云帆信息技术有限公司  2020.03-2022.05\n职位：客服专员\n部门：客服部\n工作描述：\n• 接听来电',
      '南京云帆信息技术有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
    ],
    [
      'Blue Harbor Inc.  Shanghai\nSupport Agent  Jan. 2018 - Feb. 2020\n• Answered calls',
      'Blue Harbor Inc. | Support Agent | 2018-01 | 2020-02 | full-time',
    ],
    [
      '南京云帆信息技术有限公司 (2023/04 - 至今)\n高级在线客服 | 快速消费品 | 100-499人 | 薪资保密\n工作描述:\n• 接听来电',
      '南京云帆信息技术有限公司 | 高级在线客服 | 2023-04 | present | full-time',
    ],
  ])('%s', (text, expected) => {
    expect(jobs(text)).toEqual([expected]);
  });
});

describe('several entries', () => {
  it('keeps the habit of the first entry for the next ones', () => {
    const text =
      '甲地科技有限公司\n客服专员 2020.03-2022.05\n• 接听来电\n乙地商贸有限公司\n售后客服 2018.01-2020.02\n• 处理退换货';
    expect(jobs(text)).toEqual([
      '甲地科技有限公司 | 客服专员 | 2020-03 | 2022-05 | full-time',
      '乙地商贸有限公司 | 售后客服 | 2018-01 | 2020-02 | full-time',
    ]);
  });

  it('gives several posts at one employer their own dates', () => {
    const text =
      '甲地科技有限公司  2018.01-2022.05\n客服主管  2020.03-2022.05\n• 带团队\n客服专员  2018.01-2020.02\n• 接听来电';
    expect(jobs(text)).toEqual([
      '甲地科技有限公司 | 客服主管 | 2020-03 | 2022-05 | full-time',
      '甲地科技有限公司 | 客服专员 | 2018-01 | 2020-02 | full-time',
    ]);
  });

  it('takes a project inside a job for a part of the job', () => {
    const text = '甲地外包有限公司  客服专员  2018.01-2022.05\n运营商项目 2019.01-2020.02\n• 接听来电';
    expect(jobs(text)).toEqual(['甲地外包有限公司 | 客服专员 | 2018-01 | 2022-05 | full-time']);
  });

  it('counts a student post as campus', () => {
    expect(jobs('校学生会  外联部部长  2018.09-2019.06\n• 组织活动', 'campus')).toEqual([
      '校学生会 | 外联部部长 | 2018-09 | 2019-06 | campus',
    ]);
  });
});

describe('what came after the last school', () => {
  const practice: Section = {
    ...sectionOf('internship', '2012.08-2013.09  云帆文化公司  推广专员\n• 写稿'),
    title: linesOf('社会实践')[0] ?? null,
  };

  it('is employment under a heading that speaks of no internship', () => {
    expect(toJobs([practice], vocabulary, '2012-07').map(({ kind }) => kind)).toEqual(['full-time']);
  });

  it('is an internship while the studies go on', () => {
    expect(toJobs([practice], vocabulary, null).map(({ kind }) => kind)).toEqual(['internship']);
  });
});

describe('a heading of work and internships', () => {
  it('makes no internship of its jobs', () => {
    const section: Section = {
      ...sectionOf('experience', '2022.08-2025.01  云帆呼叫中心  机票客服专员'),
      title: linesOf('工作 & 实习')[0] ?? null,
    };
    expect(toJobs([section], vocabulary).map(({ kind }) => kind)).toEqual(['full-time']);
  });
});

describe('a post among studies', () => {
  it('is one of a student where a body of students had it', () => {
    const text = '江州学院\n视觉传达设计  本科\n2014年9月–2018年6月\n校广播站  美编  2015年10月–2016年6月';
    expect(jobs(text, 'education')).toEqual(['校广播站 | 美编 | 2015-10 | 2016-06 | campus']);
  });

  it('is none where only the school is named', () => {
    expect(jobs('2014.09-2018.06  江州大学  会计', 'education')).toEqual([]);
  });
});

describe('what is no job', () => {
  it.each([
    '2020年3月获得优秀员工称号。',
    '在2020.03-2022.05期间负责处理客户投诉，组织培训，优化流程。',
    '熟悉呼叫中心系统',
  ])('%s', (text) => {
    expect(jobs(text)).toEqual([]);
  });

  it('leaves projects and training alone', () => {
    expect(
      toJobs(
        [
          sectionOf('projects', '2020.03-2022.05 客诉平台 负责人'),
          sectionOf('training', '2020.03-2020.04 客服学院 讲师培训'),
        ],
        vocabulary,
      ),
    ).toEqual([]);
  });
});
