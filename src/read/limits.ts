/** What a reader takes at most; beyond it a file ends with a status or a notice, never with an exception. */
export type ReadLimits = {
  readonly maxBytes: number;
  readonly maxPages: number;
  readonly maxCharacters: number;
  readonly maxZipEntries: number;
  /** Bytes of all parts that are read of one archive. */
  readonly maxInflatedBytes: number;
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
  maxInflateRatio: 100,
  maxXmlDepth: 100,
};
