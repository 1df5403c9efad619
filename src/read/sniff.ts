import type { Bilingual, Format } from '../model/index.ts';
import { utf16WithoutMark } from './decode.ts';
import { mimeKind } from './mime/kind.ts';

/** What bytes are, whatever the file is called. */
export type Kind =
  | { readonly kind: 'pdf' | 'zip' | 'ole' | 'rtf' | 'mail' | 'mhtml' | 'html' | 'word-xml' | 'text' }
  | { readonly kind: 'image' }
  | { readonly kind: 'other'; readonly what: Bilingual };

/** Readers of PDF accept a header that junk stands before; the specification says within 1,024 bytes. */
const PDF_HEADER_BYTES = 2048;
const HEAD_BYTES = 4096;

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const IMAGES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x49, 0x49, 0x2a, 0x00], // TIFF, little-endian
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, big-endian
];
const BMP = [0x42, 0x4d];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];
const HEIF_BRAND = [0x66, 0x74, 0x79, 0x70, 0x68, 0x65]; // `ftyphe…` at 4

const ARCHIVES: readonly (readonly [readonly number[], Bilingual])[] = [
  [[0x52, 0x61, 0x72, 0x21], { zh: 'RAR 压缩包，请解压或改用 ZIP', en: 'a RAR archive (unpack it, or use ZIP)' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { zh: '7z 压缩包，请解压或改用 ZIP', en: 'a 7-Zip archive (unpack it, or use ZIP)' }],
  [[0x1f, 0x8b], { zh: 'gzip 压缩文件', en: 'a gzip file' }],
];

const isImage = (bytes: Uint8Array): boolean =>
  IMAGES.some((signature) => startsWith(bytes, signature)) ||
  // The size in a BMP header tells it from a text that starts with `BM`.
  (startsWith(bytes, BMP) && startsWith(bytes, [0, 0, 0, 0], 6)) ||
  (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) ||
  startsWith(bytes, HEIF_BRAND, 4);

/** The first bytes as Latin-1, so that ASCII marks can be looked for in any encoding that contains ASCII. */
const asciiHead = (bytes: Uint8Array): string => {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'latin1';
  return new TextDecoder(utf16).decode(bytes.subarray(0, HEAD_BYTES));
};

// `<!DOCTYPE html`, `<html lang=…`, `<body>`; not `<htmlx`
const HTML_START =
  /^[^<]{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype\s+html|html|head|body|meta|table|div)[\s>]/iu;
// `<?xml …?><w:document …`, `<w:wordDocument …`, `<pkg:package …`; not `<?xml …?><rss>`
const WORD_XML_START = /<(?:w:document|w:worddocument|pkg:package)[\s>]/iu;

/** Control characters that no text file holds: anything but tab, line ends, form feed, escape and Word's vertical tab. */
const isBinaryControl = (byte: number): boolean =>
  byte < 0x20 && !(byte >= 0x07 && byte <= 0x0d) && byte !== 0x1b && byte !== 0x1a;
const MAX_CONTROL_SHARE = 0.01;

/** Characters that no text holds. Matches U+0001, U+FFFE; not a tab, a form feed, `、`. */
const NO_TEXT = /[\0-\x06\x0e-\x19\x1c-\x1f\ufffe\uffff]/gu;

/** Whether bytes with zeros on one side of each pair are text in UTF-16: numbers in a binary file look like that too. */
const isCleanUtf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean => {
  try {
    const even = bytes.subarray(0, Math.min(bytes.length, HEAD_BYTES) & ~1);
    const text = new TextDecoder(encoding, { fatal: true }).decode(even, { stream: true });
    return (text.match(NO_TEXT)?.length ?? 0) <= text.length * MAX_CONTROL_SHARE;
  } catch {
    return false;
  }
};

const looksLikeText = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, HEAD_BYTES * 4);
  const utf16 = utf16WithoutMark(head);
  // The bytes of UTF-16 are no characters of their own: `、` is 0x01 0x30.
  if (utf16 !== null) return isCleanUtf16(head, utf16);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (isBinaryControl(byte)) controls += 1;
  }
  return controls <= head.length * MAX_CONTROL_SHARE;
};

const hasPdfHeader = (bytes: Uint8Array): boolean => {
  const last = Math.min(bytes.length, PDF_HEADER_BYTES) - 4;
  for (let at = 0; at < last; at += 1) {
    if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d], at)) return true;
  }
  return false;
};

/** What the bytes are, by their content alone. */
export const sniff = (bytes: Uint8Array): Kind => {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'ole' };
  if (isImage(bytes)) return { kind: 'image' };
  if (hasPdfHeader(bytes)) return { kind: 'pdf' };
  const archive = ARCHIVES.find(([signature]) => startsWith(bytes, signature));
  if (archive !== undefined) return { kind: 'other', what: archive[1] };
  const head = asciiHead(bytes);
  if (head.trimStart().startsWith('{\\rtf')) return { kind: 'rtf' };
  const mime = mimeKind(bytes);
  if (mime !== null) return { kind: mime };
  if (WORD_XML_START.test(head)) return { kind: 'word-xml' };
  if (HTML_START.test(head)) return { kind: 'html' };
  if (looksLikeText(bytes)) return { kind: 'text' };
  return { kind: 'other', what: { zh: '未知的二进制文件', en: 'a binary file of an unknown kind' } };
};

const EXTENSIONS: Readonly<Record<string, Format>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  doc: 'doc',
  dot: 'doc',
  rtf: 'rtf',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  eml: 'eml',
  zip: 'zip',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  bmp: 'image',
  tif: 'image',
  tiff: 'image',
  webp: 'image',
  heic: 'image',
};

/** The format that a file name promises; `unknown` where it promises none, as `.wps`, which may be old or new. */
export const formatOfName = (fileName: string): Format =>
  EXTENSIONS[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()] ?? 'unknown';
