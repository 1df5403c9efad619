import { Command } from 'commander';
import { MATCH_FORMATS } from '../report/match/index.ts';
import { type BlindOptions, toBlindRun, toFilesAside, withBlind } from './blind-options.ts';
import { withResume } from './cache-options.ts';
import type { CommandContext } from './context.ts';
import { toContinuation } from './continuation.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { CUT_SHORT, interruption } from './interruption.ts';
import { parseMinimumScore, parseTop, type SharedOptions, withSharedOptions, withWhere } from './options.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { toWork } from './work-options.ts';

type MatchOptions = SharedOptions &
  BlindOptions & {
    readonly jd: string;
    readonly rubric?: string;
    readonly rubrics?: string;
    readonly top?: ReturnType<typeof parseTop>;
    readonly minScore?: number;
  };

/** A single résumé is told in full; several are a table. */
const fallbackFor = (files: number): string => (files === 1 ? 'card' : 'table');

const runMatch = async (
  paths: readonly string[],
  options: MatchOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const { asOf, onRecalled, sentences } = toContinuation(options);
  const vocabulary = app.loadVocabulary();
  const condition = options.where === undefined ? null : app.parseCondition(options.where, { vocabulary, asOf });
  const rubric =
    options.rubric === undefined ? null : app.loadRubric(options.rubric, vocabulary, options.rubrics ?? null);
  const files = app.discover(paths);
  const sinks = toSinks(options, fallbackFor(files.length), MATCH_FORMATS);
  const screen = sinks.find(({ path }) => path === null);
  const aside = toAside(options, language, screen?.format.machine === false);
  const blind = await toBlindRun(options, vocabulary);
  const beside = toFilesAside(aside, blind, language);
  const { signal, code } = interruption();
  const all = await app.matchFiles(
    files,
    { advertPath: options.jd, rubric },
    {
      ...toWork(options, onRecalled),
      vocabulary,
      asOf,
      condition,
      signal,
      onProgress: beside.onProgress,
      onParsed: beside.onParsed,
    },
  );
  aside.clear();
  beside.settle();
  const report = app.selectMatches(all, { top: options.top ?? null, minimumScore: options.minScore ?? null });
  for (const sink of sinks) {
    const render = await sink.format.load();
    const shown = languageOf(sink.format, options.lang, language);
    const told = blind === null ? report : blind.match(report, beside.parsed, shown);
    emit(sink.path, render(told, toReportOptions(sink.path, shown, vocabulary, options.color)));
  }
  for (const sentence of sentences(files.length)) aside.say(sentence);
  await blind?.keepKey();
  const ended = code();
  if (ended !== null) {
    aside.say(CUT_SHORT);
    exitWith(ended);
  } else if (all.counts.unreadable > 0 && options.allowUnreadable !== true) exitWith(EXIT.someUnreadable);
};

/** `screener match`: résumés held against a job advert. */
export const matchCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('match')
    .description(HELP.match[language])
    .argument('<paths...>', HELP.paths[language])
    .requiredOption('--jd <file>', HELP.jd[language])
    .option('-r, --rubric <id>', HELP.matchRubric[language])
    .option('--rubrics <folder>', HELP.rubrics[language])
    .option('--top <n>', HELP.top[language], parseTop)
    .option('--min-score <score>', HELP.minCoverage[language], parseMinimumScore);
  const shared = withSharedOptions(withWhere(command, language), Object.keys(MATCH_FORMATS), language);
  return withBlind(withResume(shared, language), language).action((given: readonly string[], options: MatchOptions) =>
    runMatch(given, options, context),
  );
};
