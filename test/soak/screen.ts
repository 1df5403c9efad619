import { type Finding, judge } from './findings.ts';
import { type WatchLimits, watchParse } from './watch.ts';

/** What came of many files. */
export type Figures = {
  readonly files: number;
  readonly rows: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly slowestMillis: number;
  readonly slowest: string;
  readonly peakBytes: number;
  readonly millis: number;
};

/** Files that one run of the program is given. */
const BATCH = 100;

/** Runs the program over the files, batch by batch; a batch that breaks off goes on behind the file that broke it. */
export const screenAll = async (
  paths: readonly string[],
  limits: WatchLimits & { readonly slowMillis: number },
  options: readonly string[] = [],
): Promise<Figures> => {
  const findings: Finding[] = [];
  const statuses: Record<string, number> = {};
  let [rows, slowestMillis, peakBytes, millis] = [0, 0, 0, 0];
  let slowest = '';
  for (let from = 0; from < paths.length; ) {
    const batch = paths.slice(from, from + BATCH);
    const watched = await watchParse(batch, limits, options);
    const judged = judge(batch, watched, limits.slowMillis);
    findings.push(...judged.findings);
    rows += watched.rows.length;
    millis += watched.millis;
    peakBytes = Math.max(peakBytes, watched.peakBytes);
    for (const row of watched.rows) {
      statuses[row.status] = (statuses[row.status] ?? 0) + 1;
      if (row.millis > slowestMillis) [slowestMillis, slowest] = [row.millis, row.path];
    }
    from += Math.min(batch.length, judged.reached + (judged.reached < batch.length ? 1 : 0));
  }
  return { files: paths.length, rows, statuses, findings, slowestMillis, slowest, peakBytes, millis };
};
