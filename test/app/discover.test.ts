import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toZip } from '../../fixtures/make/zip.ts';
import { discover } from '../../src/app/discover.ts';
import { ScreenerError } from '../../src/app/screener-error.ts';
import { layOut } from './temporary-folder.ts';

const found = (folder: string, ...paths: readonly string[]): readonly string[] =>
  discover(paths.map((path) => (path === '' ? folder : join(folder, path)))).map(({ path }) =>
    path.slice(folder.length + 1),
  );

describe('discovery', () => {
  it('walks folders to the bottom in the order of code points', () => {
    const folder = layOut({ 'b.pdf': '', 'a/z.docx': '', 'B.pdf': '', '张.txt': '', 'a/a.html': '' });
    expect(found(folder, '')).toEqual(['B.pdf', 'a/a.html', 'a/z.docx', 'b.pdf', '张.txt']);
  });

  it('leaves out hidden files, lock files and results of this program', () => {
    const folder = layOut({
      '.a.pdf': '',
      '.git/b.pdf': '',
      '~$张三.docx': '',
      'Thumbs.db': '',
      '排名.json': '',
      '排名.CSV': '',
      简历: '',
      'E.PDF': '',
    });
    expect(found(folder, '')).toEqual(['E.PDF', '简历']);
  });

  it('takes other files of a folder in doubt', () => {
    const folder = layOut({ 'a.xlsx': '', 'b.log': '', 'c.pdf': '' });
    expect(discover([folder]).map(({ path, problem }) => [path.slice(folder.length + 1), problem])).toEqual([
      ['a.xlsx', 'no-resume-name'],
      ['b.log', 'no-resume-name'],
      ['c.pdf', null],
    ]);
  });

  it('takes a file that is named, whatever it ends with', () => {
    expect(found(layOut({ 'a.xyz': '' }), 'a.xyz')).toEqual(['a.xyz']);
  });

  it('takes each file once, in the order given', () => {
    const folder = layOut({ 'a.pdf': '', 'b.pdf': '' });
    expect(found(folder, 'b.pdf', '', './a.pdf')).toEqual(['b.pdf', 'a.pdf']);
  });

  it('expands *, ? and **', () => {
    const folder = layOut({ 'a1.pdf': '', 'a12.pdf': '', 'b.docx': '', 'x/y/c.pdf': '' });
    expect(found(folder, 'a?.pdf')).toEqual(['a1.pdf']);
    expect(found(folder, '*.pdf')).toEqual(['a1.pdf', 'a12.pdf']);
    expect(found(folder, '**/*.pdf')).toEqual(['a1.pdf', 'a12.pdf', 'x/y/c.pdf']);
  });

  it('follows no link inside a folder and opens no pipe', () => {
    const folder = layOut({ 'in/a.pdf': '', 'b.pdf': '' });
    symlinkSync(join(folder, 'b.pdf'), join(folder, 'in/link.pdf'));
    symlinkSync(folder, join(folder, 'in/loop'));
    execFileSync('mkfifo', [join(folder, 'in/pipe.pdf')]);
    expect(found(folder, 'in')).toEqual(['in/a.pdf']);
  });

  it('names files in NFC, and still finds them', () => {
    const folder = layOut({ 'Rene\u0301.pdf': '' });
    expect(found(folder, '')).toEqual(['Ren\u00e9.pdf']);
  });

  it('goes on below a file, which its reader then opens', () => {
    const folder = layOut({ 'a.pdf': '' });
    writeFileSync(join(folder, 'a.zip'), toZip([{ name: '简历/张晓敏.txt', bytes: new Uint8Array(1) }]));
    const inside = discover([join(folder, 'a.zip/简历/张晓敏.txt'), join(folder, 'a.zip/简历/')]);
    expect(inside.map(({ path, member }) => [path.slice(folder.length + 1), member])).toEqual([
      ['a.zip', '简历/张晓敏.txt'],
      ['a.zip', '简历'],
    ]);
    expect(() => discover([join(folder, 'none.zip/b.txt')])).toThrow(ScreenerError);
  });

  it.each(['missing.pdf', 'missing/', '*.pdf', ''])('refuses %j where nothing is there', (path) => {
    expect(() => found(layOut({}), path)).toThrow(ScreenerError);
  });
});
