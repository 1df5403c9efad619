import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { usualCacheFolder } from '../app/cache/folder.ts';
import type { CacheChoice } from '../app/cache/profile-cache.ts';
import { ScreenerError } from '../app/screener-error.ts';
import type { Bilingual, Language } from '../model/index.ts';
import { numberBetween } from './number-option.ts';

/** Options on what is kept of résumés, as commander hands them over; `cache` is false for `--no-cache`. */
export type CacheOptions = {
  readonly cache?: string | false;
  readonly cacheAge?: number;
  readonly cacheSize?: number;
  readonly retryUnreadable?: boolean;
  readonly resume?: boolean;
};

/** Days that a profile is kept: as long as a vacancy is usually open. */
const USUAL_DAYS = 30;
/** Some fifty thousand profiles. */
const USUAL_MEGABYTES = 500;
const MEBIBYTE = 1024 * 1024;

const TEXTS = {
  heading: { zh: '缓存（已读简历的结构化信息）：', en: 'Cache (profiles of résumés that were read):' },
  cache: {
    zh: '缓存文件夹（默认在用户的缓存目录；内容没变的简历不再读取）',
    en: "folder of the cache (default: in the user's cache folder); a résumé that has not changed is not read again",
  },
  noCache: { zh: '不使用缓存，也不写入', en: 'use no cache and keep nothing' },
  age: { zh: `缓存保留天数（${USUAL_DAYS}）`, en: `days that a profile is kept (${USUAL_DAYS})` },
  size: { zh: `缓存大小上限，MB（${USUAL_MEGABYTES}）`, en: `size of the cache, in MB (${USUAL_MEGABYTES})` },
  retry: {
    zh: '上次无法读取的文件再读一次，其余用缓存',
    en: 'read those files again that could not be read; the others come from the cache',
  },
  resume: {
    zh: '接着被中断的运行：已读的用缓存，只读其余的；-o 的 JSON 未完成时沿用它的 --as-of',
    en: 'go on with a run that was cut: only what it did not come to is read, as of the day in the incomplete JSON of -o',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The folder that the options name, or the usual one. */
export const cacheFolder = (named: string | undefined): string =>
  named === undefined
    ? usualCacheFolder({ environment: process.env, platform: process.platform, home: homedir() })
    : resolve(named);

const refuseWithout = (option: string): ScreenerError =>
  new ScreenerError({
    zh: `${option} 要用缓存，不能与 --no-cache 同用。`,
    en: `${option} needs the cache and can't be used with --no-cache.`,
  });

/**
 * The cache that the options ask for; null for none.
 *
 * @throws ScreenerError where an option needs the one that another forbids.
 */
export const toCacheChoice = (
  options: CacheOptions,
  onRecalled: (files: number) => void = () => undefined,
): CacheChoice | null => {
  const { cache, cacheAge = USUAL_DAYS, cacheSize = USUAL_MEGABYTES, retryUnreadable = false } = options;
  if (cache === false) {
    if (retryUnreadable) throw refuseWithout('--retry-unreadable');
    if (options.resume === true) throw refuseWithout('--resume');
    return null;
  }
  return {
    folder: cacheFolder(cache),
    isNamed: cache !== undefined,
    maxDays: cacheAge,
    maxBytes: cacheSize * MEBIBYTE,
    retryUnreadable,
    onRecalled,
  };
};

/** `--cache`, for the commands on the cache itself. */
export const cacheOption = (language: Language): Option => new Option('--cache <folder>', TEXTS.cache[language]);

/** Adds the options on the cache, which help tells of in a group of their own. */
export const withCacheOptions = (command: Command, language: Language): Command => {
  const whole = { least: 1, isWhole: true } as const;
  const options = [
    cacheOption(language),
    new Option('--no-cache', TEXTS.noCache[language]),
    new Option('--cache-age <days>', TEXTS.age[language]).argParser(
      numberBetween('cache-age', { ...whole, most: 3650 }),
    ),
    new Option('--cache-size <MB>', TEXTS.size[language]).argParser(
      numberBetween('cache-size', { ...whole, most: 1_000_000 }),
    ),
    new Option('--retry-unreadable', TEXTS.retry[language]),
  ];
  for (const option of options) command.addOption(option.helpGroup(TEXTS.heading[language]));
  return command;
};

/** `--resume`, for the commands whose runs are long. */
export const withResume = (command: Command, language: Language): Command =>
  command.addOption(new Option('--resume', TEXTS.resume[language]).helpGroup(TEXTS.heading[language]));
