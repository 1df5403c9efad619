import { Command, Option } from 'commander';
import { INTERVIEW_FORMATS } from '../report/index.ts';
import type { CommandContext } from './context.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { CUT_SHORT, interruption } from './interruption.ts';
import { invalid, type RubricOptions, type SharedOptions, withRubricOptions, withSharedOptions } from './options.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { toWork } from './work-options.ts';

type InterviewOptions = SharedOptions & RubricOptions & { readonly minutes: number };

/** Under a quarter of an hour nothing is heard; over three quarters nobody listens. */
const SHORTEST = 15;
const LONGEST = 45;
const USUAL = 30;

/** A number of minutes. Matches `30`; not `30m`. */
const MINUTES = /^\d{1,2}$/u;

const parseMinutes = (text: string): number => {
  const minutes = MINUTES.test(text) ? Number(text) : Number.NaN;
  if (minutes >= SHORTEST && minutes <= LONGEST) return minutes;
  throw invalid('--minutes', text, {
    zh: ` ${SHORTEST} 到 ${LONGEST} 的整数`,
    en: `a whole number from ${SHORTEST} to ${LONGEST}`,
  });
};

const runInterview = async (
  paths: readonly string[],
  options: InterviewOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const asOf = options.asOf === undefined ? app.today() : app.parseAsOf(options.asOf);
  const sinks = toSinks(options, 'text', INTERVIEW_FORMATS);
  const aside = toAside(
    options,
    language,
    sinks.some(({ path }) => path === null),
  );
  const vocabulary = app.loadVocabulary();
  const rubric = app.loadRubric(options.rubric, vocabulary, options.rubrics ?? null);
  const files = app.discover(paths);
  const { signal, code } = interruption();
  const report = await app.interviewFiles(files, rubric, {
    ...toWork(options),
    vocabulary,
    asOf,
    signal,
    minutes: options.minutes,
    onProgress: aside.onProgress,
    onParsed: aside.onParsed,
  });
  aside.clear();
  for (const { path, format } of sinks) {
    const render = await format.load();
    const shown = languageOf(format, options.lang, language);
    emit(path, await render(report, toReportOptions(path, shown, vocabulary, options.color)));
  }
  const ended = code();
  if (ended !== null) {
    aside.say(CUT_SHORT);
    exitWith(ended);
  } else if (report.unreadable.length > 0 && options.allowUnreadable !== true) exitWith(EXIT.someUnreadable);
};

/** `screener interview`: what to ask a candidate, and why. */
export const interviewCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('interview')
    .description(HELP.interview[language])
    .argument('<resumes...>', HELP.paths[language])
    .addOption(new Option('--minutes <n>', HELP.minutes[language]).argParser(parseMinutes).default(USUAL));
  return withSharedOptions(withRubricOptions(command, language), Object.keys(INTERVIEW_FORMATS), language).action(
    (given: readonly string[], options: InterviewOptions) => runInterview(given, options, context),
  );
};
