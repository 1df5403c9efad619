import type { CutCrossing, IsoDate, Ranking, Sensitivity, ShortlistRule } from '../model/index.ts';
import {
  constantCriteria,
  drawRanks,
  idleKeywords,
  neighbourSwaps,
  placeCrossings,
  scoreCrossings,
  splitDuplicates,
  tiesOf,
  toAllWeighed,
} from '../score/index.ts';
import type { FoundFile } from './discover.ts';
import { toolName } from './package-files.ts';
import { toShortlist } from './rubric-diff.ts';
import type { LoadedRubric } from './rubric-files.ts';
import { dayOf } from './rubric-tests.ts';
import { parseAll, type RunOptions, rankResumes } from './run.ts';

/** Every weight moves by up to a fifth. */
const SPREAD = 0.2;
const DRAWS = 1000;
/** Crossings that are kept: each pair over the line has one. */
const MOST_CROSSINGS = 50;

const crossingsOf = (ranking: Ranking, { rubric }: LoadedRubric, rule: ShortlistRule): readonly CutCrossing[] => {
  const { top, minimumScore } = rule;
  const byScore = minimumScore === null ? [] : scoreCrossings(ranking, rubric, minimumScore);
  const byPlace =
    top === null ? [] : placeCrossings(ranking, rubric, toShortlist(ranking, { top, minimumScore: null }));
  return [...byScore.slice(0, MOST_CROSSINGS), ...byPlace.slice(0, MOST_CROSSINGS)];
};

/** Whether one of that position, score and outcome is on the shortlist; null where the rule is no cut by either. */
const listing = ({ top, minimumScore }: ShortlistRule, all: number): Parameters<typeof drawRanks>[2]['isListed'] => {
  if (top === null && minimumScore === null) return null;
  const most = top === null ? all : 'count' in top ? top.count : Math.ceil((all * top.percent) / 100);
  return (position, score, outcome) => position <= most && score >= (minimumScore ?? 0) && outcome !== 'rejected';
};

/** How far the order that the rubric gives the files rests on its weights. */
export const testSensitivity = async (
  loaded: LoadedRubric,
  files: readonly FoundFile[],
  {
    shortlist,
    seed,
    ...options
  }: Omit<RunOptions, 'asOf' | 'condition'> & {
    readonly asOf: IsoDate | null;
    readonly shortlist: ShortlistRule;
    readonly seed: number;
  },
): Promise<Sensitivity> => {
  const run = { ...options, asOf: dayOf(loaded, options.asOf) };
  const resumes = await parseAll(files, run);
  const ranking = rankResumes(resumes, loaded, run);
  const { candidates } = ranking;
  const profiles = splitDuplicates(resumes).first.flatMap(({ profile }) => profile ?? []);
  const isListed = listing(shortlist, candidates.length);
  const drawn = drawRanks(
    toAllWeighed(ranking),
    loaded.rubric.criteria.map(({ weight }) => weight),
    { draws: DRAWS, spread: SPREAD, seed, isListed },
  );
  return {
    schemaVersion: 1,
    tool: toolName(),
    rubric: loaded.facts,
    asOf: run.asOf,
    files: resumes.length,
    unreadable: ranking.unreadable.length,
    shortlist,
    spread: SPREAD,
    draws: DRAWS,
    seed,
    intervals: candidates.map(({ file, name, outcome, score, rank }, index) => {
      const { best = rank, worst = rank, listed = 0 } = drawn[index] ?? {};
      const listedShare = isListed === null ? null : listed / DRAWS;
      return { file: file.path, name, outcome, score, rank, best, worst, listedShare };
    }),
    swaps: neighbourSwaps(ranking, loaded.rubric),
    crossings: crossingsOf(ranking, loaded, shortlist),
    ties: tiesOf(ranking),
    constant: constantCriteria(ranking),
    idle: idleKeywords(profiles, loaded.rubric, run.vocabulary),
  };
};
