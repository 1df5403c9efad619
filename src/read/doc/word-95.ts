import { decodeText } from '../decode.ts';
import { corruptFile, encryptedFile } from '../fault.ts';

/** First words of the main stream of Word 6 and 95, the last three of its East Asian editions. */
const MAGICS: ReadonlySet<number> = new Set([0xa5dc, 0xa697, 0xa698, 0xa699]);

/** Places in the header of a Word 6 or 95 file; lengths of its texts follow each other from `LENGTHS_AT`. */
const FLAGS_AT = 0x0a;
const TEXT_AT = 0x18;
const TEXT_END_AT = 0x1c;
const LENGTHS_AT = 0x34;
const PIECES_AT = 0x160;
const HEADER_BYTES = 0x168;

const COMPLEX = 0x0004;
const ENCRYPTED = 0x0100;
const WIDE_CHARACTERS = 0x1000;

const PIECE_TABLE = 2;
const PIECE_BYTES = 8;

const damaged = () =>
  corruptFile({ zh: 'Word 95 文档结构不完整', en: 'the structure of the Word 95 document is broken' });

/** Whether a main stream is of Word 6 or 95. */
export const isWord95 = (header: DataView): boolean => MAGICS.has(header.getUint16(0, true));

/** The bytes of all texts of a fast-saved file, whose pieces stand in any order. */
const pieces = (stream: Uint8Array, view: DataView, width: number): Uint8Array => {
  let at = view.getUint32(PIECES_AT, true);
  // Formats of pieces come before the table.
  while (stream[at] === 1) at += 3 + (stream[at + 1] ?? 0) + 256 * (stream[at + 2] ?? 0);
  if (stream[at] !== PIECE_TABLE || at + 5 > stream.length) throw damaged();
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / (4 + PIECE_BYTES));
  const places = at + 5;
  if (places + 4 * (count + 1) + PIECE_BYTES * count > stream.length) throw damaged();
  const parts: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = view.getUint32(places + 4 * index + 4, true) - view.getUint32(places + 4 * index, true);
    const from = view.getUint32(places + 4 * (count + 1) + PIECE_BYTES * index + 2, true);
    // Pieces don't overlap, so all of them are no longer than the stream.
    if (length < 0 || from + length * width > stream.length || parts.length > stream.length) throw damaged();
    for (const byte of stream.subarray(from, from + length * width)) parts.push(byte);
  }
  return Uint8Array.from(parts);
};

/** The code of a field, which the page doesn't show. Matches U+0013 `HYPERLINK "…"` U+0014; not its result. */
const FIELD_CODE = /\x13[^\x13-\x15]{0,2000}(?:\x14|(?=\x15))/gu;
/** Marks of pictures, notes and fields. Matches U+0001; not a tab. */
const MARKS = /[\x00-\x06\x08\x0e-\x1d\x1f]/gu;
const ROW_END = /\x07\x07/gu; // the end of the last cell and of its row; not of a cell
const LINE_END = /[\r\v\f]/gu; // a paragraph, line or page; not a tab

/** Tables as tabs and line ends, as word-extractor writes them. */
const toPlain = (text: string): string =>
  text
    .replace(FIELD_CODE, '')
    .replace(ROW_END, '\t\n')
    .replaceAll('\x07', '\t')
    .replaceAll('\x1e', '-')
    .replace(LINE_END, '\n')
    .replace(MARKS, '');

/** The texts of a Word 6 or 95 file: headers and footers, body, the rest. Throws a `ReadFault`. */
export const word95Texts = (stream: Uint8Array): readonly string[] => {
  if (stream.length < HEADER_BYTES) throw damaged();
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const flags = view.getUint16(FLAGS_AT, true);
  if ((flags & ENCRYPTED) !== 0) throw encryptedFile();
  const width = (flags & WIDE_CHARACTERS) === 0 ? 1 : 2;
  const bytes =
    (flags & COMPLEX) === 0
      ? stream.subarray(view.getUint32(TEXT_AT, true), view.getUint32(TEXT_END_AT, true))
      : pieces(stream, view, width);
  const [body, notes, margins] = [0, 4, 8].map((at) => view.getUint32(LENGTHS_AT + at, true) * width);
  const [bodyEnd, marginsAt] = [body ?? 0, (body ?? 0) + (notes ?? 0)];
  const marginsEnd = marginsAt + (margins ?? 0);
  const decode = width === 2 ? (part: Uint8Array) => new TextDecoder('utf-16le').decode(part) : decodeText;
  return [
    bytes.subarray(marginsAt, marginsEnd),
    bytes.subarray(0, bodyEnd),
    bytes.subarray(bodyEnd, marginsAt),
    bytes.subarray(marginsEnd),
  ].map((part) => toPlain(decode(part)));
};
