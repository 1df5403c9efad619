import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWritable, writeOutput } from '../../src/app/output-file.ts';
import { ScreenerError } from '../../src/app/screener-error.ts';
import { layOut } from './temporary-folder.ts';

describe('an output file', () => {
  it('replaces the old one and leaves nothing beside it', () => {
    const folder = layOut({ 'out.csv': 'old' });
    writeOutput(join(folder, 'out.csv'), 'new');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('never replaces a device', () => {
    writeOutput('/dev/null', 'text');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each(['missing/out.csv', '.'])('is refused before the work where it can not be written: %s', (path) => {
    expect(() => checkWritable(join(layOut({}), path))).toThrow(ScreenerError);
  });
});
