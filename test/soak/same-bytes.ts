import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, programPath, seedFolders } from './places.ts';
import { createRandom } from './random.ts';

/** What came of runs over the same files. */
export type SameFigures = {
  readonly files: number;
  /** The SHA-256 of each output of the first run. */
  readonly digests: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
};

const OUTPUTS = ['ranking.json', 'ranking.ndjson', 'ranking.csv', 'ranking.html', 'ranking.md', 'ranking.xlsx'];
const JOBS = [1, 2, 4];
const ZONES = ['Asia/Shanghai', 'Pacific/Kiritimati', 'America/Los_Angeles'];
const LOCALES = ['zh_CN.UTF-8', 'en_US.UTF-8'];

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Runs of `rank` over the fixtures, in another order of the files, number of workers, time zone and locale each time: every
 * format has one SHA-256.
 */
export const sameBytes = (runs: number, seed: number): SameFigures => {
  const place = mkdtempSync(join(tmpdir(), 'screener-soak-'));
  const files = seedFolders.flatMap(listFiles);
  const findings: string[] = [];
  const digests: Record<string, string> = {};
  try {
    for (let run = 0; run < runs; run += 1) {
      const random = createRandom(seed + run);
      const jobs = JOBS[run % JOBS.length] ?? 1;
      const [zone, locale] = [random.pick(ZONES, ''), random.pick(LOCALES, '')];
      const outputs = OUTPUTS.flatMap((name) => ['-o', join(place, name)]);
      const options = ['-r', 'phone-support', '--as-of', '2026-11-01', '--lang', 'zh', '--no-cache', '-q', ...outputs];
      execFileSync(
        process.execPath,
        [programPath, 'rank', ...random.shuffled(files), ...options, '--allow-unreadable', '-j', String(jobs)],
        { stdio: 'ignore', env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale } },
      );
      for (const name of OUTPUTS) {
        const digest = sha256(readFileSync(join(place, name)));
        digests[name] ??= digest;
        if (digests[name] !== digest) findings.push(`run ${run} (${jobs} jobs, ${zone}, ${locale}): other ${name}`);
      }
    }
    return { files: files.length, digests, findings };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
