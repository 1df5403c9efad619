import type { ReportOptions } from '../options.ts';
import type { TestRun } from './test-run.ts';

/** A way to tell of a run of rubric tests; its code is loaded when it is used. */
export type TestFormat = {
  readonly extensions: readonly string[];
  readonly machine: boolean;
  readonly load: () => Promise<(run: TestRun, options: ReportOptions) => string>;
};

export const TEST_FORMATS: Readonly<Record<string, TestFormat>> = {
  text: { extensions: ['txt'], machine: false, load: async () => (await import('./text.ts')).render },
  json: { extensions: ['json'], machine: true, load: async () => (await import('./json.ts')).render },
  junit: { extensions: ['xml'], machine: false, load: async () => (await import('./junit.ts')).render },
  github: { extensions: [], machine: false, load: async () => (await import('./github.ts')).render },
};
