/** One token of RTF. `bytes` are characters in a code page that the reader knows. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' | 'ignorable' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const WORD = /[a-z]{1,32}/iuy; // `par` after a backslash; not `'`
const NUMBER = /-?[0-9]{1,10}/uy; // `-26446` of `u-26446`; not `-`
const PLAIN = /[^\\{}\r\n\u{80}-\u{ff}]{1,4096}/uy; // text up to the next mark; not a raw byte of a code page
const HEX = /[0-9a-f]{2}/iuy; // `d5` of `\'d5`; not `g1`

const matchAt = (pattern: RegExp, source: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
};

/** The tokens of an RTF file given as Latin-1, one character a byte. Never throws: what is no token is skipped. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? '';
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' };
      at += 1;
    } else if (character === '\\') {
      const name = matchAt(WORD, source, at + 1);
      if (name !== null) {
        at += 1 + name.length;
        const number = matchAt(NUMBER, source, at);
        at += number?.length ?? 0;
        if (source[at] === ' ') at += 1;
        const value = number === null ? null : Number(number);
        // Binary data follows its length and may hold braces.
        if (name === 'bin') at += Math.max(0, value ?? 0);
        else yield { kind: 'word', name, value };
      } else {
        const symbol = source[at + 1] ?? '';
        const hex = symbol === "'" ? matchAt(HEX, source, at + 2) : null;
        at += hex === null ? 2 : 4;
        if (hex !== null) yield { kind: 'byte', byte: Number.parseInt(hex, 16) };
        else if (symbol === '*') yield { kind: 'ignorable' };
        else yield { kind: 'symbol', symbol };
      }
    } else if (character === '\r' || character === '\n') {
      at += 1;
    } else {
      const text = matchAt(PLAIN, source, at);
      if (text === null) yield { kind: 'byte', byte: character.charCodeAt(0) };
      else yield { kind: 'text', text };
      at += text?.length ?? 1;
    }
  }
}
