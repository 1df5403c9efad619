import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/layout/index.ts';
import { box, cellsOf, page, pdf, run } from './pages.ts';

const long = '负责热线与在线渠道的咨询、投诉和回访工作并持续跟进直到客户满意';

describe('rows and cells', () => {
  it('keeps an employer and the dates at the right margin on one line as two cells', () => {
    expect(cellsOf(pdf(page([run(50, 100, '某某科技有限公司'), run(450, 100, '2020.03-2022.05')])))).toEqual([
      '某某科技有限公司|2020.03-2022.05',
    ]);
  });

  it('puts a name together that wraps beside dates set flush right, and leaves a post under a long name alone', () => {
    const job = (baseline: number, name: string, below: string) => [
      run(50, baseline, name),
      run(475, baseline, '2019.03-2022.05'),
      run(50, baseline + 15, below),
      run(60, baseline + 30, '• 接听来电，登记工单'),
    ];
    const long = '某某国际供应链管理与跨境电子商务服务股份有限公司华东区域分公司第二呼叫中心';
    const runs = [...job(100, `${long}（驻南`, '通市）'), ...job(180, `${long}南通区`, '客服专员')];
    expect(cellsOf(pdf(page(runs)))).toEqual([
      `${long}（驻南通市）|2019.03-2022.05`,
      '接听来电，登记工单',
      `${long}南通区|2019.03-2022.05`,
      '客服专员',
      '接听来电，登记工单',
    ]);
  });

  it('sets apart what a wide space and a change of style set apart', () => {
    const firm = run(50, 100, 'Harbor Summer School ', { bold: true, size: 12 });
    expect(cellsOf(pdf(page([firm, run(186, 100, 'Student Intern')])))).toEqual([
      'Harbor Summer School|Student Intern',
    ]);
    expect(cellsOf(pdf(page([run(50, 100, 'Harbor Summer School '), run(162, 100, 'Student Intern')])))).toEqual([
      'Harbor Summer School Student Intern',
    ]);
  });

  it('reads labels and facts that are aligned by tabs as cells of one line', () => {
    const rows = ['姓名：张三', '学历：本科', '电话：138-0000-0001', '籍贯：某市'].map((text, i) =>
      run(50, 100 + 18 * i, text),
    );
    const right = ['性别：男', '专业：会计', '邮箱：a@example.com', '民族：汉'].map((text, i) =>
      run(300, 100 + 18 * i, text),
    );
    expect(cellsOf(pdf(page([...rows, ...right])))).toEqual([
      '姓名：张三|性别：男',
      '学历：本科|专业：会计',
      '电话：138-0000-0001|邮箱：a@example.com',
      '籍贯：某市|民族：汉',
    ]);
  });

  it('joins runs of one word without a space and the digits of a date with its 年', () => {
    expect(
      cellsOf(pdf(page([run(50, 100, '2020'), run(73, 100, '年'), run(86, 100, '3'), run(94, 100, '月')]))),
    ).toEqual(['2020年3月']);
  });

  it('reads the space between a bold firm and its town, which would be none in one weight', () => {
    const joined = (bold: boolean) =>
      cellsOf(pdf(page([run(50, 100, '某某云计算有限公司', { bold }), run(143.3, 100, '苏州')])));
    expect(joined(true)).toEqual(['某某云计算有限公司 苏州']);
    expect(joined(false)).toEqual(['某某云计算有限公司苏州']);
  });

  it('reads a spread label as one word', () => {
    expect(cellsOf(pdf(page([run(50, 100, '姓'), run(80, 100, '名：张三')])))).toEqual(['姓 名：张三']);
  });

  it('reads a letter-spaced heading as one cell', () => {
    expect(
      cellsOf(pdf(page([run(50, 100, '教'), run(90, 100, '育'), run(130, 100, '背'), run(170, 100, '景')]))),
    ).toEqual(['教 育 背 景']);
  });

  it('takes list marks off the text, and leaves dates alone', () => {
    const lines = toLines(
      pdf(
        page([
          run(50, 100, '•'),
          run(64, 100, '负责接听热线'),
          run(50, 120, '1、处理投诉'),
          run(50, 140, '2020.03 某公司'),
        ]),
      ),
    );
    expect(lines.map(({ bullet, text }) => [bullet, text])).toEqual([
      ['•', '负责接听热线'],
      ['1、', '处理投诉'],
      [null, '2020.03 某公司'],
    ]);
  });

  it('takes an initial for no list mark, nor the dash that begins the end of a period', () => {
    const texts = ['K. Sharma & Co.', 'a. 负责接听', '– November 2016', '- 至今', '- 2016年起负责'];
    expect(toLines(pdf(page(texts.map((text, i) => run(50, 100 + 20 * i, text))))).map(({ text }) => text)).toEqual([
      'K. Sharma & Co.',
      '负责接听',
      '– November 2016',
      '- 至今',
      '2016年起负责',
    ]);
  });

  it("takes the dot before dates that a line's end parted from their degree for no list mark", () => {
    const [dated, listed] = toLines(pdf(page([run(50, 100, '· (2011 - 2015)'), run(50, 116, '· (1) 接听来电')])));
    expect([dated?.bullet, listed?.bullet]).toEqual([null, '·']);
  });

  it('reads text once that is painted twice to look bold', () => {
    expect(cellsOf(pdf(page([run(50, 100, '工作经历'), run(50.3, 100, '工作经历')])))).toEqual(['工作经历']);
  });
});

