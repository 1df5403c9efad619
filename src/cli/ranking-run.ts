import type { ShardRule } from '../app/shard.ts';
import type { Ranking } from '../model/index.ts';
import { type Gate, gateFaults, NO_GATE } from '../report/gate.ts';
import type { RankingFormat } from '../report/index.ts';
import type { CommandContext } from './context.ts';
import { toContinuation } from './continuation.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { stoppedSentence } from './gate-options.ts';
import { CUT_SHORT, interruption } from './interruption.ts';
import type { RubricOptions, SharedOptions } from './options.ts';
import { shardSentence } from './shard-option.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { toWork } from './work-options.ts';

export type RankingRun = {
  readonly formats: Readonly<Record<string, RankingFormat>>;
  readonly fallback: string;
  readonly choose: (ranking: Ranking) => Ranking;
  /** The part of the files to take; null for all. */
  readonly shard?: ShardRule | null;
  /** What makes the run fail; nothing unless told. */
  readonly gate?: Gate;
};

/** What `rank` and `explain` do: everything that can be refused first, then the files, then the reports. */
export const runRanking = async (
  paths: readonly string[],
  options: SharedOptions & RubricOptions,
  { formats, fallback, choose, shard: rule = null, gate = NO_GATE }: RankingRun,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const { asOf, onRecalled, sentences } = toContinuation(options);
  const sinks = toSinks(options, fallback, formats);
  const screen = sinks.find(({ path }) => path === null);
  const aside = toAside(options, language, screen?.format.machine === false);
  const vocabulary = app.loadVocabulary();
  const condition = options.where === undefined ? null : app.parseCondition(options.where, { vocabulary, asOf });
  const rubric = app.loadRubric(options.rubric, vocabulary, options.rubrics ?? null);
  const { path, shadows } = rubric.file;
  if (shadows !== null) {
    aside.say({
      zh: `使用 ${path}，而不是程序自带的同名评分标准。`,
      en: `using ${path} instead of the shipped rubric of the same id.`,
    });
  }
  const found = app.discover(paths);
  const { files, shard } = rule === null ? { files: found, shard: undefined } : app.takeShard(found, rule);
  if (shard !== undefined) aside.say(shardSentence(shard, files.length));
  const { signal, code } = interruption();
  const all = await app.rankFiles(files, rubric, {
    ...toWork(options, onRecalled),
    vocabulary,
    asOf,
    condition,
    shard,
    signal,
    onProgress: aside.onProgress,
    onParsed: aside.onParsed,
  });
  aside.clear();
  const ranking = choose(all);
  for (const sink of sinks) {
    const render = await sink.format.load();
    emit(
      sink.path,
      await render(ranking, {
        ...toReportOptions(sink.path, languageOf(sink.format, options.lang, language), vocabulary, options.color),
        gate,
      }),
    );
  }
  for (const sentence of sentences(files.length)) aside.say(sentence);
  const ended = code();
  if (ended !== null) {
    aside.say(CUT_SHORT);
    exitWith(ended);
    return;
  }
  const stopped = gateFaults(ranking, gate);
  if (stopped.length > 0) aside.say(stoppedSentence(stopped.length));
  // An incomplete run must not look like one that found something, unless that is what was asked for.
  const unreadable = all.counts.unreadable > 0 && options.allowUnreadable !== true && !gate.on.has('unreadable');
  if (unreadable) exitWith(EXIT.someUnreadable);
  else if (stopped.length > 0) exitWith(EXIT.checkFailed);
};
