import { Command } from 'commander';
import { EXPLANATION_FORMATS } from '../report/index.ts';
import type { CommandContext } from './context.ts';
import { type RubricOptions, type SharedOptions, withRubricOptions, withSharedOptions } from './options.ts';
import { runRanking } from './ranking-run.ts';
import { HELP } from './texts.ts';

/** `screener explain`: why a résumé has its score. */
export const explainCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('explain')
    .description(HELP.explain[language])
    .argument('<resumes...>', HELP.paths[language]);
  return withSharedOptions(withRubricOptions(command, language), Object.keys(EXPLANATION_FORMATS), language).action(
    (paths: readonly string[], options: SharedOptions & RubricOptions) =>
      runRanking(
        paths,
        options,
        { formats: EXPLANATION_FORMATS, fallback: 'text', choose: (ranking) => ranking },
        context,
      ),
  );
};
