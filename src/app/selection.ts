import type { Outcome, Ranking } from '../model/index.ts';

export type Selection = {
  /** The best so many, or the best share of those ranked (rounded up); null for all. */
  readonly top: { readonly count: number } | { readonly percent: number } | null;
  /** 0..100; null for none. */
  readonly minimumScore: number | null;
};

/** The ranking with only the candidates asked for; the counts still speak of all. */
export const select = (ranking: Ranking, { top, minimumScore }: Selection): Ranking => {
  const having = (outcome: Outcome): number =>
    ranking.candidates.filter((candidate) => candidate.outcome === outcome).length;
  const outcomes = { qualified: having('qualified'), review: having('review'), rejected: having('rejected') };
  const all = { ...ranking, counts: { ...ranking.counts, outcomes } };
  const good = ranking.candidates.filter(({ score }) => minimumScore === null || score >= minimumScore);
  if (top === null) return { ...all, candidates: good };
  const most = 'count' in top ? top.count : Math.ceil((ranking.candidates.length * top.percent) / 100);
  return { ...all, candidates: good.slice(0, most) };
};
