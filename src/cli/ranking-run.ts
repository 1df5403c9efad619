import { ScreenerError } from '../app/screener-error.ts';
import type { ShardRule } from '../app/shard.ts';
import type { Bilingual, Language, Ranking } from '../model/index.ts';
import { type Gate, gateFaults, NO_GATE } from '../report/gate.ts';
import type { RankingFormat } from '../report/index.ts';
import { type BlindOptions, toBlindRun, toFilesAside } from './blind-options.ts';
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
  /** Whether a person who has several files has one place or one for each of them. */
  readonly people: 'once' | 'every-version';
  /** Folder to keep the run in. */
  readonly saveRun?: string | undefined;
  readonly choose: (ranking: Ranking) => Ranking;
  /** The part of the files to take; null for all. */
  readonly shard?: ShardRule | null;
  /** What makes the run fail; nothing unless told. */
  readonly gate?: Gate;
};

/** A kept run holds who candidates are. */
const NOT_BLIND = {
  zh: '--save-run 会保存候选人的姓名和原文，不能与 --blind 一起使用：请分两次运行。',
  en: '--save-run keeps the names and lines of candidates and cannot go with --blind: run it without.',
} as const satisfies Bilingual;

const NOT_OF_A_PART = {
  zh: '--shard 只得到一部分结果，不能与 --blind 或 --save-run 一起使用。',
  en: '--shard gives a part of a result, which cannot go with --blind or --save-run.',
} as const satisfies Bilingual;

/** What `rank` and `explain` do: everything that can be refused first, then the files, then the reports. */
export const runRanking = async (
  paths: readonly string[],
  options: SharedOptions & RubricOptions & BlindOptions,
  { formats, fallback, people, saveRun, choose, shard: rule = null, gate = NO_GATE }: RankingRun,
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
  const blind = await toBlindRun(options, vocabulary);
  if (blind !== null && saveRun !== undefined) throw new ScreenerError(NOT_BLIND);
  if (rule !== null && (blind !== null || saveRun !== undefined)) throw new ScreenerError(NOT_OF_A_PART);
  const beside = toFilesAside(aside, blind, language);
  const found = app.discover(paths);
  const { files, shard } = rule === null ? { files: found, shard: undefined } : app.takeShard(found, rule);
  if (shard !== undefined) aside.say(shardSentence(shard, files.length));
  const settings = { ...toWork(options, onRecalled), vocabulary, asOf, condition, people };
  const record = saveRun === undefined ? null : app.recordRun(saveRun, { files, rubric, options: settings });
  const { signal, code } = interruption();
  const all = await app.rankFiles(files, rubric, {
    ...settings,
    shard,
    signal,
    onProgress: beside.onProgress,
    onParsed: (resume) => {
      beside.onParsed(resume);
      record?.parsed(resume);
    },
  });
  aside.clear();
  beside.settle();
  const shownIn = (shown: Language): Ranking => choose(blind === null ? all : blind.ranking(all, beside.parsed, shown));
  const ranking = shownIn(language);
  for (const sink of sinks) {
    const render = await sink.format.load();
    const shown = languageOf(sink.format, options.lang, language);
    const report = await render(shown === language ? ranking : shownIn(shown), {
      ...toReportOptions(sink.path, shown, vocabulary, options.color),
      gate,
    });
    record?.written(sink.path, report);
    emit(sink.path, report);
  }
  for (const sentence of sentences(files.length)) aside.say(sentence);
  await blind?.keepKey();
  const ended = code();
  if (ended === null) {
    if (record !== null) record.save(all, (await import('../report/json.ts')).rankingText(all));
  } else {
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
