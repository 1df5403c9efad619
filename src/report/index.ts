import type { ParsedResume, Ranking } from '../model/index.ts';
import type { ReportOptions } from './options.ts';

export { type Palette, PLAIN, type ReportOptions } from './options.ts';
export { safeForTerminal } from './safe.ts';

/**
 * A way to tell of a ranking. `machine` formats are in Chinese unless a language is asked for, so that they are the same
 * in every locale. The code is loaded when it is used.
 */
export type RankingFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(ranking: Ranking, options: ReportOptions) => string>;
};

/** A way to tell of parsed files: all at once, or each as soon as it is there. */
export type ParsedFormat = {
  readonly machine: boolean;
  readonly extensions: readonly string[];
  readonly load: () => Promise<
    | { readonly each: (resume: ParsedResume, options: ReportOptions) => string }
    | { readonly all: (resumes: readonly ParsedResume[], options: ReportOptions) => string }
  >;
};

export const RANKING_FORMATS: Readonly<Record<string, RankingFormat>> = {
  table: { extensions: ['txt'], machine: false, load: async () => (await import('./table.ts')).render },
  csv: { extensions: ['csv'], machine: true, load: async () => (await import('./csv.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
  ndjson: { extensions: ['ndjson', 'jsonl'], machine: true, load: async () => (await import('./ndjson.ts')).render },
};

export const EXPLANATION_FORMATS: Readonly<Record<string, RankingFormat>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./explanation.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
};

export const PARSED_FORMATS: Readonly<Record<string, ParsedFormat>> = {
  card: { extensions: ['txt'], machine: false, load: async () => ({ each: (await import('./card.ts')).render }) },
  json: {
    extensions: ['json'],
    machine: true,
    load: async () => ({ all: (await import('./parsed-json.ts')).renderArray }),
  },
  ndjson: {
    extensions: ['ndjson', 'jsonl'],
    machine: true,
    load: async () => ({ each: (await import('./parsed-json.ts')).renderLine }),
  },
};
