import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Selection } from '../app/selection.ts';
import type { IsoDate, Language } from '../model/index.ts';
import { HELP } from './texts.ts';

/** Options of every command that reads résumés, as commander hands them over. */
export type SharedOptions = {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly asOf?: IsoDate;
  readonly lang?: Language;
  readonly allowUnreadable?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
};

export type RubricOptions = { readonly rubric: string; readonly rubrics?: string };

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** A count or a share. Matches `20`, `20%`, `12.5%`; not `-1`. */
const TOP = /^(\d{1,9})$|^(\d{1,3}(?:\.\d{1,3})?)[%％]$/u;

/** `--top`: `20` or `20%`. */
export const parseTop = (text: string): NonNullable<Selection['top']> => {
  const [, count, percent] = TOP.exec(text) ?? [];
  if (count !== undefined && Number(count) > 0) return { count: Number(count) };
  if (percent !== undefined && Number(percent) > 0 && Number(percent) <= 100) return { percent: Number(percent) };
  throw new InvalidArgumentError('N or N%, e.g. 20 or 20%');
};

/** A plain number. Matches `60`, `72.5`; not `6e1`. */
const SCORE = /^\d{1,3}(?:\.\d{1,3})?$/u;

/** `--min-score`: 0..100. */
export const parseMinimumScore = (text: string): number => {
  if (SCORE.test(text) && Number(text) <= 100) return Number(text);
  throw new InvalidArgumentError('0..100');
};

/** Adds the options that all commands on résumés share; `formats` are the keys of the command's registry. */
export const withSharedOptions = (command: Command, formats: readonly string[], language: Language): Command =>
  command
    .addOption(new Option('-f, --format <name>', HELP.format[language]).choices(formats))
    .addOption(new Option('-o, --output <file>', HELP.output[language]).argParser(collect))
    .option('--as-of <date>', HELP.asOf[language])
    .addOption(new Option('--lang <language>', HELP.lang[language]).choices(['zh', 'en']))
    .option('--allow-unreadable', HELP.allowUnreadable[language])
    .option('--no-color', HELP.noColor[language])
    .option('-q, --quiet', HELP.quiet[language])
    .option('-v, --verbose', HELP.verbose[language]);

/** Adds `-r` and `--rubrics`. */
export const withRubricOptions = (command: Command, language: Language): Command =>
  command
    .requiredOption('-r, --rubric <id>', HELP.rubricOption[language])
    .option('--rubrics <folder>', HELP.rubrics[language]);
