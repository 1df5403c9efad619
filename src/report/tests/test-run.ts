import type { RubricTest } from '../../model/index.ts';

/** What a run of rubric tests came to. */
export type TestRun = {
  readonly tests: readonly RubricTest[];
  /** Files that were tried, and those of them that could not be read. */
  readonly files: number;
  readonly unreadable: number;
  /** Whether expectations that hold are listed too. */
  readonly listAll: boolean;
};
