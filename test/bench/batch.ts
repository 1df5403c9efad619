import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files of a batch at least: fixtures are copied until there are so many. */
const FEWEST = 200;
/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;

type Batch = { readonly folder: string; readonly files: readonly string[] };

/** A run of the whole program or of a yardstick: wall time, and processor time of all its processes where the system tells it. */
type Cost = { readonly seconds: number; readonly processor: number | null };

/** Processor time of the processes that this one has waited for, and those that they have, in seconds. */
const childrenSeconds = (): number | null => {
  try {
    // The name, in brackets, may hold spaces: fields are counted after it.
    const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return null;
  }
};

const costOf = (work: () => void): Cost => {
  const [start, before] = [performance.now(), childrenSeconds()];
  work();
  const [seconds, after] = [(performance.now() - start) / 1000, childrenSeconds()];
  return { seconds, processor: before === null || after === null ? null : after - before };
};

const copies = (folders: readonly string[], extension: string, into: string): Batch => {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith(extension))
      .sort()
      .map((name) => [name, join(folder, name)] as const),
  );
  const folder = join(into, extension.slice(1));
  mkdirSync(folder);
  const rounds = sources.length === 0 ? 0 : Math.ceil(FEWEST / sources.length);
  const files = Array.from({ length: rounds }, (_, round) =>
    sources.map(([name, source]) => {
      const file = join(folder, `${round}-${name}`);
      copyFileSync(source, file);
      return file;
    }),
  ).flat();
  return { folder, files };
};

const hasPdftotext = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined;

const tell = (name: string, ours: Cost, yardstick: Cost, files: number): void => {
  const each = (cost: Cost): string =>
    `${((1000 * cost.seconds) / files).toFixed(1)} ms${cost.processor === null ? '' : `, ${((1000 * cost.processor) / files).toFixed(1)} ms of processor`}`;
  const share =
    ours.processor === null || yardstick.processor === null
      ? ''
      : `, ${(ours.processor / yardstick.processor).toFixed(2)}× of processor`;
  console.log(
    `${name}: ${(ours.seconds / yardstick.seconds).toFixed(2)}×${share} (${each(ours)} against ${each(yardstick)} a file, ${files} files)`,
  );
};

/**
 * Whole runs over at least 200 files, every process of them: with 2 jobs against 1, against `pdftotext -layout` started for
 * each file, and against pdf-parse or mammoth with a few regular expressions in one process. One run each.
 */
export const benchBatches = (root: string, folders: readonly string[]): void => {
  const place = mkdtempSync(join(tmpdir(), 'screener-bench-'));
  const run = (args: readonly string[]): Cost =>
    costOf(() => execFileSync(process.execPath, args, { stdio: 'ignore', maxBuffer: 1 }));
  const parse = ({ folder }: Batch, jobs: number): Cost =>
    run([
      join(root, 'dist/bin/screener.js'),
      'parse',
      folder,
      ...['-j', String(jobs), '-f', 'ndjson', '--allow-unreadable', '-q', '--no-cache'],
    ]);
  const plain = (library: string, { folder }: Batch): Cost =>
    run([join(root, 'dist/test/bench/plain.js'), library, folder]);
  try {
    const [pdfs, documents] = [copies(folders, '.pdf', place), copies(folders, '.docx', place)];
    const two = parse(pdfs, 2);
    if (hasPdftotext()) {
      const native = costOf(() => {
        for (const file of pdfs.files) spawnSync('pdftotext', ['-layout', file, '-'], { stdio: 'ignore' });
      });
      tell('batch of PDFs, 2 jobs, against pdftotext -layout a file', two, native, pdfs.files.length);
    } else console.log('batch of PDFs against pdftotext: not measured, it is not installed (poppler-utils)');
    tell('batch of PDFs, 2 jobs, against pdf-parse and regexes', two, plain('pdf-parse', pdfs), pdfs.files.length);
    tell('batch of PDFs, 2 jobs against 1', two, parse(pdfs, 1), pdfs.files.length);
    const [ours, mammoth] = [parse(documents, 2), plain('mammoth', documents)];
    tell('batch of DOCX, 2 jobs, against mammoth and regexes', ours, mammoth, documents.files.length);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
