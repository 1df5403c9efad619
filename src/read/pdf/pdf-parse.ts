import type { FlowPage, Paragraph } from '../../model/index.ts';

/**
 * What pdf.js needs beside the file: the address of `pdfjs-dist/cmaps/` (with a slash at the end), without which
 * Chinese PDFs with predefined encodings come out empty, and that of `standard_fonts/`.
 */
export type PdfFallback = { readonly cMapUrl: string; readonly standardFontDataUrl?: string };

type FallbackText = { readonly pages: readonly FlowPage[]; readonly pageCount: number };

const LINE_BREAK = /\r?\n/u;

const toParagraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  text,
  size: 0,
  bold: false,
  heading: 0,
  bullet: null,
  indent: 0,
});

/**
 * The text of a PDF by pdf-parse: a flow page a page, a paragraph a line.
 *
 * The library is loaded when it is first needed. Throws what pdf.js throws where it can't open the file.
 */
export const readWithPdfParse = async (
  bytes: Uint8Array,
  fallback: PdfFallback,
  maxPages: number,
): Promise<FallbackText> => {
  const { PDFParse, VerbosityLevel } = await import('pdf-parse');
  const parser = new PDFParse({
    // pdf.js takes the buffer over, so it gets a copy.
    data: bytes.slice(),
    cMapUrl: fallback.cMapUrl,
    cMapPacked: true,
    ...(fallback.standardFontDataUrl === undefined ? {} : { standardFontDataUrl: fallback.standardFontDataUrl }),
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const { pages, total } = await parser.getText({ first: maxPages, pageJoiner: '' });
    return {
      pageCount: total,
      pages: pages.map(({ num, text }) => ({
        kind: 'flow',
        number: num,
        blocks: text
          .split(LINE_BREAK)
          .filter((line) => line.trim() !== '')
          .map(toParagraph),
      })),
    };
  } finally {
    await parser.destroy();
  }
};
