import type { Bilingual, Language } from '../model/index.ts';
import type { Gate } from './gate.ts';

/**
 * Colours and links of a sink, passed in so that reports stay pure; each returns its text with or without codes.
 *
 * `link` is given the path of a result's file, which the text then opens where the terminal can.
 */
export type Palette = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly link: (text: string, path: string) => string;
};

const asItIs = (text: string): string => text;

/** No colours: files, pipes, NO_COLOR. */
export const PLAIN: Palette = {
  strong: asItIs,
  faint: asItIs,
  good: asItIs,
  doubtful: asItIs,
  bad: asItIs,
  link: asItIs,
};

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
  /** Reads the style sheet of pages of text. */
  readonly documentStyle: () => PageFile;
  /** What a screen in CI is to fail by; nothing unless told. */
  readonly gate?: Gate;
};

/** A text that stands in the page, with its SHA-256 in base64, by which the page's policy allows it. */
export type PageFile = { readonly text: string; readonly sha256: string };

/** The one style sheet and the one script of the HTML report. */
export type PageFiles = { readonly style: PageFile; readonly script: PageFile };
