import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from './places.ts';
import { createRandom, type Random } from './random.ts';

/** What came of rounds of runs that share a cache. */
export type SharedFigures = { readonly runs: number; readonly findings: readonly string[] };

type Made = { readonly folder: string; readonly cache: string };

const FILES = 200;

const person = (index: number): string =>
  `姓名：测试${index}\n电话：138-0000-${String(index).padStart(4, '0')}\n\n工作经历\n2018.03 - 至今  云桥呼叫中心有限公司  电话客服\n- 日均接听 ${50 + index} 通\n`;

const parse = ({ folder, cache }: Made, more: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const args = [programPath, 'parse', folder, '-f', 'ndjson', '-q', '--as-of', '2026-11-01', ...more];
    const child = spawn(process.execPath, more.includes('--no-cache') ? args : [...args, '--cache', cache], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('close', (code) => resolve(code === 0 ? output : `exit ${code}`));
  });

/** Takes entries away, cuts them short, changes a byte, exchanges two: what a bad disk or a careless hand does. */
const harm = (profiles: string, random: Random): void => {
  const names = readdirSync(profiles).filter((name) => !name.endsWith('.TAG'));
  for (let count = 0; count < FILES / 4; count += 1) {
    const path = join(profiles, random.pick(names, ''));
    try {
      const bytes = readFileSync(path);
      const deed = random.integer(4);
      if (deed === 0) rmSync(path);
      else if (deed === 1) truncateSync(path, random.integer(bytes.length));
      else if (deed === 2) writeFileSync(path, readFileSync(join(profiles, random.pick(names, ''))));
      else {
        bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
        bytes.copyWithin(random.integer(bytes.length), 0, 1);
        writeFileSync(path, bytes);
      }
    } catch {
      // It was harmed before.
    }
  }
};

/**
 * Rounds of two runs over 200 files at once on one cache, which is harmed between them: each tells every file as a run
 * without a cache does.
 */
export const shareCache = async (rounds: number, seed: number): Promise<SharedFigures> => {
  const place = mkdtempSync(join(tmpdir(), 'screener-soak-'));
  const findings: string[] = [];
  try {
    const folders = { folder: join(place, 'in'), cache: join(place, 'cache') };
    mkdirSync(folders.folder);
    for (let index = 0; index < FILES; index += 1) writeFileSync(join(folders.folder, `${index}.txt`), person(index));
    const expected = await parse(folders, ['--no-cache']);
    for (let round = 0; round < rounds; round += 1) {
      const outputs = await Promise.all([parse(folders, ['-j', '1']), parse(folders, ['-j', '2'])]);
      for (const output of outputs)
        if (output !== expected) findings.push(`round ${round}: ${output.length} characters, not ${expected.length}`);
      harm(join(folders.cache, 'profiles'), createRandom(seed + round));
    }
    return { runs: 2 * rounds, findings };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
