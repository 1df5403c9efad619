import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/app/parse-files.ts';
import type { Parser } from '../../src/app/parser.ts';
import { layOut } from './temporary-folder.ts';

const at = (location: string) => ({ path: 'a.txt', location, problem: null });

const EMPTY: Parser = async () => ({
  status: 'empty',
  message: { zh: '空', en: 'empty' },
  notices: [],
  profile: null,
  format: 'text',
  pages: 1,
});

const BROKEN: Parser = async () => {
  throw new TypeError('no such thing');
};

describe('a file', () => {
  it('is known by the hash of its bytes', async () => {
    const { file } = await parseFile(at(join(layOut({ 'a.txt': 'abc' }), 'a.txt')), EMPTY);
    expect(file).toEqual({
      path: 'a.txt',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
      format: 'text',
      pages: 1,
    });
  });

  it('on which the program fails is a row of the result, never an exception', async () => {
    const resume = await parseFile(at(join(layOut({ 'a.txt': 'abc' }), 'a.txt')), BROKEN);
    expect(resume).toMatchObject({ status: 'unreadable', profile: null, file: { bytes: 3 } });
    expect(resume.message?.zh).toContain('no such thing');
  });

  it('that is gone by now is a row too', async () => {
    const resume = await parseFile(at('/nowhere/a.txt'), EMPTY);
    expect(resume).toMatchObject({ status: 'unreadable', file: { sha256: '', bytes: 0 } });
    expect(resume.message?.zh).toBe('文件无法读取：文件已不存在。');
  });

  it('of a folder that only holds plain text and is not named like a résumé is told, not read as one', async () => {
    const log = { ...at(join(layOut({ 'a.log': 'abc' }), 'a.log')), problem: 'no-resume-name' as const };
    const resume = await parseFile(log, EMPTY);
    expect(resume).toMatchObject({ status: 'unsupported', profile: null, file: { bytes: 3, format: 'text' } });
    const pdf: Parser = async (bytes, name) => ({ ...(await EMPTY(bytes, name)), format: 'pdf' });
    expect((await parseFile(log, pdf)).status).toBe('empty');
  });

  it('that is a pipe is not opened', async () => {
    const pipe = join(layOut({}), 'pipe.pdf');
    execFileSync('mkfifo', [pipe]);
    expect((await parseFile(at(pipe), EMPTY)).status).toBe('unreadable');
  });
});
