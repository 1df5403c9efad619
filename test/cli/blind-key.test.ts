import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/bin/screener.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'screener-blind-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the key of a blind run', () => {
  it('says who is who, for its owner alone', () => {
    writeFileSync(
      join(folder, '林可欣.txt'),
      '姓名：林可欣\n电话：138-0000-2001\n教育经历\n2014.09-2017.06 明湖学院 大专\n',
    );
    const key = join(folder, 'key.json');
    const [row] = execFileSync(process.execPath, [program, 'parse', '林可欣.txt', '-f', 'ndjson', '--blind-key', key], {
      cwd: folder,
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map((line): { file: { path: string } } => JSON.parse(line));
    const { candidates } = JSON.parse(readFileSync(key, 'utf8'));
    expect(candidates).toMatchObject([
      { file: row?.file.path, name: '林可欣', path: '林可欣.txt', phones: ['13800002001'], emails: [] },
    ]);
    expect(statSync(key).mode & 0o777).toBe(0o600);
  });
});
