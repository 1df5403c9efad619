/**
 * The library: what the commands do, as functions.
 *
 * ```ts
 * import { loadRubric, loadVocabulary, parseResume, rank } from 'screener';
 *
 * const vocabulary = loadVocabulary();
 * const options = { vocabulary, asOf: '2026-11-01' };
 * const resumes = await Promise.all(['a.pdf', 'b.docx'].map((path) => parseResume(path, options)));
 * const ranking = rank(resumes, loadRubric('phone-support', { vocabulary }), options);
 * ```
 */
import * as app from './app/index.ts';
import { parseFile, parseOne } from './app/parse-files.ts';
import { createParser } from './app/parser.ts';
import type { OnProgress } from './app/progress.ts';
import { DEFAULT_RUN_LIMITS, type RunLimits } from './app/run-limits.ts';
import type { IsoDate, ParsedResume, Ranking } from './model/index.ts';
import { rank as rankProfiles } from './score/index.ts';
import type { Vocabulary } from './vocabulary/index.ts';

export type { LoadedRubric } from './app/index.ts';
export type { OnProgress, Progress } from './app/progress.ts';
export { DEFAULT_RUN_LIMITS, OCR_RUN_LIMITS, type RunLimits } from './app/run-limits.ts';
export { ScreenerError } from './app/screener-error.ts';
export type * from './model/index.ts';
export type { Vocabulary } from './vocabulary/index.ts';

export type LibraryOptions = {
  /** Made once and shared; default: the shipped one, loaded when first needed. */
  readonly vocabulary?: Vocabulary;
  /** The day that 至今 ends on; default: today. Give it where results must be the same tomorrow. */
  readonly asOf?: IsoDate;
  /** Reads pictures and scans by OCR, whose packages the user installs; default: no. */
  readonly ocr?: boolean;
  /** What a file may cost; default: `DEFAULT_RUN_LIMITS`, for OCR `OCR_RUN_LIMITS`. Time and memory count in worker processes only. */
  readonly limits?: Partial<RunLimits>;
};

export type BatchOptions = LibraryOptions & {
  /** Worker processes at most; default: one a core, eight at most. */
  readonly jobs?: number;
  /** Ends the reading: what is finished is still told, and a file that is not has a row that says so. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
};

let shipped: Vocabulary | null = null;

const shippedVocabulary = (): Vocabulary => {
  shipped ??= app.loadVocabulary();
  return shipped;
};

const settle = ({ vocabulary, asOf, ocr = false }: LibraryOptions) => ({
  vocabulary: vocabulary ?? shippedVocabulary(),
  asOf: asOf === undefined ? app.today() : app.parseAsOf(asOf),
  ocr,
});

/** The vocabulary of a folder of JSON files, compiled; default: the shipped one. */
export const loadVocabulary = (folder?: string): Vocabulary =>
  folder === undefined ? shippedVocabulary() : app.loadVocabulary(folder);

/**
 * A rubric, by id (`phone-support`; looked up in `rubrics`, `./rubrics`, then the shipped ones) or by the path of its file.
 *
 * @throws ScreenerError where there is none, or it has faults: all of them, with their places.
 */
export const loadRubric = (
  idOrFile: string,
  {
    vocabulary = shippedVocabulary(),
    rubrics = null,
  }: { readonly vocabulary?: Vocabulary; readonly rubrics?: string | null } = {},
): app.LoadedRubric => app.loadRubric(idOrFile, vocabulary, rubrics);

/**
 * What one résumé says, or, in `status` and `message`, why nothing can be read from it: a document never throws.
 *
 * Bytes may come with a name, which is how reports call them. An archive or mail is read where it holds one résumé, and one
 * of several is named by its path inside: `mails.zip/张三.pdf`.
 *
 * It is read in this process, where a file made to do so can take its time and memory: files of strangers are safer with
 * {@link parseResumes}.
 */
export const parseResume = async (
  resume: string | { readonly bytes: Uint8Array; readonly name: string },
  options: LibraryOptions = {},
): Promise<ParsedResume> => {
  const parse = createParser({ ...settle(options), limits: { ...DEFAULT_RUN_LIMITS, ...options.limits } });
  return typeof resume === 'string' ? parseFile(app.locate(resume), parse) : parseOne(resume.bytes, resume.name, parse);
};

/**
 * What every résumé of the files, folders, patterns and archives says, as the commands read them, in their order.
 *
 * They are read in worker processes, so that a file that takes too long or too much memory costs its own row only. The
 * workers start with the first row that is asked for, and end with the last or when the loop is left.
 *
 * @throws ScreenerError where a path doesn't exist.
 */
export const parseResumes = (paths: readonly string[], options: BatchOptions = {}): AsyncGenerator<ParsedResume> =>
  app.readFiles(app.discover(paths), { ...options, ...settle(options) });

/**
 * Résumés ranked by a rubric: the same for any order of the input. Each person once, whatever the number of their files,
 * unless `everyVersion` is asked for.
 */
export const rank = (
  resumes: readonly ParsedResume[],
  { rubric, facts }: app.LoadedRubric,
  { everyVersion = false, ...options }: LibraryOptions & { readonly everyVersion?: boolean } = {},
): Ranking =>
  rankProfiles(resumes, rubric, facts, {
    ...settle(options),
    tool: app.toolName(),
    people: everyVersion ? 'every-version' : 'once',
  });
