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
  ])('are one range where a narrow rail breaks it %s', (_, first, second, whole) => {
    const entry = (top: number) => [
      run(50, top, first),
      run(150, top, 'Ward Clerk'),
      run(50, top + 15, second),
      run(150, top + 15, 'Riverside Clinic'),
      run(150, top + 30, 'Admissions, filing and calls'),
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
