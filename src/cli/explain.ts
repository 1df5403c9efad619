import { Command } from 'commander';
import { ScreenerError } from '../app/screener-error.ts';
import type { Ranking } from '../model/index.ts';
import { EXPLANATION_FORMATS, LETTER_FORMATS } from '../report/index.ts';
import { type BlindOptions, withBlind } from './blind-options.ts';
import type { CommandContext } from './context.ts';
import { type RubricOptions, type SharedOptions, withRubricOptions, withSharedOptions } from './options.ts';
import { runRanking } from './ranking-run.ts';
import { HELP } from './texts.ts';

type ExplainOptions = SharedOptions & RubricOptions & BlindOptions & { readonly letter?: boolean };

/**
 * The ranking, if it is of one candidate alone: a letter to one tells nothing of another.
 *
 * @throws ScreenerError where it is not.
 */
const ofOne = (ranking: Ranking): Ranking => {
  const [unread] = ranking.unreadable;
  if (unread !== undefined) {
    const { file, message } = unread;
    throw new ScreenerError({ zh: `${file.path}：${message.zh}`, en: `${file.path}: ${message.en}` });
  }
  if (ranking.candidates.length !== 1) {
    throw new ScreenerError({
      zh: `--letter 一次只写一位候选人，这里有 ${ranking.candidates.length} 位。`,
      en: `--letter is written to one candidate; there are ${ranking.candidates.length} here.`,
    });
  }
  return ranking;
};

/** `screener explain`: why a résumé has its score. */
export const explainCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('explain')
    .description(HELP.explain[language])
    .argument('<resumes...>', HELP.paths[language])
    .option('--letter', HELP.letter[language]);
  const shared = withSharedOptions(withRubricOptions(command, language), Object.keys(EXPLANATION_FORMATS), language);
  return withBlind(shared, language).action((paths: readonly string[], options: ExplainOptions) =>
    runRanking(
      paths,
      options,
      options.letter === true
        ? { formats: LETTER_FORMATS, fallback: 'text', people: 'once', choose: ofOne }
        : { formats: EXPLANATION_FORMATS, fallback: 'text', people: 'every-version', choose: (ranking) => ranking },
      context,
    ),
  );
};
