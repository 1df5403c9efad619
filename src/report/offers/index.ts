import type { Offers } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

/** A way to tell who gets an offer; its code is loaded when it is used. */
export type OffersFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(offers: Offers, options: ReportOptions) => string>;
};

export const OFFERS_FORMATS: Readonly<Record<string, OffersFormat>> = {
  table: { extensions: ['txt'], machine: false, load: async () => (await import('./table.ts')).render },
  csv: { extensions: ['csv'], machine: true, load: async () => (await import('./csv.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
};
