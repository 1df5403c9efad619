import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEntryName } from '../../../src/app/cache/entry-name.ts';
import { readSeenFiles, UNSETTLED } from '../../../src/app/cache/seen-files.ts';
import { DEFAULT_RUN_LIMITS } from '../../../src/app/run-limits.ts';
import { layOut } from '../temporary-folder.ts';
import { person, readAll } from './reading.ts';

const YESTERDAY = new Date(Date.now() - 86_400_000);

/** A folder of résumés, and a cache that was filled from it. */
const filled = async (files: Readonly<Record<string, string>>) => {
  const folder = layOut(files);
  const cache = join(layOut({}), 'cache');
  const first = await readAll([folder], { cache });
  return { folder, cache, first, again: (more: object = {}) => readAll([folder], { cache, ...more }) };
};

const entriesIn = (cache: string): readonly string[] =>
  readdirSync(join(cache, 'profiles')).filter((name) => parseEntryName(name) !== null);

const PEOPLE = { 'a.txt': person('林可欣'), 'b.txt': person('周子轩'), 'empty.txt': '' };

describe('files that were read before', () => {
  it('are not read again, and say the same to the byte', async () => {
    const { first, again } = await filled(PEOPLE);
    const second = await again();
    expect(first.read).toHaveLength(3);
    expect(second.read).toEqual([]);
    expect(JSON.stringify(second.rows)).toBe(JSON.stringify(first.rows));
  });

  it('are known under any name of the same ending, and told under the new one', async () => {
    const { folder, again } = await filled(PEOPLE);
    renameSync(join(folder, 'a.txt'), join(folder, '新名字.txt'));
    const { rows, read } = await again();
    expect(read).toEqual([]);
    expect(rows.map(({ file, profile }) => [file.path.slice(folder.length), profile?.contact.name])).toEqual([
      ['/b.txt', '周子轩'],
      ['/empty.txt', undefined],
      ['/新名字.txt', '林可欣'],
    ]);
  });

  it('are read again under another ending, which may promise another format', async () => {
    const { folder, again } = await filled(PEOPLE);
    renameSync(join(folder, 'a.txt'), join(folder, 'a.md'));
    expect((await again()).read).toEqual([`${folder}/a.md`]);
  });

  it.each([
    ['another month', { asOf: '2026-12-01' }],
    ['OCR', { ocr: true }],
    ['another limit', { limits: { ...DEFAULT_RUN_LIMITS, maxPages: 2 } }],
  ])('are read again with %s', async (_, settings) => {
    const { again } = await filled(PEOPLE);
    expect((await again({ settings })).read).toHaveLength(3);
  });

  it('are read again with other words, and with the first ones not', async () => {
    const { again } = await filled(PEOPLE);
    const words = layOut({ 'cues.json': '{}' });
    expect((await again({ settings: { vocabularyFolder: words } })).read).toHaveLength(3);
    expect((await again()).read).toEqual([]);
  });

  it.each([
    ['another day of the month', { asOf: '2026-11-30' }],
    ['other limits of time and memory', { limits: { ...DEFAULT_RUN_LIMITS, maxSeconds: 5, maxMemory: 300 } }],
  ])('are not read again for %s', async (_, settings) => {
    const { again } = await filled(PEOPLE);
    expect((await again({ settings })).read).toEqual([]);
  });

  it('and could not be read then are read again on request only', async () => {
    const { folder, again } = await filled(PEOPLE);
    expect((await again({ choice: { retryUnreadable: true } })).read).toEqual([`${folder}/empty.txt`]);
  });

  it('and whose entry is damaged are read again, and the entry is mended', async () => {
    const { cache, again } = await filled({ 'a.txt': person('林可欣') });
    const [entry = ''] = entriesIn(cache);
    const path = join(cache, 'profiles', entry);
    writeFileSync(path, readFileSync(path, 'utf8').replace('林可欣', '林可心'));
    expect((await again()).read).toHaveLength(1);
    const { rows, read } = await again();
    expect(read).toEqual([]);
    expect(rows[0]?.profile?.contact.name).toBe('林可欣');
  });
});

describe('a file that has changed', () => {
  it('is told as it is now, though its size and times are those of the old one', async () => {
    const { folder, again } = await filled({ 'a.txt': person('林可欣') });
    const path = join(folder, 'a.txt');
    const before = statSync(path);
    writeFileSync(path, person('周子轩'));
    utimesSync(path, before.atime, before.mtime);
    expect((await again()).rows[0]?.profile?.contact.name).toBe('周子轩');
    // The old bytes are known still.
    writeFileSync(path, person('林可欣'));
    const { rows, read } = await again();
    expect([rows[0]?.profile?.contact.name, read]).toEqual(['林可欣', []]);
  });

  it('is replaced by another of the same name, size and times', async () => {
    const { folder, cache, again } = await filled({ 'a.txt': person('林可欣') });
    const path = join(folder, 'a.txt');
    writeFileSync(join(folder, 'b.txt'), person('周子轩'));
    for (const name of ['a.txt', 'b.txt']) utimesSync(join(folder, name), YESTERDAY, YESTERDAY);
    await readAll([folder], { cache });
    renameSync(join(folder, 'b.txt'), path);
    expect((await again()).rows.map(({ profile }) => profile?.contact.name)).toEqual(['周子轩']);
  });

  it('a moment ago has no marks that are trusted', async () => {
    const { cache, again } = await filled({ 'a.txt': person('林可欣') });
    await again();
    expect([...readSeenFiles(join(cache, 'profiles')).values()].map(({ stamp }) => stamp)).toEqual([UNSETTLED]);
  });
});

describe('the cache', () => {
  it('is for the user’s eyes only, and tells no path', async () => {
    const { cache } = await filled({ '简历_张晓敏.txt': person('林可欣') });
    for (const name of readdirSync(join(cache, 'profiles'))) {
      const path = join(cache, 'profiles', name);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readFileSync(path, 'utf8')).not.toContain('张晓敏');
    }
  });

  it('gives nothing that is older than its days, and takes it away', async () => {
    const { cache, folder, again } = await filled({ 'a.txt': person('林可欣'), 'b.txt': person('周子轩') });
    for (const name of entriesIn(cache)) {
      const old = new Date(Date.now() - 31 * 86_400_000);
      utimesSync(join(cache, 'profiles', name), old, old);
    }
    rmSync(join(folder, 'b.txt'));
    expect((await again()).read).toEqual([`${folder}/a.txt`]);
    expect(entriesIn(cache)).toHaveLength(1);
  });

  it('keeps no more than its size: the youngest stay', async () => {
    const { cache, folder, again } = await filled({ 'a.txt': person('林可欣') });
    const [old = ''] = entriesIn(cache);
    const { size } = statSync(join(cache, 'profiles', old));
    utimesSync(join(cache, 'profiles', old), YESTERDAY, YESTERDAY);
    writeFileSync(join(folder, 'b.txt'), person('周子轩'));
    await again({ choice: { maxBytes: size + 10 } });
    expect(entriesIn(cache)).toHaveLength(1);
    expect(entriesIn(cache)).not.toContain(old);
  });

  it('that cannot be written does no harm', async () => {
    const { folder, cache, first } = await filled(PEOPLE);
    rmSync(join(cache, 'profiles'), { recursive: true });
    writeFileSync(join(cache, 'profiles'), '');
    const { rows } = await readAll([folder], { cache, choice: { isNamed: false } });
    expect(rows).toEqual(first.rows);
  });
});
