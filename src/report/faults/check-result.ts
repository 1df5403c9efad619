import type { RubricFault } from '../../model/index.ts';

/** What a check found: the files it read, and every fault, in the order of the files. */
export type CheckResult = { readonly files: readonly string[]; readonly faults: readonly RubricFault[] };

/** So many errors, and so many warnings. */
export const countsOf = ({ faults }: CheckResult): { readonly errors: number; readonly warnings: number } => {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: faults.length - errors };
};