describe('columns', () => {
  const side = ['联系方式', '138-0000-0001', 'a@example.com', '技能', '投诉处理', '数据分析'].map((text, i) =>
    run(40, 105 + 23 * i, text),
  );
  const main = Array.from({ length: 9 }, (_, i) => run(220, 100 + 16 * i, `第${i}行工作内容描述`));

  it('reads a sidebar before the main column, in regions of their own', () => {
    const lines = toLines(pdf(page([...main, ...side])));
    expect(lines.slice(0, 6).map((line) => line.text)).toEqual([
      '联系方式',
      '138-0000-0001',
      'a@example.com',
      '技能',
      '投诉处理',
      '数据分析',
    ]);
    expect(lines.slice(6).map((line) => line.text)).toEqual(main.map(({ text }) => text));
    expect(new Set(lines.map((line) => line.region)).size).toBe(2);
  });

  it('reads a full-width header before both columns', () => {
    const header = run(150, 60, '王小明的个人简历以及联系方式一览', { size: 20 });
    expect(toLines(pdf(page([...main, ...side, header])))[0]?.text).toBe('王小明的个人简历以及联系方式一览');
  });

  it('keeps the dates of a rail on the line of their entry', () => {
    const entries = [0, 1, 2].flatMap((i) => [
      run(40, 100 + 80 * i, `202${i}.01-202${i}.12`),
      run(180, 100 + 80 * i, `第${i}家公司`),
      run(180, 116 + 80 * i, long),
      run(180, 132 + 80 * i, long),
    ]);
    expect(cellsOf(pdf(page(entries))).filter((text) => text.includes('|'))).toEqual([
      '2020.01-2020.12|第0家公司',
      '2021.01-2021.12|第1家公司',
      '2022.01-2022.12|第2家公司',
    ]);
  });

  it('keeps titles and dates set against the right edge on their lines, under contact data set there too', () => {
    const atRight = (baseline: number, text: string) =>
      run(
        545 - [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 10 : 5), 0),
        baseline,
        text,
      );
    const lines = cellsOf(
      pdf(
        page([
          run(50, 54, '许一帆', { size: 21 }),
          atRight(50, '手机 138-0000-0101'),
          atRight(65, '邮箱 xuyifan@example.com'),
          atRight(80, '合肥市蜀山区'),
          run(50, 130, '总账会计，期望月薪面议'),
          run(50, 165, '工作经验'),
          run(50, 190, '甲乙丙汽车集团股份有限公司'),
          atRight(190, '总账会计  2022.06-至今'),
          run(60, 210, '• 负责三家子公司总账，月结提前三天'),
          run(60, 225, '• 牵头新系统上线，期初数据零差异'),
          run(50, 250, '丁戊超市'),
          atRight(250, '应付会计  2019.07-2022.05'),
          run(60, 270, '• 供应商对账付款，清理三年以上挂账'),
        ]),
      ),
    );
    expect(lines).toContain('甲乙丙汽车集团股份有限公司|总账会计  2022.06-至今');
    expect(lines).toContain('丁戊超市|应付会计  2019.07-2022.05');
  });

  it('part where both begin, though dates stand flush right in each of them', () => {
    const left = [
      run(40, 162, '工作'),
      run(40, 187, '收银主管'),
      run(210, 184.5, '2021.02-2023.05'),
      run(40, 202, '好邻居超市'),
      run(40, 217, '排班、盘点、对账'),
      run(40, 232, '节假日促销期间三天收银五百单无差错'),
      run(40, 246, '带新人'),
      run(40, 279, '收银员'),
      run(210, 276.8, '2019.01-2021.01'),
      run(40, 294, '万家百货'),
      run(40, 309, '收银、退换货'),
      run(40, 341, '导购'),
      run(210, 339, '2017.08-2018.12'),
      run(40, 357, '春风服装店'),
      run(40, 372, '接待顾客、补货'),
    ];
    const right = [
      run(309, 162, '教育'),
      run(309, 187, '某某学院'),
      run(480, 184.5, '2014.09-2017.06'),
      run(309, 202, '市场营销 大专'),
      run(309, 237, '语言'),
      run(309, 261, '英语 四级'),
      run(309, 276, '粤语 日常'),
      run(309, 290, '普通话 二级甲等'),
      run(309, 325, '证书'),
      run(309, 349, '收银员 四级'),
      run(309, 364, '健康证'),
      run(309, 379, '助理物流师'),
      run(309, 413, '项目'),
      run(309, 438, '自助收银台上线'),
      run(480, 436, '2022.03-2022.06'),
      run(309, 454, '门店联络人'),
    ];
    expect(cellsOf(pdf(page([...left, ...right])))).toEqual([
      '工作',
      '收银主管|2021.02-2023.05',
      '好邻居超市',
      '排班、盘点、对账',
      '节假日促销期间三天收银五百单无差错',
      '带新人',
      '收银员|2019.01-2021.01',
      '万家百货',
      '收银、退换货',
      '导购|2017.08-2018.12',
      '春风服装店',
      '接待顾客、补货',
      '教育',
      '某某学院|2014.09-2017.06',
      '市场营销 大专',
      '语言',
      '英语 四级',
      '粤语 日常',
      '普通话 二级甲等',
      '证书',
      '收银员 四级',
      '健康证',
      '助理物流师',
      '项目',
      '自助收银台上线|2022.03-2022.06',
      '门店联络人',
    ]);
  });

  it('are no long periods flush right of the firms and duties that they belong to', () => {
    const runs = Array.from({ length: 6 }, (_, at) => [
      run(40, 100 + 48 * at, `第${at}家信息技术服务有限责任公司`),
      run(400, 100 + 48 * at, `201${at}年03月 - 201${at + 1}年02月`),
      run(40, 116 + 48 * at, '研发部 测试工程师'),
      run(40, 132 + 48 * at, '接口测试与回归，缺陷跟进，周报'),
    ]).flat();
    expect(cellsOf(pdf(page(runs))).filter((text) => text.includes('年'))).toEqual(
      Array.from({ length: 6 }, (_, at) => `第${at}家信息技术服务有限责任公司|201${at}年03月 - 201${at + 1}年02月`),
    );
  });

  it('does not take a centred header above short lines for a column', () => {
    const header = ['李小红', '某市某区 在线客服', '138-0000-0002', 'b@example.com'].map((text, i) =>
      run(260, 60 + 16 * i, text),
    );
    const body = ['教育经历', '某某大学', '本科', '工作经历'].map((text, i) => run(40, 150 + 16 * i, text));
    expect(cellsOf(pdf(page([...body, ...header, run(460, 166, '2015-2019')])))).toEqual([
      '李小红',
      '某市某区 在线客服',
      '138-0000-0002',
      'b@example.com',
      '教育经历',
      '某某大学|2015-2019',
      '本科',
      '工作经历',
    ]);
  });
});

