/** Adobe's names of the printable ASCII characters that are not their own name, in the order of their codes. */
const NAMES: Readonly<Record<string, string>> = {
  space: ' ',
  exclam: '!',
  quotedbl: '"',
  numbersign: '#',
  dollar: '$',
  percent: '%',
  ampersand: '&',
  quotesingle: "'",
  parenleft: '(',
  parenright: ')',
  asterisk: '*',
  plus: '+',
  comma: ',',
  hyphen: '-',
  period: '.',
  slash: '/',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  colon: ':',
  semicolon: ';',
  less: '<',
  equal: '=',
  greater: '>',
  question: '?',
  at: '@',
  bracketleft: '[',
  backslash: '\\',
  bracketright: ']',
  asciicircum: '^',
  underscore: '_',
  grave: '`',
  braceleft: '{',
  bar: '|',
  braceright: '}',
  asciitilde: '~',
  endash: '–',
  emdash: '—',
  bullet: '•',
};

/** One letter is its own name. Matches `A`, `z`; not `AE`. */
const LETTER = /^[A-Za-z]$/u;
/** Names that give the code point. Matches `uni4E00`, `u20BB7`; not `uni4E004E01` (two letters), `union`. */
const CODE_POINT = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/u;
/** What comes after the letter itself. Matches `.tnum` of `one.tnum`; not `.notdef`. */
const VARIANT = /(?<=.)\..*$/u;
const LAST_CODE_POINT = 0x10ffff;

/**
 * The code point of the letter that a glyph's name stands for, null where it stands for none of ASCII and gives no code
 * point. Variants are their letter. Source: Adobe's glyph naming convention.
 */
export const letterOfName = (name: string): number | null => {
  const base = name.replace(VARIANT, '');
  const letter = LETTER.test(base) ? base : NAMES[base];
  if (letter !== undefined) return letter.codePointAt(0) ?? null;
  const digits = CODE_POINT.exec(base);
  const code = Number.parseInt(digits?.[1] ?? digits?.[2] ?? '', 16);
  return Number.isNaN(code) || code > LAST_CODE_POINT || (code >= 0xd800 && code <= 0xdfff) ? null : code;
};
