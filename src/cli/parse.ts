import { Command } from 'commander';
import type { Bilingual, ParsedResume } from '../model/index.ts';
import { PARSED_FORMATS, type ParsedFormat, type ReportOptions } from '../report/index.ts';
import type { CommandContext } from './context.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { interruption } from './interruption.ts';
import { type SharedOptions, withSharedOptions, withWhere } from './options.ts';
import { emit, languageOf, type Sink, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { toWork } from './work-options.ts';

type Writer = { readonly take: (resume: ParsedResume) => void; readonly end: () => void };

/** Standard output gets each file as soon as it is parsed, where the format allows; a file is written at the end. */
const toWriter = async ({ path, format }: Sink<ParsedFormat>, options: ReportOptions): Promise<Writer> => {
  const report = await format.load();
  const resumes: ParsedResume[] = [];
  if ('each' in report && path === null)
    return { take: (resume) => emit(null, report.each(resume, options)), end: () => undefined };
  const render = (): string =>
    'all' in report ? report.all(resumes, options) : resumes.map((resume) => report.each(resume, options)).join('');
  return { take: (resume) => void resumes.push(resume), end: () => emit(path, render()) };
};

const NOT_MATCHING = (files: number): Bilingual => ({
  zh: `另有 ${files} 份不符合 --where，未列出。`,
  en: `${files} ${files === 1 ? 'file does' : 'files do'} not meet --where and ${files === 1 ? 'is' : 'are'} not listed.`,
});

const runParse = async (
  paths: readonly string[],
  options: SharedOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const asOf = options.asOf === undefined ? app.today() : app.parseAsOf(options.asOf);
  const fallback = process.stdout.isTTY === true ? 'card' : 'json';
  const sinks = toSinks(options, fallback, PARSED_FORMATS);
  const screen = sinks.find(({ path }) => path === null);
  const aside = toAside(options, language, screen?.format.machine === false);
  const vocabulary = app.loadVocabulary();
  const condition = options.where === undefined ? null : app.parseCondition(options.where, { vocabulary, asOf });
  const files = app.discover(paths);
  const writers = await Promise.all(
    sinks.map((sink) =>
      toWriter(
        sink,
        toReportOptions(sink.path, languageOf(sink.format, options.lang, language), vocabulary, options.color),
      ),
    ),
  );
  let unreadable = 0;
  let notMatching = 0;
  const { signal, code } = interruption();
  const reading = { ...toWork(options), vocabulary, asOf, onProgress: aside.onProgress, signal };
  for await (const resume of app.readFiles(files, reading)) {
    aside.clear();
    if (!signal.aborted) aside.onParsed(resume);
    if (resume.profile === null) unreadable += 1;
    if (!app.stays(resume, condition)) {
      notMatching += 1;
      continue;
    }
    for (const writer of writers) writer.take(resume);
  }
  for (const writer of writers) writer.end();
  if (condition !== null) aside.say(NOT_MATCHING(notMatching));
  const ended = code();
  if (ended !== null) exitWith(ended);
  else if (unreadable > 0 && options.allowUnreadable !== true) exitWith(EXIT.someUnreadable);
};

/** `screener parse`: what each résumé says. */
export const parseCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('parse').description(HELP.parse[language]).argument('<paths...>', HELP.paths[language]);
  return withSharedOptions(withWhere(command, language), Object.keys(PARSED_FORMATS), language).action(
    (paths: readonly string[], options: SharedOptions) => runParse(paths, options, context),
  );
};
