import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const findRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no package.json above ${import.meta.url}`);
  return findRoot(parent);
};

/** The folder of this package, whether the code runs from `src/` or from `dist/src/`. */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The folder of the shipped rubrics. */
export const shippedRubrics: string = join(packageRoot, 'rubrics');

/** The folder of the shipped vocabulary. */
export const shippedVocabulary: string = join(shippedRubrics, 'vocabulary');

const isPackage = (value: unknown): value is { readonly name: string; readonly version: string } =>
  typeof value === 'object' && value !== null && 'name' in value && 'version' in value;

/** Program name and version, e.g. `screener 0.1.0`. */
export const toolName = (): string => {
  const parsed: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  return isPackage(parsed) ? `${parsed.name} ${parsed.version}` : 'screener';
};
