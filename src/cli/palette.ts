import { Chalk, type ColorSupportLevel, supportsColor } from 'chalk';
import { type Palette, PLAIN } from '../report/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const terminalLevel = (): ColorSupportLevel => (supportsColor === false ? 0 : supportsColor.level);

/** Sixteen colours: what a sink has that is coloured because `--color` says so. */
const PLAIN_COLORS = 1;

/**
 * Colours for standard output: none off a terminal, with `--no-color`, or where NO_COLOR is set (no-color.org); `--color`
 * (`wanted` true) colours all the same.
 */
export const toPalette = (
  wanted: boolean | undefined,
  environment: Environment,
  level: ColorSupportLevel = terminalLevel(),
): Palette => {
  const noColor = environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '';
  if (wanted === false || (wanted === undefined && (noColor || level === 0))) return PLAIN;
  const chalk = new Chalk({ level: level === 0 ? PLAIN_COLORS : level });
  // One argument each: chalk joins all it gets, and "map" hands over three.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    doubtful: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    link: PLAIN.link,
  };
};
