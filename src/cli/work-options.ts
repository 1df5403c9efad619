import { type Command, Option } from 'commander';
import type { ReadOptions } from '../app/read-files.ts';
import type { RunLimits } from '../app/run-limits.ts';
import type { Bilingual, Language } from '../model/index.ts';
import { type CacheOptions, toCacheChoice, withCacheOptions } from './cache-options.ts';
import { type NumberRange, numberBetween } from './number-option.ts';

type Limit = NumberRange & {
  readonly key: keyof RunLimits;
  readonly name: string;
  readonly value: string;
  /** From what is typed to what is meant. */
  readonly factor: number;
  readonly usual: string;
  readonly text: Bilingual;
};

const MEBIBYTE = 1024 * 1024;

const count = { isWhole: true, factor: 1, least: 1 } as const;
const megabytes = { value: 'MB', isWhole: true, factor: MEBIBYTE, least: 1 } as const;

/** What one file may cost: an option a limit. */
const LIMITS = [
  {
    ...megabytes,
    key: 'maxBytes',
    name: 'max-size',
    most: 256,
    usual: '20',
    text: { zh: '单个文件大小上限，MB', en: 'size of a file, in MB' },
  },
  {
    ...count,
    key: 'maxSeconds',
    name: 'max-time',
    value: 'seconds',
    isWhole: false,
    least: 0.1,
    most: 86_400,
    usual: '20, --ocr 180',
    text: { zh: '单个文件读取时间上限，秒', en: 'time to read a file, in seconds' },
  },
  {
    ...megabytes,
    key: 'maxMemory',
    name: 'max-memory',
    factor: 1,
    least: 256,
    most: 65_536,
    usual: '512, --ocr 1024',
    text: { zh: '每个读取进程的内存上限，MB', en: 'memory of a worker process, in MB' },
  },
  {
    ...count,
    key: 'maxPages',
    name: 'max-pages',
    value: 'n',
    most: 10_000,
    usual: '30',
    text: { zh: '读取的页数，其余略去并提示', en: 'pages that are read; a notice tells of the others' },
  },
  {
    ...count,
    key: 'maxCharacters',
    name: 'max-characters',
    value: 'n',
    most: 100_000_000,
    usual: '500000',
    text: { zh: '读取的字数，其余略去并提示', en: 'characters that are read; a notice tells of the others' },
  },
  {
    ...count,
    key: 'maxZipEntries',
    name: 'max-entries',
    value: 'n',
    most: 65_535,
    usual: '1000',
    text: { zh: '压缩包或 DOCX 内的文件数上限', en: 'files in an archive or parts of a DOCX' },
  },
  {
    ...megabytes,
    key: 'maxInflatedBytes',
    name: 'max-unpacked',
    most: 2048,
    usual: '50',
    text: { zh: '压缩包或 DOCX 解压后的大小上限，MB', en: 'size of an archive or DOCX unpacked, in MB' },
  },
  {
    ...count,
    key: 'maxInflateRatio',
    name: 'max-ratio',
    value: 'n',
    most: 100_000,
    usual: '100',
    text: { zh: '压缩比上限（100 即 100:1）', en: 'compression, 100 being 100:1' },
  },
  {
    ...count,
    key: 'maxXmlDepth',
    name: 'max-depth',
    value: 'n',
    most: 1000,
    usual: '100',
    text: { zh: 'XML 嵌套层数上限', en: 'depth of XML' },
  },
] as const satisfies readonly Limit[];

const MOST_JOBS = 64;

const TEXTS = {
  heading: { zh: '限额（每个文件）：', en: 'Limits (of each file):' },
  jobs: { zh: '同时读取的进程数（默认按 CPU 核数）', en: 'worker processes (default: one a core)' },
  ocr: {
    zh: '用 OCR 识别图片和扫描件（需另装 tesseract.js）',
    en: 'read pictures and scans by OCR (needs tesseract.js)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Options that say how files are read, as commander hands them over: `--max-size 5` is `maxSize: 5`. */
export type WorkOptions = CacheOptions & {
  readonly jobs?: number;
  readonly ocr?: boolean;
  readonly [limit: `max${string}`]: number;
};

/** What a run is told of them; `onRecalled` hears how many files came from the cache. */
export const toWork = (
  options: WorkOptions,
  onRecalled?: (files: number) => void,
): Pick<ReadOptions, 'jobs' | 'ocr' | 'limits' | 'cache'> => {
  const given = new Map(Object.entries(options));
  const limits = LIMITS.flatMap(({ key, name, factor }) => {
    const value = given.get(new Option(`--${name}`).attributeName());
    return typeof value === 'number' ? [[key, value * factor] as const] : [];
  });
  return {
    jobs: options.jobs,
    ocr: options.ocr === true,
    limits: Object.fromEntries(limits),
    cache: toCacheChoice(options, onRecalled),
  };
};

/** Adds `--jobs`. */
export const withJobs = (command: Command, language: Language): Command =>
  command.option(
    '-j, --jobs <n>',
    TEXTS.jobs[language],
    numberBetween('jobs', { least: 1, most: MOST_JOBS, isWhole: true }),
  );

/** Adds `--jobs`, `--ocr`, and the limits and the cache, each of which help tells of in a group of its own. */
export const withWorkOptions = (command: Command, language: Language): Command => {
  withJobs(command, language).option('--ocr', TEXTS.ocr[language]);
  for (const limit of LIMITS) {
    command.addOption(
      new Option(`--${limit.name} <${limit.value}>`, `${limit.text[language]} (${limit.usual})`)
        .argParser(numberBetween(limit.name, limit))
        .helpGroup(TEXTS.heading[language]),
    );
  }
  return withCacheOptions(command, language);
};
