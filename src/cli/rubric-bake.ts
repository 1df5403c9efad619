import { Command } from 'commander';
import { GOLDEN_FORMATS } from '../report/golden/index.ts';
import type { CommandContext } from './context.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { type SharedOptions, withSharedOptions } from './options.ts';
import { RUBRIC_HELP } from './rubric-texts.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { toWork } from './work-options.ts';

type BakeOptions = SharedOptions & {
  readonly rubrics?: string;
  readonly on?: readonly string[];
  readonly to: string;
  readonly write?: boolean;
};

/** Where golden rankings are kept. */
const FOLDER = 'fixtures/golden';

const runBake = async (
  ids: readonly string[],
  options: BakeOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const asOf = options.asOf === undefined ? null : app.parseAsOf(options.asOf);
  const sinks = toSinks(options, 'text', GOLDEN_FORMATS);
  const aside = toAside({ ...options, verbose: false }, language, true);
  const vocabulary = app.loadVocabulary();
  const given = options.rubrics ?? null;
  const names = ids.length > 0 ? ids : app.listRubrics(given).map(({ path }) => path);
  const rubrics = names.map((name) => app.loadRubric(name, vocabulary, given));
  const goldens = await app.bakeRubrics(rubrics, app.fixtureFiles(options.on ?? []), {
    vocabulary,
    asOf,
    ...toWork(options),
    folder: options.to,
    isAll: ids.length === 0,
    onProgress: aside.onProgress,
    onParsed: aside.onParsed,
  });
  aside.clear();
  const isWritten = options.write === true;
  if (isWritten) app.writeGoldens(goldens, options.to);
  for (const sink of sinks) {
    const render = await sink.format.load();
    emit(
      sink.path,
      render(
        goldens,
        isWritten,
        toReportOptions(sink.path, languageOf(sink.format, options.lang, language), vocabulary, options.color),
      ),
    );
  }
  if (!isWritten && goldens.some(({ state }) => state !== 'same')) exitWith(EXIT.checkFailed);
};

/** `screener rubric bake`: golden rankings, held or written anew on purpose. */
export const rubricBakeCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('bake')
    .description(RUBRIC_HELP.bake[language])
    .argument('[ids...]', HELP.ids[language])
    .option('--on <paths...>', RUBRIC_HELP.on[language])
    .option('--to <folder>', RUBRIC_HELP.to[language], FOLDER)
    .option('--write', RUBRIC_HELP.write[language])
    .option('--rubrics <folder>', HELP.rubrics[language]);
  return withSharedOptions(command, Object.keys(GOLDEN_FORMATS), language).action(
    (ids: readonly string[], options: BakeOptions) => runBake(ids, options, context),
  );
};
