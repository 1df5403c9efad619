import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { discover } from '../../src/app/discover.ts';
import { parseFile } from '../../src/app/parse-files.ts';
import type { Parser } from '../../src/app/parser.ts';
import { layOut } from './temporary-folder.ts';

const refuse = (path: unknown): void => {
  if (!String(path).includes('forbidden')) return;
  throw Object.assign(new Error(`EACCES: permission denied, '${String(path)}'`), { code: 'EACCES' });
};

// The superuser may read everything, so the system's refusal is played.
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  return {
    ...fs,
    readdirSync: (path: string, options: { withFileTypes: true }) => {
      refuse(path);
      return fs.readdirSync(path, options);
    },
    openSync: (path: string, flags: string) => {
      refuse(path);
      return fs.openSync(path, flags);
    },
  };
});

const never: Parser = () => Promise.reject(new Error('nothing to parse'));

describe('without permission', () => {
  it('a folder that is named is refused in one sentence', () => {
    const folder = join(layOut({ 'forbidden/a.pdf': '' }), 'forbidden');
    expect(() => discover([folder])).toThrow(`the folder ${folder} may not be read; ask for permission to read it.`);
  });

  it('a folder within another one is a row of the result, and its neighbours are taken', async () => {
    const folder = layOut({ 'forbidden/a.pdf': '', 'b.pdf': '' });
    const found = discover([folder]);
    expect(found.map(({ path, problem }) => [path.slice(folder.length + 1), problem])).toEqual([
      ['b.pdf', null],
      ['forbidden', 'no-permission'],
    ]);
    const [, closed] = found;
    if (closed === undefined) throw new Error('the folder was not found');
    expect(await parseFile(closed, never)).toMatchObject({
      status: 'unreadable',
      message: { zh: '没有权限读取此文件夹，其中的文件未筛选。' },
    });
  });

  it('a file is a row of the result', async () => {
    const location = join(layOut({ 'forbidden.pdf': '' }), 'forbidden.pdf');
    expect(await parseFile({ path: 'forbidden.pdf', location, problem: null }, never)).toMatchObject({
      status: 'unreadable',
      message: { zh: '文件无法读取：没有读取权限。', en: "the file can't be read: permission denied." },
    });
  });
});
