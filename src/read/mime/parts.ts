import { characterPerByte } from '../decode.ts';

/** One part of a MIME message as Latin-1, one character a byte, so that transfer codings and charsets can be undone in turn. */
export type MimePart = {
  /** By lower-case name; the first of equal ones, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

/** What may stand before the headers: a mark, blank lines, the line of a mailbox file. Matches `From a@example.com Mon…`; not `From: a`. */
const BEFORE_HEADERS = /^(?:ï»¿)?\s{0,100}(?:From [^\n]{1,200}\n)?/u;
const BLANK_LINE = /\r?\n\r?\n/u; // what ends the headers; not a single line end
const HEADER_FOLD = /\r?\n[ \t]{1,20}/gu; // a header continued on the next line; not the next header
const LINE_END = /\r?\n/u;
const LAST_LINE_END = /\r?\n$/u; // belongs to the boundary after it; not to the part
const SOFT_BREAK = /=[ \t]{0,20}\r?\n/gu; // a line that quoted-printable broke; not `=3D`
const ESCAPED_BYTE = /=([0-9A-F]{2})/giu; // `=E5`; not `==`
const NO_BASE64 = /[^A-Za-z0-9+/]/gu; // line ends and padding; not `Q`

/** A whole message as Latin-1, from its first header on. */
export const messageSource = (bytes: Uint8Array): string => characterPerByte(bytes).replace(BEFORE_HEADERS, '');

/** The part that a message, or a piece between two boundaries, is. */
export const toMimePart = (source: string): MimePart => {
  // A part may have no headers: then it begins with the blank line.
  const bare = source.startsWith('\n') || source.startsWith('\r\n');
  const end = bare ? null : BLANK_LINE.exec(source);
  const head = bare ? '' : (end === null ? source : source.slice(0, end.index)).replace(HEADER_FOLD, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(LINE_END)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const body = bare ? source.replace(LINE_END, '') : end === null ? '' : source.slice(end.index + end[0].length);
  return { headers, body };
};

export const toBytes = (latin1: string): Uint8Array => {
  const bytes = new Uint8Array(latin1.length);
  for (let at = 0; at < latin1.length; at += 1) bytes[at] = latin1.charCodeAt(at);
  return bytes;
};

/** Base64 to Latin-1; what a cut message has left of it is decoded. */
export const fromBase64 = (text: string): string => {
  const digits = text.replace(NO_BASE64, '');
  // One digit over a group of four holds no whole byte.
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
};

/** Quoted-printable to Latin-1. */
export const fromQuotedPrintable = (text: string): string =>
  text.replace(SOFT_BREAK, '').replace(ESCAPED_BYTE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The bytes of a part's body, its transfer coding undone. */
export const bodyBytes = ({ headers, body }: MimePart): Uint8Array => {
  const coding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (coding.startsWith('base64')) return toBytes(fromBase64(body));
  return toBytes(coding.startsWith('quoted-printable') ? fromQuotedPrintable(body) : body);
};

/**
 * The pieces of a multipart body between the lines of its boundary, or null where there are more than `most`.
 *
 * The last piece of a cut message runs to its end.
 */
export const splitAtBoundary = (body: string, boundary: string, most: number): readonly string[] | null => {
  const mark = `--${boundary}`;
  const pieces: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    const lineEnd = body.indexOf('\n', at);
    const rest = body.slice(at + mark.length, lineEnd < 0 ? undefined : lineEnd).trim();
    // Another boundary may begin with this one.
    if (rest !== '' && rest !== '--') continue;
    if (start >= 0) pieces.push(body.slice(start, at).replace(LAST_LINE_END, ''));
    start = rest === '--' || lineEnd < 0 ? -1 : lineEnd + 1;
    if (start < 0) break;
    if (pieces.length >= most) return null;
  }
  if (start >= 0) pieces.push(body.slice(start));
  return pieces;
};
