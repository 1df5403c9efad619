import type { FileFacts, ParsedResume } from '../model/index.ts';

/** What is told and known of the documents in one file while it is worked on, so that a killed worker costs one of them. */
export type Trail = {
  /** Called with the bytes of the file and its marks where they are sure to tell a later change, else null. */
  readonly opened: (bytes: Uint8Array, stamp: string | null) => void;
  /** Called before a document is opened, and again with its hash before it is parsed. */
  readonly begin: (file: FileFacts) => void;
  /** Documents that have been told by a worker before: those of archives are not read again. */
  readonly told: ReadonlySet<string>;
  /** Documents that ended a worker, each with its row; those without a hash are not even opened. */
  readonly lost: ReadonlyMap<string, ParsedResume>;
};

/** The trail of a file that nobody watches. */
export const NO_TRAIL: Trail = {
  opened: () => undefined,
  begin: () => undefined,
  told: new Set(),
  lost: new Map(),
};
