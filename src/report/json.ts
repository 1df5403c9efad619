import type { Ranking } from '../model/index.ts';
import { toCandidateShape, toJson, toRankingHead, toRankingRest } from './json-shape.ts';
import type { ReportOptions } from './options.ts';

/** The whole ranking as one JSON object, indented. */
export const render = (ranking: Ranking, { language }: ReportOptions): string => {
  const candidates = ranking.candidates.map((candidate) => toCandidateShape(candidate, language));
  return `${toJson({ ...toRankingHead(ranking, language), candidates, ...toRankingRest(ranking, language) }, 2)}\n`;
};
