import { describe, expect, it } from 'vitest';
import { toLines, toSections } from '../../src/layout/index.ts';
import type { Line, ResumeDocument, Section } from '../../src/model/index.ts';
import { linesOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { flow, page, paragraph, pdf, run, table } from './pages.ts';

const outline = (lines: readonly Line[]): readonly string[] =>
  toSections(lines, vocabulary).map(
    ({ kind, title, lines: under }: Section) =>
      `${kind}/${title?.text ?? ''}/${under.map((line) => line.text).join(';')}`,
  );

const ofDocument = (document: ResumeDocument): readonly string[] => outline(toLines(document));

describe('titles', () => {
  it.each([
    ['教育背景', 'education'],
    ['【工作经历】', 'experience'],
    ['■ 自我评价', 'summary'],
    ['一、求职意向', 'wish'],
    ['教 育 背 景', 'education'],
    ['工作经历 Work Experience', 'experience'],
    ['EDUCATION 教育经历', 'education'],
    ['PROFESSIONAL EXPERIENCE', 'experience'],
    ['02 / 项目经验', 'projects'],
    ['荣誉与证书：', 'certificates'],
    ['Skills & Tools', 'skills'],
    ['实习/校园经历', 'internship'],
    ['竞赛与社团经历', 'campus'],
    ['社会实践与工作经历', 'experience'],
    ['项目经验与开源贡献', 'projects'],
    ['校园与教育', 'education'],
    ['留学与教育', 'education'],
    ['展会与项目', 'projects'],
    ['实习与助教', 'internship'],
    ['退役后工作情况', 'experience'],
    ['参军经历', 'experience'],
    ['Ⅰ 教育', 'education'],
    ['志愿服务', 'volunteering'],
    ['語言能力', 'languages'],
    ['Educational Attainment', 'education'],
    ['ACADEMIC CREDENTIALS', 'education'],
    ['Career Chronicle', 'experience'],
    ['CALL CENTRE EXPERIENCE', 'experience'],
    ['Employment History (most recent first)', 'experience'],
    ['WORK EXPERIENCE (13 years)', 'experience'],
    ['OFFSHORE & PORT EXPERIENCE', 'experience'],
    ['Career Snapshot', 'summary'],
    ['Seminars and Workshops Attended', 'training'],
    ['Board Examinations', 'certificates'],
    ['Character References', 'references'],
    ['SAILING AWARDS', 'awards'],
    ['一、工作经历一览表', 'experience'],
    ['学习与培训一览表', 'education'],
    ['这些年我干过的活', 'experience'],
    ['四、考级', 'certificates'],
    ['Areas of Competence', 'skills'],
    ['Teaching Appointments', 'experience'],
    ['PROJECTS HANDLED:', 'projects'],
    ['Grants and Fellowships', 'awards'],
    ['主讲课程', 'other'],
    ['主要论著', 'publications'],
    ['Licences and Tests', 'certificates'],
  ])('%s opens a section of kind %s', (title, kind) => {
    const [, section] = toSections(
      [...linesOf('王小明'), ...linesOf(`${title}\n内容一行`)].map((line, i) => ({ ...line, number: i + 1 })),
      vocabulary,
    );
    expect(section?.kind).toBe(kind);
    expect(section?.lines.map((line) => line.text)).toEqual(['内容一行']);
  });

  it.each([
    '在校期间荣获多项荣誉证书。',
    '负责教育背景调查与入职培训',
    '工作描述：',
    '主修课程：管理学',
    '技能：Excel',
    '工作内容：接听热线',
    'Head of Guest Experience',
    'Guest Experience',
    'LEVEL 2 SKILLS',
  ])('%s opens none', (text) => {
    expect(outline(linesOf(`工作经历\n某某公司\n${text}`))).toEqual([`experience/工作经历/某某公司;${text}`]);
  });

  it('stands before its content on one line, as a cell or before a colon', () => {
    expect(outline(linesOf('教育背景  2012.09-2016.06  某某大学\n自我评价：认真负责，抗压能力强'))).toEqual([
      'education/教育背景/2012.09-2016.06  某某大学',
      'summary/自我评价/认真负责，抗压能力强',
    ]);
  });

  it('in Latin letters may be broken over two lines of its look', () => {
    const title = (baseline: number, text: string) => run(50, baseline, text, { size: 13, bold: true });
    const runs = [
      title(100, 'Education and'),
      title(116, 'Training'),
      run(50, 136, 'Riverton College'),
      run(50, 152, 'Diploma in Tourism'),
      run(50, 168, 'Distinction'),
    ];
    expect(ofDocument(pdf(page(runs)))).toEqual([
      'education/Education and Training/Riverton College;Diploma in Tourism;Distinction',
    ]);
  });

  it('that each card of a job bears in capitals opens a section each time', () => {
    const head = { size: 14, bold: true };
    const card = (firm: string) => [paragraph('WORK', head), paragraph(firm), paragraph('设计师 2020.03-2022.05')];
    expect(ofDocument(flow(...card('甲公司'), ...card('乙公司'), ...card('丙公司')))).toEqual([
      'experience/WORK/甲公司;设计师 2020.03-2022.05',
      'experience/WORK/乙公司;设计师 2020.03-2022.05',
      'experience/WORK/丙公司;设计师 2020.03-2022.05',
    ]);
  });

  it('is no label before an address', () => {
    expect(outline(linesOf('陈一诺\n作品集：works.example.com/chen\n上海'))).toEqual([
      'basic//陈一诺;作品集：works.example.com/chen;上海',
    ]);
  });

  it('that comes again in every project is a label', () => {
    const project = '项目\n某某系统\n技术栈\nJava';
    expect(
      outline(linesOf(`项目经历\n${project}\n${project}\n${project}`)).some((text) => text.startsWith('skills')),
    ).toBe(false);
  });
});

it('knows a heading by its end where it looks like one', () => {
  const head = { size: 14, bold: true };
  const lines = [
    paragraph('教育背景', head),
    paragraph('某某大学 会计 本科'),
    paragraph('文宣经历', head),
    paragraph('2019.05 某某公司 文案，写过门店经历'),
  ];
  expect(ofDocument(flow(...lines))).toEqual([
    'education/教育背景/某某大学 会计 本科',
    'experience/文宣经历/2019.05 某某公司 文案，写过门店经历',
  ]);
});

describe('tables', () => {
  it('have column heads that are no headings', () => {
    expect(
      ofDocument(
        flow(
          paragraph('工作经历'),
          table([
            ['起止时间', '公司', '职位'],
            ['2020.03-2021.05', '某某公司', '客服'],
          ]),
        ),
      ),
    ).toEqual(['experience/工作经历/起止时间  公司  职位;2020.03-2021.05  某某公司  客服']);
  });

  it('in English may have a column whose head is the title of another section', () => {
    const rows = [
      ['Qualification', 'Institute / Board', 'Year', 'Percentage'],
      ['B.Com', 'Lake College', '2018', '66%'],
    ];
    expect(ofDocument(flow(paragraph('Education'), table(rows)))).toEqual([
      'education/Education/Qualification  Institute / Board  Year  Percentage;B.Com  Lake College  2018  66%',
    ]);
  });

  it('of a form have rows of labels above rows of values', () => {
    const rows = [
      ['毕业院校', '所学专业', '毕业时间'],
      ['某某学院', '会计', '2016年7月'],
    ];
    expect(ofDocument(flow(table(rows)))).toEqual(['basic//毕业院校  所学专业  毕业时间;某某学院  会计  2016年7月']);
  });

  it('have label cells that are headings, and forms whose labels are none', () => {
    const rows = [
      ['工作经验', '5年', '学历', '本科'],
      ['工作经历', '2020.03-2021.05 某某公司\n接听热线\n处理投诉'],
      ['证书', '普通话二级甲等'],
    ];
    expect(ofDocument(flow(table(rows)))).toEqual([
      'basic//工作经验  5年  学历  本科',
      'experience/工作经历/2020.03-2021.05 某某公司;接听热线;处理投诉',
      'certificates/证书/普通话二级甲等',
    ]);
  });
});

it('takes a line in the style of the known headings for a heading', () => {
  const head = { size: 14, bold: true };
  const blocks = ['工作经历', '教育背景', '自我评价'].flatMap((title) => [
    paragraph(title, head),
    paragraph('正文一行，内容若干'),
  ]);
  const sections = ofDocument(flow(...blocks, paragraph(''), paragraph('管理理念', head), paragraph('以人为本')));
  expect(sections.at(-1)).toBe('other/管理理念/以人为本');
});

it('takes no firm in small letters for a heading where the known ones are in capitals', () => {
  const head = { size: 14, bold: true };
  const blocks = ['WORK EXPERIENCE', 'EDUCATION', 'KEY SKILLS', 'REFERENCES'].flatMap((title) => [
    paragraph(title, head),
    paragraph('One line of text'),
  ]);
  const sections = ofDocument(flow(...blocks, paragraph(''), paragraph('Harbour Voice', head), paragraph('More text')));
  expect(sections.at(-1)).toBe('references/REFERENCES/One line of text;Harbour Voice;More text');
});

it('takes such a line without a gap above it where the known headings have none either', () => {
  const head = { size: 14, bold: true };
  const lines = ['工作经历', '教育背景', '管理理念', '自我评价'].flatMap((title, at) => [
    run(50, 100 + 40 * at, title, head),
    run(50, 120 + 40 * at, '正文一行，内容若干'),
  ]);
  expect(ofDocument(pdf(page([run(50, 80, '王小明', { size: 20 }), ...lines])))).toEqual([
    'basic//王小明',
    'experience/工作经历/正文一行，内容若干',
    'education/教育背景/正文一行，内容若干',
    'other/管理理念/正文一行，内容若干',
    'summary/自我评价/正文一行，内容若干',
  ]);
});

it('never lets the main column fall into the last section of the sidebar', () => {
  const side = ['联系方式', '138-0000-0001', '证书', '普通话二级甲等', '英语四级', '驾驶证'].map((text, i) =>
    run(40, 105 + 23 * i, text),
  );
  const main = ['王小明', '客服主管', '某市', '工作经历', '某某公司', '接听热线', '处理投诉', '培训新人'].map(
    (text, i) => run(220, 100 + 16 * i, text),
  );
  expect(ofDocument(pdf(page([...side, ...main])))).toEqual([
    'basic/联系方式/138-0000-0001',
    'certificates/证书/普通话二级甲等;英语四级;驾驶证',
    'basic//王小明;客服主管;某市',
    'experience/工作经历/某某公司;接听热线;处理投诉;培训新人',
  ]);
});

it('knows short headings of the main column by a look of their own, whatever look those of the sidebar have', () => {
  const side = ['Reach Me', '138-0000-0001', 'Languages', 'English', 'Awards', 'Best of the year'].map((text, i) =>
    run(400, 100 + 20 * i, text, i % 2 === 0 ? { bold: true } : {}),
  );
  const main = [
    'Work',
    'Blue Harbor, designer',
    'Menus for cafés',
    'Education',
    'Riverton University',
    'BA in Design',
  ].map((text, i) => run(40, 105 + 20 * i, text, i % 3 === 0 ? { size: 14, bold: true } : {}));
  expect(ofDocument(pdf(page([...side, ...main])))).toEqual([
    'experience/Work/Blue Harbor, designer;Menus for cafés',
    'education/Education/Riverton University;BA in Design',
    'basic/Reach Me/138-0000-0001',
    'languages/Languages/English',
    'awards/Awards/Best of the year',
  ]);
});

it('puts every line into one section or makes it a title', () => {
  const lines = linesOf('王小明\n工作经历\n某某公司  客服\n• 接听热线\n教育背景  2012.09-2016.06  某某大学\n其他');
  const counted = toSections(lines, vocabulary).flatMap(({ title, lines: under }) => [
    ...(title === null ? [] : [title]),
    ...under,
  ]);
  expect(new Set(counted.map((line) => line.number))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

describe('titles in a rail', () => {
  it('open sections even where they are common words, if nothing else stands there', () => {
    const row = (y: number, title: string, text: string) => [run(50, y, title), run(130, y, text)];
    const runs = [
      run(50, 60, '王小明', { size: 18 }),
      ...row(100, '意向', '热线客服，深圳或广州均可'),
      ...row(140, '履历', '某某电器集团 客服主任 2014.05-2018.02'),
      run(130, 156, '管理一百席热线'),
      ...row(200, '学历', '某某大学 应用心理学 本科 2006.09-2010.06'),
    ];
    expect(ofDocument(pdf(page(runs)))).toEqual([
      'basic//王小明',
      'wish/意向/热线客服，深圳或广州均可',
      'experience/履历/某某电器集团 客服主任 2014.05-2018.02;管理一百席热线',
      'education/学历/某某大学 应用心理学 本科 2006.09-2010.06',
    ]);
  });
});

describe('unknown titles in the style of the known ones', () => {
  it('may have their list mark, and are told by their last word', () => {
    const heading = (text: string) => paragraph(text, { size: 14, bold: true, bullet: '★' });
    const blank = paragraph('');
    const document = flow(
      ...[heading('核心优势'), paragraph('耐心细致，服务意识强'), blank],
      ...[heading('资格证书'), paragraph('普通话二级甲等证书一份'), blank],
      ...[heading('更早的兼职'), paragraph('某某学校 助教 2014.03-2014.12'), blank],
      ...[heading('教育背景'), paragraph('某某大学 会计 本科')],
    );
    expect(ofDocument(document).slice(2, 3)).toEqual(['experience/更早的兼职/某某学校 助教 2014.03-2014.12']);
  });
});
