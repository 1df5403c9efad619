import { Command } from 'commander';
import type { RubricFile } from '../app/rubric-files.ts';
import { ScreenerError } from '../app/screener-error.ts';
import type { Language, RubricFault } from '../model/index.ts';
import { safeJson, toJson } from '../report/json-shape.ts';
import type { CommandContext } from './context.ts';
import { toReportOptions } from './desk.ts';
import { draftCommand } from './draft.ts';
import { EXIT } from './exit-codes.ts';
import { formatOption, languageOption } from './options.ts';
import { rubricBakeCommand } from './rubric-bake.ts';
import { rubricDiffCommand } from './rubric-diff.ts';
import { rubricSensitivityCommand } from './rubric-sensitivity.ts';
import { rubricTestCommand } from './rubric-test.ts';
import { HELP } from './texts.ts';

/** What these commands use: loading all of the application would take them longer than their work. */
const loadApp = async () => ({
  ...(await import('../app/rubric-files.ts')),
  ...(await import('../app/vocabulary-files.ts')),
});

type RubricCommandOptions = {
  readonly rubrics?: string;
  readonly lang?: Language;
  readonly format?: string;
  readonly strict?: boolean;
  readonly color?: boolean;
};

const withOptions = (command: Command, formats: readonly string[], language: Language): Command =>
  command
    .addOption(formatOption(formats, language))
    .option('--rubrics <folder>', HELP.rubrics[language])
    .addOption(languageOption(language))
    .option('--color', HELP.color[language])
    .option('--no-color', HELP.noColor[language])
    .option('-v, --verbose', HELP.verbose[language]);

const print = (text: string): void => {
  process.stdout.write(text);
};

const printJson = (value: unknown): void => print(`${toJson(value, 2)}\n`);

/** A rubric with faults is listed too, without a title: `rubric check` tells why. */
const list = async ({ rubrics, lang, format, color }: RubricCommandOptions, language: Language): Promise<void> => {
  const app = await loadApp();
  const vocabulary = app.loadVocabulary();
  const rows = app.listRubrics(rubrics ?? null).map((file: RubricFile) => {
    const { rubric } = app.checkRubric(file.path, vocabulary);
    return {
      id: file.id,
      version: rubric?.version ?? '?',
      title: rubric?.title[lang ?? language] ?? '?',
      origin: file.origin,
      path: file.path,
    };
  });
  if (format === 'json') return printJson(rows);
  const { renderRubricList } = await import('../report/rubric-sheet.ts');
  const own = (row: (typeof rows)[number]): string => (row.origin === 'shipped' ? '' : row.path);
  print(
    renderRubricList(
      rows.map((row) => [row.id, row.version, row.title, own(row)]),
      toReportOptions(null, lang ?? language, vocabulary, color),
    ),
  );
};

const show = async (
  id: string,
  { rubrics, lang, format, color }: RubricCommandOptions,
  language: Language,
): Promise<void> => {
  const app = await loadApp();
  const vocabulary = app.loadVocabulary();
  const { rubric, resolved } = app.loadRubric(id, vocabulary, rubrics ?? null);
  if (format === 'json') return print(safeJson(resolved.endsWith('\n') ? resolved : `${resolved}\n`));
  const { renderRubric } = await import('../report/rubric-sheet.ts');
  print(renderRubric(rubric, toReportOptions(null, lang ?? language, vocabulary, color)));
};

/** A fault of a base is that of every rubric that extends it, and is told once. */
const withoutRepeats = (faults: readonly RubricFault[]): readonly RubricFault[] => {
  const told = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...told.values()];
};

const check = async (
  ids: readonly string[],
  options: RubricCommandOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await loadApp();
  const vocabulary = app.loadVocabulary();
  const given = options.rubrics ?? null;
  const files = ids.length === 0 ? app.listRubrics(given) : ids.map((id) => app.findRubric(id, given));
  if (files.length === 0) throw new ScreenerError({ zh: '没有可检查的评分标准。', en: 'there is no rubric to check.' });
  const faults = withoutRepeats(files.flatMap(({ path }) => app.checkRubric(path, vocabulary).faults));
  const result = { files: [...new Set([...files.map(({ path }) => path), ...faults.map(({ file }) => file)])], faults };
  const { CHECK_FORMATS } = await import('../report/faults/index.ts');
  const render = await CHECK_FORMATS[options.format ?? 'text']?.load();
  if (render !== undefined) print(render(result, options.lang ?? language));
  if (result.faults.some(({ severity }) => severity === 'error' || options.strict === true)) exitWith(EXIT.checkFailed);
};

const schema = async (): Promise<void> => {
  const { rubricSchema } = await import('../app/index.ts');
  printJson(rubricSchema());
};

/** `screener rubric list | show | check | test | diff | bake | sensitivity | schema`. */
export const rubricCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = (name: string, description: string): Command => new Command(name).description(description);
  return command('rubric', HELP.rubric[language])
    .addCommand(
      withOptions(command('list', HELP.rubricList[language]), ['text', 'json'], language).action(
        (options: RubricCommandOptions) => list(options, language),
      ),
    )
    .addCommand(
      withOptions(
        command('show', HELP.rubricShow[language]).argument('<id>', HELP.ids[language]),
        ['text', 'json'],
        language,
      ).action((id: string, options: RubricCommandOptions) => show(id, options, language)),
    )
    .addCommand(
      withOptions(
        command('check', HELP.rubricCheck[language]).argument('[ids...]', HELP.ids[language]),
        ['text', 'json', 'github', 'sarif', 'junit'],
        language,
      )
        .option('--strict', HELP.strict[language])
        .action((ids: readonly string[], options: RubricCommandOptions) => check(ids, options, context)),
    )
    .addCommand(rubricTestCommand(context))
    .addCommand(rubricDiffCommand(context))
    .addCommand(rubricBakeCommand(context))
    .addCommand(rubricSensitivityCommand(context))
    .addCommand(draftCommand(context))
    .addCommand(command('schema', HELP.rubricSchema[language]).action(schema))
    .helpCommand(false);
};
