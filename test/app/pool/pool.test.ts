import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../../src/app/package-files.ts';
import type { Memory } from '../../../src/app/pool/memory.ts';
import { parseInPool } from '../../../src/app/pool/pool.ts';
import type { WorkSettings } from '../../../src/app/pool/protocol.ts';
import { DEFAULT_RUN_LIMITS } from '../../../src/app/run-limits.ts';
import { layOut } from '../temporary-folder.ts';
import { doublingForms, inflatingContent } from './hostile-pdf.ts';

/** Does what the name of its file says: hangs, aborts, … */
const BAD_WORKER = fileURLToPath(new URL('bad-worker.mjs', import.meta.url));

const settings = (limits: Partial<WorkSettings['limits']> = {}): WorkSettings => ({
  vocabularyFolder: shippedVocabulary,
  asOf: '2026-11-01',
  ocr: false,
  limits: { ...DEFAULT_RUN_LIMITS, ...limits },
});

const filesIn = (folder: string, names: readonly string[]) =>
  names.map((path) => ({ path, location: join(folder, path), problem: null }));

type Run = { readonly jobs?: number; readonly limits?: Partial<WorkSettings['limits']>; readonly program?: string };

/** `path status` of each row; a file holds the names of its documents, one a line. */
const rowsOf = async (
  contents: Readonly<Record<string, string>>,
  { jobs = 2, limits = { maxSeconds: 2 }, program = BAD_WORKER }: Run = {},
): Promise<readonly string[]> => {
  const files = filesIn(layOut(contents), Object.keys(contents));
  const rows: string[] = [];
  for await (const { file, status } of parseInPool(files, { settings: settings(limits), jobs, program }))
    rows.push(`${file.path} ${status}`);
  return rows;
};

const good = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`good-${index}`, '']));
const told = (count: number): readonly string[] => Object.keys(good(count)).map((path) => `${path} ok`);

describe('the memory of a pool', () => {
  it('is given the rows of a file that was read, but not those of an archive that are too long to hold', async () => {
    const files = filesIn(layOut({ 'wordy.zip': 'a\nb', good: '' }), ['wordy.zip', 'good']);
    const kept: string[] = [];
    const memory: Memory = {
      recall: () => null,
      keep: (file, _origin, rows) => kept.push(`${file.path} ${rows.length}`),
    };
    const rows: string[] = [];
    const options = { settings: settings(), jobs: 1, program: BAD_WORKER, memory };
    for await (const { file } of parseInPool(files, options)) rows.push(file.path);
    expect(rows).toEqual(['wordy.zip/a', 'wordy.zip/b', 'good']);
    expect(kept).toEqual(['good 1']);
  });
});

describe('a worker that fails', () => {
  it.each([
    ['hang', 'timed-out'],
    ['silent', 'timed-out'],
    ['abort', 'unreadable'],
    ['exit', 'unreadable'],
    ['throw', 'unreadable'],
    ['shot', 'out-of-memory'],
    ['heap', 'out-of-memory'],
  ])('(%s) costs its file only, which is %s', async (deed, status) => {
    const limits = { maxSeconds: 4, maxMemory: 64 };
    expect(await rowsOf({ a: '', [deed]: '', ...good(4) }, { limits })).toEqual([
      'a ok',
      `${deed} ${status}`,
      ...told(4),
    ]);
  });

  it('on what earlier files left in it is replaced, and the file is read by a fresh one', async () => {
    expect(await rowsOf({ ...good(2), sensitive: '' }, { jobs: 1 })).toEqual([...told(2), 'sensitive ok']);
  });

  it('within an archive costs one document of it', async () => {
    expect(await rowsOf({ 'a.zip': 'one\nabort\ntwo\nhang\nthree' })).toEqual([
      'a.zip/one ok',
      'a.zip/abort unreadable',
      'a.zip/two ok',
      'a.zip/hang timed-out',
      'a.zip/three ok',
    ]);
  });

  it('again and again within one archive has the rest of it left, and told', async () => {
    const rows = await rowsOf({ 'a.zip': 'one\nabort-1\nabort-2\nabort-3\nabort-4\ntwo', ...good(1) });
    expect(rows).toEqual([
      'a.zip/one ok',
      'a.zip/abort-1 unreadable',
      'a.zip/abort-2 unreadable',
      'a.zip/abort-3 unreadable',
      'a.zip unreadable',
      'good-0 ok',
    ]);
  });

  it('before it is ready ends the run', async () => {
    const folder = layOut({ 'broken.mjs': 'process.exit(1)' });
    await expect(rowsOf(good(1), { program: join(folder, 'broken.mjs') })).rejects.toThrow("can't be started");
  });
});

describe('the rows of a pool', () => {
  it('come in the order of the files for any number of jobs, each once', async () => {
    const contents = { ...good(20), 'b.zip': 'one\ntwo', 'hang.pdf': '', c: '' };
    const once = await rowsOf(contents, { jobs: 1 });
    expect(once).toEqual([...told(20), 'b.zip/one ok', 'b.zip/two ok', 'hang.pdf timed-out', 'c ok']);
    expect(await rowsOf(contents, { jobs: 5 })).toEqual(once);
  });

  it('of a run that is ended are those that were read, and one for each file that was not', async () => {
    const contents = { ...good(6), hang: '', 'late.pdf': '' };
    const files = filesIn(layOut(contents), Object.keys(contents));
    const ending = new AbortController();
    const rows: string[] = [];
    const pool = { settings: settings({ maxSeconds: 60 }), jobs: 1, program: BAD_WORKER, signal: ending.signal };
    for await (const { file, message } of parseInPool(files, pool)) {
      rows.push(`${file.path} ${message?.en ?? 'ok'}`);
      if (file.path === 'good-5') ending.abort();
    }
    const unread = 'the run was ended before this file was read.';
    expect(rows).toEqual([...told(6), `hang ${unread}`, `late.pdf ${unread}`]);
  });
});

/** The statuses of files that the shipped worker reads. */
const statusesOf = async (
  contents: Readonly<Record<string, Uint8Array>>,
  limits: Partial<WorkSettings['limits']>,
): Promise<readonly string[]> => {
  const folder = layOut({});
  for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(folder, name), bytes);
  const files = filesIn(folder, Object.keys(contents));
  const statuses: string[] = [];
  for await (const { status } of parseInPool(files, { settings: settings(limits), jobs: 1 })) statuses.push(status);
  return statuses;
};

describe('a document that', () => {
  it('keeps the engine busy is timed out', async () => {
    const limits = { maxSeconds: 0.5, maxMemory: 4096 };
    expect(await statusesOf({ 'forms.pdf': doublingForms(40) }, limits)).toEqual(['timed-out']);
  });

  it('fills the memory of its worker is out of it, and the next one is read', async () => {
    const contents = { 'a.pdf': inflatingContent(600), 'b.txt': Buffer.from('姓名：林可欣') };
    expect(await statusesOf(contents, { maxSeconds: 60, maxMemory: 300 })).toEqual(['out-of-memory', 'ok']);
  }, 90_000);
});
