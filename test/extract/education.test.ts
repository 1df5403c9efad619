import { describe, expect, it } from 'vitest';
import { toEducationList } from '../../src/extract/education/education.ts';
import { withNamedLevel } from '../../src/extract/education/highest-level.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const schools = (text: string): readonly string[] =>
  toEducationList([sectionOf('education', text)], vocabulary, '2026-11-01').map(
    ({ school, major, level, start, end, finished }) => [school, major, level, start, end, finished].join(' | '),
  );

describe('a school', () => {
  it.each([
    ['2014.09-2018.06  江州大学  软件工程  本科', '江州大学 | 软件工程 | bachelor | 2014-09 | 2018-06 | true'],
    ['江州大学 软件工程 本科 2014.09-2018.06', '江州大学 | 软件工程 | bachelor | 2014-09 | 2018-06 | true'],
    [
      '江州职业技术学院 文秘 大专 · 统招  2016.09-2019.06',
      '江州职业技术学院 | 文秘 | associate | 2016-09 | 2019-06 | true',
    ],
    ['江州大学  经济学（本科）  2014.09-2018.06', '江州大学 | 经济学 | bachelor | 2014-09 | 2018-06 | true'],
    ['2015/09 - 2019/07  江州邮电大学 网络工程本科', '江州邮电大学 | 网络工程 | bachelor | 2015-09 | 2019-07 | true'],
    ['江州大学  2014.09-2018.06\n旅游管理 | 本科 | 统招', '江州大学 | 旅游管理 | bachelor | 2014-09 | 2018-06 | true'],
    ['江州大学\n新闻学 · 本科\n2017.09-2021.06', '江州大学 | 新闻学 | bachelor | 2017-09 | 2021-06 | true'],
    ['江州大学（985） 会计学专业 硕士 2014.09-2017.06', '江州大学 | 会计学 | master | 2014-09 | 2017-06 | true'],
    [
      '学校：江州大学  专业：会计学  学历：本科  时间：2014.09-2018.06',
      '江州大学 | 会计学 | bachelor | 2014-09 | 2018-06 | true',
    ],
    ['江州大学  法学  自考本科在读  2025.03-至今', '江州大学 | 法学 | bachelor | 2025-03 | present | false'],
    ['江州大学  心理学  本科  2022.09-2027.06', '江州大学 | 心理学 | bachelor | 2022-09 | 2027-06 | false'],
    ['江州市第一中学  2009.08-2012.07', '江州市第一中学 |  | high-school | 2009-08 | 2012-07 | true'],
    [
      'River State University  Sep 2017 – Jun 2021\nBusiness English B.A.',
      'River State University | Business English | bachelor | 2017-09 | 2021-06 | true',
    ],
    [
      'River State University\nMaster of Science in Computer Science  2017 - 2019',
      'River State University | Computer Science | master | 2017 | 2019 | true',
    ],
    [
      'River State University  09/2020 - 06/2023\nM.Eng., Computer Science',
      'River State University | Computer Science | master | 2020-09 | 2023-06 | true',
    ],
    [
      'B.S. in Computer Science, River State University  2019',
      'River State University | Computer Science | bachelor |  | 2019 | true',
    ],
  ])('%s', (text, expected) => {
    expect(schools(text)).toEqual([expected]);
  });

  it('may take a line more above its dates than the one before, where its name is printed like that one', () => {
    const text =
      'River State University\nMEng in Software Engineering\n2016.09-2019.03\n' +
      'River State University\nBE in Software Engineering\nLLB in Law\n2012.09-2016.09';
    const { lines, ...section } = sectionOf('education', text);
    const printed = lines.map((line) => ({
      ...line,
      bold: line.text.startsWith('River'),
      gapAbove: line.text.startsWith('River'),
    }));
    const found = toEducationList([{ ...section, lines: printed }], vocabulary, '2026-11-01');
    expect(found.map(({ school, start, end }) => [school, start, end])).toEqual([
      ['River State University', '2016-09', '2019-03'],
      ['River State University', '2012-09', '2016-09'],
    ]);
  });

  it('stands without dates', () => {
    expect(schools('江州大学  会计学  本科')).toEqual(['江州大学 | 会计学 | bachelor |  |  | ']);
  });
});

