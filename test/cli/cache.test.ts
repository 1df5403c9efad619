import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toZip } from '../../fixtures/make/zip.ts';
import { parseEntryName } from '../../src/app/cache/entry-name.ts';
import { person } from '../app/cache/reading.ts';
import { doublingForms } from '../app/pool/hostile-pdf.ts';
import { layOut } from '../app/temporary-folder.ts';

const program = join(dirname(fileURLToPath(import.meta.url)), '../../dist/bin/screener.js');

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

const start = (
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { readonly child: ReturnType<typeof spawn>; readonly ended: Promise<Ended> } => {
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8', ...environment };
  const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      texts[stream] += text;
    });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, ...texts }));
  });
  return { child, ended };
};

const run = (
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> => start(cwd, args, environment).ended;

const isEntry = (name: string): boolean => parseEntryName(name) !== null;

const NAMES = ['林可欣', '周子轩', '何思远', '沈佳宁', '方若彤', '程思敏'];

/** Six people in files, two of them in an archive as well, a copy, an empty file. */
const batch = (): string => {
  const cwd = layOut({
    ...Object.fromEntries(NAMES.map((name, index) => [`in/${index}.txt`, person(name)])),
    'in/copy.txt': person('何思远'),
    'in/empty.txt': '',
  });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const members = ['林可欣', '赵一诺'].map((name, index) => ({ name: `${index}.txt`, bytes: bytes(person(name)) }));
  writeFileSync(join(cwd, 'in/mails.zip'), toZip(members));
  return cwd;
};

const RANK = ['rank', 'in', '-r', 'phone-support', '--as-of', '2026-11-01', '--allow-unreadable', '-f', 'json'];

describe('a cache', () => {
  it('changes no byte of a ranking: without it, cold, warm, with any number of jobs, half of it gone', async () => {
    const cwd = batch();
    const [without, cold, warm] = [
      await run(cwd, [...RANK, '--no-cache']),
      await run(cwd, [...RANK, '--cache', 'kept']),
      await run(cwd, [...RANK, '--cache', 'kept', '-j', '3', '-v']),
    ];
    expect(JSON.parse(without.stdout).counts).toMatchObject({ files: 10, ranked: 7, unreadable: 1, duplicates: 2 });
    expect(without.code).toBe(0);
    expect(cold.stdout).toBe(without.stdout);
    expect(warm.stdout).toBe(without.stdout);
    expect(warm.stderr).toContain('9 of 9 files came from the cache.');
    const profiles = join(cwd, 'kept/profiles');
    for (const name of readdirSync(profiles).slice(0, 5)) writeFileSync(join(profiles, name), 'damaged');
    expect((await run(cwd, [...RANK, '--cache', 'kept', '-j', '1'])).stdout).toBe(without.stdout);
  }, 240_000);

  it('is where the system keeps caches unless it is named, and is not written with --no-cache', async () => {
    const cwd = batch();
    mkdirSync(join(cwd, 'home'));
    const environment = { XDG_CACHE_HOME: join(cwd, 'home') };
    await run(cwd, [...RANK, '--no-cache'], environment);
    expect(readdirSync(join(cwd, 'home'))).toEqual([]);
    await run(cwd, RANK, environment);
    expect(readdirSync(join(cwd, 'home/screener'))).toEqual(['profiles']);
    const info = await run(cwd, ['cache', 'info', '--lang', 'en'], environment);
    expect(info.stdout).toMatch(/holds: {3}8 files, 0\.0 MB\nwritten: the oldest today, the latest today\n$/u);
    const forgotten = await run(cwd, ['cache', 'forget', 'in/0.txt', '--lang', 'en'], environment);
    expect(forgotten.stdout).toBe('took away 2 entries of these files.\n');
    const profiles = join(cwd, 'home/screener/profiles');
    for (const name of readdirSync(profiles))
      expect(readFileSync(join(profiles, name), 'utf8')).not.toContain('林可欣');
    const cleared = await run(cwd, ['cache', 'clear', '--lang', 'en'], environment);
    expect(cleared.stdout).toBe('took away 6 entries of résumés.\n');
    expect(readdirSync(join(cwd, 'home/screener'))).toEqual([]);
  }, 240_000);

  it('is shared by two runs at once without a wrong row', async () => {
    const cwd = batch();
    const expected = (await run(cwd, [...RANK, '--no-cache'])).stdout;
    const together = await Promise.all([1, 2].map(() => run(cwd, [...RANK, '--cache', 'kept'])));
    expect(together.map(({ stdout }) => stdout)).toEqual([expected, expected]);
    const after = await run(cwd, [...RANK, '--cache', 'kept', '-v']);
    expect(after.stdout).toBe(expected);
    expect(after.stderr).toContain('9 of 9 files came from the cache.');
  }, 240_000);

  it('that is named and cannot be used is told before any work', () => {
    const cwd = layOut({ 'a.txt': person('林可欣'), file: '' });
    const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };
    const { status, stderr } = spawnSync(process.execPath, [program, 'parse', 'a.txt', '--cache', 'file'], {
      cwd,
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^screener: the cache folder .*file can't be used: ENOTDIR\.\n$/u);
  });
});

describe('a run that goes on', () => {
  it('after Ctrl-C reads only what it had not come to, as of the day of the run that was cut', async () => {
    const cwd = layOut(Object.fromEntries(NAMES.map((name, index) => [`in/${index}.txt`, person(name)])));
    writeFileSync(join(cwd, 'in/hang.pdf'), doublingForms(40));
    const args = ['rank', 'in', '-r', 'phone-support', '--cache', 'kept', '-j', '1', '-o', 'out.json'];
    const { child, ended } = start(cwd, [...args, '--as-of', '2026-10-31', '--max-time', '600', '-v']);
    const isKept = (): boolean =>
      existsSync(join(cwd, 'kept/profiles')) && readdirSync(join(cwd, 'kept/profiles')).filter(isEntry).length === 6;
    while (!isKept()) await setTimeout(50);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    const cut = JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'));
    expect(cut).toMatchObject({ complete: false, asOf: '2026-10-31', counts: { ranked: 6, unreadable: 1 } });
    writeFileSync(join(cwd, 'in/hang.pdf'), person('赵一诺'));
    const { code, stderr } = await run(cwd, [...args, '--resume']);
    expect([code, stderr]).toEqual([
      0,
      'screener: went on with the earlier run as of 2026-10-31: 6 of 7 files had been read, and the other 1 now.\n',
    ]);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({
      complete: true,
      asOf: '2026-10-31',
      counts: { ranked: 7, unreadable: 0 },
    });
  }, 240_000);

  it('reads again what could not be read, on request', async () => {
    const cwd = batch();
    const args = [...RANK, '--cache', 'kept', '-v'];
    await run(cwd, args);
    expect((await run(cwd, [...args, '--retry-unreadable'])).stderr).toContain('8 of 9 files came from the cache.');
  }, 240_000);
});
