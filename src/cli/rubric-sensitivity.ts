import { Command } from 'commander';
import { ScreenerError } from '../app/screener-error.ts';
import type { ShortlistRule } from '../model/index.ts';
import { SENSITIVITY_FORMATS } from '../report/sensitivity/index.ts';
import type { CommandContext } from './context.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { parseMinimumScore, parseTop, type SharedOptions, withSharedOptions } from './options.ts';
import { RUBRIC_HELP } from './rubric-texts.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { toWork } from './work-options.ts';

type SensitivityOptions = SharedOptions & {
  readonly rubrics?: string;
  readonly top?: NonNullable<ShortlistRule['top']>;
  readonly minScore?: number;
  readonly seed: number;
};

/** A whole number of 32 bits. Matches `0`, `42`; not `-1`. */
const SEED = /^\d{1,9}$/u;

const parseSeed = (text: string): number => {
  if (SEED.test(text)) return Number(text);
  throw new ScreenerError({
    zh: `--seed 的值“${text}”无效，应为 0 或更大的整数。`,
    en: `"${text}" is no value of --seed; give a whole number, 0 or more.`,
  });
};

const runSensitivity = async (
  id: string,
  paths: readonly string[],
  options: SensitivityOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const asOf = options.asOf === undefined ? null : app.parseAsOf(options.asOf);
  const sinks = toSinks(options, 'text', SENSITIVITY_FORMATS);
  const aside = toAside(options, language, false);
  const vocabulary = app.loadVocabulary();
  const rubric = app.loadRubric(id, vocabulary, options.rubrics ?? null);
  const sensitivity = await app.testSensitivity(rubric, app.fixtureFiles(paths), {
    vocabulary,
    asOf,
    ...toWork(options),
    shortlist: { top: options.top ?? null, minimumScore: options.minScore ?? null },
    seed: options.seed,
    onProgress: aside.onProgress,
    onParsed: aside.onParsed,
  });
  aside.clear();
  for (const sink of sinks) {
    const render = await sink.format.load();
    emit(
      sink.path,
      render(
        sensitivity,
        toReportOptions(sink.path, languageOf(sink.format, options.lang, language), vocabulary, options.color),
      ),
    );
  }
  if (sensitivity.unreadable > 0 && options.allowUnreadable !== true) exitWith(EXIT.someUnreadable);
};

/** `screener rubric sensitivity`: how far an order rests on the weights. */
export const rubricSensitivityCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('sensitivity')
    .description(RUBRIC_HELP.sensitivity[language])
    .argument('<id>', HELP.ids[language])
    .argument('[paths...]', RUBRIC_HELP.paths[language])
    .option('--top <n>', RUBRIC_HELP.top[language], parseTop)
    .option('--min-score <score>', RUBRIC_HELP.minScore[language], parseMinimumScore)
    .option('--seed <n>', RUBRIC_HELP.seed[language], parseSeed, 1)
    .option('--rubrics <folder>', HELP.rubrics[language]);
  return withSharedOptions(command, Object.keys(SENSITIVITY_FORMATS), language).action(
    (id: string, paths: readonly string[], options: SensitivityOptions) => runSensitivity(id, paths, options, context),
  );
};
