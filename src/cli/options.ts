import { type Command, Option } from 'commander';
import { ScreenerError } from '../app/screener-error.ts';
import type { Selection } from '../app/selection.ts';
import type { Bilingual, IsoDate, Language } from '../model/index.ts';
import { HELP } from './texts.ts';
import { WHERE_HELP } from './where-help.ts';
import { type WorkOptions, withWorkOptions } from './work-options.ts';

/** Options of every command that prints a report, as commander hands them over. */
export type PrintOptions = {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly lang?: Language;
  /** Undefined where the sink decides. */
  readonly color?: boolean;
};

/** Options of every command that reads résumés. */
export type SharedOptions = PrintOptions &
  WorkOptions & {
    readonly asOf?: IsoDate;
    readonly where?: string;
    readonly allowUnreadable?: boolean;
    readonly quiet?: boolean;
    readonly verbose?: boolean;
  };

export type RubricOptions = { readonly rubric: string; readonly rubrics?: string };

/** A value that an option can't have, in one sentence. */
export const invalid = (option: string, value: string, wanted: Bilingual): ScreenerError =>
  new ScreenerError({
    zh: `${option} 的值“${value}”无效，应为${wanted.zh}。`,
    en: `"${value}" is no value of ${option}; give ${wanted.en}.`,
  });

/** An option that takes one of a few words. */
const oneOf = (flags: string, description: string, words: readonly string[]): Option => {
  const take = (value: string): string => {
    if (words.includes(value)) return value;
    const name = flags.slice(flags.indexOf('--')).split(' ')[0] ?? flags;
    throw invalid(name, value, { zh: `：${words.join('、')}`, en: `one of ${words.join(', ')}` });
  };
  return new Option(flags, description).choices(words).argParser(take);
};

/** `--format`: a key of the command's registry. */
export const formatOption = (formats: readonly string[], language: Language): Option =>
  oneOf('-f, --format <name>', HELP.format[language], formats);

/** `--lang`. */
export const languageOption = (language: Language): Option =>
  oneOf('--lang <language>', HELP.lang[language], ['zh', 'en']);

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** A count or a share. Matches `20`, `20%`, `12.5%`; not `-1`. */
const TOP = /^(\d{1,9})$|^(\d{1,3}(?:\.\d{1,3})?)[%％]$/u;

/** `--top`: `20` or `20%`. */
export const parseTop = (text: string): NonNullable<Selection['top']> => {
  const [, count, percent] = TOP.exec(text) ?? [];
  if (count !== undefined && Number(count) > 0) return { count: Number(count) };
  if (percent !== undefined && Number(percent) > 0 && Number(percent) <= 100) return { percent: Number(percent) };
  throw invalid('--top', text, { zh: '名数或百分比，例如 20 或 20%', en: 'a count or a share, such as 20 or 20%' });
};

/** A plain number. Matches `60`, `72.5`; not `6e1`. */
const SCORE = /^\d{1,3}(?:\.\d{1,3})?$/u;

/** A parser of the score, 0..100, that an option takes. */
export const scoreOf =
  (option: string) =>
  (text: string): number => {
    if (SCORE.test(text) && Number(text) <= 100) return Number(text);
    throw invalid(option, text, { zh: ' 0 到 100 的数，例如 60', en: 'a number from 0 to 100, such as 60' });
  };

/** `--min-score`. */
export const parseMinimumScore = scoreOf('--min-score');

/** Adds the options of a report; `formats` are the keys of the command's registry. */
export const withPrintOptions = (command: Command, formats: readonly string[], language: Language): Command =>
  command
    .addOption(formatOption(formats, language))
    .addOption(new Option('-o, --output <file>', HELP.output[language]).argParser(collect))
    .addOption(languageOption(language))
    .option('--color', HELP.color[language])
    .option('--no-color', HELP.noColor[language]);

/** Adds the options that all commands on résumés share; `formats` are the keys of the command's registry. */
export const withSharedOptions = (command: Command, formats: readonly string[], language: Language): Command =>
  withWorkOptions(
    command
      .addOption(formatOption(formats, language))
      .addOption(new Option('-o, --output <file>', HELP.output[language]).argParser(collect))
      .option('--as-of <date>', HELP.asOf[language])
      .addOption(languageOption(language))
      .option('--allow-unreadable', HELP.allowUnreadable[language])
      .option('--color', HELP.color[language])
      .option('--no-color', HELP.noColor[language])
      .option('-q, --quiet', HELP.quiet[language])
      .option('-v, --verbose', HELP.verbose[language]),
    language,
  );

/** `--where`, with what its queries are made of after the help. */
export const withWhere = (command: Command, language: Language): Command =>
  command.option('--where <query>', HELP.where[language]).addHelpText('after', WHERE_HELP[language]);

/** Adds `-r` and `--rubrics`. */
export const withRubricOptions = (command: Command, language: Language): Command =>
  command
    .requiredOption('-r, --rubric <id>', HELP.rubricOption[language])
    .option('--rubrics <folder>', HELP.rubrics[language]);
