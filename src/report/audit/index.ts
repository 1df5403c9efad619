import type { Audit } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

/** A way to tell an audit; its code is loaded when it is used. */
export type AuditFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(audit: Audit, options: ReportOptions) => string>;
};

export const AUDIT_FORMATS: Readonly<Record<string, AuditFormat>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./text.ts')).render },
  csv: { extensions: ['csv'], machine: true, load: async () => (await import('./csv.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
};
