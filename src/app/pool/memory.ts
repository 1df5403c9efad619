import type { ParsedResume } from '../../model/index.ts';
import type { FoundFile } from '../discover.ts';
import type { Origin } from './protocol.ts';

/** What is known of files without reading them, and where the rows of those that are read go. */
export type Memory = {
  /** The rows of a file; null where it has to be read. */
  readonly recall: (file: FoundFile) => readonly ParsedResume[] | null;
  /** All rows of a file that was read to its end, with what its bytes were. */
  readonly keep: (file: FoundFile, origin: Origin, rows: readonly ParsedResume[]) => void;
};

/** Every file is read. */
export const NO_MEMORY: Memory = { recall: () => null, keep: () => undefined };
