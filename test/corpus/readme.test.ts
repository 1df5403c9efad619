import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The first fenced block that begins after the words `as-of 2026-11-01`: the example output. */
const exampleOf = (readme: string): readonly string[] => {
  const text = readFileSync(`${root}${readme}`, 'utf8');
  const start = text.indexOf('```\n', text.indexOf('as-of 2026-11-01`')) + 4;
  return text.slice(start, text.indexOf('```', start)).split('\n');
};

describe('the example in the README', () => {
  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ])('%s shows lines that the program prints', (readme, lang) => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        'dist/bin/screener.js',
        'rank',
        'fixtures/resumes',
        '-r',
        'phone-support',
        '--as-of',
        '2026-11-01',
        '--lang',
        lang,
      ],
      { cwd: root, encoding: 'utf8', env: { ...process.env, COLUMNS: '80' } },
    );
    const printed = new Set(stdout.split('\n'));
    expect(exampleOf(readme).filter((line) => line.trim() !== '…' && !printed.has(line))).toEqual([]);
  });
});
