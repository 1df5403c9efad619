import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathKey, readSeenFiles, SEEN_FILES, writeSeenFiles } from '../../../src/app/cache/seen-files.ts';
import { layOut } from '../temporary-folder.ts';

const FILES = new Map([
  [pathKey('张晓敏.pdf'), { stamp: '1:2:3:4:5', sha256: 'ab'.repeat(32) }],
  [pathKey('b.pdf'), { stamp: '1:9:30:40:50', sha256: 'cd'.repeat(32) }],
]);

describe('the files that were read', () => {
  it('are told again, and their paths are nowhere', () => {
    const folder = layOut({});
    expect(writeSeenFiles(folder, FILES)).toBe(true);
    expect(readSeenFiles(folder)).toEqual(FILES);
    expect(readFileSync(join(folder, SEEN_FILES), 'utf8')).not.toContain('张晓敏');
  });

  it('are none with any byte of the list changed', () => {
    const folder = layOut({});
    writeSeenFiles(folder, FILES);
    const bytes = readFileSync(join(folder, SEEN_FILES));
    for (const at of bytes.keys()) {
      const other = Buffer.from(bytes);
      other.writeUInt8((other[at] ?? 0) ^ (1 << (at % 8)), at);
      writeFileSync(join(folder, SEEN_FILES), other);
      expect(readSeenFiles(folder).size).toBe(0);
    }
  });

  it('are none where nothing was written, and a list that cannot be written is no fault', () => {
    const folder = layOut({ file: '' });
    expect(readSeenFiles(folder).size).toBe(0);
    expect(writeSeenFiles(join(folder, 'file'), FILES)).toBe(false);
  });
});
