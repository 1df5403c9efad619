import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultsOf } from '../blind/leaks.ts';
import { BOMBS } from './bombs/index.ts';
import { screenMany } from './many-files.ts';
import { mutantOf, seedsIn } from './mutants.ts';
import { seedFolders } from './places.ts';
import { sameBytes } from './same-bytes.ts';
import { type Figures, type Made, screenAll } from './screen.ts';
import { shareCache } from './shared-cache.ts';

const MEBIBYTE = 1024 * 1024;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutants: { type: 'string', default: '20000' },
    /** Made-up résumés whose blind reports must tell nothing. */
    blind: { type: 'string', default: '5000' },
    /** Number of the first mutant. */
    first: { type: 'string', default: '20261101' },
    /** Only bombs whose name holds this. */
    only: { type: 'string', default: '' },
    keep: { type: 'string', default: join(tmpdir(), 'screener-soak-kept') },
    jobs: { type: 'string' },
    /** Rounds of two runs at once on one cache. */
    rounds: { type: 'string', default: '50' },
    /** Runs of rank whose outputs must have the same bytes. */
    runs: { type: 'string', default: '20' },
    /** Files of one run whose memory and pace are watched. */
    files: { type: 'string', default: '10000' },
  },
});

const LIMITS = {
  silenceMillis: 30_000,
  waitMillis: 300_000,
  slowMillis: 21_000,
  residentBytes: 1536 * MEBIBYTE,
  keep: values.keep,
  options: values.jobs === undefined ? [] : ['--jobs', values.jobs],
};

const tell = (name: string, figures: Figures): void => {
  const { files, rows, statuses, findings, slowestMillis, slowest, peakBytes, millis } = figures;
  const counts = Object.entries(statuses).sort((a, b) => b[1] - a[1]);
  console.log(`${name}: ${files} files, ${rows} rows, ${(millis / 1000).toFixed(0)} s of processor time`);
  console.log(`  ${counts.map(([status, count]) => `${status} ${count}`).join(' · ')}`);
  console.log(`  slowest ${slowestMillis.toFixed(0)} ms (${slowest}), peak ${(peakBytes / MEBIBYTE).toFixed(0)} MB`);
  console.log(`  findings: ${findings.length}`);
  for (const { path, what } of findings) console.log(`    ${path}: ${what}`);
};

const mutants = (): readonly Made[] => {
  const seeds = seedsIn(seedFolders);
  const first = Number(values.first);
  return Array.from({ length: Number(values.mutants) }, (_, index) => {
    const { name, recipe } = mutantOf(seeds, first + index);
    return { name, recipe, make: () => mutantOf(seeds, first + index).bytes };
  });
};

const bombs = (): readonly Made[] =>
  BOMBS.filter(({ name }) => name.includes(values.only)).flatMap(({ name, extension, sizes, make, may }) =>
    sizes.map((size) => ({
      name: `${name}-${size}${extension}`,
      recipe: `bomb ${name} of size ${size}`,
      make: () => make(size),
      statuses: may,
    })),
  );

/** Blind reports of made-up résumés in every format. */
const blind = async (): Promise<Figures> => {
  const files = Number(values.blind);
  const began = process.cpuUsage().user;
  const findings: { path: string; what: string }[] = [];
  for (let seed = 1; seed <= files; seed += 1)
    for (const what of await faultsOf(seed, 1)) findings.push({ path: 'test/blind/people.ts', what });
  const millis = (process.cpuUsage().user - began) / 1000;
  const peakBytes = process.memoryUsage().rss;
  return { files, rows: files, statuses: {}, findings, slowestMillis: 0, slowest: '', peakBytes, millis };
};

const parts: Readonly<Record<string, () => Promise<Figures>>> = {
  mutants: () => screenAll(mutants(), { ...LIMITS, batch: 100 }),
  bombs: () => screenAll(bombs(), { ...LIMITS, batch: 10 }),
  blind,
};

const isAsked = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

let findings = 0;
/** Tells a part that is not about rows of files. */
const tellPart = (text: string, found: readonly string[]): void => {
  console.log(`${text}; findings: ${found.length}`);
  for (const finding of found) console.log(`    ${finding}`);
  findings += found.length;
};

if (isAsked('cache')) {
  const shared = await shareCache(Number(values.rounds), Number(values.first));
  tellPart(`cache: ${shared.runs} runs, two at a time on one cache`, shared.findings);
}
if (isAsked('same')) {
  const same = sameBytes(Number(values.runs), Number(values.first));
  tellPart(
    `same: ${values.runs} runs of rank over ${same.files} files in other orders, jobs, time zones and locales`,
    same.findings,
  );
  for (const [name, digest] of Object.entries(same.digests)) console.log(`  ${name} ${digest}`);
}
if (isAsked('many')) {
  const many = await screenMany(Number(values.files), LIMITS);
  tellPart(
    `many: ${many.files} files, ${many.rows} rows, peak ${(many.peakBytes / MEBIBYTE).toFixed(0)} MB of all processes, ${(many.bytesEachThousand / MEBIBYTE).toFixed(2)} MB more each thousand; ${many.firstRate.toFixed(1)} files a second of processor time at first, ${many.lastRate.toFixed(1)} at last`,
    many.findings,
  );
}
for (const [name, run] of Object.entries(parts)) {
  if (!isAsked(name)) continue;
  const figures = await run();
  tell(name, figures);
  findings += figures.findings.length;
}
process.exitCode = findings === 0 ? 0 : 1;
