import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCache } from '../../src/app/cache/profile-cache.ts';
import { discover } from '../../src/app/discover.ts';
import { parseFound } from '../../src/app/parse-files.ts';
import type { Parser } from '../../src/app/parser.ts';
import { DEFAULT_RUN_LIMITS } from '../../src/app/run-limits.ts';
import { vocabularyFolder } from '../../src/app/vocabulary-files.ts';
import type { ParsedResume, Profile } from '../../src/model/index.ts';
import type { Vocabulary } from '../../src/vocabulary/index.ts';

const FILES = 10_000;
const ROUNDS = 5;
const DAY = 86_400_000;

type Place = { readonly folder: string; readonly cache: string; readonly asOf: string };

const rowsOf = async (folders: readonly string[], parse: Parser): Promise<readonly ParsedResume[]> => {
  const rows: ParsedResume[] = [];
  for (const file of discover(folders)) for await (const row of parseFound(file, parse)) rows.push(row);
  return rows.filter(({ profile }) => profile !== null);
};

/** Han characters that names are made of: 丑, 丕, … */
const FIRST_HAN = 0x4e11;
const NAMES = 1000;

/** The profile of somebody else with the same career: nobody takes ten thousand files for those of sixty people. */
const asAnother = (profile: Profile, index: number): Profile => ({
  ...profile,
  contact: {
    ...profile.contact,
    name: String.fromCodePoint(FIRST_HAN + (index % NAMES), FIRST_HAN + NAMES + Math.floor(index / NAMES)),
    phones: [`138${String(index).padStart(8, '0')}`],
    emails: [`${index}@example.com`],
    numbers: [],
  },
});

/** So many files, each of its own bytes, in a cache that says of them what the fixtures say. */
export const fillCache = async (
  { folder, cache, asOf }: Place,
  {
    files,
    folders,
    parse,
    vocabulary,
  }: {
    readonly files: number;
    readonly folders: readonly string[];
    readonly parse: Parser;
    readonly vocabulary: Vocabulary;
  },
): Promise<void> => {
  const rows = await rowsOf(folders, parse);
  const settings = { vocabularyFolder: vocabularyFolder(vocabulary), asOf, ocr: false, limits: DEFAULT_RUN_LIMITS };
  const choice = {
    folder: cache,
    isNamed: true,
    maxDays: 30,
    maxBytes: Number.MAX_SAFE_INTEGER,
    retryUnreadable: false,
  };
  mkdirSync(folder, { recursive: true });
  const yesterday = new Date(Date.now() - DAY);
  for (let index = 0; index < files; index += 1) {
    const path = join(folder, `${index}.txt`);
    writeFileSync(path, `résumé ${index}\n`);
    utimesSync(path, yesterday, yesterday);
  }
  const memory = openCache(choice, settings);
  discover([folder]).forEach((file, index) => {
    const row = rows[index % rows.length];
    if (row === undefined) return;
    const bytes = readFileSync(file.location);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const facts = { ...row.file, path: file.path, sha256 };
    const profile = row.profile === null ? null : asAnother(row.profile, index);
    memory.keep(file, { sha256, bytes: bytes.length, stamp: null }, [{ ...row, file: facts, profile }]);
  });
  memory.close();
};

const seconds = (args: readonly string[]): number => {
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return (performance.now() - start) / 1000;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The yardstick: a bare Node that reads and parses the same entries, and does nothing else. */
const YARDSTICK = `
const { readdirSync, readFileSync } = require('node:fs');
const kept = [];
for (const name of readdirSync(process.argv[1])) {
  const text = readFileSync(process.argv[1] + '/' + name, 'utf8');
  if (text.startsWith('screener-profiles')) kept.push(JSON.parse(text.slice(text.indexOf('\\n') + 1)));
}
`;

/** Whole runs that rank 10,000 résumés of a cache, and compare two rubrics over 1,000, against a bare read of the same entries. */
export const benchRerank = async (
  root: string,
  folders: readonly string[],
  { parse, vocabulary, asOf }: { readonly parse: Parser; readonly vocabulary: Vocabulary; readonly asOf: string },
): Promise<void> => {
  const program = join(root, 'dist/bin/screener.js');
  const temporary = mkdtempSync(join(tmpdir(), 'screener-bench-'));
  const run = async (name: string, files: number, command: (folder: string) => readonly string[]): Promise<void> => {
    const place = { folder: join(temporary, `${files}`), cache: join(temporary, `${files}-cache`), asOf };
    await fillCache(place, { files, folders, parse, vocabulary });
    const ours = [program, ...command(place.folder), '--cache', place.cache, '--as-of', asOf, '-q'];
    const bare = ['--eval', YARDSTICK, join(place.cache, 'profiles')];
    // The first run learns the marks of the files.
    seconds(ours);
    const pairs = Array.from({ length: ROUNDS }, () => [seconds(ours), seconds(bare)] as const);
    const kept = readdirSync(join(place.cache, 'profiles')).length - 2;
    console.log(
      `${name} against a bare read of its cache: ${median(pairs.map(([a, b]) => a / b)).toFixed(2)}× (${median(pairs.map(([a]) => a)).toFixed(2)} s against ${median(pairs.map(([, b]) => b)).toFixed(2)} s, ${kept} profiles)`,
    );
  };
  try {
    await run(`rank ${FILES} cached profiles`, FILES, (folder) => [
      'rank',
      folder,
      ...['-r', 'phone-support', '-o', join(temporary, 'ranking.csv')],
    ]);
    await run('rubric diff of 1000 cached profiles', FILES / 10, (folder) => [
      ...['rubric', 'diff', 'phone-support', 'online-support', folder],
    ]);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};
