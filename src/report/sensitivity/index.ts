import type { Sensitivity } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

/** A way to tell how an order rests on its weights; its code is loaded when it is used. */
export type SensitivityFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(sensitivity: Sensitivity, options: ReportOptions) => string>;
};

export const SENSITIVITY_FORMATS: Readonly<Record<string, SensitivityFormat>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./text.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
};
