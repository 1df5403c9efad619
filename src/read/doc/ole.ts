import type { Bilingual } from '../../model/index.ts';

/** A stream of an OLE compound file (old Office formats). */
export type OleStream = { readonly name: string; readonly size: number; readonly startSector: number };

const DIRECTORY_ENTRY_BYTES = 128;
const NAME_LENGTH_AT = 64;
const TYPE_AT = 66;
const START_AT = 116;
const SIZE_AT = 120;
const STREAM = 2;
const STORAGE = 1;
const MAX_NAME_BYTES = 64;
const FIRST_SECTOR_BYTES = 512;

/**
 * The directory entries of a compound file.
 *
 * They are found by their shape at every place where one can stand, so that a damaged sector chain hides none.
 */
export const oleStreams = (bytes: Uint8Array): OleStream[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf16 = new TextDecoder('utf-16le');
  const streams: OleStream[] = [];
  for (let at = FIRST_SECTOR_BYTES; at + DIRECTORY_ENTRY_BYTES <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    const nameBytes = view.getUint16(at + NAME_LENGTH_AT, true);
    const type = bytes[at + TYPE_AT];
    if (nameBytes < 4 || nameBytes > MAX_NAME_BYTES || nameBytes % 2 !== 0) continue;
    if ((type !== STREAM && type !== STORAGE) || view.getUint16(at + nameBytes - 2, true) !== 0) continue;
    streams.push({
      name: utf16.decode(bytes.subarray(at, at + nameBytes - 2)),
      size: view.getUint32(at + SIZE_AT, true),
      startSector: view.getUint32(at + START_AT, true),
    });
  }
  return streams;
};

/** The bytes where a stream begins, or null where its sector lies outside of the file. */
export const streamStart = (bytes: Uint8Array, stream: OleStream): DataView | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** view.getUint16(30, true);
  const at = (stream.startSector + 1) * sectorBytes;
  return at + FIRST_SECTOR_BYTES > bytes.length ? null : new DataView(bytes.buffer, bytes.byteOffset + at);
};

const FAT_AT = 76;
const FAT_SECTORS_IN_HEADER = 109;

/** The bytes of a stream of at least 4,096 bytes, along the chain of its sectors as far as that goes. */
export const streamBytes = (bytes: Uint8Array, stream: OleStream): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** view.getUint16(30, true);
  const placeOf = (sector: number): number => (sector + 1) * sectorBytes;
  const nextOf = (sector: number): number => {
    const row = Math.floor((sector * 4) / sectorBytes);
    if (row >= FAT_SECTORS_IN_HEADER) return -1;
    const at = placeOf(view.getUint32(FAT_AT + 4 * row, true)) + ((sector * 4) % sectorBytes);
    return at + 4 <= bytes.length ? view.getUint32(at, true) : -1;
  };
  const found = new Uint8Array(Math.min(stream.size, bytes.length));
  let sector = stream.startSector;
  for (let length = 0; length < found.length; length += sectorBytes) {
    const at = placeOf(sector);
    if (at >= bytes.length) return found.subarray(0, length);
    found.set(bytes.subarray(at, Math.min(at + sectorBytes, at + found.length - length)), length);
    sector = nextOf(sector);
    if (sector < 0) return found.subarray(0, length + sectorBytes);
  }
  return found;
};

const OTHER_OFFICE: readonly (readonly [string, Bilingual])[] = [
  ['Workbook', { zh: 'Excel 表格', en: 'an Excel workbook' }],
  ['Book', { zh: 'Excel 表格', en: 'an Excel workbook' }],
  ['PowerPoint Document', { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' }],
  ['__properties_version1.0', { zh: 'Outlook 邮件(MSG)，请另存为 EML', en: 'an Outlook message (save it as EML)' }],
];

/** What a compound file is that is no Word document. */
export const otherOfficeKind = (streams: readonly OleStream[]): Bilingual =>
  OTHER_OFFICE.find(([name]) => streams.some((stream) => stream.name === name))?.[1] ?? {
    zh: '未知的 Office 旧格式文件',
    en: 'an old Office file of an unknown kind',
  };
