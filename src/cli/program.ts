import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { toolName } from '../app/package-files.ts';
import type { Language } from '../model/index.ts';
import { safeForTerminal } from '../report/safe.ts';
import { auditCommand } from './audit.ts';
import { cacheCommand } from './cache.ts';
import type { CommandContext } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { explainCommand } from './explain.ts';
import { interviewCommand } from './interview.ts';
import { matchCommand } from './match.ts';
import { mergeCommand } from './merge.ts';
import { offersCommand } from './offers.ts';
import { parseCommand } from './parse.ts';
import { rankCommand } from './rank.ts';
import { rubricCommand } from './rubric.ts';
import { EXAMPLES, HELP, HELP_TITLES, USAGE_FAULTS } from './texts.ts';
import { verifyCommand } from './verify.ts';

/** What commander begins its messages with. Matches `error: x`; not `an error`. */
const PREFIX = /^error: /u;
/** A part in single quotes. Matches `'--frmat <name>'`; not `it`. */
const QUOTED = /'([^'\n]{1,200})'/u;
/** Commander's guess. Matches `(Did you mean --top?)`; not `did`. */
const GUESS = /\(Did you mean (.{1,80}?)\?\)/u;

/** A fault of usage in one sentence. */
const toUsageFault = ({ code, message }: CommanderError, language: Language): string => {
  const plain = message.replace(PREFIX, '').replaceAll('\n', ' ');
  const sentence = USAGE_FAULTS[code];
  if (language === 'en' || sentence === undefined) return plain;
  const guess = GUESS.exec(plain)?.[1];
  const subject = code === 'commander.excessArguments' ? plain : (QUOTED.exec(plain)?.[1] ?? plain);
  return `${sentence}${subject}${guess === undefined ? '' : `，是不是 ${guess}？`}`;
};

const QUIET: OutputConfiguration = { outputError: () => undefined };

/** Settings that commander doesn't hand down to commands that were made on their own. */
const prepare = (command: Command, language: Language): void => {
  command
    .exitOverride()
    .configureOutput(QUIET)
    .helpOption('-h, --help', HELP.help[language])
    .configureHelp(language === 'zh' ? { styleTitle: (title) => HELP_TITLES[title] ?? title } : {});
  for (const child of command.commands) prepare(child, language);
};

/** Runs the command that the arguments name; returns its exit code. */
export const runProgram = async (argv: readonly string[], language: Language): Promise<number> => {
  let code: number = EXIT.done;
  const context: CommandContext = {
    language,
    exitWith: (given) => {
      code = given;
    },
  };
  const program = new Command('screener')
    .description(HELP.program[language])
    .version(toolName(), '-V, --version', HELP.version[language])
    .addCommand(rankCommand(context))
    .addCommand(explainCommand(context))
    .addCommand(interviewCommand(context))
    .addCommand(parseCommand(context))
    .addCommand(matchCommand(context))
    .addCommand(mergeCommand(context))
    .addCommand(rubricCommand(context))
    .addCommand(offersCommand(context))
    .addCommand(auditCommand(context))
    .addCommand(cacheCommand(context))
    .addCommand(verifyCommand(context))
    .helpCommand(false)
    .addHelpText('after', EXAMPLES[language]);
  prepare(program, language);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return EXIT.done;
    // Help that nobody asked for (`screener` alone) was printed in place of an error.
    if (error.code !== 'commander.help')
      process.stderr.write(`screener: ${safeForTerminal(toUsageFault(error, language))}\n`);
    return EXIT.couldNotRun;
  }
};
