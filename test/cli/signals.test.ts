import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { doublingForms } from '../app/pool/hostile-pdf.ts';
import { layOut } from '../app/temporary-folder.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(root, 'dist/bin/screener.js');
const resumes = join(root, 'fixtures/resumes');

type Ended = { readonly code: number | null; readonly stderr: string };

/** Runs the program, and does something to it once its first words are there. */
const interrupt = (
  args: readonly string[],
  cwd: string,
  act: (child: ReturnType<typeof spawn>) => void,
  first: 'stdout' | 'stderr' = 'stdout',
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child[first].once('data', () => act(child));
    child.on('close', (code) => resolve({ code, stderr }));
  });

const CUT = 'screener: 运行被中断，已写出读完的部分，其余文件未读取。\n';

describe('a run that is ended from outside', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s exits with %i and writes what it has, a row a file',
    async (signal, code) => {
      const cwd = layOut({ 'out.json': 'before' });
      const args = ['parse', resumes, '--format', 'ndjson', '-o', 'out.json'];
      expect(await interrupt(args, cwd, (child) => child.kill(signal))).toEqual({ code, stderr: CUT });
      expect(readdirSync(cwd)).toEqual(['out.json']);
      const rows: readonly { readonly message: string | null }[] = JSON.parse(
        readFileSync(join(cwd, 'out.json'), 'utf8'),
      );
      expect(rows).toHaveLength(readdirSync(resumes).length);
      expect(rows[0]?.message).toBeNull();
      expect(rows.at(-1)?.message).toBe('运行被中断，此文件未读取。');
    },
    120_000,
  );

  it('ranks what it has, and every report says that it is incomplete', async () => {
    const cwd = layOut({ 'a.txt': '姓名：林可欣' });
    writeFileSync(join(cwd, 'b.pdf'), doublingForms(40));
    writeFileSync(join(cwd, 'c.txt'), '姓名：林可欣');
    const args = ['rank', '.', '-r', 'phone-support', '-v', '-j', '1', '-o', 'out.json', '-o', 'out.txt'];
    const ended = await interrupt(args, cwd, (child) => child.kill('SIGINT'), 'stderr');
    expect(ended.code).toBe(130);
    expect(ended.stderr).toContain(CUT);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({
      complete: false,
      counts: { files: 3, ranked: 1, unreadable: 2 },
      unreadable: [{ file: { path: './b.pdf' } }, { file: { path: './c.txt' }, message: '运行被中断，此文件未读取。' }],
    });
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toContain('运行被中断：2 份文件未读取，排名不完整。');
  }, 120_000);

  it('a second time ends at once and leaves the outputs as they were', async () => {
    const cwd = layOut({ 'out.json': 'before' });
    const args = ['parse', resumes, '--format', 'ndjson', '-o', 'out.json'];
    const twice = (child: ReturnType<typeof spawn>): void => {
      child.kill('SIGINT');
      child.kill('SIGTERM');
    };
    const { code } = await interrupt(args, cwd, twice);
    expect([130, 143]).toContain(code);
    expect(readdirSync(cwd)).toEqual(['out.json']);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toMatch(/^(?:before|\[\n.*\n\]\n)$/su);
  }, 120_000);

  it('by a reader that goes away is quiet, and what goes to files is written', async () => {
    const cwd = layOut({});
    const args = ['rank', resumes, '-r', 'phone-support', '--format', 'json', '-o', 'out.csv'];
    const ended = await interrupt(args, cwd, (child) => child.stdout?.destroy());
    expect(ended).toEqual({ code: 0, stderr: '' });
    expect(existsSync(join(cwd, 'out.csv'))).toBe(true);
  }, 120_000);
});
