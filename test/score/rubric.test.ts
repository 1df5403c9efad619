import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRubric, rubricSchema } from '../../src/score/index.ts';
import { vocabulary } from './people.ts';

const good = {
  id: 'sample',
  version: '1.0.0',
  title: { zh: '示例', en: 'Sample' },
  description: { zh: '示例', en: 'A sample' },
  requirements: [
    { id: 'study', title: { zh: '学历', en: 'Education' }, kind: 'education', options: { min: 'associate' } },
  ],
  criteria: [
    { id: 'stays', title: { zh: '稳定性', en: 'Stability' }, kind: 'tenure', weight: 33.3, options: { minMonths: 6 } },
    {
      id: 'words',
      title: { zh: '关键词', en: 'Keywords' },
      kind: 'keywords',
      weight: 66.7,
      options: { groups: ['core'] },
    },
  ],
  keywords: { core: [{ family: 'complaint-handling' }, { id: 'own', forms: ['自有词'] }] },
};

const faultsOf = (rubric: unknown) =>
  parseRubric(JSON.stringify(rubric, null, 2), 'rubrics/sample.json', vocabulary).faults;
const parse = (text: string) => parseRubric(text, 'rubrics/sample.json', vocabulary);

describe('a rubric without fault', () => {
  it('becomes a rubric, with weights of one decimal that add up to 100', () => {
    const { rubric, faults } = parse(JSON.stringify(good));
    expect(faults).toEqual([]);
    expect(rubric).toMatchObject({ id: 'sample', bonusCap: 10, bonuses: [], expectations: [] });
  });
  it('may start with a byte order mark', () => {
    expect(parse(`\ufeff${JSON.stringify(good)}`).faults).toEqual([]);
  });
});

describe('faults of a rubric', () => {
  it('names the place of broken JSON', () => {
    const { rubric, faults } = parse('{\n  "id": "sample",\n  "version" "1.0.0"\n}');
    expect(rubric).toBeNull();
    expect(faults[0]).toMatchObject({ file: 'rubrics/sample.json', line: 3, column: 13 });
    expect(faults[0]?.message.en).toBe('a colon is expected after the field name');
  });
  it('says that an empty file is empty', () => {
    expect(parse('').faults).toHaveLength(1);
  });
  it('refuses comments and trailing commas', () => {
    expect(parse('{ "id": "a", }').faults).not.toEqual([]);
    expect(parse('{ /* note */ }').faults).not.toEqual([]);
  });
  it('finds weights that do not add up', () => {
    const [stays, words] = good.criteria;
    expect(faultsOf({ ...good, criteria: [{ ...stays, weight: 40 }, words] })).toMatchObject([
      {
        path: 'criteria',
        message: { zh: '各项权重之和为 106.7，应为 100', en: 'the weights add up to 106.7; they should be 100' },
      },
    ]);
  });
  it('suggests the field that was mistyped, at its place', () => {
    const fault = faultsOf({ ...good, requirments: good.requirements }).find(({ path }) => path === 'requirments');
    expect(fault).toMatchObject({ suggestion: 'requirements', column: 3 });
  });
  it('names the missing field', () => {
    const { version: _, ...rest } = good;
    expect(faultsOf(rest)).toMatchObject([{ path: 'version', message: { en: 'the field "version" is missing' } }]);
  });
  it('suggests a certificate, a level and a keyword family', () => {
    const requirements = [
      {
        id: 'paper',
        title: good.title,
        kind: 'certificate',
        options: { any: [{ id: 'putongua' }, { id: 'putonghua', level: '二甲' }] },
      },
    ];
    const faults = faultsOf({ ...good, requirements, keywords: { core: [{ family: 'complaint-handlin' }] } });
    expect(faults.map(({ path, suggestion }) => [path, suggestion])).toEqual([
      ['requirements[0].options.any[0].id', 'putonghua'],
      ['requirements[0].options.any[1].level', '二级甲等'],
      ['keywords.core[0].family', 'complaint-handling'],
    ]);
  });
  it('suggests a kind and a keyword group', () => {
    const kind = faultsOf({ ...good, requirements: [{ ...good.requirements[0], kind: 'eduction' }] });
    expect(kind).toMatchObject([{ path: 'requirements[0].kind', suggestion: 'education' }]);
    const [stays, words] = good.criteria;
    expect(faultsOf({ ...good, criteria: [stays, { ...words, options: { groups: ['cor'] } }] })).toMatchObject([
      { suggestion: 'core' },
    ]);
  });
  it('finds repeated ids and repeated keys', () => {
    const [stays, words] = good.criteria;
    expect(faultsOf({ ...good, criteria: [stays, { ...words, id: 'stays' }] })).toMatchObject([
      { path: 'criteria[1].id' },
    ]);
    expect(parse(JSON.stringify(good).replace('"id":"sample"', '"id":"sample","id":"sample"')).faults).toMatchObject([
      { path: 'id' },
    ]);
  });
  it('reports all faults at once, in the order of the file', () => {
    const [stays, words] = good.criteria;
    const faults = faultsOf({
      ...good,
      version: 'v1',
      criteria: [
        { ...stays, weight: 'much' },
        { ...words, options: {} },
      ],
      extra: 1,
    });
    expect(faults.map(({ path }) => path)).toEqual([
      'version',
      'criteria[0].weight',
      'criteria[1].options.groups',
      'extra',
    ]);
    expect(faults.map(({ line }) => line)).toEqual([...faults.map(({ line }) => line)].sort((a, b) => a - b));
  });
  it('never throws, whatever the JSON', () => {
    for (const text of [
      'null',
      '[]',
      '3',
      '"x"',
      '{"criteria":{}}',
      '{"__proto__":{"id":1}}',
      '{"keywords":[1]}',
      '{"criteria":[null]}',
    ]) {
      expect(parse(text).rubric).toBeNull();
    }
  });
});

