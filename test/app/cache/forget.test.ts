import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toZip } from '../../../fixtures/make/zip.ts';
import { cacheContents, clearCache } from '../../../src/app/cache/contents.ts';
import { forget } from '../../../src/app/cache/forget.ts';
import { layOut } from '../temporary-folder.ts';
import { person, readAll } from './reading.ts';

const NAMES = ['林可欣', '周子轩', '何思远'] as const;
const [LIN, ZHOU, HE] = NAMES;

const zip = (people: Readonly<Record<string, string>>): Uint8Array =>
  toZip(Object.entries(people).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));

/** Lin alone, Lin and Zhou in an archive, and He alone; all of them in a cache. */
const filled = async () => {
  const folder = layOut({ 'lin.txt': person(LIN), 'he.txt': person(HE) });
  writeFileSync(join(folder, 'both.zip'), zip({ 'l.txt': person(LIN), 'z.txt': person(ZHOU) }));
  const cache = join(layOut({}), 'cache');
  await readAll([folder], { cache });
  return { folder, cache };
};

/** Whose names stand anywhere in the cache. */
const traces = (cache: string): readonly string[] => {
  const profiles = join(cache, 'profiles');
  const all = readdirSync(profiles).map((name) => name + readFileSync(join(profiles, name), 'utf8'));
  return NAMES.filter((name) => all.some((text) => text.includes(name)));
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('forgetting', () => {
  it('starts from a cache that holds all', async () => {
    const { cache } = await filled();
    expect(traces(cache)).toEqual([LIN, ZHOU, HE]);
  });

  it('a file leaves no trace of it, in archives neither', async () => {
    const { folder, cache } = await filled();
    expect(await forget([join(folder, 'lin.txt')], cache)).toBe(2);
    expect(traces(cache)).toEqual([HE]);
    const { read } = await readAll([folder], { cache });
    expect(read).toEqual([`${folder}/both.zip`, `${folder}/lin.txt`]);
  });

  it('an archive leaves no trace of any document in it', async () => {
    const { folder, cache } = await filled();
    expect(await forget([join(folder, 'both.zip')], cache)).toBe(2);
    expect(traces(cache)).toEqual([HE]);
  });

  it('one document of an archive leaves others that stand alone', async () => {
    const { folder, cache } = await filled();
    expect(await forget([`${folder}/both.zip/z.txt`], cache)).toBe(1);
    expect(traces(cache)).toEqual([LIN, HE]);
  });

  it('a folder leaves nothing', async () => {
    const { folder, cache } = await filled();
    expect(await forget([folder], cache)).toBe(3);
    expect(traces(cache)).toEqual([]);
  });

  it('a file that is gone goes by its hash', async () => {
    const { folder, cache } = await filled();
    rmSync(join(folder, 'lin.txt'));
    expect(await forget([sha256(person(LIN)).toUpperCase()], cache)).toBe(2);
    expect(traces(cache)).toEqual([HE]);
  });

  it('a file that is gone goes by its old path', async () => {
    const { folder, cache } = await filled();
    const path = join(folder, 'he.txt');
    rmSync(path);
    expect(await forget([path], cache)).toBe(1);
    expect(traces(cache)).toEqual([LIN, ZHOU]);
  });

  it('takes away the old content of a file that was changed since', async () => {
    const { folder, cache } = await filled();
    writeFileSync(join(folder, 'he.txt'), person('别人'));
    await forget([join(folder, 'he.txt')], cache);
    expect(traces(cache)).toEqual([LIN, ZHOU]);
  });

  it('takes away entries of which nobody can tell what they hold, and what killed runs left', async () => {
    const { folder, cache } = await filled();
    const profiles = join(cache, 'profiles');
    const damaged =
      readdirSync(profiles).find((name) => readFileSync(join(profiles, name), 'utf8').includes(ZHOU)) ?? '';
    writeFileSync(join(profiles, damaged), `half of ${ZHOU}`);
    writeFileSync(join(profiles, '.x.1.1.tmp'), ZHOU);
    await forget([join(folder, 'he.txt')], cache);
    expect(traces(cache)).toEqual([LIN]);
  });

  it('a path that is not there and never was is a fault: it may be misspelt', async () => {
    const { folder, cache } = await filled();
    await expect(forget([join(folder, 'lni.txt')], cache)).rejects.toThrow('lni.txt does not exist');
    expect(traces(cache)).toEqual([LIN, ZHOU, HE]);
  });

  it('a file that was never read takes nothing away', async () => {
    const { folder, cache } = await filled();
    writeFileSync(join(folder, 'new.txt'), person('别人'));
    expect(await forget([join(folder, 'new.txt')], cache)).toBe(0);
    expect(traces(cache)).toEqual([LIN, ZHOU, HE]);
  });
});

describe('clearing', () => {
  it('takes away all of ours and nothing else', async () => {
    const { cache } = await filled();
    writeFileSync(join(cache, 'mine.txt'), '');
    expect(cacheContents(cache).entries).toBe(3);
    expect(clearCache(cache)).toBe(3);
    expect(readdirSync(cache)).toEqual(['mine.txt']);
    expect(cacheContents(cache)).toMatchObject({ entries: 0, bytes: 0, oldestDays: null });
    expect(clearCache(cache)).toBe(0);
  });

  it('leaves a file of somebody else in its folder', async () => {
    const { folder, cache } = await filled();
    renameSync(join(folder, 'he.txt'), join(cache, 'profiles', 'he.txt'));
    clearCache(cache);
    expect(readdirSync(join(cache, 'profiles'))).toEqual(['he.txt']);
  });
});
