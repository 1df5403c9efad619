import { Command } from 'commander';
import { checkWritable, writeOutput } from '../app/output-file.ts';
import type { Bilingual, DroppedCondition, Language } from '../model/index.ts';
import { safeForTerminal } from '../report/index.ts';
import type { CommandContext } from './context.ts';
import { languageOption } from './options.ts';
import { HELP } from './texts.ts';

type DraftOptions = {
  readonly id?: string;
  readonly output?: string;
  readonly lang?: Language;
  readonly quiet?: boolean;
};

const droppedSentence = ({ attributes, proxy, evidence: { quote, line } }: DroppedCondition): Bilingual => {
  const zh = attributes.map(({ name }) => name.zh).join('、');
  const en = attributes.map(({ name }) => name.en).join(', ');
  return proxy
    ? {
        zh: `未写入：“${quote}”（第 ${line} 行）可能用来代替受保护特征：${zh}。`,
        en: `left out: "${quote}" (line ${line}) may stand for a protected attribute: ${en}.`,
      }
    : {
        zh: `未写入：“${quote}”（第 ${line} 行）涉及${zh}，不得作为条件。`,
        en: `left out: "${quote}" (line ${line}) sorts people by ${en}, which no rubric may do.`,
      };
};

const runDraft = async (
  path: string,
  { id, output, lang, quiet = false }: DraftOptions,
  locale: Language,
): Promise<void> => {
  const app = await import('../app/index.ts');
  if (output !== undefined) checkWritable(output);
  const vocabulary = app.loadVocabulary();
  const { draftFromFile } = await import('../app/draft.ts');
  const { text, advert, notes } = await draftFromFile(path, id ?? null, { vocabulary, asOf: app.today() });
  const language = lang ?? locale;
  const say = (sentence: Bilingual): void => {
    if (!quiet) process.stderr.write(`screener: ${safeForTerminal(sentence[language])}\n`);
  };
  for (const condition of advert.dropped) say(droppedSentence(condition));
  for (const note of notes) say({ zh: `${note.zh}。`, en: `${note.en}.` });
  if (output === undefined) process.stdout.write(text);
  else writeOutput(output, text);
};

/** `screener rubric draft`: a rubric out of a job advert. */
export const draftCommand = ({ language }: CommandContext): Command =>
  new Command('draft')
    .description(HELP.rubricDraft[language])
    .argument('<advert>', HELP.advert[language])
    .option('--id <id>', HELP.draftId[language])
    .option('-o, --output <file>', HELP.draftOutput[language])
    .addOption(languageOption(language))
    .option('-q, --quiet', HELP.quiet[language])
    .option('-v, --verbose', HELP.verbose[language])
    .action((path: string, options: DraftOptions) => runDraft(path, options, language));
