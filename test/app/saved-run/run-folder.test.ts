import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRunFolder, readRunFile, writeRunFolder } from '../../../src/app/saved-run/run-folder.ts';
import { ScreenerError } from '../../../src/app/screener-error.ts';
import { layOut } from '../temporary-folder.ts';

const TEXTS = { manifest: 'm', rubric: 'r', ranking: 'k' };

describe('the folder of a saved run', () => {
  it('may be new, empty, or hold an earlier run, which is replaced', () => {
    const folder = layOut({ 'old/manifest.json': '{}', 'old/ranking.json': '{}' });
    expect(checkRunFolder(join(folder, 'new'))).toBe(join(folder, 'new'));
    const old = checkRunFolder(join(folder, 'old'));
    writeRunFolder(old, TEXTS);
    expect(readdirSync(old).sort()).toEqual(['manifest.json', 'ranking.json', 'rubric.json']);
    expect(readRunFile(old, 'ranking')).toBe('k');
    expect(readdirSync(folder)).toEqual(['old']);
  });

  it('is refused where it holds anything else, and left as it is', () => {
    const folder = layOut({ 'a/manifest.json': '{}', 'a/notes.txt': 'mine', 'b/ranking.json': '{}', c: 'a file' });
    for (const name of ['a', 'b', 'c', 'missing/d'])
      expect(() => checkRunFolder(join(folder, name))).toThrow(ScreenerError);
    expect(readFileSync(join(folder, 'a/notes.txt'), 'utf8')).toBe('mine');
  });

  it('is not there at all where a file of it can’t be written', () => {
    const folder = layOut({ x: '' });
    const unwritable = join(folder, 'x/run');
    expect(() => writeRunFolder(unwritable, TEXTS)).toThrow(ScreenerError);
    expect(existsSync(unwritable)).toBe(false);
    expect(readdirSync(folder)).toEqual(['x']);
  });
});
