import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Candidate, Ranking } from '../../src/model/index.ts';
import { guardCell } from '../../src/report/csv.ts';
import { render } from '../../src/report/xlsx/index.ts';
import { candidate, OPTIONS, ranking } from './sample-ranking.ts';

const QUOTED: Candidate['criteria'] = [
  {
    id: 'months',
    title: { zh: '客服经验', en: 'Service' },
    kind: 'experience',
    credit: 0.9,
    points: 18,
    max: 20,
    reason: { zh: '81 个月', en: '81 months' },
    evidence: [
      { page: 1, line: 7, quote: '2018.03-至今 云桥呼叫中心 电话客服' },
      { page: 2, line: 3, quote: '=HYPERLINK("http://example.com")' },
    ],
  },
];

/** The sheets as an independent library reads them, by name. */
const reread = async (given: Ranking, language: 'zh' | 'en' = 'zh') => {
  const bytes = await render(given, { ...OPTIONS, language });
  const sheets = await readWorkbook(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
};

const rejected = candidate({ rank: 2, name: '周子轩', outcome: 'rejected', score: 12 });

describe('the workbook', () => {
  it('has a sheet each for ranking, criteria, evidence and files without a place', async () => {
    expect([...(await reread(ranking([candidate()]))).keys()]).toEqual(['排名', '评分矩阵', '依据', '未读取']);
    expect([...(await reread(ranking([]), 'en')).keys()]).toEqual(['Ranking', 'Criteria', 'Evidence', 'Not read']);
  });

  it('keeps numbers as numbers and phones as text', async () => {
    const [, row] = (await reread(ranking([candidate()]))).get('排名') ?? [];
    expect(row).toEqual([
      1,
      '林可欣',
      '通过',
      87.5,
      '强项：客服经验 18/20、投诉处理 8/16',
      '大专',
      81,
      81,
      '普通话二甲 · CET-4 512',
      '138-0000-2001',
      'linkexin@example.com',
      '简历/林可欣-电话客服-应聘.pdf',
    ]);
  });

  it('sets requirements and points against candidates', async () => {
    const matrix = (await reread(ranking([candidate(), rejected]))).get('评分矩阵');
    expect(matrix).toEqual([
      ['#', '姓名', '结果', '得分', '学历', '普通话', '客服经验 (20)', '投诉处理 (16)'],
      [1, '林可欣', '通过', 87.5, '符合', '符合', 18, 8],
      [2, '周子轩', '不符', 12, '符合', '符合', 18, 8],
    ]);
  });

  it('has a row for each quoted line, with page and line, and the points once', async () => {
    const rows = (await reread(ranking([candidate({ requirements: [], criteria: QUOTED })]))).get('依据');
    const file = '简历/林可欣-电话客服-应聘.pdf';
    expect(rows?.slice(1)).toEqual([
      [1, '林可欣', '评分项', '客服经验', null, 18, 20, '81 个月', '2018.03-至今 云桥呼叫中心 电话客服', 1, 7, file],
      [1, '林可欣', '评分项', '客服经验', null, null, null, null, '\'=HYPERLINK("http://example.com")', 2, 3, file],
    ]);
  });

  it('lists the files that could not be read, and repetitions', async () => {
    const file = { path: '扫描件.pdf', sha256: '', format: 'pdf', bytes: 9, pages: 1 } as const;
    const given = ranking([candidate()], {
      unreadable: [{ file, status: 'image-only', message: { zh: '只有图片', en: 'images only' } }],
      duplicates: [{ file: { ...file, path: '副本.pdf' }, of: '林可欣.pdf', kind: 'same-bytes' }],
    });
    expect((await reread(given)).get('未读取')?.slice(1)).toEqual([
      ['扫描件.pdf', '扫描件', '只有图片', 'pdf', 9],
      ['副本.pdf', '重复文件', '林可欣.pdf', 'pdf', 9],
    ]);
  });

  it.each(['=1+2', '+86', '-1', '@SUM(A1)', '＝1+2', '\t=1', '\u202e=1', '<b>&"\'', '𠮷'])(
    'holds %j as the CSV does, never a formula',
    async (name) => {
      const [, row] = (await reread(ranking([candidate({ name })]))).get('排名') ?? [];
      expect(row?.[1]).toBe(guardCell(name));
    },
  );

  it('takes no text for the code of a character', async () => {
    const bytes = await render(ranking([candidate({ name: '_x003D_1+2' })]), OPTIONS);
    const [, row] = (await readWorkbook(Buffer.from(bytes)))[0]?.data ?? [];
    expect(row?.[1]).toBe('_x003D_1+2');
  });

  it.each(['__proto__', 'constructor'])('holds a text that is the name of a part of every object: %s', async (name) => {
    const [, row] = (await reread(ranking([candidate({ name })]))).get('排名') ?? [];
    expect(String(row?.[1]).trim()).toBe(name);
  });

  it('is the same bytes at any time', async () => {
    const [first, second] = [
      await render(ranking([candidate()]), OPTIONS),
      await render(ranking([candidate()]), OPTIONS),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    // The DOS date of the first entry: 1 January 1980.
    expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});
