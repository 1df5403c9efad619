import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutantOf, seedsIn } from './mutants.ts';
import { seedFolders } from './places.ts';
import { type Figures, screenAll } from './screen.ts';

const MEBIBYTE = 1024 * 1024;
const LIMITS = { silenceMillis: 30_000, slowMillis: 21_000, residentBytes: 1536 * MEBIBYTE };
const FIRST_MUTANT = 20261101;

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '20000' },
    first: { type: 'string', default: String(FIRST_MUTANT) },
    keep: { type: 'string', default: join(tmpdir(), 'screener-soak') },
    jobs: { type: 'string' },
  },
});

const options = values.jobs === undefined ? [] : ['--jobs', values.jobs];

const tell = (name: string, figures: Figures): void => {
  const { files, rows, statuses, findings, slowestMillis, slowest, peakBytes, millis } = figures;
  const counts = Object.entries(statuses).sort((a, b) => b[1] - a[1]);
  console.log(`${name}: ${files} files, ${rows} rows, ${(millis / 1000).toFixed(0)} s`);
  console.log(`  ${counts.map(([status, count]) => `${status} ${count}`).join(' · ')}`);
  console.log(
    `  slowest ${slowestMillis.toFixed(0)} ms (${basename(slowest)}), peak ${(peakBytes / MEBIBYTE).toFixed(0)} MB`,
  );
  console.log(`  findings ${findings.length}`);
  for (const { path, what } of findings) console.log(`    ${path}: ${what}`);
};

/** Writes files in portions, screens them, and keeps those that something was found of. */
const screenMutants = async (first: number, count: number, keep: string): Promise<Figures> => {
  const seeds = seedsIn(seedFolders);
  const folder = mkdtempSync(join(tmpdir(), 'screener-mutants-'));
  try {
    const recipes = new Map<string, string>();
    for (let number = first; number < first + count; number += 1) {
      const { name, bytes, recipe } = mutantOf(seeds, number);
      writeFileSync(join(folder, name), bytes);
      recipes.set(join(folder, name), recipe);
    }
    const figures = await screenAll([...recipes.keys()], LIMITS, options);
    for (const { path, what } of figures.findings) {
      mkdirSync(keep, { recursive: true });
      const whole = [...recipes.keys()].find((each) => path === each || path.startsWith(`${each}/`));
      if (whole === undefined) continue;
      copyFileSync(whole, join(keep, basename(whole)));
      writeFileSync(join(keep, `${basename(whole)}.why.txt`), `${recipes.get(whole)}\n${what}\n`);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

tell('mutants', await screenMutants(Number(values.first), Number(values.mutants), values.keep));
