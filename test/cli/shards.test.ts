import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundFile } from '../../src/app/discover.ts';
import { mergeFiles } from '../../src/app/merge.ts';
import { takeShard } from '../../src/app/shard.ts';
import { person } from '../app/cache/reading.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(root, 'dist/bin/screener.js');
const FORMATS = ['json', 'ndjson', 'csv', 'table', 'md', 'html', 'junit', 'xlsx'];
const SHARED = ['--as-of', '2026-11-01', '-q', '--allow-unreadable', '--lang', 'zh'];

/** Copies on both sides of any cut, an empty file, a mismatch that a notice tells of. */
const FILES = {
  ...Object.fromEntries(
    ['林可欣', '周子轩', '何思远', '沈佳宁', '方若彤'].map((name, index) => [`in/${index}.txt`, person(name)]),
  ),
  'in/a-copy.txt': person('沈佳宁'),
  'in/z-copy.txt': person('沈佳宁'),
  'in/y-copy.txt': person('林可欣'),
  'in/empty.txt': '',
  'in/also-empty.txt': '',
  'in/wrong.pdf': person('程思敏'),
};

const FOUND: readonly FoundFile[] = Array.from({ length: 50 }, (_, index) => ({
  path: `in/${index}.pdf`,
  location: '',
  problem: null,
}));

describe('the parts of a batch', () => {
  it('are disjoint and together the whole, in its order, for any number of parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.subarray([...FOUND]), (of, files) => {
        const parts = Array.from({ length: of }, (_, index) => takeShard(files, { index: index + 1, of }).files);
        expect(new Set(parts.flat()).size).toBe(parts.flat().length);
        expect(files.filter((file) => parts.some((part) => part.includes(file)))).toEqual(files);
      }),
    );
  });

  it('stay what they are when other files come and go', () => {
    const [all, some] = [FOUND, FOUND.slice(10, 30)].map((files) => takeShard(files, { index: 2, of: 3 }).files);
    expect(some).toEqual(all?.filter((file) => FOUND.indexOf(file) >= 10 && FOUND.indexOf(file) < 30));
  });
});

