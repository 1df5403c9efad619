import { describe, expect, it } from 'vitest';
import { mailPart, multipart } from '../../fixtures/make/mail.ts';
import { toZip, type ZipFile } from '../../fixtures/make/zip.ts';
import { loadVocabulary } from '../../src/app/index.ts';
import { parseInside } from '../../src/app/parse-inside.ts';
import { createParser } from '../../src/app/parser.ts';

const parse = createParser({ vocabulary: loadVocabulary(), asOf: '2026-11-01', ocr: false });

const RESUME = '姓名：张晓敏\n工作经历\n2020.03-2022.05 云桥呼叫中心有限公司 电话客服\n- 日均接听90通\n';
const WORDS = '您好，附件是我的简历。';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const zip = (files: Readonly<Record<string, string | Uint8Array>>, more: Partial<ZipFile> = {}): Uint8Array =>
  toZip(
    Object.entries(files).map(([name, bytes]) => ({
      name,
      bytes: typeof bytes === 'string' ? utf8(bytes) : bytes,
      ...more,
    })),
  );

/** A mail with text, and files by name. */
const mail = (
  text: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  disposition = 'attachment',
): Uint8Array =>
  mailPart(
    {
      From: 'a@example.com',
      To: 'b@example.com',
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/mixed; boundary=outer',
    },
    multipart(`outer`, [
      mailPart({ 'Content-Type': 'text/plain; charset=utf-8' }, text),
      ...Object.entries(files).map(([name, bytes]) =>
        mailPart(
          {
            'Content-Type': name.endsWith('.png') ? 'image/png' : 'application/octet-stream',
            'Content-Transfer-Encoding': 'base64',
            'Content-Disposition': `${disposition}; filename="${name}"`,
          },
          Buffer.from(bytes).toString('base64'),
        ),
      ),
    ]),
  );

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);

const rowsOf = async (bytes: Uint8Array, path: string, wanted: string | null = null): Promise<readonly string[]> => {
  const rows: string[] = [];
  for await (const { file, status } of parseInside(bytes, { path, isDoubtful: false, wanted }, parse))
    rows.push(`${file.path} ${status}`);
  return rows;
};

describe('an archive', () => {
  it('gives each file inside once, with a status, as a folder would', async () => {
    const files = {
      '简历/张晓敏.txt': RESUME,
      '名单.csv': 'a,b',
      '__MACOSX/简历/._张晓敏.txt': 'x',
      '.DS_Store': 'x',
      'run.log': 'started',
      'photo.png': PNG,
      'empty.pdf': '',
    };
    expect(await rowsOf(zip(files), 'a.zip')).toEqual([
      'a.zip/empty.pdf empty',
      'a.zip/photo.png image-only',
      'a.zip/run.log unsupported',
      'a.zip/简历/张晓敏.txt ok',
    ]);
  });

  it('that holds no résumé file, or cannot be opened, is one row', async () => {
    expect(await rowsOf(zip({}), 'a.zip')).toEqual(['a.zip empty']);
    expect(await rowsOf(zip({ '.DS_Store': 'x' }), 'a.zip')).toEqual(['a.zip empty']);
    expect(await rowsOf(zip({ 'a.txt': RESUME }).slice(0, 60), 'a.zip')).toEqual(['a.zip corrupt']);
  });

  it('under a password gives each file with that status', async () => {
    expect(await rowsOf(zip({ 'a.txt': RESUME, 'b.txt': RESUME }, { isEncrypted: true }), 'a.zip')).toEqual([
      'a.zip/a.txt encrypted',
      'a.zip/b.txt encrypted',
    ]);
  });

  it('inside another is opened, one inside that is not', async () => {
    const inner = zip({ 'b.txt': RESUME });
    const middle = zip({ 'inner.zip': inner, 'a.txt': RESUME });
    expect(await rowsOf(zip({ 'middle.zip': middle }), 'o.zip')).toEqual([
      'o.zip/middle.zip/a.txt ok',
      'o.zip/middle.zip/inner.zip unsupported',
    ]);
  });

  it('does not write anything, wherever its names point', async () => {
    expect(await rowsOf(zip({ '../../../../tmp/a.txt': RESUME }), 'a.zip')).toEqual(['a.zip/tmp/a.txt ok']);
  });
});

describe('a mail', () => {
  it('gives its attachments, and not the words around them', async () => {
    expect(await rowsOf(mail(WORDS, { '张晓敏.txt': RESUME, '证书.png': PNG }), 'm.eml')).toEqual([
      'm.eml/张晓敏.txt ok',
      'm.eml/证书.png image-only',
    ]);
  });

  it('gives its text where that is the résumé', async () => {
    expect(await rowsOf(mail(RESUME), 'm.eml')).toEqual(['m.eml ok']);
    expect(await rowsOf(mail(RESUME, { '证书.png': PNG }), 'm.eml')).toEqual(['m.eml ok', 'm.eml/证书.png image-only']);
    expect(await rowsOf(mail(RESUME, { '张晓敏.txt': RESUME }), 'm.eml')).toEqual(['m.eml/张晓敏.txt ok']);
  });

  it('gives its text where there is nothing else', async () => {
    expect(await rowsOf(mail(WORDS), 'm.eml')).toEqual(['m.eml ok']);
    expect(await rowsOf(mail(''), 'm.eml')).toEqual(['m.eml empty']);
    expect(await rowsOf(mail(WORDS, { 'logo.png': PNG }, 'inline'), 'm.eml')).toEqual(['m.eml ok']);
  });

  it('gives a picture that was pasted into it without a word', async () => {
    expect(await rowsOf(mail('', { 'scan.png': PNG }, 'inline'), 'm.eml')).toEqual(['m.eml/scan.png image-only']);
  });

  it('and an archive may hold each other', async () => {
    expect(await rowsOf(zip({ 'm.eml': mail(WORDS, { 'a.txt': RESUME }) }), 'a.zip')).toEqual(['a.zip/m.eml/a.txt ok']);
    expect(await rowsOf(mail(WORDS, { 'a.zip': zip({ 'a.txt': RESUME }) }), 'm.eml')).toEqual(['m.eml/a.zip/a.txt ok']);
  });
});

describe('a file asked for by its path inside', () => {
  const archive = zip({
    'a/x.txt': RESUME,
    'a/y.txt': RESUME,
    'm.eml': mail(RESUME, { 'z.png': PNG }),
    'b.log': RESUME,
  });

  it.each([
    ['o.zip/a/x.txt', ['o.zip/a/x.txt ok']],
    ['o.zip/a', ['o.zip/a/x.txt ok', 'o.zip/a/y.txt ok']],
    ['o.zip/m.eml', ['o.zip/m.eml ok', 'o.zip/m.eml/z.png image-only']],
    ['o.zip/m.eml/z.png', ['o.zip/m.eml/z.png image-only']],
    ['o.zip/b.log', ['o.zip/b.log ok']],
    ['o.zip/none.txt', []],
  ])('%s', async (wanted, rows) => {
    expect(await rowsOf(archive, 'o.zip', wanted)).toEqual(rows);
  });
});
