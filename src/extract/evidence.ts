import type { Evidence, Line } from '../model/index.ts';

/** Longest quote, in UTF-16 units: a line of a page is shorter; a paragraph of a flow may not be. */
const QUOTE_LENGTH = 200;

/** A line as evidence: what the page shows, cut where a paragraph is longer than anyone would quote. */
export const evidenceOf = (line: Line): Evidence => {
  const quote = `${line.bullet ? `${line.bullet} ` : ''}${line.text}`.trim();
  const cut = quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH).replace(/[\ud800-\udbff]$/, '')}…` : quote;
  return { page: line.page, line: line.number, quote: cut };
};
