import { describe, expect, it } from 'vitest';
import { guardCell, phoneCell, render } from '../../src/report/csv.ts';
import { candidate, OPTIONS, PROFILE, ranking } from './sample-ranking.ts';

const rowsOf = (csv: string): readonly string[] => csv.split('\r\n');

describe('a CSV cell', () => {
  it.each([
    ['=1+2', "'=1+2"],
    ['+86 138', "'+86 138"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+2', "'＝1+2"],
    ['＠SUM', "'＠SUM"],
    ['  =1+2', "'=1+2"],
    ['\t=1+2', "'=1+2"],
    ['\r=1+2', "'=1+2"],
    ['\u200b=1+2', "'=1+2"],
    ['\u202e=1+2', "'=1+2"],
  ])('is never a formula: %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded);
  });

  it('leaves usual text as it is', () => {
    expect(guardCell('林可欣 C1 - A')).toBe('林可欣 C1 - A');
  });

  it.each([
    ['13800002001', '138-0000-2001'],
    ['02160000000', '021-6000-0000'],
    ['2065550100', '206-555-0100'],
    ['60000000', '6000-0000'],
    ['', ''],
  ])('keeps a phone number as text: %s', (phone, cell) => {
    expect(phoneCell(phone)).toBe(cell);
  });
});

describe('the CSV', () => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    const csv = render(ranking([candidate()]), OPTIONS);
    expect(csv.startsWith('\ufeff"rank","status","outcome","score","name","phone",')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('has the same columns in both languages', () => {
    const [zh, en] = (['zh', 'en'] as const).map(
      (language) => rowsOf(render(ranking([candidate()]), { ...OPTIONS, language }))[0],
    );
    expect(zh).toBe(en);
  });

  it('has a row for every file, unreadable ones and duplicates too', () => {
    const file = { path: '扫描件.pdf', sha256: '', format: 'pdf', bytes: 1, pages: 1 } as const;
    const csv = render(
      ranking([candidate()], {
        unreadable: [{ file, status: 'image-only', message: { zh: '只有图片', en: 'images only' } }],
        duplicates: [{ file: { ...file, path: '副本.pdf' }, of: '林可欣.pdf', kind: 'same-bytes' }],
      }),
      OPTIONS,
    );
    expect(rowsOf(csv)).toHaveLength(5);
    expect(rowsOf(csv)[2]).toContain(',"image-only",');
    expect(rowsOf(csv)[3]).toContain(',"duplicate",');
  });

  it('guards a name that is a formula', () => {
    const name = '=HYPERLINK("http://example.com")';
    const csv = render(
      ranking([candidate({ name, profile: { ...PROFILE, contact: { ...PROFILE.contact, name } } })]),
      OPTIONS,
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://example.com"")"`);
  });
});
