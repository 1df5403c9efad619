import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Finding, judge } from './findings.ts';
import { type WatchLimits, watchParse } from './watch.ts';

/** A file to be made: `recipe` says how, for those that keep it; `check` what else its rows must be like. */
export type Made = {
  readonly name: string;
  readonly recipe: string;
  readonly make: () => Uint8Array;
  readonly statuses?: readonly string[];
};

/** What came of many files. */
export type Figures = {
  files: number;
  rows: number;
  readonly statuses: Record<string, number>;
  readonly findings: Finding[];
  slowestMillis: number;
  slowest: string;
  peakBytes: number;
  millis: number;
};

export type ScreenOptions = WatchLimits & {
  /** A row that takes longer is a finding. */
  readonly slowMillis: number;
  /** Files of one run of the program. */
  readonly batch: number;
  /** More options of the program. */
  readonly options: readonly string[];
  /** Where files that something was found of are kept. */
  readonly keep: string;
};

const baseOf = (path: string, folder: string): string => path.slice(folder.length + 1).split('/')[0] ?? '';

const screenBatch = async (made: readonly Made[], figures: Figures, options: ScreenOptions): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'screener-soak-'));
  try {
    for (const { name, make } of made) writeFileSync(join(folder, name), make());
    let paths = made.map(({ name }) => join(folder, name));
    while (paths.length > 0) {
      const watched = await watchParse(paths, options, options.options);
      const { findings, reached } = judge(paths, watched, options.slowMillis);
      const found = [...findings];
      figures.rows += watched.rows.length;
      figures.millis += watched.millis;
      figures.peakBytes = Math.max(figures.peakBytes, watched.peakBytes);
      for (const { path, status, millis } of watched.rows) {
        figures.statuses[status] = (figures.statuses[status] ?? 0) + 1;
        if (millis > figures.slowestMillis) [figures.slowestMillis, figures.slowest] = [millis, basename(path)];
        const allowed = made.find(({ name }) => name === baseOf(path, folder))?.statuses;
        if (allowed?.includes(status) === false) found.push({ path, what: `status ${status}, not ${allowed.join()}` });
      }
      for (const { path, what } of found) {
        const culprit = made.find(({ name }) => name === baseOf(path, folder));
        figures.findings.push({ path: path.slice(folder.length + 1), what });
        if (culprit === undefined) continue;
        mkdirSync(options.keep, { recursive: true });
        writeFileSync(join(options.keep, culprit.name), culprit.make());
        writeFileSync(join(options.keep, `${culprit.name}.why.txt`), `${culprit.recipe}\n${what}\n`);
      }
      // A run that broke off goes on behind the file that broke it.
      paths = paths.slice(reached + 1);
    }
    figures.files += made.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Runs the program over the files, batch by batch, so that few are on the disk at a time. */
export const screenAll = async (made: readonly Made[], options: ScreenOptions): Promise<Figures> => {
  const figures: Figures = {
    files: 0,
    rows: 0,
    statuses: {},
    findings: [],
    slowestMillis: 0,
    slowest: '',
    peakBytes: 0,
    millis: 0,
  };
  for (let from = 0; from < made.length; from += options.batch)
    await screenBatch(made.slice(from, from + options.batch), figures, options);
  return figures;
};
