import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fixturesFolder } from '../../fixtures/places.ts';
import { judge } from './findings.ts';
import { listFiles } from './places.ts';
import { type WatchLimits, watchParse } from './watch.ts';

/** What one run over very many files took. */
export type ManyFigures = {
  readonly files: number;
  readonly rows: number;
  /** Of all processes together. */
  readonly peakBytes: number;
  /** Files a second of processor time, of the first tenth that came after the start and of the last. */
  readonly firstRate: number;
  readonly lastRate: number;
  /** How memory grows with the files, after the first tenth: the slope of a straight line through it. */
  readonly bytesEachThousand: number;
  readonly findings: readonly string[];
};

const MEBIBYTE = 1024 * 1024;
const MOST_BYTES = 500 * MEBIBYTE;
const MOST_GROWTH = MEBIBYTE;
const LEAST_RATE = 0.95;

type Point = readonly [x: number, y: number];

/** The slope of the straight line with the least squares through points. */
const slopeOf = (points: readonly Point[]): number => {
  const mean = (place: 0 | 1): number => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
};

/** One run of `parse` with two jobs over so many copies of the fixtures: how much memory it takes, and whether that or the pace changes. */
export const screenMany = async (files: number, limits: WatchLimits): Promise<ManyFigures> => {
  const place = mkdtempSync(join(tmpdir(), 'screener-soak-'));
  const sources = listFiles(join(fixturesFolder, 'resumes'));
  try {
    const folder = join(place, 'in');
    mkdirSync(folder);
    const paths = Array.from({ length: files }, (_, index) => {
      const source = sources[index % sources.length] ?? '';
      const path = join(folder, `${String(index).padStart(6, '0')}-${basename(source)}`);
      copyFileSync(source, path);
      return path;
    });
    const watched = await watchParse([folder], limits, ['-j', '2']);
    const findings = judge(paths, watched, limits.silenceMillis).findings.map(({ path, what }) => `${path}: ${what}`);
    const tenth = Math.floor(files / 10);
    const rate = (rows: typeof watched.rows): number =>
      (1000 * rows.length) / rows.reduce((sum, { millis }) => sum + millis, 0);
    // Whole rounds of the sources, so that both tenths hold the same files; the first round also starts the program.
    const rounds = Math.max(1, Math.floor(tenth / sources.length)) * sources.length;
    const firstRate = rate(watched.rows.slice(sources.length, sources.length + rounds));
    const lastRate = rate(watched.rows.slice(-rounds));
    const settled = watched.memory.filter(({ rows }) => rows > tenth).map(({ rows, bytes }): Point => [rows, bytes]);
    const bytesEachThousand = 1000 * slopeOf(settled);
    if (watched.peakBytes > MOST_BYTES) findings.push(`${watched.peakBytes} bytes of memory`);
    if (bytesEachThousand > MOST_GROWTH)
      findings.push(`memory grows by ${bytesEachThousand} bytes each thousand files`);
    if (lastRate < LEAST_RATE * firstRate) findings.push(`the last tenth is slower than the first`);
    return {
      files,
      rows: watched.rows.length,
      peakBytes: watched.peakBytes,
      firstRate,
      lastRate,
      bytesEachThousand,
      findings,
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
