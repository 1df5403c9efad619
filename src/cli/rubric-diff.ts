import { Command } from 'commander';
import type { DiffLimits } from '../app/rubric-diff.ts';
import { ScreenerError } from '../app/screener-error.ts';
import type { ShortlistRule } from '../model/index.ts';
import { DIFF_FORMATS } from '../report/diff/index.ts';
import type { CommandContext } from './context.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { parseMinimumScore, parseTop, type SharedOptions, withSharedOptions } from './options.ts';
import { RUBRIC_HELP } from './rubric-texts.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { toWork } from './work-options.ts';

type DiffOptions = SharedOptions &
  Partial<DiffLimits> & {
    readonly rubrics?: string;
    readonly top?: NonNullable<ShortlistRule['top']>;
    readonly minScore?: number;
  };

/** A count. Matches `0`, `12`; not `-1`, `1.5`. */
const COUNT = /^\d{1,9}$/u;
/** A number from -1 to 1. Matches `0.95`, `-0.2`, `1`; not `95%`. */
const TAU = /^-?(?:0?\.\d{1,9}|[01](?:\.\d{1,9})?)$/u;

const parseCount =
  (option: string) =>
  (text: string): number => {
    if (COUNT.test(text)) return Number(text);
    throw new ScreenerError({
      zh: `${option} 的值“${text}”无效，应为 0 或更大的整数。`,
      en: `"${text}" is no value of ${option}; give a whole number, 0 or more.`,
    });
  };

const parseTau = (text: string): number => {
  if (TAU.test(text) && Math.abs(Number(text)) <= 1) return Number(text);
  throw new ScreenerError({
    zh: `--min-tau 的值“${text}”无效，应为 -1 到 1 的数，例如 0.95。`,
    en: `"${text}" is no value of --min-tau; give a number from -1 to 1, such as 0.95.`,
  });
};

const runDiff = async (
  [before, after]: readonly [string, string],
  paths: readonly string[],
  options: DiffOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const asOf = options.asOf === undefined ? null : app.parseAsOf(options.asOf);
  const sinks = toSinks(options, 'text', DIFF_FORMATS);
  const aside = toAside(options, language, false);
  const vocabulary = app.loadVocabulary();
  const given = options.rubrics ?? null;
  const rubrics = [
    app.loadRubricOrRevision(before, vocabulary, given),
    app.loadRubricOrRevision(after, vocabulary, given),
  ] as const;
  const diff = await app.diffRubrics(rubrics, app.fixtureFiles(paths), {
    vocabulary,
    asOf,
    ...toWork(options),
    shortlist: { top: options.top ?? null, minimumScore: options.minScore ?? null },
    limits: {
      maxMoves: options.maxMoves ?? null,
      maxShortlistChanges: options.maxShortlistChanges ?? null,
      minTau: options.minTau ?? null,
    },
    onProgress: aside.onProgress,
    onParsed: aside.onParsed,
  });
  aside.clear();
  for (const sink of sinks) {
    const render = await sink.format.load();
    emit(
      sink.path,
      render(
        diff,
        toReportOptions(sink.path, languageOf(sink.format, options.lang, language), vocabulary, options.color),
      ),
    );
  }
  if (diff.gates.some(({ holds }) => !holds)) exitWith(EXIT.checkFailed);
  else if (diff.unreadable > 0 && options.allowUnreadable !== true) exitWith(EXIT.someUnreadable);
};

/** `screener rubric diff`: what a change of a rubric does to a batch. */
export const rubricDiffCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('diff')
    .description(RUBRIC_HELP.diff[language])
    .argument('<old>', RUBRIC_HELP.old[language])
    .argument('<new>', RUBRIC_HELP.new[language])
    .argument('[paths...]', RUBRIC_HELP.paths[language])
    .option('--top <n>', RUBRIC_HELP.top[language], parseTop)
    .option('--min-score <score>', RUBRIC_HELP.minScore[language], parseMinimumScore)
    .option('--max-moves <n>', RUBRIC_HELP.maxMoves[language], parseCount('--max-moves'))
    .option('--max-shortlist-changes <n>', RUBRIC_HELP.maxChanges[language], parseCount('--max-shortlist-changes'))
    .option('--min-tau <tau>', RUBRIC_HELP.minTau[language], parseTau)
    .option('--rubrics <folder>', HELP.rubrics[language]);
  return withSharedOptions(command, Object.keys(DIFF_FORMATS), language).action(
    (before: string, after: string, paths: readonly string[], options: DiffOptions) =>
      runDiff([before, after], paths, options, context),
  );
};
