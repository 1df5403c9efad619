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
};