describe('rankings of parts', () => {
  let cwd = '';
  const screener = (args: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
      maxBuffer: 1e9,
    });
  const rank = (paths: readonly string[], ...more: readonly string[]): void => {
    execFileSync(process.execPath, [program, 'rank', ...paths, '-r', 'phone-support', ...SHARED, ...more], { cwd });
  };
  const outputs = (name: string): readonly string[] =>
    FORMATS.flatMap((format) => ['-o', `${name}.${{ table: 'txt', junit: 'xml' }[format] ?? format}`]);
  const bytesOf = (name: string): readonly string[] =>
    FORMATS.map((format) =>
      readFileSync(join(cwd, `${name}.${{ table: 'txt', junit: 'xml' }[format] ?? format}`), 'latin1'),
    );

  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'screener-'));
    mkdirSync(join(cwd, 'in'));
    for (const [path, text] of Object.entries(FILES)) writeFileSync(join(cwd, path), text);
    rank(['in'], '--cache', 'kept', ...outputs('whole'));
    for (const part of [1, 2, 3]) rank(['in'], '--cache', 'kept', '--shard', `${part}/3`, '-o', `part-${part}.json`);
  }, 240_000);
  afterAll(() => rmSync(cwd, { recursive: true }));

  it('joined are the ranking of one run, byte for byte, in every format and any order', () => {
    const { status, stderr } = screener([
      ...['merge', 'part-3.json', 'part-1.json', 'part-2.json'],
      ...['--allow-unreadable', ...outputs('joined')],
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(bytesOf('joined')).toEqual(bytesOf('whole'));
    expect(JSON.parse(readFileSync(join(cwd, 'whole.json'), 'utf8')).counts).toMatchObject({
      files: 11,
      ranked: 6,
      unreadable: 1,
      duplicates: 4,
    });
  }, 240_000);

  it('of folders are joined too, their conditions with them', () => {
    const where = ['--where', '客服 NOT 沈佳宁', '--cache', 'kept'];
    rank(['in'], ...where, '-o', 'all.json');
    rank(['in/0.txt', 'in/1.txt', 'in/3.txt', 'in/empty.txt'], ...where, '-o', 'one.json');
    const others = Object.keys(FILES).filter((path) => !/\/[013]\.txt$|\/empty/u.test(path));
    rank(others, ...where, '-o', 'two.json');
    screener(['merge', 'one.json', 'two.json', '-o', 'both.json']);
    expect(readFileSync(join(cwd, 'both.json'), 'utf8')).toBe(readFileSync(join(cwd, 'all.json'), 'utf8'));
  }, 240_000);

  it('tell of unreadable files by the exit code, as rank does', () => {
    expect(screener(['merge', 'part-1.json', 'part-2.json', 'part-3.json']).status).toBe(3);
  });

  const edited = (name: string, from: string, change: (ranking: Record<string, unknown>) => object): string => {
    writeFileSync(join(cwd, name), JSON.stringify(change(JSON.parse(readFileSync(join(cwd, from), 'utf8')))));
    return name;
  };

  it('are complete where each of them is', () => {
    const cut = edited('cut.json', 'part-2.json', (ranking) => ({ ...ranking, complete: false }));
    const { stdout } = screener(['merge', 'part-1.json', cut, 'part-3.json', '-f', 'json']);
    expect(JSON.parse(stdout).complete).toBe(false);
  });

  const joined = (names: readonly string[]) => {
    const [first = '', ...others] = names.map((name) => join(cwd, name));
    return () => mergeFiles([first, ...others]);
  };

  it.each([
    ['a part is missing', ['part-1.json', 'part-3.json'], 'part 2 of 3 is missing (--shard 2/3)'],
    ['one is there twice', ['whole.json', 'part-1.json', 'part-2.json', 'part-3.json'], 'is in both '],
    ['it is no ranking', ['part-1.json', 'in/0.txt'], 'in/0.txt is no whole ranking'],
    ['it is not there', ['none.json'], "none.json can't be read: it is no longer there"],
  ])('are refused where %s', (_, names, sentence) => {
    expect(joined(names)).toThrow(sentence);
  });

  it.each([
    ['rubric', { rubric: { id: 'x', version: '1', sha256: 'ff'.repeat(32), title: 'x' } }, 'are of different rubrics'],
    ['day', { asOf: '2026-12-01' }, 'are of different days (2026-11-01; 2026-12-01)'],
    ['program', { tool: 'screener 99.0.0' }, 'are of different versions of the program'],
    ['scoring', { scoreVersion: 99 }, 'are of different versions of the program'],
    ['condition', { where: '客服' }, 'are of different conditions (--where) (-; 客服)'],
    ['language', { language: 'en' }, 'are of different languages (Chinese; English)'],
    ['list of files', { shard: { index: 2, of: 3, files: 9, sha256: '00' } }, 'are no parts of the same files'],
    ['cut', { candidates: [] }, 'lists 0 of '],
    ['sight', { blind: true }, 'is no whole ranking'],
  ])('are refused where one is of another %s', (_, change, sentence) => {
    const other = edited('other.json', 'part-2.json', (ranking) => ({ ...ranking, ...change }));
    expect(joined(['part-1.json', other, 'part-3.json'])).toThrow(sentence);
  });

  it('that are all of another version of the program are refused', () => {
    const other = edited('other.json', 'whole.json', (ranking) => ({ ...ranking, tool: 'screener 99.0.0' }));
    expect(joined([other])).toThrow('was made by screener 99.0.0 and this is screener');
  });

  it('cannot be told in a language that they are not written in', () => {
    const { status, stderr } = screener(['merge', 'part-1.json', 'part-2.json', 'part-3.json', '--lang', 'en']);
    expect(status).toBe(2);
    expect(stderr).toContain("are in Chinese, which merge can't turn into --lang en");
  });
});
