import type { Language } from '../model/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A locale that names no language. Matches `C.UTF-8`; not `zh_CN.UTF-8`. */
const NO_LANGUAGE = /^(?:C|POSIX)(?:\.|$)/u;

/** The language for people after the locale: Chinese unless another one is named, and English for all others. */
export const localeLanguage = (environment: Environment): Language => {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale === undefined || NO_LANGUAGE.test(locale) || locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

/** The language that the arguments ask for, before they are parsed in full; null where they don't. */
export const askedLanguage = (argv: readonly string[]): Language | null => {
  const index = argv.indexOf('--lang');
  const value =
    index >= 0 ? argv[index + 1] : argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  return value === 'zh' || value === 'en' ? value : null;
};
