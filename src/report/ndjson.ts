import type { Ranking } from '../model/index.ts';
import { blindMark, toCandidateShape, toJson, toRankingRest } from './json-shape.ts';
import type { ReportOptions } from './options.ts';

/**
 * A line a file, each a JSON object with a `status`: candidates in the order of their ranks (`ok`), then the unreadable
 * ones, then repetitions (`duplicate`).
 */
export const render = (ranking: Ranking, { language }: ReportOptions): string => {
  const { unreadable, duplicates } = toRankingRest(ranking, language);
  const lines = [
    ...ranking.candidates.map((candidate) => ({ status: 'ok', ...toCandidateShape(candidate, language) })),
    ...unreadable,
    ...duplicates.map((duplicate) => ({ status: 'duplicate', ...duplicate })),
  ];
  return lines.map((line) => `${toJson({ ...blindMark(ranking), ...line })}\n`).join('');
};
