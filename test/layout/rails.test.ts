import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/layout/index.ts';
import { box, cellsOf, page, pdf, run } from './pages.ts';

const grey = (x: number, baseline: number, text: string, size: number) => ({
  ...run(x, baseline, text, { size }),
  color: 0xd8d8d8,
});

describe('dates that stand one under the other in a rail', () => {
  it('are one range in the line of their entry, with an arrow or a bar between them', () => {
    const entry = (top: number, dates: readonly string[]) => [
      ...dates.map((date, line) => run(50, top + 15 * line, date)),
      run(130, top, '某某科技有限公司'),
      run(130, top + 15, '客服专员'),
      run(130, top + 30, '接听热线'),
    ];
    const runs = [...entry(100, ['2023.04', '↓', '至今']), ...entry(180, ['2020.06', '｜', '2023.03'])];
    expect(cellsOf(pdf(page(runs)))).toEqual([
      '2023.04 - 至今|某某科技有限公司',
      '客服专员',
      '接听热线',
      '2020.06 - 2023.03|某某科技有限公司',
      '客服专员',
      '接听热线',
    ]);
  });

  it('are one range where the dash is set far from the first date', () => {
    const entry = (top: number, from: string, to: string) => [
      run(50, top, from),
      run(105, top, '–'),
      run(130, top, '某某科技有限公司·客服专员'),
      run(50, top + 15, to),
      run(130, top + 15, '接听热线'),
    ];
    expect(cellsOf(pdf(page([...entry(100, '2020.05', '2022.08'), ...entry(130, '2018.06', '2020.04')])))).toEqual([
      '2020.05 – 2022.08|某某科技有限公司·客服专员',
      '接听热线',
      '2018.06 – 2020.04|某某科技有限公司·客服专员',
      '接听热线',
    ]);
  });

  it.each([
    ['behind a word between its dates', '2019/07 to', '2022/09', '2019/07 to 2022/09'],
    ['before its last year', 'Apr ’19 – Nov', '’22', 'Apr ’19 – Nov ’22'],
    ['before a last year behind a long month', 'September 2019 – June', '2021', 'September 2019 – June 2021'],
    ['before its last month', '2019年7月–2022年', '9月', '2019年7月–2022年9月'],
    ['within its last date', '2019.07-2022', '.09', '2019.07-2022.09'],
    ['before its last sign', '2019年7月–2022年9', '月', '2019年7月–2022年9月'],
    ['before its last day', '2019.07.01-', '2022.09.30', '2019.07.01- 2022.09.30'],
  ])('are one range where a narrow rail breaks it %s', (_, first, second, whole) => {
    const entry = (top: number) => [
      run(50, top, first),
      run(180, top, 'Ward Clerk'),
      run(50, top + 15, second),
      run(180, top + 15, 'Riverside Clinic'),
      run(180, top + 30, 'Admissions, filing and calls'),
    ];
    expect(cellsOf(pdf(page([...entry(100), ...entry(160)])))).toEqual([
      `${whole}|Ward Clerk`,
      'Riverside Clinic',
      'Admissions, filing and calls',
      `${whole}|Ward Clerk`,
      'Riverside Clinic',
      'Admissions, filing and calls',
    ]);
  });

  it('stay with their entries under headings that stand close above them', () => {
    const runs = [
      run(50, 60, '王小明'),
      run(50, 80, '工作经验', { bold: true }),
      ...[100, 160, 220].flatMap((top, at) => [
        run(50, top, `201${at}/9-`),
        run(50, top + 15, `201${at + 1}/8`),
        run(130, top, '电话客服', { bold: true }),
        run(130, top + 15, '某某科技有限公司'),
        run(130, top + 30, '接听热线，登记工单'),
      ]),
      run(50, 270, '教育经历', { bold: true }),
      run(50, 288, '2006/9-'),
      run(50, 303, '2010/7'),
      run(130, 288, '某某大学'),
      run(50, 325, '技能特长', { bold: true }),
      run(50, 343, '证书：'),
      run(130, 343, '普通话二级甲等'),
    ];
    expect(cellsOf(pdf(page(runs))).slice(1, 5)).toEqual([
      '工作经验',
      '2010/9- 2011/8|电话客服',
      '某某科技有限公司',
      '接听热线，登记工单',
    ]);
  });

  it('are open where 今 stands alone under the dash', () => {
    const runs = [run(50, 100, '2021.12'), run(50, 115, '—'), run(50, 130, '今'), run(130, 100, '某某科技有限公司')];
    expect(cellsOf(pdf(page([...runs, run(130, 115, '客服专员'), run(130, 130, '接听热线')])))).toEqual([
      '2021.12 — 今|某某科技有限公司',
      '客服专员',
      '接听热线',
    ]);
  });

  it('are a range where the later one, or 至今, stands close under the earlier one', () => {
    const entry = (top: number, dates: readonly string[]) => [
      ...dates.map((date, line) => run(50, top + 14 * line, date)),
      run(150, top, '某某科技有限公司'),
      run(150, top + 17, '客服专员'),
      run(150, top + 34, '接听热线'),
    ];
    const runs = [...entry(100, ['2023年2月', '至今']), ...entry(180, ['2021年8月', '2021年11月'])];
    expect(cellsOf(pdf(page(runs))).filter((text) => text.includes('|'))).toEqual([
      '2023年2月 - 至今|某某科技有限公司',
      '2021年8月 - 2021年11月|某某科技有限公司',
    ]);
  });

  it('are a month where it stands under its year', () => {
    expect(cellsOf(pdf(page([run(50, 100, '2014'), run(50, 115, '09'), run(130, 100, '某某大学')])))).toEqual([
      '2014.09|某某大学',
    ]);
  });

  it('stay apart in a list of years, each with its own line', () => {
    const years = ['2018', '2019', '2020'].flatMap((year, line) => [
      run(50, 100 + 15 * line, year),
      run(130, 100 + 15 * line, '优秀员工'),
    ]);
    expect(cellsOf(pdf(page(years)))).toEqual(['2018|优秀员工', '2019|优秀员工', '2020|优秀员工']);
  });
});

