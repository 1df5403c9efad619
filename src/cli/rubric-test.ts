import { Command } from 'commander';
import { ScreenerError } from '../app/screener-error.ts';
import { caseHolds } from '../model/index.ts';
import { TEST_FORMATS } from '../report/tests/index.ts';
import type { CommandContext } from './context.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { type SharedOptions, withSharedOptions } from './options.ts';
import { RUBRIC_HELP } from './rubric-texts.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { toWork } from './work-options.ts';

type TestOptions = SharedOptions & { readonly rubrics?: string; readonly on?: readonly string[] };

/** A run of one or two rubrics lists every expectation; of more, those that fail, unless `--verbose`. */
const LISTED_IN_FULL = 2;

const runTest = async (
  ids: readonly string[],
  options: TestOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const asOf = options.asOf === undefined ? null : app.parseAsOf(options.asOf);
  const sinks = toSinks(options, 'text', TEST_FORMATS);
  const aside = toAside({ ...options, verbose: false }, language, false);
  const vocabulary = app.loadVocabulary();
  const given = options.rubrics ?? null;
  const names = ids.length > 0 ? ids : app.listRubrics(given).map(({ path }) => path);
  const rubrics = names.map((name) => app.loadRubric(name, vocabulary, given));
  if (rubrics.every(({ rubric }) => rubric.expectations.length === 0)) {
    throw new ScreenerError({
      zh: '没有可检验的期望：请在评分标准里写 "expectations"。',
      en: 'there is nothing to test: no rubric says what it expects ("expectations").',
    });
  }
  const files = app.fixtureFiles(options.on ?? []);
  const { tests, unreadable } = await app.testRubrics(rubrics, files, {
    vocabulary,
    asOf,
    ...toWork(options),
    onProgress: aside.onProgress,
    onParsed: aside.onParsed,
  });
  aside.clear();
  const listAll = options.verbose === true || rubrics.length <= LISTED_IN_FULL;
  for (const sink of sinks) {
    const render = await sink.format.load();
    emit(
      sink.path,
      render(
        { tests, files: files.length, unreadable, listAll },
        toReportOptions(sink.path, languageOf(sink.format, options.lang, language), vocabulary, options.color),
      ),
    );
  }
  if (tests.some(({ cases }) => !cases.every(caseHolds))) exitWith(EXIT.checkFailed);
  else if (unreadable > 0 && options.allowUnreadable !== true) exitWith(EXIT.someUnreadable);
};

/** `screener rubric test`: what rubrics expect of résumés. */
export const rubricTestCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('test')
    .description(RUBRIC_HELP.test[language])
    .argument('[ids...]', HELP.ids[language])
    .option('--on <paths...>', RUBRIC_HELP.on[language])
    .option('--rubrics <folder>', HELP.rubrics[language]);
  return withSharedOptions(command, Object.keys(TEST_FORMATS), language).action(
    (ids: readonly string[], options: TestOptions) => runTest(ids, options, context),
  );
};
