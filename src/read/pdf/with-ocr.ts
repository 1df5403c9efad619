import type { Notice, PaintedPage, ReadResult } from '../../model/index.ts';
import { failure } from '../fault.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { nothingRecognized, ocrNotice } from '../ocr/notices.ts';
import { isLegible } from '../ocr/page.ts';
import type { PageReading } from './page.ts';
import type { Pdfium } from './pdfium.ts';
import { recognizeScan } from './scan.ts';

/** What the text layer gave: the result without OCR, and the pages that OCR is to read. */
export type WithoutOcr = { readonly result: ReadResult; readonly scans: readonly PageReading[] };

/** The result with the pages that OCR could read; the other pages as they were. */
export const recognizeMissing = async (
  pdfium: Pdfium,
  bytes: Uint8Array,
  { result, scans }: WithoutOcr,
  engine: OcrEngine,
): Promise<ReadResult> => {
  const pages = new Map<number, PaintedPage>();
  const notices: Notice[] = [];
  for (const { page } of scans) {
    const found = await recognizeScan(pdfium, bytes, { ...page, index: page.number - 1 }, engine);
    if (found === null || !isLegible(found)) continue;
    pages.set(page.number, found.page);
    notices.push(ocrNotice(found));
  }
  if (result.status === 'ok') {
    const { document } = result;
    return {
      status: 'ok',
      document: {
        ...document,
        pages: document.pages.map((page) => pages.get(page.number) ?? page),
        notices: [...document.notices, ...notices],
      },
    };
  }
  if (pages.size === 0) {
    return result.status === 'image-only'
      ? failure('image-only', 'pdf', nothingRecognized().sentence, result.pages)
      : result;
  }
  return {
    status: 'ok',
    document: { format: 'pdf', pages: [...pages.values()], pageCount: result.pages, notices },
  };
};
