import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/model/index.ts';
import { toCondition } from '../../../src/score/index.ts';
import { bullet, context, job, line, paper, person, study, vocabulary } from '../people.ts';

const holds = (query: string, profile: Profile): boolean => {
  const condition = toCondition(query, context);
  if ('message' in condition) throw new Error(`column ${condition.column}: ${condition.message.en}`);
  return condition.holds(profile);
};

const faultOf = (query: string) => {
  const condition = toCondition(query, context);
  return 'message' in condition ? { column: condition.column, zh: condition.message.zh } : null;
};

const agent = person({
  education: [study({ level: 'associate', end: '2018-06', finished: true, major: '电子商务' })],
  experience: [
    job({ title: '客服专员', employer: '云山商贸', industries: ['e-commerce'], start: '2020-01', end: '2023-12' }),
  ],
  tenure: {
    workMonths: 60,
    customerServiceMonths: 48,
    finishedJobs: 1,
    shortestMonths: 48,
    averageMonths: 48,
    gaps: [],
  },
  certificates: [
    paper('putonghua', { level: '二级甲等', score: 88.5 }),
    paper('cet6', { score: 480 }),
    paper('teacher', { status: 'not-held', why: 'preparing' }),
  ],
  languages: [{ language: 'en', level: 'cet6', evidence: [] }],
  skills: [{ id: 'excel', name: 'Excel', kind: 'tool', where: 'used', evidence: [] }],
  bullets: [
    bullet({
      metrics: [{ id: 'csat', value: 96, unit: '%', from: null, direction: null, period: null, plausible: true }],
    }),
  ],
  wish: { posts: ['客服'], cities: ['杭州市'], salary: null, available: null, shifts: true, evidence: [] },
  lines: [
    line('林小禾 | 现居上海 | 籍贯：四川成都', 'basic'),
    line('接听热线，处理客户投诉 120 起', 'experience', 0),
    line('用 Zendesk 记录工单', 'experience', 0),
    line('未从事过电话销售', 'summary'),
    line('希望从事数据分析', 'summary'),
  ],
});

describe('a term', () => {
  it.each([
    ['投诉处理', true],
    ['客诉处理', true],
    ['"客诉处理"', false],
    ['“处理客户投诉”', true],
    ['zendesk', true],
    ['ＺＥＮＤＥＳＫ', true],
    ['千牛', false],
    ['电话销售', false],
    ['数据分析', false],
    ['CET-6', true],
    ['CET-4', true],
    ['教师资格证', false],
    ['customer service', true],
  ])('%s is met: %s', (query, met) => expect(holds(query, agent)).toBe(met));
});

describe('operators', () => {
  it.each([
    ['客服 AND (投诉处理 OR 纠纷) NOT 电话销售', true],
    ['客服 and not 投诉处理', false],
    ['千牛 OR zendesk AND 投诉处理', true],
    ['(千牛 OR zendesk) AND 质检', false],
    ['千牛 OR 质检 OR zendesk', true],
    ['zendesk 千牛', false],
    ['NOT NOT zendesk', true],
    ['-千牛', true],
    ['！千牛', true],
    ['zendesk ＆＆ 投诉处理', true],
    ['千牛 | zendesk', true],
    ['（千牛 或 zendesk）且 投诉处理', true],
    ['客服且投诉处理', true],
    ['千牛或zendesk', true],
    ['非千牛', true],
    ['客服 非 zendesk', false],
    ['zendesk【千牛 OR 投诉处理】', true],
  ])('%s is met: %s', (query, met) => expect(holds(query, agent)).toBe(met));
});