describe('cells that wrap side by side', () => {
  it('are put together where a period goes on in the line below, though a cell is set in two prints', () => {
    const runs = [
      run(50, 100, '河畔软件职业技术', { bold: true }),
      run(145, 100, '应用数学（大'),
      run(225, 100, '2018年9月～2021年'),
      run(50, 114, '学院', { bold: true }),
      run(145, 114, '专）'),
      run(225, 114, '6月'),
      run(50, 150, 'Duty Lead', { bold: true }),
      run(98, 150, '· Deccan General'),
      run(200, 150, '01/2022 –'),
      run(50, 164, 'Hospital'),
      run(200, 164, '07/2023'),
    ];
    expect(cellsOf(pdf(page(runs)))).toEqual([
      '河畔软件职业技术学院|应用数学（大专）|2018年9月～2021年6月',
      'Duty Lead · Deccan General Hospital|01/2022 – 07/2023',
    ]);
  });

  it('are put together where both prints of a head go on below, or two single characters stand there', () => {
    const runs = [
      run(50, 100, 'Harbour Pearl', { bold: true }),
      run(150, 100, 'Front Desk'),
      run(50, 114, 'Hotel', { bold: true }),
      run(150, 114, 'Supervisor'),
      run(50, 150, '河畔资产管理集团股份有限公'),
      run(205, 150, '物业客服专'),
      run(50, 164, '司'),
      run(205, 164, '员'),
      run(50, 200, '2019年1月—2020年2月'),
      run(165, 200, '河畔银行'),
      run(240, 200, '值班经'),
      run(50, 214, '理'),
    ];
    expect(cellsOf(pdf(page(runs))).slice(0, 2)).toEqual([
      'Harbour Pearl Hotel|Front Desk Supervisor',
      '河畔资产管理集团股份有限公司|物业客服专员',
    ]);
    expect(cellsOf(pdf(page(runs)))[2]).toMatch(/^2019年1月—2020年2月\|/u);
  });

  it('are none where the lower line says things of its own', () => {
    const runs = [
      run(50, 100, 'Python'),
      run(110, 100, 'Java'),
      run(50, 114, '熟练'),
      run(110, 114, '了解'),
      run(50, 150, '河畔软件公司'),
      run(225, 150, '2018年9月～2021年6月'),
      run(50, 164, '客服'),
      run(225, 164, '上海'),
    ];
    expect(cellsOf(pdf(page(runs)))).toEqual([
      'Python|Java',
      '熟练|了解',
      '河畔软件公司|2018年9月～2021年6月',
      '客服|上海',
    ]);
  });
});

