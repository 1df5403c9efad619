import type { Notice, PaintedPage, ReadResult } from '../../model/index.ts';
import { failure } from '../fault.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { nothingRecognized, ocrNotice } from '../ocr/notices.ts';
import { isLegible } from '../ocr/page.ts';
import { fillMissing } from './letters/fill-missing.ts';
import { filledNotices, missingNotices } from './messages.ts';
import type { Pdfium } from './pdfium.ts';
import { recognizeScan } from './scan.ts';

/** A page that OCR is to read: all of it, or (`keepsText`) only those letters that its text lacks. */
export type Scanned = { readonly page: PaintedPage; readonly keepsText: boolean };

/** What the text layer gave: the result without OCR, and the pages that OCR is to read. */
export type WithoutOcr = { readonly result: ReadResult; readonly scans: readonly Scanned[] };

/** The notices of a document with those of pages that OCR completed in place of what they lacked. */
const withoutFilled = (notices: readonly Notice[], filled: ReadonlySet<number>): readonly Notice[] =>
  notices.filter(({ code, page }) => code !== 'letters-missing' || page === undefined || !filled.has(page));

/** The result with the pages that OCR could read; the other pages as they were. */
export const recognizeMissing = async (
  pdfium: Pdfium,
  bytes: Uint8Array,
  { result, scans }: WithoutOcr,
  engine: OcrEngine,
): Promise<ReadResult> => {
  const pages = new Map<number, PaintedPage>();
  const notices: Notice[] = [];
  const filled = new Set<number>();
  for (const { page, keepsText } of scans) {
    const found = await recognizeScan(pdfium, bytes, { ...page, index: page.number - 1 }, engine);
    if (found === null || !isLegible(found)) continue;
    if (keepsText) {
      const whole = fillMissing(page, found.page);
      pages.set(page.number, whole);
      filled.add(page.number);
      notices.push(...filledNotices(page, whole), ...missingNotices(whole));
      continue;
    }
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
        notices: [...withoutFilled(document.notices, filled), ...notices],
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
