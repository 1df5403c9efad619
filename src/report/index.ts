import type { InterviewReport, ParsedResume, Ranking } from '../model/index.ts';
import type { ReportOptions } from './options.ts';

export { barOf } from './bar.ts';
export { type Palette, PLAIN, type ReportOptions } from './options.ts';
export { safeForTerminal } from './safe.ts';
export { shorten, widthOf } from './text-width.ts';

/**
 * A way to tell of a ranking, or of what else a command comes to. `machine` formats are in Chinese unless a language is asked for, so that they are the same
 * in every locale. The code is loaded when it is used.
 */
export type ReportFormat<T> = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  /** Bytes that no screen shows. */
  readonly binary?: true;
  readonly load: () => Promise<(report: T, options: ReportOptions) => string | Uint8Array | Promise<Uint8Array>>;
};
export type RankingFormat = ReportFormat<Ranking>;

/** What stands around the texts of parsed files and between two of them; `none` where there is none. */
export type Frame = {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly none: string;
};

/** A way to tell of parsed files, each as soon as it is there: any number of them takes no more memory than one. */
export type ParsedFormat = {
  readonly machine: boolean;
  readonly extensions: readonly string[];
  readonly frame?: Frame;
  readonly load: () => Promise<(resume: ParsedResume, options: ReportOptions) => string>;
};

export const RANKING_FORMATS: Readonly<Record<string, RankingFormat>> = {
  table: { extensions: ['txt'], machine: false, load: async () => (await import('./table.ts')).render },
  md: { extensions: ['md'], machine: false, load: async () => (await import('./markdown.ts')).render },
  csv: { extensions: ['csv'], machine: true, load: async () => (await import('./csv.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
  ndjson: { extensions: ['ndjson', 'jsonl'], machine: true, load: async () => (await import('./ndjson.ts')).render },
  html: { extensions: ['html', 'htm'], machine: false, load: async () => (await import('./html/page.ts')).render },
  junit: { extensions: ['xml'], machine: true, load: async () => (await import('./junit.ts')).render },
  xlsx: {
    extensions: ['xlsx'],
    machine: false,
    binary: true,
    load: async () => (await import('./xlsx/index.ts')).render,
  },
};

export const EXPLANATION_FORMATS: Readonly<Record<string, RankingFormat>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./explain/index.ts')).renderText },
  md: { extensions: ['md'], machine: false, load: async () => (await import('./explain/index.ts')).renderMarkdown },
  html: {
    extensions: ['html', 'htm'],
    machine: false,
    load: async () => (await import('./explain/index.ts')).renderHtml,
  },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./explain/as-json.ts')).render },
};

/** The letter to a candidate who asks. */
export const LETTER_FORMATS: Readonly<Record<string, RankingFormat>> = {
  text: {
    extensions: ['txt'],
    machine: false,
    load: async () => (await import('./explain/index.ts')).renderLetterText,
  },
  md: {
    extensions: ['md'],
    machine: false,
    load: async () => (await import('./explain/index.ts')).renderLetterMarkdown,
  },
  html: {
    extensions: ['html', 'htm'],
    machine: false,
    load: async () => (await import('./explain/index.ts')).renderLetterHtml,
  },
  docx: {
    extensions: ['docx'],
    machine: false,
    binary: true,
    load: async () => (await import('./explain/index.ts')).renderLetterDocx,
  },
};

export const INTERVIEW_FORMATS: Readonly<Record<string, ReportFormat<InterviewReport>>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./interview/index.ts')).renderText },
  md: { extensions: ['md'], machine: false, load: async () => (await import('./interview/index.ts')).renderMarkdown },
  html: {
    extensions: ['html', 'htm'],
    machine: false,
    load: async () => (await import('./interview/index.ts')).renderHtml,
  },
  docx: {
    extensions: ['docx'],
    machine: false,
    binary: true,
    load: async () => (await import('./interview/index.ts')).renderDocx,
  },
};

export const PARSED_FORMATS: Readonly<Record<string, ParsedFormat>> = {
  card: { extensions: ['txt'], machine: false, load: async () => (await import('./card.ts')).render },
  json: {
    extensions: ['json'],
    machine: true,
    frame: { before: '[\n', between: ',\n', after: '\n]\n', none: '[]\n' },
    load: async () => (await import('./parsed-json.ts')).renderItem,
  },
  ndjson: {
    extensions: ['ndjson', 'jsonl'],
    machine: true,
    load: async () => (await import('./parsed-json.ts')).renderLine,
  },
  'json-resume': {
    extensions: ['jsonresume'],
    machine: true,
    load: async () => (await import('./json-resume.ts')).render,
  },
};
