import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createPdfEngine, type PdfEngine, type PdfFallback } from '../read/index.ts';

const { resolve } = createRequire(import.meta.url);

let engine: Promise<PdfEngine> | null = null;

/** The PDF engine of this process, started when first asked for. */
export const startPdfEngine = (): Promise<PdfEngine> => {
  engine ??= readFile(resolve('@embedpdf/pdfium/pdfium.wasm')).then(createPdfEngine);
  return engine;
};

/** Where the second PDF reader finds the encodings of Chinese fonts. */
export const findPdfFallback = (): PdfFallback | null => {
  try {
    const folder = dirname(createRequire(resolve('pdf-parse')).resolve('pdfjs-dist/package.json'));
    return { cMapUrl: join(folder, 'cmaps/'), standardFontDataUrl: join(folder, 'standard_fonts/') };
  } catch {
    // Without pdfjs-dist the first reader still works.
    return null;
  }
};
