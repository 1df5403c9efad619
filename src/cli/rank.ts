import { Command } from 'commander';
import { select } from '../app/selection.ts';
import { RANKING_FORMATS } from '../report/index.ts';
import { type BlindOptions, withBlind } from './blind-options.ts';
import { withResume } from './cache-options.ts';
import type { CommandContext } from './context.ts';
import { type GateOptions, toGate, withGateOptions } from './gate-options.ts';
import {
  parseMinimumScore,
  parseTop,
  type RubricOptions,
  type SharedOptions,
  withRubricOptions,
  withSharedOptions,
  withWhere,
} from './options.ts';
import { runRanking } from './ranking-run.ts';
import { type ShardOptions, withShard } from './shard-option.ts';
import { HELP } from './texts.ts';

type RankOptions = SharedOptions &
  RubricOptions &
  BlindOptions &
  GateOptions &
  ShardOptions & {
    readonly top?: ReturnType<typeof parseTop>;
    readonly minScore?: number;
    readonly everyVersion?: boolean;
    readonly saveRun?: string;
  };

/** `screener rank`: the ranking of files by a rubric. */
export const rankCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = withRubricOptions(
    new Command('rank').description(HELP.rank[language]).argument('<paths...>', HELP.paths[language]),
    language,
  )
    .option('--top <n>', HELP.top[language], parseTop)
    .option('--min-score <score>', HELP.minScore[language], parseMinimumScore)
    .option('--every-version', HELP.everyVersion[language])
    .option('--save-run <folder>', HELP.saveRun[language]);
  const shared = withSharedOptions(
    withGateOptions(withShard(withWhere(command, language), language), language),
    Object.keys(RANKING_FORMATS),
    language,
  );
  return withBlind(withResume(shared, language), language).action((paths: readonly string[], options: RankOptions) =>
    runRanking(
      paths,
      options,
      {
        formats: RANKING_FORMATS,
        fallback: 'table',
        saveRun: options.saveRun,
        people: options.everyVersion === true ? 'every-version' : 'once',
        gate: toGate(options),
        shard: options.shard ?? null,
        choose: (ranking) => select(ranking, { top: options.top ?? null, minimumScore: options.minScore ?? null }),
      },
      context,
    ),
  );
};
