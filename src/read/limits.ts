/** What a reader takes at most; beyond it a file ends with a status or a notice, never with an exception. */
export type ReadLimits = {
  readonly maxBytes: number;
  readonly maxPages: number;
  readonly maxCharacters: number;
  readonly maxZipEntries: number;
  /** Bytes of all parts that are read of one document. */
  readonly maxInflatedBytes: number;
  /**
   * Bytes of all files that are read of one archive and those in it, as a multiple of its own: résumés hardly compress.
   * `maxInflatedBytes` may always be read.
   */
  readonly maxArchiveGrowth: number;
  /** Archives and mails inside an archive or mail that are opened: 1 opens a mail in an archive, not an archive in that mail. */
  readonly maxNesting: number;
  /** Declared size ÷ stored size of a part, asked of parts beyond 100 KiB. */
  readonly maxInflateRatio: number;
  readonly maxXmlDepth: number;
};

const MEBIBYTE = 1024 * 1024;

/** Anchors: ClamAV 25 M a file; Apache POI 1,000 entries and 100:1; Apache Tika XML depth 100. */
export const DEFAULT_LIMITS: ReadLimits = {
  maxBytes: 20 * MEBIBYTE,
  maxPages: 30,
  maxCharacters: 500_000,
  maxZipEntries: 1_000,
  maxInflatedBytes: 50 * MEBIBYTE,
  maxArchiveGrowth: 8,
  maxNesting: 1,
  maxInflateRatio: 100,
  maxXmlDepth: 100,
};
