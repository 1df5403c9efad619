import type { Line, Section } from '../../model/index.ts';

/**
 * A resident identity number (身份证号), of eighteen digits or the old fifteen: a place, a day of birth, a serial.
 * Matches `110105 19491231 002X`; not `13800001234` or a bank card of sixteen.
 */
const ID_NUMBER =
  /(?<!\d)[1-9]\d{5}[\s-]?(?:18|19|20)\d{2}[\s-]?(?:0[1-9]|1[0-2])[\s-]?(?:0[1-9]|[12]\d|3[01])[\s-]?\d{3}[\dXx×](?!\d)|(?<!\d)[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/gu;
/** Digits in the width of Han characters. Matches `１`; not `1`. */
const WIDE_DIGIT = /[０-９]/gu;
/** Six digits in a row, which every such number has. Matches `110105`; not `13-80`. */
const SIX_DIGITS = /\d{6}/u;

/** What stands in the place of a number that is dropped. */
const DROPPED = '***';
/** From a wide digit to the plain one, in code points. */
const WIDTH = 0xfee0;

const narrow = (text: string): string =>
  text.replace(WIDE_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - WIDTH));

/** A text without the identity numbers in it; the same text where it has none. */
export const withoutIdNumbers = (text: string): string => {
  const plain = WIDE_DIGIT.test(text) ? narrow(text) : text;
  WIDE_DIGIT.lastIndex = 0;
  if (!SIX_DIGITS.test(plain)) return text;
  const dropped = plain.replace(ID_NUMBER, DROPPED);
  return dropped === plain ? text : dropped;
};

const cleared = (line: Line): Line => {
  const text = withoutIdNumbers(line.text);
  return text === line.text
    ? line
    : { ...line, text, cells: line.cells.map((cell) => ({ ...cell, text: withoutIdNumbers(cell.text) })) };
};

/**
 * The sections without identity numbers: they are dropped before anything is read, so that no fact, quote or report holds one.
 *
 * Lines without one are the same objects.
 */
export const dropIdNumbers = (sections: readonly Section[]): readonly Section[] =>
  sections.map((section) => ({
    ...section,
    title: section.title === null ? null : cleared(section.title),
    lines: section.lines.map(cleared),
  }));
