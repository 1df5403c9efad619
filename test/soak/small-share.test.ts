import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { BOMBS } from './bombs/index.ts';
import { judge } from './findings.ts';
import { mutantOf, seedsIn } from './mutants.ts';
import { seedFolders } from './places.ts';
import { watchParse } from './watch.ts';

const LIMITS = { silenceMillis: 20_000, waitMillis: 200_000, residentBytes: 1536 * 1024 * 1024 };
/** Time enough on a busy machine. */
const OPTIONS = ['--max-time', '120'];

/** Small and of several formats. */
const GOOD = readdirSync(join(fixturesFolder, 'layouts'))
  .filter((name) => /^(?:docx-(?:lists|fields|columns)|big5|mail-with)/u.test(name))
  .map((name) => join(fixturesFolder, 'layouts', name));

const folder = mkdtempSync(join(tmpdir(), 'screener-small-share-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lay = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** `npm run soak` takes all of them, in every size. */
const SOME_BOMBS = BOMBS.filter((_, index) => index % 4 === 0);

describe('small bombs of many kinds in one run with good files', () => {
  const bombs = SOME_BOMBS.map((bomb) => ({
    may: bomb.may,
    path: lay(`${bomb.name}${bomb.extension}`, bomb.make(bomb.sizes[0] ?? 1)),
  }));
  const every = Math.ceil(bombs.length / GOOD.length);
  const paths = bombs.flatMap(({ path }, index) => (index % every === 0 ? [path, GOOD[index / every] ?? ''] : [path]));

  it('ends with a true status each and leaves the good files as they are alone', async () => {
    const [alone, among] = [await watchParse(GOOD, LIMITS, OPTIONS), await watchParse(paths, LIMITS, OPTIONS)];
    expect(judge(paths, among, LIMITS.silenceMillis).findings).toEqual([]);
    expect(among.end).toBe(3);
    const wrong = bombs.flatMap(({ path, may }) =>
      among.rows
        .filter(
          (row) => (row.path === path || row.path.startsWith(`${path}/`)) && !may.some((each) => each === row.status),
        )
        .map(({ path: where, status }) => `${where}: ${status}`),
    );
    expect(wrong).toEqual([]);
    const isGood = ({ path }: { readonly path: string }): boolean => GOOD.some((good) => path.startsWith(good));
    expect(among.rows.filter(isGood).map(({ text }) => text)).toEqual(alone.rows.map(({ text }) => text));
  }, 240_000);
});

describe('some mutants of the fixtures', () => {
  it('each give rows with a status that is allowed', async () => {
    const seeds = seedsIn(seedFolders).filter(({ bytes }) => bytes.length < 100_000);
    const paths = Array.from({ length: 40 }, (_, index) => mutantOf(seeds, 1 + index)).map(({ name, bytes }) =>
      lay(name, bytes),
    );
    expect(judge(paths, await watchParse(paths, LIMITS, OPTIONS), LIMITS.silenceMillis).findings).toEqual([]);
  }, 120_000);

  it('are the same whenever they are made', () => {
    const seeds = seedsIn(seedFolders);
    expect(mutantOf(seeds, 7)).toEqual(mutantOf(seeds, 7));
    expect(mutantOf(seeds, 7).bytes).not.toEqual(mutantOf(seeds, 8).bytes);
  });
});
