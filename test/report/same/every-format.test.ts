import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ClaimDifference, Duplicate, Version } from '../../../src/model/index.ts';
import { RANKING_FORMATS } from '../../../src/report/index.ts';
import { candidate, OPTIONS, ranking } from '../sample-ranking.ts';

const file = (path: string) => ({ path, sha256: 'ab'.repeat(32), format: 'pdf', bytes: 1, pages: 1 }) as const;
const at = (line: number, quote: string) => [{ page: 1, line, quote }];

const differences: readonly ClaimDifference[] = [
  {
    field: 'job-start',
    about: '云桥呼叫中心',
    ranked: { value: '2019-03', evidence: at(4, '2019.03 - 至今') },
    other: { value: '2020-03', evidence: at(5, '2020.03 - 至今') },
  },
];
const version: Version = { file: file('older.docx'), by: ['phone'], differences };
const duplicates: readonly Duplicate[] = [
  { file: file('copy.pdf'), of: 'a.pdf', kind: 'same-bytes' },
  { file: file('older.docx'), of: 'a.pdf', kind: 'same-person', by: ['phone'], differences },
];

const RANKING = ranking(
  [
    candidate({
      file: file('a.pdf'),
      sameAs: [version],
      copiedBullets: [
        { bullet: 0, evidence: at(6, '整理话术手册'), with: [{ path: 'b.pdf', evidence: at(7, '整理话术手册') }] },
      ],
    }),
    candidate({
      file: file('b.pdf'),
      rank: 2,
      copiedBullets: [
        { bullet: 0, evidence: at(7, '整理话术手册'), with: [{ path: 'a.pdf', evidence: at(6, '整理话术手册') }] },
      ],
    }),
  ],
  { counts: { files: 4, ranked: 2, unreadable: 0, duplicates: 2 }, duplicates },
);

/** The report as a text, of a workbook the texts of its parts. */
const told = async (name: string): Promise<string> => {
  const render = await RANKING_FORMATS[name]?.load();
  const report = (await render?.(RANKING, { ...OPTIONS, width: 200 })) ?? '';
  if (typeof report === 'string') return report;
  return Object.values(unzipSync(await report))
    .map((part) => strFromU8(part))
    .join('\n');
};

describe.each(Object.keys(RANKING_FORMATS))('the format %s', (name) => {
  it('names every file, and the claim in which a version differs with both dates', async () => {
    const text = await told(name);
    for (const path of ['a.pdf', 'b.pdf', 'copy.pdf', 'older.docx']) expect(text).toContain(path);
    for (const said of ['云桥呼叫中心', '2019-03', '2020-03']) expect(text).toContain(said);
  });

  it('quotes the bullet that two candidates have', async () => {
    expect(await told(name)).toContain('整理话术手册');
  });
});
