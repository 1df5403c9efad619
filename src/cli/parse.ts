import { Command } from 'commander';
import type { OnProgress } from '../app/progress.ts';
import type { Bilingual } from '../model/index.ts';
import { PARSED_FORMATS } from '../report/index.ts';
import { type BlindOptions, toBlindRun, withBlind } from './blind-options.ts';
import { withResume } from './cache-options.ts';
import type { CommandContext } from './context.ts';
import { toContinuation } from './continuation.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { CUT_SHORT, interruption } from './interruption.ts';
import { type SharedOptions, withSharedOptions, withWhere } from './options.ts';
import { openWriter } from './parse-writer.ts';
import { type ShardOptions, shardSentence, withShard } from './shard-option.ts';
import { languageOf, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';
import { toWork } from './work-options.ts';

type ParseOptions = SharedOptions & ShardOptions & BlindOptions;

const NOT_MATCHING = (files: number): Bilingual => ({
  zh: `另有 ${files} 份不符合 --where，未列出。`,
  en: `${files} ${files === 1 ? 'file does' : 'files do'} not meet --where and ${files === 1 ? 'is' : 'are'} not listed.`,
});

const runParse = async (
  paths: readonly string[],
  options: ParseOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/reading.ts');
  const { asOf, onRecalled, sentences } = toContinuation(options);
  const fallback = process.stdout.isTTY === true ? 'card' : 'json';
  const sinks = toSinks(options, fallback, PARSED_FORMATS);
  const screen = sinks.find(({ path }) => path === null);
  const aside = toAside(options, language, screen?.format.machine === false);
  const vocabulary = app.loadVocabulary();
  const condition =
    options.where === undefined
      ? null
      : (await import('../app/where.ts')).parseCondition(options.where, { vocabulary, asOf });
  const blind = await toBlindRun(options, vocabulary);
  const found = app.discover(paths);
  const { files, shard } =
    options.shard === undefined ? { files: found, shard: undefined } : app.takeShard(found, options.shard);
  if (shard !== undefined) aside.say(shardSentence(shard, files.length));
  const writers = await Promise.all(
    sinks.map(async (sink) => {
      const shown = languageOf(sink.format, options.lang, language);
      const writer = await openWriter(sink, toReportOptions(sink.path, shown, vocabulary, options.color));
      return { ...writer, shown };
    }),
  );
  let unreadable = 0;
  let notMatching = 0;
  const { signal, code } = interruption();
  const onProgress: OnProgress = (progress) => aside.onProgress(blind === null ? progress : { ...progress, path: '' });
  const reading = { ...toWork(options, onRecalled), vocabulary, asOf, onProgress, signal };
  for await (const resume of app.readFiles(files, reading)) {
    aside.clear();
    blind?.admit([resume]);
    if (!signal.aborted) aside.onParsed(blind === null ? resume : blind.resume({ ...resume, profile: null }, language));
    if (resume.profile === null) unreadable += 1;
    if (!app.stays(resume, condition)) {
      notMatching += 1;
      continue;
    }
    for (const { take, shown } of writers) take(blind === null ? resume : blind.resume(resume, shown));
  }
  for (const { keep } of writers) keep();
  await blind?.keepKey();
  if (condition !== null) aside.say(NOT_MATCHING(notMatching));
  for (const sentence of sentences(files.length)) aside.say(sentence);
  const ended = code();
  if (ended !== null) {
    aside.say(CUT_SHORT);
    exitWith(ended);
  } else if (unreadable > 0 && options.allowUnreadable !== true) exitWith(EXIT.someUnreadable);
};

/** `screener parse`: what each résumé says. */
export const parseCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('parse').description(HELP.parse[language]).argument('<paths...>', HELP.paths[language]);
  const shared = withSharedOptions(
    withShard(withWhere(command, language), language),
    Object.keys(PARSED_FORMATS),
    language,
  );
  return withBlind(withResume(shared, language), language).action((paths: readonly string[], options: ParseOptions) =>
    runParse(paths, options, context),
  );
};