describe('protected attributes', () => {
  const withForm = (form: string) => faultsOf({ ...good, keywords: { core: [{ id: 'own', forms: [form] }] } });
  it.each([
    '女性',
    '女',
    '35岁以下',
    '３５岁以下',
    '女 性',
    '90后',
    '已婚已育',
    '本地户口',
    '形象佳',
    '党员优先',
    '985',
    '汉族',
    '身体健康',
    'female',
    'native speaker',
    'date of birth',
    '血型',
  ])('refuses %s', (form) => {
    expect(withForm(form)).toMatchObject([{ path: 'keywords.core[0].forms[0]' }]);
  });
  it.each([
    '女装',
    '男装电商',
    '妇产科',
    '母婴',
    '党建软件',
    '户外',
    '汉语',
    '户籍业务',
    '健康医疗',
    '婚庆行业',
    '民族乐器',
    '老年用户服务',
    '年龄算法',
    '会员生日',
    '12345',
    '体检套餐',
    'healthcare',
    'community management',
    '生育保险',
  ])('lets %s pass', (form) => {
    expect(withForm(form)).toEqual([]);
  });
  it('is told also where the shape is wrong, and in titles of criteria', () => {
    const [stays] = good.criteria;
    const faults = faultsOf({ ...good, criteria: [{ ...stays, title: { zh: '性别', en: 'Gender' } }] });
    expect(faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['criteria[0].title.zh', 'criteria[0].title.en', 'criteria']),
    );
  });
});

describe('the JSON Schema', () => {
  it('is the one that is published', () => {
    const published = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../rubrics/schema.json'), 'utf8'),
    ) as unknown;
    expect(rubricSchema()).toEqual(published);
  });
  it('describes the options of each kind to an editor', () => {
    expect(JSON.stringify(rubricSchema())).toContain('finished full-time job shorter than this');
  });
});
