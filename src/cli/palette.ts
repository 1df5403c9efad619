import { Chalk, type ColorSupportLevel, supportsColor } from 'chalk';
import { type Palette, PLAIN } from '../report/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const terminalLevel = (): ColorSupportLevel => (supportsColor === false ? 0 : supportsColor.level);

/** Colours for standard output: none off a terminal, with `--no-color`, or where NO_COLOR is set (no-color.org). */
export const toPalette = (
  wanted: boolean,
  environment: Environment,
  level: ColorSupportLevel = terminalLevel(),
): Palette => {
  const noColor = environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '';
  if (!wanted || noColor || level === 0) return PLAIN;
  const chalk = new Chalk({ level });
  // One argument each: chalk joins all it gets, and "map" hands over three.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    doubtful: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
};
