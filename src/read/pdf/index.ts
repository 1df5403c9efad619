import type { Notice, PaintedPage, ReadResult } from '../../model/index.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { readByFallback } from './fallback.ts';
import { mentionsLayers } from './layers.ts';
import { lacksLetters } from './letters/missing-letters.ts';
import {
  FAULTS,
  hiddenTextNotice,
  missingNotices,
  type PdfFault,
  truncatedPagesNotice,
  truncatedTextNotice,
} from './messages.ts';
import { type OpenDocument, openPage } from './open-page.ts';
import { type LetterCounts, type PageReading, readPage } from './page.ts';
import type { PdfFallback } from './pdf-parse.ts';
import type { PdfEngine, Pdfium } from './pdfium.ts';
import { recognizeMissing, type Scanned } from './with-ocr.ts';

export type { PdfFallback } from './pdf-parse.ts';
export { createPdfEngine, type PdfEngine } from './pdfium.ts';

export type PdfOptions = {
  readonly maxPages: number;
  /** Characters of the whole document, hidden ones included. */
  readonly maxCharacters: number;
  /** Where the second reader finds its data; null for no second reader. */
  readonly fallback: PdfFallback | null;
  /** Reads pages without usable text; null where OCR was not asked for. */
  readonly ocr: OcrEngine | null;
};

/** FPDF_GetLastError: a password is asked for; a security handler is not known. */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;
/** Share of the letters that may be unknown before a text is garbled. */
const GARBLED_SHARE = 0.3;
/** Share of a page's letters from which private-use characters are letters rather than icons. */
const ICON_SHARE = 0.5;
/** An instance whose memory has grown beyond this is dropped after the file: WebAssembly memory never shrinks. */
const LARGEST_INSTANCE_BYTES = 384 * 1024 * 1024;
/** Something to read: a letter or a digit. Matches `客`, `7`; not `—`. */
const LETTER = /[\p{L}\p{N}]/u;
const LETTERS = /[\p{L}\p{N}]/gu;
/** Letters a page of a scan may have beside its image: the name of the scanning app, a page number, a stamp. */
const SCAN_STAMP_LETTERS = 30;
/** What an instance says that ran out of memory. Matches `Aborted(OOM)`, `memory access out of bounds`; not `unreachable`. */
const OUT_OF_MEMORY = /memory|oom/iu;

/** Whether the error comes out of the WebAssembly instance: a trap, an abort, an exhausted stack, or a C++ exception. */
const isInstanceFailure = (error: unknown): boolean =>
  typeof error === 'number' ||
  (error instanceof Error && (error.name === 'RuntimeError' || error instanceof RangeError));

const fault = (status: PdfFault, pages: number): ReadResult => ({
  status,
  format: 'pdf',
  message: FAULTS[status],
  pages,
});

type Reading = {
  readonly pages: readonly PageReading[];
  readonly pageCount: number;
  readonly notices: readonly Notice[];
};

const isGarbled = (counts: readonly LetterCounts[]): boolean => {
  let letters = 0;
  let unknown = 0;
  for (const page of counts) {
    letters += page.letters;
    unknown += page.unknown + (page.privateUse > ICON_SHARE * page.letters ? page.privateUse : 0);
  }
  return unknown > GARBLED_SHARE * letters;
};

const hiddenNotices = ({ page, unseen }: PageReading): readonly Notice[] => {
  const telling = unseen.filter(({ text }) => LETTER.test(text));
  if (telling.length === 0) return [];
  const reasons = new Set(telling.map(({ reason }) => reason));
  return [hiddenTextNotice(page.number, [...reasons], telling.map(({ text }) => text.trim()).join(' '))];
};

const readPages = (pdfium: Pdfium, open: OpenDocument, options: PdfOptions): Reading => {
  const { calls } = pdfium;
  const pageCount = Math.max(0, calls.FPDF_GetPageCount(open.document));
  const pages: PageReading[] = [];
  const notices: Notice[] = [];
  let left = options.maxCharacters;
  for (let index = 0; index < pageCount; index += 1) {
    if (index >= options.maxPages) {
      notices.push(truncatedPagesNotice(index, pageCount));
      break;
    }
    const opened = openPage(pdfium, open, index);
    if (opened === null) continue;
    try {
      const reading = readPage(pdfium, opened, left);
      pages.push(reading);
      notices.push(...hiddenNotices(reading), ...missingNotices(reading.page));
      if (reading.characters > left) {
        notices.push(truncatedTextNotice(index + 1, options.maxCharacters));
        break;
      }
      left -= reading.characters;
    } finally {
      calls.FPDF_ClosePage(opened.page);
    }
  }
  return { pages, pageCount, notices };
};

const lettersOf = (page: PaintedPage): number =>
  page.runs.reduce((sum, run) => sum + (run.text.match(LETTERS)?.length ?? 0), 0);

