import { type FoundLink, readLinks } from './links.ts';
import type { Pdfium } from './pdfium.ts';

/** A loaded page, which the caller closes. */
export type OpenPage = { readonly page: number; readonly number: number; readonly links: readonly FoundLink[] };

/** Annotations that show text of their own: typed remarks, stamps, form fields (PDF 32000, table 169). */
const TEXT_ANNOTATIONS: ReadonlySet<number> = new Set([3, 13, 20]);
const MAX_ANNOTATIONS = 2000;

const showsAnnotations = (pdfium: Pdfium, page: number): boolean => {
  const { calls } = pdfium;
  const count = Math.min(calls.FPDFPage_GetAnnotCount(page), MAX_ANNOTATIONS);
  for (let i = 0; i < count; i += 1) {
    const annotation = calls.FPDFPage_GetAnnot(page, i);
    const subtype = calls.FPDFAnnot_GetSubtype(annotation);
    calls.FPDFPage_CloseAnnot(annotation);
    if (TEXT_ANNOTATIONS.has(subtype)) return true;
  }
  return false;
};

/**
 * Loads a page with its links; null where PDFium can't.
 *
 * What form fields, remarks and stamps show is made part of the page, as a printer would: a filled-in form keeps its
 * answers nowhere else.
 */
export const openPage = (pdfium: Pdfium, document: number, index: number): OpenPage | null => {
  const { calls } = pdfium;
  const page = calls.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const number = index + 1;
  const links = readLinks(pdfium, document, page);
  if (!showsAnnotations(pdfium, page)) return { page, number, links };
  calls.FPDFPage_Flatten(page, 0);
  calls.FPDF_ClosePage(page);
  const flattened = calls.FPDF_LoadPage(document, index);
  return flattened === 0 ? null : { page: flattened, number, links };
};