describe('a school with one line more than the first', () => {
  it('begins at the gap above it', () => {
    const text =
      'River University\nMEng in Software Engineering\n2016.09-2019.03\nHarbor University\nBE in Civil Engineering\nLLB in Law\n2012.09-2016.06';
    const section = sectionOf('education', text);
    const lines = section.lines.map((line) => ({ ...line, gapAbove: line.text.endsWith('University') }));
    expect(
      toEducationList([{ ...section, lines }], vocabulary, '2026-11-01').map(({ school, level, end }) => [
        school,
        level,
        end,
      ]),
    ).toEqual([
      ['River University', 'master', '2019-03'],
      ['Harbor University', 'bachelor', '2016-06'],
    ]);
  });
});

describe('a school that a form tells in parts', () => {
  const told = (basic: string, education: string): readonly string[] =>
    toEducationList(
      [sectionOf('basic', basic), ...(education === '' ? [] : [sectionOf('education', education)])],
      vocabulary,
      '2026-11-01',
    ).map(({ school, major, level, start, end }) => [school, major, level, start, end].join(' | '));

  it.each([
    ['学历：高中（江州市下河中学，2010年7月毕业）', '江州市下河中学 |  | high-school |  | 2010-07'],
    ['文化程度：初中（1998年毕业于江州市第三中学）', '江州市第三中学 |  | junior-high |  | 1998'],
    ['学历：本科（统招）', ''],
  ])('%s', (basic, expected) => {
    expect(told(basic, '').join()).toBe(expected);
  });

  it('has the major and the date that stand among the personal data', () => {
    expect(told('最高学历  中专  专业  财会  毕业时间  2003.07', '江州市中等职业技术学校')).toEqual([
      '江州市中等职业技术学校 | 财会 | high-school |  | 2003-07',
    ]);
  });

  it('has both dates that the form asks for, in one row', () => {
    const expected = ['江州师范大学 | 数学（师范） | bachelor | 2023-09 | 2027-07'];
    const form = '学校  江州师范大学  院系  数学学院\n专业  数学（师范）  学历  本科  学制  四年';
    const half = (text: string) => text.replaceAll('(', '（').replaceAll(')', '）');
    expect(told(`${form}\n入学时间  2023年9月  毕业时间  2027年7月`, '').map(half)).toEqual(expected);
  });

  it('is one of those that the history below tells', () => {
    const history =
      '2009.09-2012.06  江州市民族中学  高中学习\n2012.09-2016.06  江州大学  草业科学专业本科学习\n2016.08-2020.07  江州市歇武镇人民政府  大学生村官';
    expect(told(history, '江州大学  毕业时间  2016年6月')).toEqual([
      '江州市民族中学 |  | high-school | 2009-09 | 2012-06',
      '江州大学 | 草业科学 | bachelor | 2012-09 | 2016-06',
    ]);
  });

  it('counts once where the education tells it again with all of its dates', () => {
    expect(schools('江州职业学院  毕业时间  2010年7月\n2007.9-2010.7  江州职业学院  物业管理（大专）')).toEqual([
      '江州职业学院 | 物业管理 | associate | 2007-09 | 2010-07 | true',
    ]);
  });

  it('is no post that a student held at another school', () => {
    const posts = '2026.03-2026.06  江州市第十九中学  数学教育实习\n2024.09-2025.06  江州大学青年志愿者协会  部长';
    expect(toEducationList([sectionOf('internship', posts)], vocabulary, '2026-11-01')).toEqual([]);
  });

  it('has left a school for the young at its first stage where the writer says so', () => {
    const text =
      '本人丁建军，男，汉族，1982年生，江州人，初中文化，持有A2驾驶证，2006年领证，至今没有出过大的事故，电话联系即可，随时上班。\n1998年在江州市红山区下河中学毕业后在家务农。';
    const sections = [sectionOf('basic', text)];
    const found = withNamedLevel(toEducationList(sections, vocabulary, '2026-11-01'), sections, vocabulary);
    expect(found.map(({ school, major, level, end }) => [school, major, level, end])).toEqual([
      ['江州市红山区下河中学', null, 'junior-high', '1998'],
    ]);
  });

  it('has no birthday for the end of its studies', () => {
    expect(told('出生年月  1985.06  学历  中专  专业  财会', '江州市中等职业技术学校')).toEqual([
      '江州市中等职业技术学校 | 财会 | high-school |  | ',
    ]);
  });
});

describe('what is no school', () => {
  it('leaves out a plan', () => {
    expect(schools('2026.12-2029.06  江州大学  会计学  计划报考专升本')).toEqual([]);
  });

  it('does not take courses for schools', () => {
    expect(schools('2014.09-2018.06  江州大学  软件工程  本科\n主修课程：大学英语、数据结构')).toHaveLength(1);
  });
});
