import { Command } from 'commander';
import { ScreenerError } from '../app/screener-error.ts';
import { type Selection, select } from '../app/selection.ts';
import type { Bilingual } from '../model/index.ts';
import { gateFaults } from '../report/gate.ts';
import { RANKING_FORMATS } from '../report/index.ts';
import type { CommandContext } from './context.ts';
import { toAside, toReportOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { type GateOptions, stoppedSentence, toGate, withGateOptions } from './gate-options.ts';
import { type PrintOptions, parseMinimumScore, parseTop, withPrintOptions } from './options.ts';
import { emit, toSinks } from './sinks.ts';
import { HELP } from './texts.ts';

type MergeOptions = PrintOptions &
  GateOptions & {
    readonly top?: NonNullable<Selection['top']>;
    readonly minScore?: number;
    readonly allowUnreadable?: boolean;
    readonly quiet?: boolean;
  };

const TEXTS = {
  merge: {
    zh: '把多份排名 JSON（--shard 的各部分，或不同文件夹的结果）合成一个排名，与一次处理全部文件的结果逐字节相同；分在不同部分的同一人，只有 --shard 的部分能识别',
    en: 'join rankings (the parts of --shard, or those of several folders) to one, byte for byte that of a single run over all files; one person in several of them is found in parts of --shard only',
  },
  language: { zh: '输出语言：只能是排名 JSON 的语言', en: 'language: that of the rankings, no other' },
  rankings: { zh: 'rank 输出的排名 JSON', en: 'rankings, as JSON that rank wrote' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const NAMES = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;

const runMerge = async (
  paths: readonly [string, ...string[]],
  options: MergeOptions,
  { language, exitWith }: CommandContext,
): Promise<void> => {
  const app = await import('../app/index.ts');
  const sinks = toSinks(options, 'table', RANKING_FORMATS);
  const aside = toAside(options, language, true);
  const merged = app.mergeFiles(paths);
  if (options.lang !== undefined && options.lang !== merged.language) {
    const name = NAMES[merged.language];
    throw new ScreenerError({
      zh: `这些排名是${name.zh}的，不能译成 --lang ${options.lang}；请用该语言重新生成。`,
      en: `these rankings are in ${name.en}, which merge can't turn into --lang ${options.lang}; make them in that language.`,
    });
  }
  const vocabulary = app.loadVocabulary();
  const gate = toGate(options);
  const ranking = select(merged.ranking, { top: options.top ?? null, minimumScore: options.minScore ?? null });
  for (const { path, format } of sinks) {
    const render = await format.load();
    emit(path, await render(ranking, { ...toReportOptions(path, merged.language, vocabulary, options.color), gate }));
  }
  const stopped = gateFaults(ranking, gate);
  if (stopped.length > 0) aside.say(stoppedSentence(stopped.length));
  const { unreadable } = ranking.counts;
  if (unreadable > 0 && options.allowUnreadable !== true && !gate.on.has('unreadable')) exitWith(EXIT.someUnreadable);
  else if (stopped.length > 0) exitWith(EXIT.checkFailed);
};

/** `screener merge`: rankings of parts joined to one. */
export const mergeCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('merge')
    .description(TEXTS.merge[language])
    .argument('<rankings...>', TEXTS.rankings[language])
    .option('--top <n>', HELP.top[language], parseTop)
    .option('--min-score <score>', HELP.minScore[language], parseMinimumScore)
    .option('--allow-unreadable', HELP.allowUnreadable[language])
    .option('-q, --quiet', HELP.quiet[language]);
  withPrintOptions(withGateOptions(command, language), Object.keys(RANKING_FORMATS), language);
  const languageChoice = command.options.find(({ long }) => long === '--lang');
  if (languageChoice !== undefined) languageChoice.description = TEXTS.language[language];
  return command.action(([first = '', ...others]: readonly string[], options: MergeOptions) =>
    runMerge([first, ...others], options, context),
  );
};