const showsNoText = (reading: PageReading): boolean =>
  lettersOf(reading.page) <= (reading.scanned ? SCAN_STAMP_LETTERS : 0);

const showsSomething = ({ hasPictures, counts }: PageReading): boolean => hasPictures || counts.letters > 0;

const isScanOrGarbled = ({ scanned, counts }: PageReading): boolean => scanned || isGarbled([counts]);

const isUnreadable = (reading: PageReading): boolean => isGarbled([reading.counts]) || showsNoText(reading);

/**
 * The pages that only a picture of them can tell: their letters are unknown, all or some, or they are scans among pages of
 * text. Of a document without any text, all pages that show something (letters may be drawn as outlines).
 */
const scansOf = ({ pages }: Reading): readonly Scanned[] => {
  const hasText = !pages.every(isUnreadable);
  return pages.flatMap((reading): Scanned[] => {
    const { page } = reading;
    if (!isUnreadable(reading)) return lacksLetters(page) ? [{ page, keepsText: true }] : [];
    return (hasText ? isScanOrGarbled(reading) : showsSomething(reading)) ? [{ page, keepsText: false }] : [];
  });
};

const judge = ({ pages, pageCount, notices }: Reading): ReadResult => {
  if (pageCount > 0 && pages.length === 0) return fault('corrupt', pageCount);
  if (isGarbled(pages.map((page) => page.counts))) return fault('garbled-text', pageCount);
  if (pages.every(showsNoText)) {
    return fault(pages.some((page) => page.hasPictures) ? 'image-only' : 'empty', pageCount);
  }
  return { status: 'ok', document: { format: 'pdf', pages: pages.map((page) => page.page), pageCount, notices } };
};

/**
 * Opens the document in the instance's memory, reads it, and frees everything.
 *
 * `retry` tells whether a second reader may find text where PDFium found none. Text that PDFium saw and no person sees
 * stays out, and a scan has none.
 */
const readWithPdfium = (
  pdfium: Pdfium,
  bytes: Uint8Array,
  options: PdfOptions,
): { result: ReadResult; retry: boolean; scans: readonly Scanned[] } => {
  const { calls } = pdfium;
  const buffer = calls.malloc(Math.max(1, bytes.length));
  if (buffer === 0) return { result: fault('out-of-memory', 0), retry: false, scans: [] };
  pdfium.u8().set(bytes, buffer);
  let document = 0;
  try {
    document = calls.FPDF_LoadMemDocument(buffer, bytes.length, 0);
    if (document === 0) {
      const error = calls.FPDF_GetLastError();
      const encrypted = error === ERROR_PASSWORD || error === ERROR_SECURITY;
      return { result: fault(encrypted ? 'encrypted' : 'corrupt', 0), retry: !encrypted, scans: [] };
    }
    let layered: boolean | null = null;
    const mayBeLayered = (): boolean => {
      layered ??= mentionsLayers(bytes);
      return layered;
    };
    const reading = readPages(pdfium, { document, mayBeLayered }, options);
    const result = judge(reading);
    const sawNothing = reading.pages.every((page) => page.characters === 0 && !page.scanned);
    return {
      result,
      retry: result.status === 'garbled-text' || (result.status !== 'ok' && sawNothing),
      scans: options.ocr === null ? [] : scansOf(reading),
    };
  } finally {
    if (document !== 0) calls.FPDF_CloseDocument(document);
    calls.free(buffer);
  }
};

/**
 * A PDF as painted pages: runs of visible text, ruled lines and links; or the reason why it can't be read.
 *
 * What nobody can see on the page (white on white, tiny, outside…) is left out and told of in a notice, as are pages
 * and text beyond the limits. PDFium reads first; pdf-parse where PDFium can't open the file or finds no usable text; then
 * OCR, if asked for, pages that neither can.
 */
export const readPdf = async (bytes: Uint8Array, engine: PdfEngine, options: PdfOptions): Promise<ReadResult> => {
  if (bytes.length === 0) return fault('empty', 0);
  const pdfium = await engine.instance();
  try {
    const { result, retry, scans } = readWithPdfium(pdfium, bytes, options);
    if (pdfium.u8().length > LARGEST_INSTANCE_BYTES) engine.discard();
    const second = options.fallback === null || !retry ? null : await readByFallback(bytes, options.fallback, options);
    if (second !== null || options.ocr === null || scans.length === 0) return second ?? result;
    return await recognizeMissing(pdfium, bytes, { result, scans }, options.ocr);
  } catch (error) {
    if (!isInstanceFailure(error)) throw error;
    // After an abort or a trap the instance's memory is in an unknown state.
    engine.discard();
    return fault(pdfium.isExhausted() || OUT_OF_MEMORY.test(String(error)) ? 'out-of-memory' : 'unreadable', 0);
  }
};
