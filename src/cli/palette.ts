import { Chalk, supportsColor } from 'chalk';
import { type Palette, PLAIN } from '../report/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Colours for standard output: none off a terminal, with `--no-color`, or where NO_COLOR is set (no-color.org). */
export const toPalette = (wanted: boolean, environment: Environment): Palette => {
  const noColor = environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '';
  if (!wanted || noColor || supportsColor === false) return PLAIN;
  const chalk = new Chalk({ level: supportsColor.level });
  return { strong: chalk.bold, faint: chalk.dim, good: chalk.green, doubtful: chalk.yellow, bad: chalk.red };
};