describe('titles in a rail', () => {
  const contents = (top: number) => [0, 16, 32].map((down) => run(160, top + down, '负责热线与投诉的处理'));

  it('come before their content where they stand beside its middle', () => {
    const runs = ['教育背景', '工作经历', '自我评价'].flatMap((title, part) => [
      run(50, 116 + 80 * part, title),
      ...contents(100 + 80 * part),
    ]);
    expect(cellsOf(pdf(page(runs))).filter((_, line) => line % 4 === 0)).toEqual(['教育背景', '工作经历', '自我评价']);
  });

  it('come before their content where they stand in boxes', () => {
    const titles = ['教育背景', '工作经历', '自我评价'];
    const runs = titles.flatMap((title, part) => [
      run(50, 106 + 80 * part, title),
      run(50, 120 + 80 * part, 'TITLE'),
      ...contents(100 + 80 * part),
    ]);
    const rules = titles.flatMap((_, part) => box(44, 92 + 80 * part, 110, 128 + 80 * part));
    expect(cellsOf(pdf(page(runs, rules))).filter((_, line) => line % 5 === 0)).toEqual(titles);
  });
});

describe('columns', () => {
  it('begin with the lines that they share', () => {
    const left = [100, 120, 140, 160, 180, 200, 220].map((at, line) => run(50, at, `左栏第${line}行`));
    const right = [100, 120, 140, 165, 185, 205, 225].map((at, line) => run(300, at, `右栏${line}的一行文字`));
    const texts = cellsOf(pdf(page([...left, ...right])));
    expect(texts.map((text) => text.slice(0, 2))).toEqual([...Array(7).fill('左栏'), ...Array(7).fill('右栏')]);
  });
});

describe('short columns', () => {
  const head = (x: number, baseline: number, text: string) => run(x, baseline, text, { size: 12, bold: true });

  it('are told by a heading on each side of one line and another below, though most of their lines meet', () => {
    const runs = [
      head(40, 100, '联系方式'),
      head(240, 100, '工作经历'),
      run(40, 118, '138-0000-0102'),
      run(240, 118, '导购员　某某商贸有限公司'),
      run(40, 134, 'he@example.com'),
      run(240, 134, '2021.10-2022.06'),
      run(240, 150, '接待顾客，月均销售第一'),
      head(40, 158, '技能'),
      run(240, 176, '整理货架与库存'),
      run(40, 176, '熟练使用表格软件'),
      head(240, 200, '教育背景'),
      run(240, 218, '某某职业学院'),
    ];
    const left = ['联系方式', '138-0000-0102', 'he@example.com', '技能', '熟练使用表格软件'];
    expect(cellsOf(pdf(page(runs))).slice(0, 5)).toEqual(left);
    const table = runs.filter(({ text }) => text !== '技能' && text !== '教育背景');
    expect(cellsOf(pdf(page(table)))[0]).toBe('联系方式|工作经历');
  });

  it('part at the sidebar where the other column has a rail of dates', () => {
    const entry = (top: number, dates: string, firm: string) => [
      run(230, top, dates),
      run(345, top, firm),
      run(345, top + 15, '客服专员'),
      run(345, top + 30, '接听来电并登记工单'),
    ];
    const side = [
      '联系方式',
      '138-0000-0103',
      'liu@example.com',
      '武汉',
      '技能',
      '打字',
      '话术',
      '表格',
      '证书',
      '驾驶证',
    ];
    const runs = [
      ...side.map((text, line) => run(40, 104 + 17 * line, text)),
      head(230, 80, '工作经历'),
      ...entry(100, '2014/08 ~ 2017/05', '某某出行'),
      ...entry(160, '2017/06 ~ 2019/10', '某某自动化设备公司'),
      ...entry(220, '2019/12 ~ 2022/07', '某某网络公司'),
      head(230, 285, '教育经历'),
      run(230, 305, '某某职业技术学院'),
    ];
    const lines = cellsOf(pdf(page(runs)));
    expect(lines).toContain('2014/08 ~ 2017/05|某某出行');
    expect(lines).toContain('2019/12 ~ 2022/07|某某网络公司');
  });

  it('are no headings in the middle of the page over dates set flush right', () => {
    const centred = (baseline: number, text: string) => head(295 - 6 * text.length, baseline, text);
    const runs = [
      run(40, 60, '某某物流公司　窗口办事员'),
      run(40, 75, '2017/11至2019/11'),
      run(40, 90, '接待来访并登记'),
      centred(115, '教育背景'),
      run(40, 135, '某某职业学院'),
      run(480, 135, '2014/9至2017/6'),
      run(40, 150, '大专'),
      centred(175, '技能特长'),
      run(40, 195, '熟练使用表格软件，打字每分钟八十字'),
      centred(220, '证书'),
      run(40, 240, '普通话二级甲等'),
    ];
    expect(cellsOf(pdf(page(runs)))).toContain('某某职业学院|2014/9至2017/6');
  });

  it('are no headings in the middle of a page whose lines are short', () => {
    const titles = ['Education', 'Skills', 'Professional Certificates'];
    const runs = titles.flatMap((title, i) => [
      head(298 - 3 * title.length, 100 + 60 * i, title),
      run(40, 120 + 60 * i, 'School: Harbour College'),
      run(40, 135 + 60 * i, 'Major: Spanish'),
    ]);
    expect(cellsOf(pdf(page(runs))).filter((text) => titles.includes(text) || text.startsWith('School'))).toEqual(
      titles.flatMap((title) => [title, 'School: Harbour College']),
    );
  });

  it('leave a rail of long periods to its entries, however wide it is', () => {
    const entry = (top: number, dates: string, firm: string) => [
      run(40, top, dates),
      run(205, top, firm),
      run(205, top + 15, 'Staff Nurse I'),
      run(205, top + 30, 'Rewrote 45 macros for delivery'),
    ];
    const side = ['Phone', 'Mail', 'Singapore', 'Skills', 'Live chat', 'CRM', 'Spelling', 'Filing'];
    const runs = [
      head(40, 80, 'Work Experience'),
      ...entry(100, 'December 2020 – November 2021', 'Riverton Heart Centre'),
      ...entry(160, 'September 2018 – October 2020', 'Driftwood Analytics'),
      head(40, 224, 'Academic Background'),
      ...entry(242, 'September 2015 – August 2018', 'Harbour College'),
      head(40, 284, 'Training'),
      ...entry(302, 'September 2014 – August 2015', 'Riverton Institute'),
      head(40, 344, 'Volunteering'),
      ...side.map((text, line) => run(420, 92 + 31 * line, text)),
    ];
    expect(cellsOf(pdf(page(runs)))).toContain('September 2018 – October 2020|Driftwood Analytics');
  });

  it('begin in the line where the last dates of the left one stand near the right one', () => {
    const runs = [
      head(40, 100, '工作经历'),
      run(402, 100, '黄某某', { size: 18 }),
      run(40, 118, '某某家电公司'),
      run(200, 118, '旗舰店客服主管'),
      run(335, 118, '2020/6–今'),
      run(402, 118, '求职意向：客户经理'),
      ...['日均接听来电', '带教新人', '推动话术', '回访客户'].map((text, i) => run(44, 133 + 15 * i, text)),
      ...['电话：13800000104', '邮箱：huang@example.com', '现居：上海', '熟悉表格'].map((text, i) =>
        run(402, 140 + 16 * i, text),
      ),
    ];
    expect(cellsOf(pdf(page(runs)))).toContain('某某家电公司|旗舰店客服主管|2020/6–今');
  });
});

