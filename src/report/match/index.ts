import type { MatchReport } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

/** A way to tell of a match; see `RankingFormat`. */
export type MatchFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(report: MatchReport, options: ReportOptions) => string>;
};

export const MATCH_FORMATS: Readonly<Record<string, MatchFormat>> = {
  table: { extensions: ['txt'], machine: false, load: async () => (await import('./table.ts')).render },
  card: { extensions: [], machine: false, load: async () => (await import('./card.ts')).render },
  csv: { extensions: ['csv'], machine: true, load: async () => (await import('./csv.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
  ndjson: { extensions: ['ndjson', 'jsonl'], machine: true, load: async () => (await import('./json.ts')).renderLines },
};
