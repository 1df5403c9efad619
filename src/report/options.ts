import type { Bilingual, Language } from '../model/index.ts';

/** Colours of a sink, passed in so that reports stay pure; each returns its text with or without colour codes. */
export type Palette = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly bad: (text: string) => string;
};

const asItIs = (text: string): string => text;

/** No colours: files, pipes, NO_COLOR. */
export const PLAIN: Palette = { strong: asItIs, faint: asItIs, good: asItIs, doubtful: asItIs, bad: asItIs };

export type ReportOptions = {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly palette: Palette;
  /** Names of certificates by their vocabulary id. */
  readonly certificateNames: ReadonlyMap<string, Bilingual>;
  /** Names of key figures by their vocabulary id. */
  readonly metricNames: ReadonlyMap<string, Bilingual>;
  /** Reads what the HTML report takes in. */
  readonly pageFiles: () => PageFiles;
};

/** A text that stands in the page, with its SHA-256 in base64, by which the page's policy allows it. */
export type PageFile = { readonly text: string; readonly sha256: string };

/** The one style sheet and the one script of the HTML report. */
export type PageFiles = { readonly style: PageFile; readonly script: PageFile };
