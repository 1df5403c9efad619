import type { Random } from '../random.ts';

/** Numbers at which sizes, counts and offsets go wrong. */
const NUMBERS = (
  '0 -1 1 99 65535 65536 99999999 2147483647 2147483648 4294967295 4294967296 9007199254740993 1e308 -2147483649 ' +
  '0.00000001 999999999999999999999999'
).split(' ');

/** Texts that a reader, a rule or a report may take for something else. */
const TEXTS = [
  '',
  '\u001b[2J\u001b]0;x\u0007',
  '\u202e\u2066客服\u2069',
  '\u200b\u200d\ufeff'.repeat(200),
  `e${'\u0301'.repeat(3000)}`,
  '=HYPERLINK("http://example.com")',
  '\ud800',
  '9'.repeat(5000),
  '客'.repeat(5000),
  '<script>alert(1)</script>',
  '2020.01-'.repeat(500),
  '2020.13-2019.00',
  '0000.00-9999.99 客服',
  '((((((((((((((((((((((((((((((((',
  '__proto__',
  '%s%n\0\0',
  '\r\n::error::x',
];

/** Digits in a row. Matches `2147`; not `x`. */
const DIGITS = /[0-9]{1,10}/gu;
const MOST_NUMBERS = 6;

/** The text with some of its numbers replaced by those that overflow. */
export const withOddNumbers = (text: string, random: Random): string => {
  const places = [...text.matchAll(DIGITS)];
  let result = text;
  const chosen = Array.from({ length: 1 + random.integer(MOST_NUMBERS) }, () => random.integer(places.length));
  for (const index of [...new Set(chosen)].sort((a, b) => b - a)) {
    const match = places[index];
    if (match === undefined) continue;
    const end = match.index + match[0].length;
    result = result.slice(0, match.index) + random.pick(NUMBERS, '0') + result.slice(end);
  }
  return result;
};

/** The text with a hostile one in it. */
export const withOddText = (text: string, random: Random): string => {
  const at = random.integer(text.length + 1);
  return text.slice(0, at) + random.pick(TEXTS, '') + text.slice(at);
};

/** The text with lines removed, repeated or in another order. */
export const withOddLines = (text: string, random: Random): string => {
  const lines = text.split('\n');
  const at = random.integer(lines.length);
  const count = 1 + random.integer(5);
  const part = lines.slice(at, at + count);
  const kind = random.integer(4);
  if (kind === 0) lines.splice(at, count);
  else if (kind === 1) lines.splice(at, 0, ...Array.from({ length: random.integer(300) }, () => part).flat());
  else if (kind === 2) lines.splice(random.integer(lines.length), 0, ...lines.splice(at, count));
  else lines.splice(at, count, part.join(''));
  return lines.join('\n');
};
