import { describe, expect, it } from 'vitest';
import { monthsIn } from '../../src/advert/experience.ts';
import { toAdvert } from '../../src/advert/index.ts';
import { toParts } from '../../src/advert/parts.ts';
import type { Certificate } from '../../src/model/index.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { linesOf } from './lines.ts';

/** Stands in for the extractor of certificates: CET-4 and the levels of Putonghua. */
const certificatesIn = (text: string): readonly Certificate[] => {
  const level = /[一二三]级[甲乙]等/u.exec(text)?.[0] ?? null;
  const made = (id: string, of: string | null): Certificate => ({
    id,
    level: of,
    score: null,
    date: null,
    status: 'held',
    why: null,
    evidence: [],
  });
  return [
    ...(level === null ? [] : [made('putonghua', level)]),
    ...(text.includes('CET-4') ? [made('cet4', null)] : []),
  ];
};
const segment = (text: string) => [{ word: text, tag: 'n' }];
const advertOf = (text: string) => toAdvert(linesOf(text), { certificatesIn, segment }, vocabulary);

const PART = (text: string): readonly string[] =>
  toParts(linesOf(text), vocabulary).map(({ part, text: said }) => `${part} ${said}`);

describe('the parts of an advert', () => {
  it.each([
    ['岗位职责\n接听来电', ['duties 接听来电']],
    ['一、任职资格：\n1、大专以上', ['required 大专以上']],
    ['【加分项】\n会粤语', ['preferred 会粤语']],
    ['◎应募条件/应聘条件\n日语N2', ['required 日语N2']],
    ['对你的要求其实不高：会打字就行', ['required 会打字就行']],
    ['WHAT WE OFFER\nFree lunch', ['benefits Free lunch']],
    ['Nice to have\n- Zendesk', ['preferred Zendesk']],
    ['学历要求  本科及以上', ['required 本科及以上']],
    ['上班时间 9:00-18:00', ['schedule 9:00-18:00']],
    ['相似职位\n店长', ['others 店长']],
    ['We offer free meals', ['benefits free meals']],
    ['急招客服\n接电话', ['facts 急招客服', 'facts 接电话']],
    ['加分项：\n- 语言能力：法语', ['preferred 语言能力：法语']],
  ])('%j', (text, parts) => expect(PART(text)).toEqual(parts));
});

describe('the post of an advert', () => {
  it.each([
    ['客服专员\n任职要求\n大专', '客服专员'],
    ['某游戏工作室找游戏客服啦~\n来吧', '游戏客服'],
    ['热线客服招聘作为窗口,关系到口碑\n任职要求：大专', '热线客服'],
    ['星河 客服 招聘,有何新要求?\n要求如下', '星河 客服'],
    ['招聘专员\n职责', '招聘专员'],
  ])('of %j is %s', (text, title) => expect(advertOf(text).title).toBe(title));

  it('is no question that readers ask further down', () => {
    const advert = advertOf('热线客服的工作，任职要求：大专\n常见问题\n在线客服的薪资如何?');
    expect(advert.title).not.toContain('在线客服');
  });
});

describe('a certificate that the company helps its people to', () => {
  it('is not asked for', () => {
    expect(advertOf('任职要求\n内部有课程，支持员工考取CET-4').certificates).toEqual([]);
  });
});

describe('a length of time', () => {
  it.each([
    ['1-3年客服经验', 12],
    ['三年以上', 36],
    ['两年及以上', 24],
    ['半年以上', 6],
    ['不少于6个月', 6],
    ['2+ years', 24],
    ['at least two (2) years', 24],
    ['18 months', 18],
    ['1.5年', 18],
    ['2027届', null],
    ['1991年1月1日以后', null],
    ['三年内', null],
    ['十八年老牌', null],
  ])('%s is %j months', (text, months) => expect(monthsIn(text)).toBe(months));
});

