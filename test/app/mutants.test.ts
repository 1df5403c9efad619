import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { parseInside } from '../../src/app/parse-inside.ts';
import type { Parser } from '../../src/app/parser.ts';

const folder = join(fixturesFolder, 'layouts');
const SEEDS = readdirSync(folder)
  .filter((name) => name.endsWith('.zip') || name.endsWith('.eml'))
  .map((name) => readFileSync(join(folder, name)));

/** Reads nothing: what is tested is how archives and mails come apart. */
const READS_NOTHING: Parser = async () => ({
  status: 'empty',
  message: { zh: '空', en: 'empty' },
  notices: [],
  profile: null,
  format: 'text',
  pages: 1,
});

const pathsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const paths: string[] = [];
  const place = { path: 'a', isDoubtful: false, wanted: null };
  for await (const { file } of parseInside(bytes, place, READS_NOTHING)) paths.push(file.path);
  return paths;
};

const mutants = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([seed, changes, length]) => {
    const bytes = Uint8Array.from(seed);
    for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
    return length < 0.5 ? bytes.subarray(0, Math.floor(2 * length * bytes.length)) : bytes;
  });

describe('an archive or mail that is cut or has wrong bytes', () => {
  it('gives rows, each path once, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(mutants, async (bytes) => {
        const paths = await pathsOf(bytes);
        expect(paths.length).toBeGreaterThan(0);
        expect(new Set(paths).size).toBe(paths.length);
        expect(await pathsOf(bytes)).toEqual(paths);
      }),
      { numRuns: 300, seed: 20261101 },
    );
  });
});
