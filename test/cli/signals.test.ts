import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layOut } from '../app/temporary-folder.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(root, 'dist/bin/screener.js');
const resumes = join(root, 'fixtures/resumes');

type Ended = { readonly code: number | null; readonly stderr: string };

/** Runs the program, and does something to it once its first output is there. */
const interrupt = (
  args: readonly string[],
  cwd: string,
  act: (child: ReturnType<typeof spawn>) => void,
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.once('data', () => act(child));
    child.on('close', (code) => resolve({ code, stderr }));
  });

describe('a run that is ended from outside', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s exits with %i and writes what it has, a row a file',
    async (signal, code) => {
      const cwd = layOut({ 'out.json': 'before' });
      const args = ['parse', resumes, '--format', 'ndjson', '-o', 'out.json'];
      expect(await interrupt(args, cwd, (child) => child.kill(signal))).toEqual({ code, stderr: '' });
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

  it('by a reader that goes away is quiet, and what goes to files is written', async () => {
    const cwd = layOut({});
    const args = ['rank', resumes, '-r', 'phone-support', '--format', 'json', '-o', 'out.csv'];
    const ended = await interrupt(args, cwd, (child) => child.stdout?.destroy());
    expect(ended).toEqual({ code: 0, stderr: '' });
    expect(existsSync(join(cwd, 'out.csv'))).toBe(true);
  }, 120_000);
});
