import { Command, Option } from 'commander';
import { ScreenerError } from '../app/screener-error.ts';
import type { Offers } from '../model/index.ts';
import { OFFERS_FORMATS } from '../report/offers/index.ts';
import type { CommandContext } from './context.ts';
import { toPlainOptions } from './desk.ts';
import { type PrintOptions, parseTop, withPrintOptions } from './options.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { STAGE_HELP } from './stage-texts.ts';

type OffersOptions = PrintOptions & {
  readonly ranking: string;
  readonly scores: string;
  readonly weights: Offers['weights'];
  readonly share: Offers['rule'];
};

/** Two weights. Matches `40:60`, `40%:60%`, `0.4:0.6`; not `40`. */
const WEIGHTS = /^(\d{1,3}(?:\.\d{1,3})?)%?\s?[:：]\s?(\d{1,3}(?:\.\d{1,3})?)%?$/u;

const parseWeights = (text: string): Offers['weights'] => {
  const [, first, second] = WEIGHTS.exec(text) ?? [];
  const [written, interview] = [Number(first), Number(second)];
  const sum = written + interview;
  if (Math.abs(sum - 100) < 1e-9) return { written, interview };
  if (Math.abs(sum - 1) < 1e-9) return { written: written * 100, interview: interview * 100 };
  throw new ScreenerError({
    zh: `--weights 的值“${text}”无效，应为两个加起来等于 100 的数，例如 40:60。`,
    en: `"${text}" is no value of --weights; give two numbers that add up to 100, such as 40:60.`,
  });
};

const runOffers = async (options: OffersOptions, { language }: CommandContext): Promise<void> => {
  const { makeOffers } = await import('../app/offers.ts');
  const sinks = toSinks(options, 'table', OFFERS_FORMATS);
  const offers = makeOffers({
    ranking: options.ranking,
    scores: options.scores,
    weights: options.weights,
    rule: options.share,
  });
  for (const { path, format } of sinks) {
    const render = await format.load();
    emit(path, render(offers, toPlainOptions(path, languageOf(format, options.lang, language), options.color)));
  }
};

/** `screener offers`: 笔试 and 面试 joined with a ranking. */
export const offersCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('offers')
    .description(STAGE_HELP.offers[language])
    .requiredOption('--ranking <file>', STAGE_HELP.ranking[language])
    .requiredOption('--scores <file>', STAGE_HELP.scores[language])
    .addOption(
      new Option('--weights <written:interview>', STAGE_HELP.weights[language])
        .argParser(parseWeights)
        .default({ written: 40, interview: 60 }, '40:60'),
    )
    .addOption(
      new Option('--share <n>', STAGE_HELP.share[language]).argParser(parseTop).default({ percent: 20 }, '20%'),
    );
  return withPrintOptions(command, Object.keys(OFFERS_FORMATS), language).action((options: OffersOptions) =>
    runOffers(options, context),
  );
};
