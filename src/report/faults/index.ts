import type { Language } from '../../model/index.ts';
import type { CheckResult } from './check-result.ts';

/** A way to tell what a check found; its code is loaded when it is used. */
export type CheckFormat = {
  readonly load: () => Promise<(result: CheckResult, language: Language) => string>;
};

export const CHECK_FORMATS: Readonly<Record<string, CheckFormat>> = {
  text: { load: async () => (await import('./text.ts')).render },
  json: { load: async () => (await import('./json.ts')).render },
  github: { load: async () => (await import('./github.ts')).render },
  sarif: { load: async () => (await import('./sarif.ts')).render },
  junit: { load: async () => (await import('./junit.ts')).render },
};
