import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/model/index.ts';
import { render } from '../../src/report/table.ts';
import { candidate, OPTIONS, ranking } from './sample-ranking.ts';

const reason = (text: string): Candidate['requirements'][number] => ({
  id: 'education',
  title: { zh: '学历', en: 'Education' },
  status: 'failed',
  reason: { zh: text, en: text },
  evidence: [],
});

const CROWDED = ranking([
  candidate(),
  candidate({
    rank: 2,
    name: '欧阳娜娜·阿卜杜拉·买买提江',
    outcome: 'rejected',
    requirements: [
      reason(
        '最高已取得高中/中专（要求大专及以上），而且这一句理由写得非常长，长到在任何宽度的终端上都必须折行才能放得下',
      ),
    ],
    file: {
      path: '简历/一个非常长的文件名_智联招聘_在线客服_五年经验_最新版本_2026年11月.docx',
      sha256: '',
      format: 'docx',
      bytes: 1,
      pages: 1,
    },
  }),
  candidate({
    rank: 3,
    name: 'Maximiliana Featherstonehaugh 👩‍💻',
    outcome: 'review',
    requirements: [{ ...reason('鑫'.repeat(300)), status: 'unproven' }],
  }),
]);

const WIDTHS = [40, 60, 79, 80, 100, 117, 120, 139, 140, 160, 200];

describe('the table', () => {
  it.each(WIDTHS)('has no line wider than %i columns', (width) => {
    for (const language of ['zh', 'en'] as const) {
      const widest = Math.max(
        ...render(CROWDED, { ...OPTIONS, language, width })
          .split('\n')
          .map((line) => stringWidth(line)),
      );
      expect(widest).toBeLessThanOrEqual(width);
    }
  });

  it.each(WIDTHS)('loses no character of a reason at %i columns', (width) => {
    const letters = render(CROWDED, { ...OPTIONS, width }).match(/鑫/gu) ?? [];
    expect(letters).toHaveLength(300);
  });

  it('shows rank, name, outcome, score, facts and file in one row', () => {
    const [, , , , , row, below] = render(ranking([candidate()]), OPTIONS).split('\n');
    expect(row).toBe('1  林可欣  通过  87.5  ████████▊   大专  6年9月  林可欣-电话客服-应聘.pdf');
    expect(below).toBe('   强项：客服经验 18/20、投诉处理 8/16');
  });

  it.each([
    [40, '#  姓名    结果  得分  学历  客服'],
    [80, '#  姓名    结果  得分              学历    客服  文件'],
    [200, '#  姓名    结果  得分                    学历    客服  证书'],
  ])('drops columns by their importance at %i columns', (width, head) => {
    const lines = render(ranking([candidate()]), { ...OPTIONS, width }).split('\n');
    expect(lines.find((line) => line.startsWith('#'))).toMatch(new RegExp(`^${head}`, 'u'));
  });

  it('names the certificates beside the reasons where they have no column, but not on a small screen', () => {
    const at = (width: number): string => render(ranking([candidate()]), { ...OPTIONS, width });
    expect(at(120)).toContain('强项：客服经验 18/20、投诉处理 8/16 │ 普通话二甲 · CET-4 512');
    expect(at(80)).not.toContain('CET-4');
  });

  it('links name and file to the file, in the width it would have without', () => {
    const link = (text: string, path: string): string =>
      `\u001b]8;;file:///${path.length}\u0007${text}\u001b]8;;\u0007`;
    const plain = render(CROWDED, OPTIONS);
    const linked = render(CROWDED, { ...OPTIONS, palette: { ...OPTIONS.palette, link } });
    expect(linked).toContain('\u001b]8;;file:///18\u0007林可欣\u001b]8;;\u0007');
    expect(linked.replace(/\u001b\]8;;[^\u0007]*\u0007/gu, '')).toBe(plain);
  });

  it('names the requirement that fails rather than the strengths', () => {
    const text = render(ranking([candidate({ outcome: 'rejected', requirements: [reason('未写明学历')] })]), OPTIONS);
    expect(text).toContain('未写明学历');
    expect(text).not.toContain('强项');
  });

  it('shows an escape sequence in a name instead of sending it', () => {
    const text = render(ranking([candidate({ name: '\u001b[31m林\u202e可欣\u009b' })]), OPTIONS);
    expect(text).not.toMatch(/[\u001b\u009b\u202e]/u);
    expect(text).toContain('␛[31m林␛可欣␛');
  });

  it('counts what became of every file', () => {
    const file = { path: '扫描件.pdf', sha256: '', format: 'pdf', bytes: 1, pages: 1 } as const;
    const text = render(
      ranking([candidate()], {
        counts: { files: 3, ranked: 1, unreadable: 1, duplicates: 1 },
        unreadable: [{ file, status: 'image-only', message: { zh: '只有图片。', en: 'Images only.' } }],
        duplicates: [{ file: { ...file, path: '副本.pdf' }, of: '林可欣.pdf', kind: 'same-bytes' }],
      }),
      OPTIONS,
    );
    expect(text).toContain('共 3 份：通过 1，待核 0，不符 0，未能读取 1，重复 1。');
    expect(text).toContain('  扫描件.pdf：扫描件 — 只有图片。');
    expect(text).toContain('  副本.pdf = 林可欣.pdf');
  });
});
