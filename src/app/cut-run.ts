import { existsSync, readFileSync } from 'node:fs';
import type { IsoDate } from '../model/index.ts';
import { parseAsOf } from './as-of.ts';

const asOfIn = (path: string): IsoDate | null => {
  try {
    const result: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof result !== 'object' || result === null || !('complete' in result) || result.complete !== false)
      return null;
    return 'asOf' in result && typeof result.asOf === 'string' ? parseAsOf(result.asOf) : null;
  } catch {
    // Whatever stands there is no result of a run that was cut.
    return null;
  }
};

/** The day of the run that was cut and wrote what it had (`"complete": false`) to one of the paths; null where none did. */
export const dayOfCutRun = (paths: readonly string[]): IsoDate | null =>
  paths
    .filter((path) => existsSync(path))
    .map(asOfIn)
    .find((day) => day !== null) ?? null;
