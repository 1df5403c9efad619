import { toolName } from '../app/package-files.ts';
import { ScreenerError } from '../app/screener-error.ts';
import type { Language } from '../model/index.ts';
import { safeForTerminal } from '../report/safe.ts';
import { EXIT } from './exit-codes.ts';
import { endOnSignals } from './interruption.ts';
import { askedLanguage, localeLanguage } from './locale.ts';

/** Lines of a sentence or stack, safe for a terminal: errors hold paths, and parts of rubrics. */
const safeLines = (text: string): string => text.split('\n').map(safeForTerminal).join('\n');

/** What ends a run: a sentence with the program's name before it, or a stack. */
const toErrorText = (error: unknown, language: Language, withStack: boolean): string => {
  if (error instanceof ScreenerError) return `screener: ${safeLines(error.sentence[language])}\n`;
  const message = safeForTerminal(error instanceof Error ? error.message : String(error));
  if (withStack && error instanceof Error) return `screener: ${safeLines(error.stack ?? message)}\n`;
  return language === 'zh'
    ? `screener: 程序错误：${message}（加 --verbose 可看到完整出错位置，请反馈给维护者）\n`
    : `screener: internal error: ${message} (run again with --verbose for the stack, and please report it)\n`;
};

/** A reader that went away (`| head`) ends the run quietly. */
const endQuietlyWithoutReader = (): void => {
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done);
  };
  process.stdout.on('error', onError);
  process.stderr.on('error', onError);
};

/** Runs the command that the arguments (without node and the script) name, and returns its exit code. */
export const main = async (argv: readonly string[]): Promise<number> => {
  endQuietlyWithoutReader();
  const language = askedLanguage(argv) ?? localeLanguage(process.env);
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      process.stdout.write(`${toolName()}\n`);
      return EXIT.done;
    }
    endOnSignals();
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, language);
  } catch (error) {
    process.stderr.write(toErrorText(error, language, argv.includes('--verbose')));
    return EXIT.couldNotRun;
  }
};
