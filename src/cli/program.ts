import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { toolName } from '../app/package-files.ts';
import type { Language } from '../model/index.ts';
import { safeForTerminal } from '../report/safe.ts';
import type { CommandContext } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { EXAMPLES, HELP, HELP_TITLES, USAGE_FAULTS } from './texts.ts';

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

type MakeCommand = (context: CommandContext) => Command;

/** The commands by name, in the order of the help. Each is loaded when it is needed: loading all takes longer than most of them. */
const COMMANDS: ReadonlyMap<string, () => Promise<MakeCommand>> = new Map([
  ['rank', async () => (await import('./rank.ts')).rankCommand],
  ['explain', async () => (await import('./explain.ts')).explainCommand],
  ['interview', async () => (await import('./interview.ts')).interviewCommand],
  ['parse', async () => (await import('./parse.ts')).parseCommand],
  ['match', async () => (await import('./match.ts')).matchCommand],
  ['merge', async () => (await import('./merge.ts')).mergeCommand],
  ['rubric', async () => (await import('./rubric.ts')).rubricCommand],
  ['offers', async () => (await import('./offers.ts')).offersCommand],
  ['audit', async () => (await import('./audit.ts')).auditCommand],
  ['cache', async () => (await import('./cache.ts')).cacheCommand],
  ['verify', async () => (await import('./verify.ts')).verifyCommand],
] as const);

/** The command that the arguments begin with; all of them where they begin with none, for the help and for guesses at a name. */
const commandsFor = (argv: readonly string[]): Promise<readonly MakeCommand[]> => {
  const named = COMMANDS.get(argv[0] ?? '');
  return Promise.all((named === undefined ? [...COMMANDS.values()] : [named]).map((load) => load()));
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
    .helpCommand(false)
    .addHelpText('after', EXAMPLES[language]);
  for (const make of await commandsFor(argv)) program.addCommand(make(context));
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