describe('what an advert asks for', () => {
  it('is a gate where it is required and a plus where it is wished for', () => {
    const { certificates, education } = advertOf(
      '任职要求：\n大专及以上学历，本科优先；\n普通话二级甲等；有CET-4者优先',
    );
    expect(education).toMatchObject({ min: 'associate', strength: 'required', flexible: false });
    expect(certificates.map(({ any, strength }) => [any[0]?.id, any[0]?.level, strength])).toEqual([
      ['putonghua', '二级甲等', 'required'],
      ['cet4', null, 'preferred'],
    ]);
  });
  it('is wished for where 优先 stands in a clause of its own', () => {
    const { education } = advertOf('任职要求：\n大专学历，同等条件下优先录用');
    expect(education?.strength).toBe('preferred');
  });
  it('is no gate where something else will do', () => {
    const { experience, education } = advertOf(
      "Requirements\n- Bachelor's degree or equivalent experience\n- 2 years of customer service experience, or no certificate needed",
    );
    expect(education?.flexible).toBe(true);
    expect(experience[0]).toMatchObject({ months: 24, flexible: true });
  });
  it('leaves out what is expressly not asked, what the firm pays for and what it boasts of', () => {
    const { terms, tools, certificates } = advertOf(
      '任职要求：\n熟练使用千牛；不需要会Python；不涉及电话销售\n福利：\n公司出资考CET-4\n关于我们\n世界500强，使用Salesforce',
    );
    expect(tools.flatMap(({ any }) => any)).toEqual(['qianniu']);
    expect(certificates).toEqual([]);
    expect(terms.map(({ family }) => family)).toEqual([]);
  });
  it('sets tools side by side together, and tools of the duties among the required', () => {
    const { tools } = advertOf('职责：\n用工单系统记录\n要求：\n会智齿或者七鱼；Excel\n加分：\nPython');
    expect(tools.map(({ any, strength }) => [any.join('/'), strength])).toEqual([
      ['ticketing-system', 'required'],
      ['zhichi/qiyu', 'required'],
      ['excel', 'required'],
      ['python', 'preferred'],
    ]);
  });
  it('counts each job of a line about stability apart from experience', () => {
    const { tenure, experience } = advertOf('要求：\n1年以上客服经验、每份工作不少于8个月');
    expect(tenure?.months).toBe(8);
    expect(experience.map(({ months }) => months)).toEqual([12]);
  });
  it('proposes words that no list knows', () => {
    const { terms } = advertOf('职责：\n空置房；空置房\n要求：\n客服经验');
    expect(terms.filter(({ family }) => family === null).map(({ text }) => text)).toEqual(['空置房']);
  });
});

describe('conditions that must not sort people', () => {
  it.each([
    ['年龄22-35周岁', ['age']],
    ['女性优先', ['gender']],
    ['限男', ['gender']],
    ['形象气质佳', ['appearance']],
    ['已婚已育', ['marriage', 'children']],
    ['本地户口优先', ['origin']],
    ['中共党员', ['politics']],
    ['985院校毕业', ['school-prestige']],
    ['身高165cm以上', ['body']],
    ['2000年以后出生', ['age']],
    ['Native English speakers only', ['native-speaker']],
    ['ladies under 30 preferred', ['gender', 'age']],
    ['女，能吃苦', ['gender']],
    ['no older than 32', ['age']],
    ['Applicants must be single', ['marriage']],
  ])('%s is left out', (text, ids) => {
    const { dropped } = advertOf(`任职要求：\n${text}`);
    expect(dropped.map(({ attributes }) => attributes.map(({ id }) => id))).toEqual([ids]);
  });
  it.each([
    '男女不限',
    '年龄不限',
    '做过女装、母婴类目',
    '2027届应届毕业生',
    '适老化客服经验',
    '汉语流利',
    '退役军人优先',
  ])('%s is none', (text) => expect(advertOf(`任职要求：\n${text}`).dropped).toEqual([]));
  it('are not read out of boasts, benefits and other jobs', () => {
    const { dropped } = advertOf(
      '公司简介：\n团队平均年龄24岁，985名校博士团队\n福利：\n生日会，免费体检\n相似职位\n店长（限男，25-35岁）',
    );
    expect(dropped).toEqual([]);
  });
  it('leave the rest of their list in place', () => {
    const { terms, dropped } = advertOf('要求：\n中共党员、学生干部优先');
    expect(dropped).toHaveLength(1);
    expect(terms.map(({ text }) => text)).toEqual(['学生干部']);
  });
  it('are told as stand-ins where the words only stand for one', () => {
    expect(advertOf('要求：\n声音甜美').dropped[0]).toMatchObject({ proxy: true });
  });
});
