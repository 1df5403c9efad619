import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findPdfFallback } from '../../../src/app/pdf-readers.ts';
import type { PaintedPage, ReadResult, ResumeDocument } from '../../../src/model/index.ts';
import { createPdfEngine, type PdfEngine, type PdfOptions, readPdf } from '../../../src/read/pdf/index.ts';
import { type TinyPage, tinyPdf } from './tiny-pdf.ts';

const require = createRequire(import.meta.url);

export const wasm: Uint8Array = readFileSync(
  path.join(path.dirname(require.resolve('@embedpdf/pdfium')), 'pdfium.wasm'),
);

export const cMapUrl: string = findPdfFallback()?.cMapUrl ?? '';

let engine: Promise<PdfEngine> | undefined;

/** One engine for all tests of a file. */
export const sharedEngine = (): Promise<PdfEngine> => {
  engine ??= createPdfEngine(wasm);
  return engine;
};

const DEFAULTS: PdfOptions = { maxPages: 30, maxCharacters: 100_000, fallback: null, ocr: null };

export const readBytes = async (bytes: Uint8Array, options: Partial<PdfOptions> = {}): Promise<ReadResult> =>
  readPdf(bytes, await sharedEngine(), { ...DEFAULTS, ...options });

export const readDocument = async (bytes: Uint8Array, options: Partial<PdfOptions> = {}): Promise<ResumeDocument> => {
  const result = await readBytes(bytes, options);
  if (result.status !== 'ok') throw new Error(`${result.status}: ${result.message.en}`);
  return result.document;
};

/** The document of one page with the content, and its page. */
export const readContent = async (
  content: string,
  entries = '',
): Promise<{ readonly page: PaintedPage; readonly document: ResumeDocument }> => {
  const only: TinyPage = { content, entries };
  const document = await readDocument(tinyPdf([only]));
  const [page] = document.pages;
  if (page?.kind !== 'painted') throw new Error('no painted page');
  return { page, document };
};

export const textsOf = (page: PaintedPage): readonly string[] => page.runs.map((run) => run.text);
