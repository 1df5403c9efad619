import type { Candidate, Language, Ranking } from '../../model/index.ts';
import { toCandidateShape, toJson, toRankingHead, toRankingRest } from '../json-shape.ts';
import type { ReportOptions } from '../options.ts';
import { changesOf } from './changes.ts';

const changesShape = (candidate: Candidate, language: Language) => {
  const { better, pointsLeft } = changesOf(candidate);
  return {
    outcomeIfMet:
      better === null ? null : { requirements: better.requirements.map(({ id }) => id), outcome: better.outcome },
    pointsLeft: pointsLeft.map(({ criterion, left }) => ({
      id: criterion.id,
      title: criterion.title[language],
      points: left,
    })),
  };
};

/** The ranking as `rank --format json` tells it, each candidate with what would change its outcome and score. */
export const render = (ranking: Ranking, { language }: ReportOptions): string => {
  const candidates = ranking.candidates.map((candidate) => ({
    ...toCandidateShape(candidate, language),
    changes: changesShape(candidate, language),
  }));
  return `${toJson({ ...toRankingHead(ranking, language), candidates, ...toRankingRest(ranking, language) }, 2)}\n`;
};
