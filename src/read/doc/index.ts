import type { FlowBlock, Notice, Paragraph, ResumeDocument, TableCell } from '../../model/index.ts';
import { corruptFile, encryptedFile, unsupportedFile } from '../fault.ts';
import { macrosNotice } from '../notices.ts';
import { type OleStream, oleStreams, otherOfficeKind, streamBytes, streamStart } from './ole.ts';
import { isWord95, word95Texts } from './word-95.ts';

const WORD_MAGIC = 0xa5ec;
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;

const paragraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  text: text.trimEnd(),
  size: 0,
  bold: false,
  heading: 0,
  bullet: null,
  indent: 0,
});

const paragraphs = (text: string): Paragraph[] => text.split('\n').map(paragraph);

const toCells = (row: string): TableCell[] =>
  row
    .slice(0, -1)
    .split('\t')
    .map((cell) => ({ blocks: paragraphs(cell.replace(/^\n+/u, '')), columns: 1, rows: 1 }));

/** Lines of one cell, at most, that are looked through for the end of its row. */
const MAX_CELL_LINES = 40;

/**
 * The lines that a table row takes from `start` on, or 0 where no row begins.
 *
 * word-extractor writes a tab after each cell and ends a row with tab and line end; a cell may hold several lines,
 * which only a row inside a table is taken to do.
 */
const rowLength = (lines: readonly string[], start: number, insideTable: boolean): number => {
  const line = lines[start] ?? '';
  if (line.endsWith('\t')) return 1;
  if (!insideTable || !line.includes('\t')) return 0;
  for (let at = start + 1; at < Math.min(lines.length, start + MAX_CELL_LINES); at += 1) {
    if (lines[at]?.endsWith('\t')) return at - start + 1;
  }
  return 0;
};

/** Blocks of text whose tables are tabs and line ends. */
export const docBlocks = (text: string): FlowBlock[] => {
  const lines = text.split('\n');
  const blocks: FlowBlock[] = [];
  let rows: TableCell[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (let at = 0; at < lines.length; ) {
    const length = rowLength(lines, at, rows.length > 0);
    if (length > 0) {
      rows.push(toCells(lines.slice(at, at + length).join('\n')));
      at += length;
    } else {
      endTable();
      blocks.push(paragraph(lines[at] ?? ''));
      at += 1;
    }
  }
  endTable();
  return blocks;
};

/** The header of the main stream; Word 97 and later, or Word 6 and 95. */
const readHeader = (bytes: Uint8Array, stream: OleStream): DataView => {
  const header = streamStart(bytes, stream);
  if (header === null || (header.getUint16(0, true) !== WORD_MAGIC && !isWord95(header))) {
    throw corruptFile({ zh: 'Word 97-2003 正文无法定位', en: 'the text of the Word 97–2003 document cannot be found' });
  }
  if ((header.getUint16(FLAGS_AT, true) & ENCRYPTED) !== 0) throw encryptedFile();
  return header;
};

const extract = async (bytes: Uint8Array) => {
  const { default: WordExtractor } = await import('word-extractor');
  try {
    return await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw corruptFile({
      zh: 'Word 97-2003 文档结构不完整',
      en: 'the structure of the Word 97–2003 document is broken',
    });
  }
};

const blocksOf = (text: string): FlowBlock[] => (text.trim() === '' ? [] : docBlocks(text.replace(/^\n+|\n+$/gu, '')));

const blocksOfWord97 = async (bytes: Uint8Array): Promise<FlowBlock[]> => {
  const document = await extract(bytes);
  const options = { filterUnicode: false };
  const boxes = blocksOf(document.getTextboxes(options));
  return [
    ...blocksOf(document.getHeaders({ ...options, includeFooters: false })),
    ...(boxes.length > 0 ? [{ kind: 'frame' as const, box: null, blocks: boxes }] : []),
    ...docBlocks(document.getBody(options).replace(/\n+$/u, '')),
    ...blocksOf(document.getFootnotes(options)),
    ...blocksOf(document.getEndnotes(options)),
    ...blocksOf(document.getFooters(options)),
  ];
};

/**
 * The flow of an old Word file (Word 6 to 2003, WPS): headers, text boxes, body, notes, footers. Its formatting is not known.
 *
 * Throws a `ReadFault`: encrypted (also a DOCX under a password, which is such a file), unsupported, corrupt.
 */
export const readDoc = async (bytes: Uint8Array): Promise<ResumeDocument> => {
  const streams = oleStreams(bytes);
  const named = (name: string): OleStream | undefined => streams.find((stream) => stream.name === name);
  if (named('EncryptedPackage') !== undefined) throw encryptedFile();
  const main = named('WordDocument');
  if (main === undefined) throw unsupportedFile(otherOfficeKind(streams));
  const blocks = isWord95(readHeader(bytes, main))
    ? word95Texts(streamBytes(bytes, main)).flatMap(blocksOf)
    : await blocksOfWord97(bytes);
  const notices: Notice[] = named('VBA') === undefined ? [] : [macrosNotice()];
  return { format: 'doc', pages: [{ kind: 'flow', number: 1, blocks }], pageCount: 1, notices };
};

/** Whether an old Word file holds pictures, which tells a scan from an empty page. */
export const docHasPictures = (bytes: Uint8Array): boolean =>
  oleStreams(bytes).some((stream) => stream.name === 'Data' && stream.size > 0);
