import type { Evidence } from '../model/index.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { safeForTerminal } from './safe.ts';
import { wrap } from './text-width.ts';

/** A text in wrapped lines with an indent, made safe for a terminal. */
export const indent = (text: string, depth: number, width: number): readonly string[] =>
  wrap(safeForTerminal(text), width - depth).map((line) => ' '.repeat(depth) + line);

/** Characters of a quoted line: a résumé without line ends is one line. */
const LONGEST_QUOTE = 300;

/** A quoted line as long as a report has room for. */
export const shortQuote = (quote: string): string =>
  quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE)}…`;

/** Evidence as quotations with page and line, at most `most` of them, equal ones once; the rest is counted. */
export const quoteTexts = (
  evidence: readonly Evidence[],
  most: number,
  { language }: Pick<ReportOptions, 'language'>,
): readonly string[] => {
  const labels = LABELS[language];
  const texts = [
    ...new Set(
      evidence.map(({ page, line, quote }) => `${labels.quote(shortQuote(quote))} ${labels.place(page, line)}`),
    ),
  ];
  const rest = texts.length - most;
  return [...texts.slice(0, most), ...(rest > 0 ? [`… ${labels.more(rest)}`] : [])];
};
