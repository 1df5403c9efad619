import type { Ranking } from '../model/index.ts';
import { toCandidateShape, toJson, toRankingHead, toRankingRest } from './json-shape.ts';
import type { ReportOptions } from './options.ts';

/** A ranking as `--save-run` keeps it, the same in every locale. */
export const rankingText = (ranking: Ranking): string => render(ranking, { language: 'zh' });

/** The whole ranking as one JSON object, indented. */
export const render = (ranking: Ranking, { language }: Pick<ReportOptions, 'language'>): string => {
  const candidates = ranking.candidates.map((candidate) => toCandidateShape(candidate, language));
  return `${toJson({ ...toRankingHead(ranking, language), candidates, ...toRankingRest(ranking, language) }, 2)}\n`;
};
