import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layOut } from '../app/temporary-folder.ts';

const program = join(dirname(fileURLToPath(import.meta.url)), '../../dist/bin/screener.js');

const person = (name: string, start: string): string =>
  `姓名：${name}\n电话：138-0000-2001\n\n工作经历\n${start} - 至今  云桥呼叫中心有限公司  电话客服\n- 处理客户投诉，满意度由 88% 提升至 96%\n`;

const FILES = {
  'c.txt': person('林可欣', '2018.03'),
  'a.txt': person('周子轩', '2021.12'),
  'b.txt': person('何思远', '2026.01'),
  'copy.txt': person('何思远', '2026.01'),
  'empty.txt': '',
};

/** JSON, CSV and HTML of one run. */
const run = (
  cwd: string,
  files: readonly string[],
  environment: Readonly<Record<string, string>>,
): readonly string[] => {
  const options = [
    '-r',
    'phone-support',
    '--as-of',
    '2026-11-01',
    '--allow-unreadable',
    '-q',
    '-o',
    'out.json',
    '-o',
    'out.csv',
    '-o',
    'out.html',
    '--lang',
    'zh',
  ];
  execFileSync(process.execPath, [program, 'rank', ...files, ...options], {
    cwd,
    env: { ...process.env, ...environment },
  });
  return ['out.json', 'out.csv', 'out.html'].map((file) => readFileSync(join(cwd, file), 'utf8'));
};

describe('the same files', () => {
  it('give the same bytes of JSON, CSV and HTML in any order, time zone and locale', () => {
    const folder = layOut(FILES);
    const names = Object.keys(FILES);
    const first = run(folder, names, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
    expect(run(folder, [...names].reverse(), { TZ: 'Pacific/Kiritimati', LC_ALL: 'en_US.UTF-8' })).toEqual(first);
    expect(run(folder, [...names].sort(), { TZ: 'America/Los_Angeles', LC_ALL: 'C' })).toEqual(first);
    expect(JSON.parse(first[0] ?? '').counts).toMatchObject({ files: 5, ranked: 3, unreadable: 1, duplicates: 1 });
  }, 60_000);
});
