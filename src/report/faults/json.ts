import { toJson } from '../json-shape.ts';
import type { CheckResult } from './check-result.ts';

/** A list of faults, each with its message in both languages. */
export const render = ({ faults }: CheckResult): string => `${toJson(faults, 2)}\n`;
