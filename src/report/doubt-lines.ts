import type { RankedProfile } from '../model/index.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { indent } from './quotes.ts';

/** A quote longer than this is cut on the card, in characters. */
const QUOTE_LENGTH = 40;

/** Each fact in doubt with the words of the page that make it so. */
export const doubtLines = ({ doubts }: RankedProfile, { language, width }: ReportOptions): readonly string[] => {
  const labels = LABELS[language];
  return doubts.flatMap(({ why, evidence }) => {
    const quotes = evidence.slice(0, 2).map(({ quote }) => {
      const characters = [...quote];
      return labels.quote(characters.length > QUOTE_LENGTH ? `${characters.slice(0, QUOTE_LENGTH).join('')}…` : quote);
    });
    return indent(
      `? ${labels.doubts[why]}${quotes.length === 0 ? '' : labels.colon + quotes.join(labels.comma)}`,
      2,
      width,
    );
  });
};
