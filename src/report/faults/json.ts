import type { CheckResult } from './check-result.ts';

/** A list of faults, each with its message in both languages. */
export const render = ({ faults }: CheckResult): string => `${JSON.stringify(faults, null, 2)}\n`;