describe('ruled tables', () => {
  it('reads a row of one-line cells as one table row', () => {
    const rules = [...box(40, 90, 140, 110), ...box(140, 90, 300, 110), ...box(300, 90, 500, 110)];
    const lines = toLines(
      pdf(page([run(45, 104, '2020.03'), run(145, 104, '某某公司'), run(305, 104, '客服专员')], rules)),
    );
    expect(lines.map((line) => [line.tableRow, line.text])).toEqual([[true, '2020.03  某某公司  客服专员']]);
  });

  it('puts a name together that wraps in the first of several cells', () => {
    const rules = [...box(40, 90, 230, 130), ...box(230, 90, 380, 130), ...box(380, 90, 520, 130)];
    const runs = [
      run(45, 104, 'Riverton Cloud Software Pvt. Ltd.,'),
      run(45, 118, 'Harbourtown'),
      run(235, 104, 'Support Engineer'),
      run(385, 104, 'Jul-2019'),
    ];
    expect(cellsOf(pdf(page(runs, rules)))).toEqual([
      'Riverton Cloud Software Pvt. Ltd., Harbourtown|Support Engineer|Jul-2019',
    ]);
  });

  it('reads a label before the lines of its cell, and one cell after the other', () => {
    const rules = [...box(40, 90, 120, 190), ...box(120, 90, 500, 190)];
    const text = [0, 1, 2, 3].map((i) => run(130, 110 + 18 * i, `第${i}条经历`));
    expect(cellsOf(pdf(page([...text, run(50, 140, '工作经历')], rules)))).toEqual([
      '工作经历',
      '第0条经历',
      '第1条经历',
      '第2条经历',
      '第3条经历',
    ]);
  });

  it('puts a label together that a narrow cell breaks', () => {
    const rules = [...box(40, 90, 80, 190), ...box(80, 90, 500, 190)];
    const text = [0, 1, 2].map((i) => run(90, 110 + 18 * i, `第${i}条经历`));
    expect(cellsOf(pdf(page([...text, run(45, 130, '工作'), run(45, 146, '经历')], rules)))[0]).toBe('工作经历');
  });
});

