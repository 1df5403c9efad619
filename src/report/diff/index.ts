import type { RubricDiff } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

/** A way to tell what a change of a rubric does; its code is loaded when it is used. */
export type DiffFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(diff: RubricDiff, options: ReportOptions) => string>;
};

export const DIFF_FORMATS: Readonly<Record<string, DiffFormat>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./text.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
  markdown: { extensions: ['md'], machine: false, load: async () => (await import('./markdown.ts')).render },
  html: { extensions: ['html', 'htm'], machine: false, load: async () => (await import('./html.ts')).render },
};
