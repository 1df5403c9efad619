import { extname } from 'node:path';
import { checkWritable, writeOutput } from '../app/output-file.ts';
import { ScreenerError } from '../app/screener-error.ts';
import type { Language } from '../model/index.ts';

type Format = { readonly extensions: readonly string[]; readonly machine: boolean; readonly binary?: true };

/** Where a report goes: standard output (`path` null) or a file, in which format. */
export type Sink<F extends Format> = { readonly path: string | null; readonly format: F };

const formatOf = <F extends Format>(path: string, formats: Readonly<Record<string, F>>): F => {
  const extension = extname(path).slice(1).toLowerCase();
  const found = Object.values(formats).find(({ extensions }) => extensions.includes(extension));
  if (found !== undefined) return found;
  const known = Object.values(formats)
    .flatMap(({ extensions }) => extensions.map((each) => `.${each}`))
    .join(' ');
  throw new ScreenerError({
    zh: `无法从扩展名判断 ${path} 的格式，请使用：${known}。`,
    en: `the extension of ${path} names no format; use one of ${known}.`,
  });
};

/**
 * The sinks that `--format` and `--output` ask for.
 *
 * Without `-o`, standard output; with it, the files alone unless `--format` is given too. A file that can't be written
 * is told here, before any work.
 */
export const toSinks = <F extends Format>(
  { format, output = [] }: { readonly format?: string; readonly output?: readonly string[] },
  fallback: string,
  formats: Readonly<Record<string, F>>,
): readonly Sink<F>[] => {
  const files = output.map((path) => ({ path, format: formatOf(path, formats) }));
  for (const { path } of files) checkWritable(path);
  const printed = format ?? (files.length === 0 ? fallback : null);
  const onScreen = printed === null ? undefined : formats[printed];
  if (printed !== null && onScreen === undefined) {
    const known = Object.keys(formats).join(' ');
    throw new ScreenerError({
      zh: `这里没有 ${printed} 格式，请使用：${known}。`,
      en: `there is no format ${printed} here; use one of ${known}.`,
    });
  }
  if (onScreen?.binary === true && process.stdout.isTTY === true) {
    throw new ScreenerError({
      zh: `${printed} 不能显示在屏幕上，请用 -o 写入文件。`,
      en: `${printed} can't be shown on a screen; write it to a file with -o.`,
    });
  }
  // Files first: standard output may close early.
  return onScreen === undefined ? files : [...files, { path: null, format: onScreen }];
};

/** The language of a format: machine formats are the same in every locale unless a language is asked for. */
export const languageOf = ({ machine }: Format, asked: Language | undefined, locale: Language): Language =>
  asked ?? (machine ? 'zh' : locale);

/** Writes a report where it goes. */
export const emit = (path: string | null, report: string | Uint8Array): void => {
  if (path === null) process.stdout.write(report);
  else writeOutput(path, report);
};
