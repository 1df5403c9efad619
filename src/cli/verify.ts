import { Command } from 'commander';
import { VERIFY_FORMATS } from '../report/verify/index.ts';
import type { CommandContext } from './context.ts';
import { toAside, toPlainOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { type PrintOptions, withPrintOptions } from './options.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { withJobs } from './work-options.ts';

type VerifyOptions = PrintOptions & {
  readonly pathsFrom?: string;
  readonly jobs?: number;
  readonly quiet?: boolean;
};

const runVerify = async (
  folder: string,
  options: VerifyOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const { rankingText } = await import('../report/json.ts');
  const sinks = toSinks(options, 'text', VERIFY_FORMATS);
  const aside = toAside({ quiet: options.quiet === true }, language, true);
  const verification = await app.verifyRun(folder, {
    pathsFrom: options.pathsFrom ?? null,
    vocabulary: app.loadVocabulary(),
    jobs: options.jobs,
    onProgress: aside.onProgress,
    toText: rankingText,
  });
  aside.clear();
  for (const { path, format } of sinks) {
    const render = await format.load();
    emit(path, render(verification, toPlainOptions(path, languageOf(format, options.lang, language), options.color)));
  }
  if (verification.verdict === 'different') exitWith(EXIT.checkFailed);
};

/** `screener verify`: a saved run made again. */
export const verifyCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('verify')
    .description(HELP.verify[language])
    .argument('<folder>', HELP.runFolder[language])
    .option('--paths-from <folder>', HELP.pathsFrom[language])
    .option('-q, --quiet', HELP.quiet[language]);
  return withPrintOptions(withJobs(command, language), Object.keys(VERIFY_FORMATS), language).action(
    (folder: string, options: VerifyOptions) => runVerify(folder, options, context),
  );
};
