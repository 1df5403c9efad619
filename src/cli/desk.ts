import { loadDocumentStyle, loadPageFiles } from '../app/page-files.ts';
import type { OnProgress } from '../app/progress.ts';
import type { Bilingual, Language, ParsedResume } from '../model/index.ts';
import { PLAIN, type ReportOptions, safeForTerminal } from '../report/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { toLink } from './links.ts';
import type { SharedOptions } from './options.ts';
import { toPalette } from './palette.ts';
import { progressDisplay } from './progress-display.ts';

/** Columns where the terminal doesn't tell them: the classic screen. */
const USUAL_WIDTH = 80;
/** Columns of a text report in a file. */
const FILE_WIDTH = 120;
const WIDEST = 200;

const columnsOf = (): number => {
  const told = process.stdout.columns ?? Number(process.env['COLUMNS']);
  return Number.isInteger(told) && told > 0 ? Math.min(told, WIDEST) : USUAL_WIDTH;
};

/** How a report is written for standard output (`path` null) or a file. */
export const toReportOptions = (
  path: string | null,
  language: Language,
  vocabulary: Vocabulary,
  color: boolean | undefined,
): ReportOptions => ({
  ...toPlainOptions(path, language, color),
  certificateNames: new Map(vocabulary.data.certificates.map(({ id, name }) => [id, name])),
  metricNames: new Map(vocabulary.data.kpis.map(({ id, name }) => [id, name])),
});

/** The same for a report that names no certificate, which needs no vocabulary. */
export const toPlainOptions = (path: string | null, language: Language, color: boolean | undefined): ReportOptions => ({
  language,
  width: path === null ? columnsOf() : FILE_WIDTH,
  palette:
    path === null
      ? { ...toPalette(color, process.env), link: toLink(process.stdout.isTTY === true, process.env) }
      : PLAIN,
  certificateNames: new Map(),
  metricNames: new Map(),
  pageFiles: loadPageFiles,
  documentStyle: loadDocumentStyle,
});

/** What a run says on the side, on standard error. */
export type Aside = {
  readonly say: (sentence: Bilingual) => void;
  readonly onProgress: OnProgress;
  /** Called after each file, before its report. */
  readonly onParsed: (resume: ParsedResume) => void;
  readonly clear: () => void;
};

const NOTHING = (): void => undefined;

/**
 * The side channel of a run: progress, files that could not be read (unless the report on the screen lists
 * them itself), and with `--verbose` every notice.
 */
export const toAside = (
  { quiet = false, verbose = false }: SharedOptions,
  language: Language,
  reportListsFailures: boolean,
): Aside => {
  if (quiet) return { say: NOTHING, onProgress: NOTHING, onParsed: NOTHING, clear: NOTHING };
  const { show, clear } = progressDisplay(language, {
    isTerminal: process.stderr.isTTY === true,
    columns: () => process.stderr.columns ?? USUAL_WIDTH,
    write: (text) => void process.stderr.write(text),
    now: () => performance.now(),
  });
  const say = (sentence: Bilingual): void => {
    clear();
    process.stderr.write(`screener: ${safeForTerminal(sentence[language])}\n`);
  };
  const tell = (path: string, sentence: Bilingual): void =>
    say({ zh: `${path}：${sentence.zh}`, en: `${path}: ${sentence.en}` });
  return {
    say,
    clear,
    onProgress: show,
    onParsed: ({ file, message, notices }) => {
      if (message !== null && (verbose || !reportListsFailures)) tell(file.path, message);
      if (verbose) for (const notice of notices) tell(file.path, notice.message);
    },
  };
};
