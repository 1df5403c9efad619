/** A sentence for people in both languages of the program; reports pick one. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type Language = 'zh' | 'en';

/** `YYYY-MM-DD`. */
export type IsoDate = string;

/** `YYYY-MM`, or `YYYY` where the page prints only the year. */
export type PartialDate = string;

/**
 * Where a value was read. A value without evidence does not exist.
 *
 * `page` and `line` start at 1; `line` counts the lines of the page in reading order; `quote` is the text as the
 * page shows it, never folded.
 */
export type Evidence = { readonly page: number; readonly line: number; readonly quote: string };

/** Something about a document that a person should know; never a reason to score lower. */
export type Notice = { readonly code: NoticeCode; readonly message: Bilingual; readonly page?: number };

export type NoticeCode =
  | 'hidden-text'
  | 'letters-missing'
  | 'truncated-pages'
  | 'truncated-text'
  | 'type-mismatch'
  | 'fallback-reader'
  | 'ocr'
  | 'little-found'
  | 'macros'
  | 'stuffing'
  | 'future-start'
  | 'implausible'
  | 'other-version'
  | 'copied-text';