describe('wrapped lines and gaps', () => {
  const full = '负责受理客户来电咨询与投诉并协调物流仓储等部门解决问题同时记录工单跟踪结果直到客户满意为止每天';
  const lines = toLines(
    pdf(
      page([
        run(50, 100, full),
        run(50, 116, full),
        run(50, 132, full),
        run(50, 148, '回访。'),
        run(50, 190, '下一段文字'),
      ]),
    ),
  );

  it('tells that a line runs on where the line above reached the edge', () => {
    expect(lines.map((line) => line.continues)).toEqual([false, true, true, true, false]);
  });

  it('puts the character back to its item that the edge broke off, and leaves longer words where they stand', () => {
    const row = (baseline: number, next: string) => [
      run(50, baseline, '电梯司机证（二级，省质监局发）'),
      run(230, baseline, '全国特种设备作业人员资格考核合格证明'),
      run(440, baseline, '中式烹调师等级'),
      run(50, baseline + 16, next),
      run(100, baseline + 16, '健康管理'),
    ];
    const edge = [100, 116, 132].map((y) => run(50, y, full.slice(0, 46)));
    const items = (next: string) => cellsOf(pdf(page([...edge, ...row(160, next)]))).slice(3);
    expect(items('证')).toEqual([
      '电梯司机证（二级，省质监局发）|全国特种设备作业人员资格考核合格证明|中式烹调师等级证',
      '健康管理',
    ]);
    expect(items('学历')).toEqual([
      '电梯司机证（二级，省质监局发）|全国特种设备作业人员资格考核合格证明|中式烹调师等级',
      '学历|健康管理',
    ]);
  });

  it('tells that nothing runs on from a head that ends in its period, however far it reaches', () => {
    const head = '双语客服代表　某某网络服务有限公司华中区域第二呼叫中心江夏分部　 2015年07月–2018年01月';
    const runs = [run(50, 100, head), run(50, 116, '在国际站回复英文询盘'), run(50, 132, full)];
    expect(toLines(pdf(page(runs))).map(({ continues }) => continues)).toEqual([false, false, false]);
  });

  it('tells a larger gap', () => {
    expect(lines.map((line) => line.gapAbove)).toEqual([true, false, false, false, true]);
  });
});

describe('lines that fill their column and do not run on', () => {
  it('are short items set against the right edge', () => {
    const items = ['意图识别配置', '对话流程', '知识库的日常治理', '报表', '客户分层与回访设计'];
    const runs = items.map((text, index) => run(300 - 10 * text.length, 100 + 16 * index, text));
    expect(toLines(pdf(page(runs))).map((line) => line.continues)).toEqual([false, false, false, false, false]);
  });

  it('do not run on from a bold head that fills a narrow column, where a capital begins the next line', () => {
    const rows: readonly (readonly [string, boolean])[] = [
      ['Associate of Science in Nursing', true],
      ['Maple Ridge Community Colleges', false],
      ['Bachelor of Science in Nursing', true],
      ['Willow Falls State Universities', false],
    ];
    const runs = rows.map(([text, bold], i) => run(20, 100 + 14 * i, text, { bold }));
    expect(toLines(pdf(page(runs))).map((line) => line.continues)).toEqual([false, false, false, false]);
  });

  it('are heads of the next job at the margin, under the last item of a list', () => {
    const item = 'Deflected a third of all contacts with a delivery tracker and kept it so for the whole year';
    const runs = [100, 116, 132].flatMap((y) => [run(62, y, '•'), run(76, y, item)]);
    const [, , , head] = toLines(pdf(page([...runs, run(50, 148, 'Chat Specialist')])));
    expect(head?.text).toBe('Chat Specialist');
    expect(head?.continues).toBe(false);
  });
});

