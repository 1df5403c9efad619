import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/layout/index.ts';
import type { Frame } from '../../src/model/index.ts';
import { cellsOf, flow, paragraph, table } from './pages.ts';

const frame = (x: number, y: number, width: number, height: number, ...texts: readonly string[]): Frame => ({
  kind: 'frame',
  box: { x, y, width, height },
  blocks: texts.map((text) => paragraph(text)),
});

describe('paragraphs', () => {
  it('part at line breaks into lines, at tabs and wide spaces into cells', () => {
    expect(
      cellsOf(flow(paragraph('某某公司\t客服专员\t2020.03-至今\n负责热线'), paragraph('2018.09    某某学院'))),
    ).toEqual(['某某公司|客服专员|2020.03-至今', '负责热线', '2018.09|某某学院']);
  });

  it('keep the list mark of the format beside the text', () => {
    expect(toLines(flow(paragraph('处理投诉', { bullet: '●' }))).map(({ bullet, text }) => [bullet, text])).toEqual([
      ['●', '处理投诉'],
    ]);
  });
});

describe('tables', () => {
  it('give a line with cells for each row of one-line cells', () => {
    expect(
      cellsOf(
        flow(
          table([
            ['时间', '公司', '职位'],
            ['2020.03-2021.05', '某某公司', '客服专员'],
          ]),
        ),
      ),
    ).toEqual(['时间|公司|职位', '2020.03-2021.05|某某公司|客服专员']);
  });

  it('put an employer together that a narrow cell breaks', () => {
    expect(cellsOf(flow(table([['2020.03', '杭州某某网络\n科技有限公司', '客服专员']])))).toEqual([
      '2020.03|杭州某某网络科技有限公司|客服专员',
    ]);
  });

  it('put a long label together that its narrow cell breaks, and leave two facts of a wide one apart', () => {
    const content = '2021.07 某某社区 暑期志愿者\n2022.05 某某小学 见习老师';
    const four = (first: string) => {
      const rows = table([[first, content]]).rows.map((cells) =>
        cells.map((cell, at) => ({ ...cell, columns: 1 + 4 * at })),
      );
      return cellsOf(flow({ kind: 'table', rows }));
    };
    expect(four('志愿服务\n与学校见习情况')[0]).toBe('志愿服务与学校见习情况');
    expect(four('志愿服务\n2022年学校见习')[0]).toBe('志愿服务');
  });

  it('read a layout table column by column, in two regions', () => {
    const rows = (name: string) => Array.from({ length: 7 }, (_, i) => `${name}的第${i}行内容文字`).join('\n');
    const lines = toLines(flow(table([[rows('左'), rows('右')]])));
    expect(lines.map((line) => line.text.slice(0, 1)).join('')).toBe('左左左左左左左右右右右右右右');
    expect(new Set(lines.map((line) => line.region)).size).toBe(2);
  });

  it('join a rail of dates in one cell with the jobs in the next', () => {
    const dates = [paragraph('2019.01-2020.01'), paragraph(''), paragraph('2017.01-2018.12')];
    const jobs = [
      paragraph('甲公司', { bold: true }),
      paragraph('接听热线'),
      paragraph(''),
      paragraph('乙公司', { bold: true }),
      paragraph('处理投诉'),
    ];
    const cell = (blocks: typeof dates) => ({ columns: 1, rows: 1, blocks });
    expect(cellsOf(flow({ kind: 'table', rows: [[cell(dates), cell(jobs)]] }))).toEqual([
      '2019.01-2020.01|甲公司',
      '接听热线',
      '2017.01-2018.12|乙公司',
      '处理投诉',
    ]);
  });
});

describe('text boxes', () => {
  it('are read by their place on the page, not by their order in the file', () => {
    const boxes = [
      frame(40, 400, 500, 60, '某某大学 会计 本科'),
      frame(40, 100, 200, 20, '王小明'),
      frame(40, 370, 100, 20, '教育背景'),
      frame(40, 200, 100, 20, '工作经历'),
      frame(40, 230, 500, 100, '某某公司 客服专员', '接听热线'),
    ];
    expect(cellsOf(flow(...boxes))).toEqual([
      '王小明',
      '工作经历',
      '某某公司 客服专员',
      '接听热线',
      '教育背景',
      '某某大学 会计 本科',
    ]);
  });

  it('beside each other on one line are cells', () => {
    expect(cellsOf(flow(frame(300, 100, 100, 20, '某某公司'), frame(40, 101, 120, 20, '2020.03-2021.05')))).toEqual([
      '2020.03-2021.05|某某公司',
    ]);
  });

  it('of labels and facts are paired line by line', () => {
    expect(
      cellsOf(flow(frame(110, 100, 150, 60, '王小明', '138-0000-0001'), frame(40, 100, 60, 60, '姓名：', '电话：'))),
    ).toEqual(['姓名：|王小明', '电话：|138-0000-0001']);
  });
});

describe('broken cells', () => {
  it('joins a range of dates and an address that a narrow cell broke', () => {
    expect(
      cellsOf(
        flow(
          table([
            ['2016年3月～\n2020年4月', '某公司', '客服'],
            ['邮箱', 'ruanzhiwei@exampl\ne.com', '电话', '138-0000-0001'],
          ]),
        ),
      ),
    ).toEqual(['2016年3月～2020年4月|某公司|客服', '邮箱|ruanzhiwei@example.com|电话|138-0000-0001']);
  });
});

it('takes no date for a list mark', () => {
  const [line] = toLines(flow(paragraph('某公司 客服', { bullet: '2012.8-2013.9' })));
  expect(line?.bullet).toBeNull();
  expect(line?.text).toBe('2012.8-2013.9  某公司 客服');
});
