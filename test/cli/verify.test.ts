import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layOut } from '../app/temporary-folder.ts';

const program = join(dirname(fileURLToPath(import.meta.url)), '../../dist/bin/screener.js');

const person = (name: string, phone: string, start: string): string =>
  `姓名：${name}\n电话：${phone}\n\n工作经历\n${start} - 至今  云桥呼叫中心有限公司  电话客服\n- 处理客户投诉，满意度由 88% 提升至 96%\n`;

const FILES = {
  'cvs/a.txt': person('林可欣', '138-0000-2001', '2018.03'),
  'cvs/b.txt': person('周子轩', '138-0000-2002', '2021.12'),
  'cvs/c.txt': person('何思远', '138-0000-2003', '2026.01'),
};

const save = (cwd: string, paths: readonly string[] = ['cvs'], run = 'run', more: readonly string[] = []): void => {
  const options = ['-r', 'phone-support', '--as-of', '2026-11-01', '-q', '-j', '1', '-o', 'out.csv', '--save-run', run];
  execFileSync(process.execPath, [program, 'rank', ...paths, ...options, ...more], { cwd });
};

const verify = (cwd: string, ...options: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'verify', 'run', '-q', '-j', '1', '-f', 'json', ...options],
    { cwd, encoding: 'utf8' },
  );
  return { status, stderr, said: stdout === '' ? null : JSON.parse(stdout) };
};

/** The texts of a saved run, by name. */
const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('a saved run', () => {
  it('made again is identical, and nobody else can read it', () => {
    const folder = layOut(FILES);
    save(folder);
    expect(verify(folder)).toMatchObject({ status: 0, said: { verdict: 'identical', run: { files: 3 } } });
    expect(statSync(join(folder, 'run')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(join(folder, 'run')))
      expect(statSync(join(folder, 'run', name)).mode & 0o777).toBe(0o600);
  }, 120_000);

  it('has the same bytes for any order of the files', () => {
    const folder = layOut(FILES);
    save(folder, ['cvs/a.txt', 'cvs/b.txt', 'cvs/c.txt'], 'one');
    save(folder, ['cvs/c.txt', 'cvs/a.txt', 'cvs/b.txt'], 'two');
    expect(filesOf(join(folder, 'two'))).toEqual(filesOf(join(folder, 'one')));
  }, 120_000);

  it('tells the files, reports and candidates that changed', () => {
    const folder = layOut(FILES);
    save(folder);
    writeFileSync(join(folder, 'cvs/a.txt'), person('林可欣', '138-0000-2001', '2025.12'));
    rmSync(join(folder, 'cvs/c.txt'));
    writeFileSync(join(folder, 'out.csv'), 'x');
    const { status, said } = verify(folder, '--lang', 'en');
    expect(status).toBe(1);
    expect(said.verdict).toBe('different');
    expect(said.changes.files).toMatchObject([
      { path: 'cvs/a.txt', change: 'bytes' },
      { path: 'cvs/c.txt', change: 'missing' },
    ]);
    expect(said.changes.outputs).toEqual([{ path: 'out.csv', change: 'changed' }]);
    const moved = said.changes.shifts.find(({ path }: { readonly path: string }) => path === 'cvs/a.txt');
    expect(moved).toMatchObject({ before: { rank: 1 }, after: { rank: 2 } });
    expect(moved.causes[0]).toMatchObject({ title: 'Phone and hotline experience' });
    expect(said.changes.shifts.at(-1)).toMatchObject({ path: 'cvs/c.txt', after: null });
  }, 120_000);

  it('is found again where its files were moved', () => {
    const folder = layOut(FILES);
    save(folder);
    mkdirSync(join(folder, 'archive'));
    renameSync(join(folder, 'cvs'), join(folder, 'archive/2026'));
    expect(verify(folder).said.verdict).toBe('different');
    expect(verify(folder, '--paths-from', 'archive/2026')).toMatchObject({ status: 0, said: { verdict: 'identical' } });
  }, 120_000);

  it('is verified by its own copy of the rubric, and says that the file has changed', () => {
    const rubric = execFileSync(process.execPath, [program, 'rubric', 'show', 'phone-support', '-f', 'json'], {
      encoding: 'utf8',
    });
    const folder = layOut({ ...FILES, 'mine.json': rubric });
    save(folder, ['cvs'], 'run', ['-r', 'mine.json']);
    writeFileSync(join(folder, 'mine.json'), rubric.replace('"1.0.0"', '"1.0.1"'));
    expect(verify(folder)).toMatchObject({ status: 0, said: { verdict: 'identical', changes: { rubric: 'changed' } } });
  }, 120_000);

  it('is not believed: a changed record and a manifest of other things are told', () => {
    const folder = layOut(FILES);
    save(folder);
    const { 'ranking.json': ranking = '', 'manifest.json': manifest = '' } = filesOf(join(folder, 'run'));
    writeFileSync(join(folder, 'run/ranking.json'), ranking.replace('林可欣', '林可可'));
    expect(verify(folder)).toMatchObject({ status: 1, said: { verdict: 'different', damaged: ['ranking.json'] } });
    writeFileSync(join(folder, 'run/manifest.json'), manifest.replace('"maxSeconds": 20', '"maxSeconds": 1e9'));
    expect(verify(folder, '--lang', 'en')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is no saved run: manifest.json is something else (limits.maxSeconds)'),
    });
  }, 120_000);
});
