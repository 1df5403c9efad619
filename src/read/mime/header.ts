import { decodeText } from '../decode.ts';
import { fromBase64, fromQuotedPrintable, toBytes } from './parts.ts';

/** Characters of a header that are looked at; names of files are far shorter. */
const MAX_HEADER = 8192;

/** A word of RFC 2047. Matches `=?GB2312?B?vPLA+g==?=`; not `=?GB2312?`. */
const ENCODED_WORD = /=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([bq])\?([^?]{0,2000})\?=/giu;

/** A parameter. Matches `; filename="a.pdf"`, `; charset=gbk`, `; filename*0*=UTF-8''a`; not `text/plain`. */
const PARAMETER = /;\s{0,20}([^\s=;"]{1,60})\s{0,4}=\s{0,4}(?:"((?:[^"\\]|\\.){0,4000})"|([^;"]{0,4000}))/gu;
/** A parameter's name with the marks of RFC 2231. Matches `filename*0*`, `filename*`, `filename`; not `*`. */
const PIECE_NAME = /^([^*]{1,40})(?:\*([0-9]{1,3}))?(\*)?$/u;
const ESCAPED_CHARACTER = /\\(.)/gu; // `\"` in a quoted value; not `"`
const PERCENT_BYTE = /%([0-9A-F]{2})/giu; // `%E5`; not `%`
/** Charset and language before a value of RFC 2231. Matches `UTF-8''`, `gb18030'zh'`; not `a'b`. */
const CHARSET_PREFIX = /^([^']{0,40})'[^']{0,40}'/u;

type Piece = { readonly bytes: string; readonly charset: string | null };

const decodePiece = ({ bytes, charset }: Piece): string => decodeText(toBytes(bytes), charset);

const decodeWord = (coding: string, text: string): string =>
  coding.toLowerCase() === 'b' ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' '));

/**
 * The text of a header given as Latin-1.
 *
 * Encoded words are joined before they are decoded, because a character may be split over two. What is not encoded at
 * all is UTF-8 or, as old Chinese mail programs write it, GBK.
 */
export const decodeHeader = (latin1: string): string => {
  const pieces: Piece[] = [];
  const source = latin1.slice(0, MAX_HEADER);
  let from = 0;
  for (const word of source.matchAll(ENCODED_WORD)) {
    const [whole, charset = '', coding = '', text = ''] = word;
    const between = source.slice(from, word.index);
    const last = pieces.at(-1);
    const bytes = decodeWord(coding, text);
    const touches = between.trim() === '' && last !== undefined && last.charset !== null;
    if (touches && last.charset?.toLowerCase() === charset.toLowerCase()) {
      pieces[pieces.length - 1] = { bytes: last.bytes + bytes, charset: last.charset };
    } else {
      if (!touches && between !== '') pieces.push({ bytes: between, charset: null });
      pieces.push({ bytes, charset });
    }
    from = word.index + whole.length;
  }
  if (from < source.length) pieces.push({ bytes: source.slice(from), charset: null });
  return pieces.map(decodePiece).join('');
};

type Section = { readonly place: number; readonly encoded: boolean; readonly value: string };

const fromPercentBytes = (text: string): string =>
  text.replace(PERCENT_BYTE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const joinSections = (sections: readonly Section[]): string => {
  const sorted = [...sections].sort((a, b) => a.place - b.place);
  const prefix = sorted[0]?.encoded === true ? CHARSET_PREFIX.exec(sorted[0].value) : null;
  let latin1 = '';
  // Undone together: a program may break a byte's three characters in two.
  let encoded = '';
  for (const [index, section] of sorted.entries()) {
    const value = index === 0 ? section.value.slice(prefix?.[0].length ?? 0) : section.value;
    if (section.encoded) encoded += value;
    else {
      latin1 += fromPercentBytes(encoded) + value;
      encoded = '';
    }
  }
  return decodePiece({ bytes: latin1 + fromPercentBytes(encoded), charset: prefix?.[1] ?? null });
};

/** A header's value without its parameters, in lower case: `text/html` of `Text/HTML; charset=gbk`. */
export const headerValue = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A parameter of a header, decoded (RFC 2231 before RFC 2047 before bare bytes), or null. */
export const headerParameter = (header: string | undefined, name: string): string | null => {
  const sections: Section[] = [];
  let plain: string | null = null;
  for (const [, key = '', quoted, bare = ''] of (header ?? '').slice(0, MAX_HEADER).matchAll(PARAMETER)) {
    const [, base = '', place, star] = PIECE_NAME.exec(key.toLowerCase()) ?? [];
    if (base !== name) continue;
    const value = quoted === undefined ? bare.trim() : quoted.replace(ESCAPED_CHARACTER, '$1');
    if (place === undefined && star === undefined) plain ??= value;
    else sections.push({ place: Number(place ?? 0), encoded: star !== undefined, value });
  }
  if (sections.length > 0) return joinSections(sections);
  return plain === null ? null : decodeHeader(plain);
};