describe('a comparison', () => {
  it.each([
    ['education>=大专', true],
    ['学历＞＝本科', false],
    ['学历<本科', true],
    ['degree=associate', true],
    ['putonghua>=二级甲等 AND months>=24', true],
    ['普通话>=二甲', true],
    ['普通话>=一级乙等', false],
    ['putonghua>=88', true],
    ['putonghua>=89', false],
    ['cet>=4', true],
    ['cet=6', true],
    ['cet=四级', false],
    ['cet6 >= 480', true],
    ['cet4>=480', false],
    ['jlpt>=N2', false],
    ['months>=48', true],
    ['months>48', false],
    ['years>=4', true],
    ['years!=4', false],
    ['work-months<=60', true],
    ['shortest-job>=49', false],
    ['finished-jobs<2', true],
    ['city=上海', true],
    ['城市：杭州', true],
    ['city=成都', false],
    ['city!=北京', true],
    ['title=客服', true],
    ['employer="云山"', true],
    ['major=电子商务', true],
    ['行业=电商', true],
    ['industry!=gaming', true],
    ['role=客服', true],
    ['语言=英语', true],
    ['language=ja', false],
    ['skill=excel', true],
    ['certificate=cet4', true],
    ['证书=教师资格', false],
    ['csat>=95%', true],
    ['满意度>=97', false],
    ['轮班=是', true],
    ['shifts=no', false],
  ])('%s is met: %s', (query, met) => expect(holds(query, agent)).toBe(met));

  it.each(['months>=0', 'education>=初中', 'putonghua<=一级甲等', 'csat>=0', 'shifts=no', 'city=上海'])(
    '%s is met by nobody whose résumé does not tell',
    (query) => expect(holds(query, person())).toBe(false),
  );
});

describe('a query that can not be read', () => {
  it.each([
    ['', 1, '查询是空的'],
    ['客服 AND', 7, '“AND”后面缺少条件'],
    ['OR 客服', 1, '“OR”前面缺少条件'],
    ['客服 AND OR 投诉', 8, '“OR”前面缺少条件'],
    ['(客服 OR 投诉', 1, '没有对应的右括号'],
    ['客服)', 3, '多了一个右括号'],
    ['客服 ()', 4, '括号里是空的'],
    ['客服，投诉', 3, 'AND（且）或 OR（或）'],
    ['客服 “投诉', 4, '应补上 ”'],
    ['学历>=大砖', 5, '大专'],
    ['学厉>=大专', 1, '是不是 学历'],
    ['客服 AND city>=上海', 12, '= 或 !='],
    ['months>=多', 9, '数字'],
    ['months>=', 9, '缺少值'],
    ['>=24', 1, '缺少字段名'],
    ['行业=电伤', 4, '词表'],
    ['教师资格>=3', 5, '证书=教师资格'],
    ['非遗传承人', 1, '非 遗传承人'],
    ['客服 AND 女性', 8, '性别'],
    ['年龄<35', 1, '年龄'],
    ['title=党员', 7, '政治面貌'],
    [`${'('.repeat(60)}客服`, 42, '40 层'],
    ['客'.repeat(2001), 2000, '2000 个字符'],
  ])('%s: column %i says %s', (query, column, words) => {
    expect(faultOf(query)).toEqual({ column, zh: expect.stringContaining(words) });
  });

  it('never throws, whatever it holds', () => {
    const parts = [
      '客服',
      ' AND ',
      ' OR ',
      ' NOT ',
      '(',
      ')',
      '"',
      '“',
      '>=',
      '=',
      ':',
      '学历',
      '大专',
      '，',
      '-',
      '!',
      '非',
    ];
    for (let seed = 1; seed < 2000; seed += 1) {
      let state = seed;
      const next = (): number => {
        state = (state * 48271) % 2147483647;
        return state;
      };
      const query = Array.from({ length: 1 + (next() % 8) }, () => parts[next() % parts.length]).join('');
      const condition = toCondition(query, context);
      expect('holds' in condition || condition.column >= 1).toBe(true);
    }
  });
});

describe('the names of fields', () => {
  it('are one field each', () => {
    const names = Object.entries(vocabulary.data.query.fields).flatMap(([id, words]) => [id, ...words]);
    expect(new Set(names).size).toBe(names.length);
  });
});
