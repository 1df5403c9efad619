import type { Verification } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

/** A way to tell what a saved run comes to when it is made again; its code is loaded when it is used. */
export type VerifyFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(verification: Verification, options: ReportOptions) => string>;
};

export const VERIFY_FORMATS: Readonly<Record<string, VerifyFormat>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./text.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
};
