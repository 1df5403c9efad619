import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** The modules of this program and of others that a command loads, workers left out. */
const loadedBy = (...args: readonly string[]): string =>
  spawnSync(process.execPath, ['--import', join(here, 'loading-hook.mjs'), 'dist/bin/screener.js', ...args], {
    cwd: root,
    encoding: 'utf8',
  }).stderr;

describe('nothing is loaded that a command does not need:', () => {
  it('the version needs no command', () => {
    expect(loadedBy('--version')).toContain('/src/cli/main.js');
    expect(loadedBy('--version')).not.toMatch(/program\.js|node_modules/u);
  });

  it.each([
    ['rubric', 'check', 'phone-support'],
    ['rubric', 'list'],
    ['rubric', 'schema'],
  ])('%s %s needs no reader', (...args) => {
    const loaded = loadedBy(...args);
    expect(loaded).toContain('/src/score/schema/zod.js');
    expect(loaded).not.toMatch(/pdfium|pdf-parse|mammoth|\/src\/(?:read|layout|extract)\/index\.js/u);
  });

  it('parse needs no rubric, no advert and, beside its workers, no reader', () => {
    const loaded = loadedBy('parse', 'fixtures/resumes/牛大力.txt', '--format', 'ndjson', '--quiet');
    expect(loaded).toContain('/src/app/pool/pool.js');
    expect(loaded).not.toMatch(/zod|natural|jsonc-parser|\/src\/(?:score|advert|read|layout|extract)\/index\.js/u);
  });
});