describe('a sentence over two pages', () => {
  const full = '负责受理客户来电咨询与投诉并协调物流仓储等部门解决问题同时记录工单跟踪结果直到客户满意为止每天';
  const first = (last: string) =>
    page([run(50, 700, full), run(50, 716, full), run(50, 732, full), run(50, 748, last)]);
  const goesOn = (last: string, next: string): boolean | undefined =>
    toLines(pdf(first(last), page([run(50, 60, next), run(50, 76, '下一行')], [], 2))).at(-2)?.continues;

  it('runs on', () => {
    expect(goesOn(full, '回访客户')).toBe(true);
  });

  it.each([
    ['where the last line ends early', '负责回访', '回访客户'],
    ['where the last line ends its sentence', `${full.slice(0, -1)}。`, '回访客户'],
    ['where the next page begins with a list mark', full, '• 回访客户'],
    ['where the next page begins with a date', full, '2020.03-2021.05 某公司'],
  ])('does not run on %s', (_, last, next) => {
    expect(goesOn(last, next)).toBe(false);
  });
});

describe('pictures before titles', () => {
  const marks = (lines: readonly (readonly [number, string])[]) =>
    toLines(pdf(page(lines.map(([baseline, text]) => run(50, baseline, text))))).map((line) => line.bullet);

  it('are no marks of a list', () => {
    expect(
      marks([
        [100, '🏢 仓库文员'],
        [115, '某某物流有限公司'],
        [130, '出入库登记，月末盘点'],
        [160, '🏢 理货员'],
        [175, '某某超市'],
        [190, '陈列、补货'],
      ]),
    ).toEqual([null, null, null, null, null, null]);
  });

  it('are marks where every line has one', () => {
    expect(
      marks([
        [100, '🔹 盘点'],
        [115, '🔹 退换货'],
        [130, '🔹 陈列'],
      ]),
    ).toEqual(['🔹', '🔹', '🔹']);
  });
});

describe('boxes side by side', () => {
  it('are read one after the other, however near their borders are', () => {
    const card = (x: number, y: number, texts: readonly string[]) =>
      texts.map((text, index) => run(x + 10, y + 20 + 20 * index, text));
    const cards = page(
      [
        run(50, 80, '王小明'),
        ...card(50, 100, ['教育背景', '某大学 会计', '本科']),
        ...card(310, 100, ['证书', '普通话二级甲等', '英语四级']),
        ...card(50, 191, ['技能', '打字']),
        ...card(310, 191, ['爱好', '跑步']),
      ],
      [...box(50, 100, 300, 180), ...box(310, 100, 560, 180), ...box(50, 191, 300, 250), ...box(310, 191, 560, 250)],
    );
    expect(cellsOf(pdf(cards)).join(' ')).toBe(
      '王小明 教育背景 某大学 会计 本科 技能 打字 证书 普通话二级甲等 英语四级 爱好 跑步',
    );
  });
});

describe('page furniture', () => {
  const body = (number: number) => [run(50, 200, `第${number}部分的正文`), run(50, 220, '还有一行')];

  it('drops page numbers and what repeats in the margins', () => {
    const pages = [1, 2].map((n) =>
      page(
        [run(50, 20, '内部资料 请勿外传', { size: 8 }), ...body(n), run(280, 825, `第${n}页/共2页`, { size: 8 })],
        [],
        n,
      ),
    );
    expect(cellsOf(pdf(...pages))).toEqual(['第1部分的正文', '还有一行', '第2部分的正文', '还有一行']);
  });

  it('drops a footer that follows the text, wherever the last page ends', () => {
    const footer = (y: number) => run(50, y, '更新于 2026-10-20 编号 A-01', { size: 8 });
    const pages = [page([...body(1), footer(811)]), page([...body(2), footer(300)], [], 2)];
    expect(cellsOf(pdf(...pages))).toEqual(['第1部分的正文', '还有一行', '第2部分的正文', '还有一行']);
  });

  it('keeps the name at the top of a single page', () => {
    expect(cellsOf(pdf(page([run(50, 30, '王小明', { size: 20 }), ...body(1)])))[0]).toBe('王小明');
  });

  it('numbers the lines of each page from 1', () => {
    expect(toLines(pdf(page(body(1)), page(body(2), [], 2))).map((line) => [line.page, line.number])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
  });
});

it('loses no run of a page crowded with 5,000 that overlap', () => {
  const texts = Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const runs = texts.map((text, i) => run((i % 10) * 58, 10 + Math.floor(i / 10) * 1.6, text));
  const read = new Set(toLines(pdf(page(runs))).flatMap((line) => [...line.text]));
  expect(texts.filter((text) => !read.has(text))).toEqual([]);
});
