import type { Golden } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

/** A way to tell how golden rankings stand; its code is loaded when it is used. `isWritten`: they were just written. */
export type GoldenFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(goldens: readonly Golden[], isWritten: boolean, options: ReportOptions) => string>;
};

export const GOLDEN_FORMATS: Readonly<Record<string, GoldenFormat>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./text.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
};
