import { describe, expect, it } from 'vitest';
import { toGb18030 } from '../../fixtures/make/two-byte.ts';
import { toZip, type ZipFile } from '../../fixtures/make/zip.ts';
import { DEFAULT_LIMITS, inflationBudget, type Member, openContainer, readResume } from '../../src/read/index.ts';
import { context, docx, p, packageOf } from './package.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const file = (name: string | Uint8Array, more: Partial<ZipFile> = {}): ZipFile => ({
  name,
  bytes: utf8('简历'),
  ...more,
});

const membersOf = (bytes: Uint8Array): readonly Member[] | null =>
  openContainer(bytes, DEFAULT_LIMITS, inflationBudget(bytes.length, DEFAULT_LIMITS))?.members ?? null;

const pathsOf = (...files: readonly ZipFile[]): readonly string[] =>
  (membersOf(toZip(files)) ?? []).map(({ path }) => path);

const statusOf = (...files: readonly ZipFile[]): readonly string[] =>
  (membersOf(toZip(files)) ?? []).map(({ read }) => read().status);

describe('the names in an archive', () => {
  it('are UTF-8 with or without the flag, and GBK without it', () => {
    expect(pathsOf(file('张晓敏.pdf', { isUnicode: true }))).toEqual(['张晓敏.pdf']);
    expect(pathsOf(file('张晓敏.pdf'))).toEqual(['张晓敏.pdf']);
    expect(pathsOf(file(toGb18030('客服\\张晓敏.pdf')), file(toGb18030('客服\\')))).toEqual(['客服/张晓敏.pdf']);
  });

  it('are those of the field for names in UTF-8, where an archiver added one', () => {
    expect(pathsOf(file('???.pdf', { unicodeName: '박미영.pdf' }))).toEqual(['박미영.pdf']);
  });

  it('are in the order of a folder, whatever that of the archive', () => {
    const names = ['b.pdf', 'a/z.docx', 'a.pdf', '张.txt', 'a/b/c.pdf'];
    const sorted = ['a/b/c.pdf', 'a/z.docx', 'a.pdf', 'b.pdf', '张.txt'];
    expect(pathsOf(...names.map((name) => file(name)))).toEqual(sorted);
    expect(pathsOf(...[...names].reverse().map((name) => file(name)))).toEqual(sorted);
  });

  it('lead nowhere outside of it', () => {
    expect(pathsOf(file('../../etc/a.pdf'), file('/b.pdf'), file('./c.pdf'))).toEqual(['b.pdf', 'c.pdf', 'etc/a.pdf']);
    expect(pathsOf(file('..'))).toEqual(['unnamed']);
  });

  it('are told apart where two are equal', () => {
    expect(pathsOf(file('a.pdf'), file('a.pdf'))).toEqual(['a.pdf', 'a (2).pdf']);
  });
});

describe('the files of an archive', () => {
  it('are read one by one: a bad one stops none', () => {
    const bomb = file('b.txt', { bytes: utf8(' '.repeat(5_000_000)) });
    const lie = file('c.txt', { declaredSize: 3 });
    expect(statusOf(file('a.txt'), bomb, lie, file('d.txt', { isEncrypted: true }), file('e.txt'))).toEqual([
      'ok',
      'too-large',
      'corrupt',
      'encrypted',
      'ok',
    ]);
  });

  it('are refused by their declared size alone', () => {
    expect(statusOf(file('a.txt', { declaredSize: DEFAULT_LIMITS.maxBytes + 1 }))).toEqual(['too-large']);
  });

  it('may be as many bytes together as the budget has, shared by the archives in it', () => {
    const bytes = toZip([file('a.txt'), file('b.txt')]);
    const budget = { bytes: 10 };
    const read = () => openContainer(bytes, DEFAULT_LIMITS, budget)?.members.map((member) => member.read().status);
    expect(read()).toEqual(['ok', 'too-large']);
    expect(read()).toEqual(['too-large', 'too-large']);
  });

  it('may be 1,000, not more', async () => {
    const files = (count: number) => toZip(Array.from({ length: count }, (_, index) => file(`${index}.txt`)));
    expect(membersOf(files(1000))?.length).toBe(1000);
    expect(membersOf(files(1001))).toBeNull();
    expect(await readResume(files(1001), 'a.zip', context)).toMatchObject({ status: 'too-large', format: 'zip' });
  });
});

describe('a ZIP', () => {
  it('that is a document is no archive', () => {
    expect(membersOf(docx(p('张晓敏')))).toBeNull();
    expect(membersOf(packageOf({ 'xl/workbook.xml': '<a/>' }))).toBeNull();
    expect(membersOf(packageOf({ mimetype: 'application/epub+zip' }))).toBeNull();
  });

  it('whose folders are called like the parts of a document is an archive', () => {
    expect(pathsOf(file('word/张晓敏.docx'), file('xl/名单.txt'))).toEqual(['word/张晓敏.docx', 'xl/名单.txt']);
  });

  it('that is cut has one status and one sentence', async () => {
    const cut = toZip([file('a.txt'), file('b.txt')]).slice(0, 90);
    expect(membersOf(cut)).toBeNull();
    expect(await readResume(cut, 'a.zip', context)).toMatchObject({ status: 'corrupt', format: 'zip' });
  });
});
