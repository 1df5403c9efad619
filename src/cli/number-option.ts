import { ScreenerError } from '../app/screener-error.ts';

/** A plain number. Matches `20`, `0.5`; not `1e3`, `-1`. */
const NUMBER = /^\d{1,9}(?:\.\d{1,3})?$/u;

/** The numbers that an option can have; `isWhole` where parts of one make no sense. */
export type NumberRange = { readonly least: number; readonly most: number; readonly isWhole: boolean };

/** A parser of the number that the option `--name` takes. */
export const numberBetween =
  (name: string, { least, most, isWhole }: NumberRange) =>
  (text: string): number => {
    const value = Number(text);
    if (NUMBER.test(text) && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
    throw new ScreenerError({
      zh: `--${name} 的值“${text}”无效，应为 ${least} 到 ${most} 的${isWhole ? '整数' : '数'}。`,
      en: `"${text}" is no value of --${name}; give a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`,
    });
  };