describe('watermarks', () => {
  const text = [100, 118, 136, 154].map((at) => run(50, at, '负责热线与在线渠道的咨询和回访'));

  it('are left out where text runs across them', () => {
    const lines = toLines(pdf(page([...text, grey(70, 125, '试用版本', 30)])));
    expect(lines.map((line) => line.text)).not.toContain('试用版本');
  });

  it('are no large light words that stand clear of the text', () => {
    const lines = toLines(pdf(page([...text, grey(50, 60, '张晓敏', 30)])));
    expect(lines[0]?.text).toBe('张晓敏');
  });
});

describe('dates beside their entries in smaller print', () => {
  const entries = [
    ['2019.07 - 2022.04', '甲网络有限公司 客服专员', '接听来电，处理投诉，安抚客户'],
    ['2018.03 - 2019.06', '乙商场 收银员', '收银、退换货，盘点'],
    ['2017.11 - 2018.02', '丙学校 课程顾问', '试用期内离职，交接清楚'],
  ] as const;

  it('are read in the line of the entry, though their baseline is another', () => {
    const runs = entries.flatMap(([dates, head, duty], index) => [
      run(50, 104 + 60 * index, dates, { size: 8 }),
      run(200, 100 + 60 * index, head, { size: 11 }),
      run(200, 118 + 60 * index, duty),
    ]);
    expect(cellsOf(pdf(page([run(50, 70, '工作经历', { size: 12 }), ...runs])))).toEqual([
      '工作经历',
      '2019.07 - 2022.04|甲网络有限公司 客服专员',
      '接听来电，处理投诉，安抚客户',
      '2018.03 - 2019.06|乙商场 收银员',
      '收银、退换货，盘点',
      '2017.11 - 2018.02|丙学校 课程顾问',
      '试用期内离职，交接清楚',
    ]);
  });
});
