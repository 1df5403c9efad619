import { Command } from 'commander';
import type { Bilingual } from '../model/index.ts';
import { PARSED_FORMATS } from '../report/index.ts';
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

type ParseOptions = SharedOptions & ShardOptions;

const NOT_MATCHING = (files: number): Bilingual => ({
  zh: `另有 ${files} 份不符合 --where，未列出。`,
  en: `${files} ${files === 1 ? 'file does' : 'files do'} not meet --where and ${files === 1 ? 'is' : 'are'} not listed.`,
});

const runParse = async (
  paths: readonly string[],
  options: ParseOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const { asOf, onRecalled, sentences } = toContinuation(options);
  const fallback = process.stdout.isTTY === true ? 'card' : 'json';
  const sinks = toSinks(options, fallback, PARSED_FORMATS);
  const screen = sinks.find(({ path }) => path === null);
  const aside = toAside(options, language, screen?.format.machine === false);
  const vocabulary = app.loadVocabulary();
  const condition = options.where === undefined ? null : app.parseCondition(options.where, { vocabulary, asOf });
  const found = app.discover(paths);
  const { files, shard } =
    options.shard === undefined ? { files: found, shard: undefined } : app.takeShard(found, options.shard);
  if (shard !== undefined) aside.say(shardSentence(shard, files.length));
  const writers = await Promise.all(
    sinks.map((sink) =>
      openWriter(
        sink,
        toReportOptions(sink.path, languageOf(sink.format, options.lang, language), vocabulary, options.color),
      ),
    ),
  );
  let unreadable = 0;
  let notMatching = 0;
  const { signal, code } = interruption();
  const reading = { ...toWork(options, onRecalled), vocabulary, asOf, onProgress: aside.onProgress, signal };
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
  for (const writer of writers) writer.keep();
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
  return withResume(shared, language).action((paths: readonly string[], options: ParseOptions) =>
    runParse(paths, options, context),
  );
};
