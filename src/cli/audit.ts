import { Command, Option } from 'commander';
import { ScreenerError } from '../app/screener-error.ts';
import type { Audit, ShortlistRule } from '../model/index.ts';
import { AUDIT_FORMATS } from '../report/audit/index.ts';
import type { CommandContext } from './context.ts';
import { toPlainOptions } from './desk.ts';
import { EXIT } from './exit-codes.ts';
import { type PrintOptions, parseMinimumScore, parseTop, withPrintOptions } from './options.ts';
import { emit, languageOf, toSinks } from './sinks.ts';
import { STAGE_HELP } from './stage-texts.ts';

type AuditOptions = PrintOptions & {
  readonly ranking: string;
  readonly groups: string;
  readonly by?: readonly string[];
  readonly top?: NonNullable<ShortlistRule['top']>;
  readonly minScore?: number;
  readonly failUnder?: number;
};

/** A ratio. Matches `0.8`, `1`; not `80%`. */
const RATIO = /^(?:0?\.\d{1,4}|[01](?:\.\d{1,4})?)$/u;

const parseRatio = (text: string): number => {
  if (RATIO.test(text) && Number(text) <= 1) return Number(text);
  throw new ScreenerError({
    zh: `--fail-under 的值“${text}”无效，应为 0 到 1 的数，例如 0.8。`,
    en: `"${text}" is no value of --fail-under; give a number from 0 to 1, such as 0.8.`,
  });
};

const parseList = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[,、]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const fallsUnder = ({ tables }: Audit, limit: number): boolean =>
  tables.some(({ groups }) =>
    groups.some(
      ({ reservation, selected }) => reservation === null && selected.ratio !== null && selected.ratio < limit,
    ),
  );

const runAudit = async (options: AuditOptions, { language, exitWith }: CommandContext): Promise<void> => {
  const { auditRanking } = await import('../app/audit.ts');
  const sinks = toSinks(options, 'text', AUDIT_FORMATS);
  const audit = auditRanking({
    ranking: options.ranking,
    groups: options.groups,
    by: options.by ?? null,
    selection: { top: options.top ?? null, minimumScore: options.minScore ?? null },
  });
  for (const { path, format } of sinks) {
    const render = await format.load();
    emit(path, render(audit, toPlainOptions(path, languageOf(format, options.lang, language), options.color)));
  }
  if (options.failUnder !== undefined && fallsUnder(audit, options.failUnder)) exitWith(EXIT.checkFailed);
};

/** `screener audit`: rates by groups that the auditor names. */
export const auditCommand = (context: CommandContext): Command => {
  const { language } = context;
  const command = new Command('audit')
    .description(STAGE_HELP.audit[language])
    .requiredOption('--ranking <file>', STAGE_HELP.ranking[language])
    .requiredOption('--groups <file>', STAGE_HELP.groups[language])
    .addOption(new Option('--by <attributes>', STAGE_HELP.by[language]).argParser(parseList))
    .option('--top <n>', STAGE_HELP.top[language], parseTop)
    .option('--min-score <score>', STAGE_HELP.minScore[language], parseMinimumScore)
    .option('--fail-under <ratio>', STAGE_HELP.failUnder[language], parseRatio);
  return withPrintOptions(command, Object.keys(AUDIT_FORMATS), language).action((options: AuditOptions) =>
    runAudit(options, context),
  );
};
