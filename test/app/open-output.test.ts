import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutput } from '../../src/app/open-output.ts';
import { openReport } from '../../src/app/output-file.ts';
import { layOut } from './temporary-folder.ts';

describe('an output that is written piece by piece', () => {
  it('is whole when it is kept, and until then the old one stands', () => {
    const path = join(layOut({ 'out.json': 'old' }), 'out.json');
    const output = openOutput(path);
    output.write('客服');
    output.write(new TextEncoder().encode('专员'));
    expect(readFileSync(path, 'utf8')).toBe('old');
    output.keep();
    output.drop();
    expect(readFileSync(path, 'utf8')).toBe('客服专员');
  });

  it('leaves nothing where it is dropped', () => {
    const folder = layOut({ 'out.json': 'old' });
    const output = openOutput(join(folder, 'out.json'));
    output.write('new');
    output.drop();
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('that can not take its name in the end says so in one sentence and leaves nothing', () => {
    const folder = layOut({});
    const output = openReport(join(folder, 'out.json'));
    mkdirSync(join(folder, 'out.json', 'in'), { recursive: true });
    expect(output.keep).toThrow("out.json can't be written:");
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it.runIf(existsSync('/dev/full'))('on a full disk says so in one sentence', () => {
    expect(() => openReport('/dev/full').write('text')).toThrow("/dev/full can't be written: ENOSPC");
  });
});
