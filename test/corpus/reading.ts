import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findPdfFallback, startPdfEngine } from '../../src/app/pdf-readers.ts';
import { toLines } from '../../src/layout/index.ts';
import type { Line } from '../../src/model/index.ts';
import { DEFAULT_LIMITS, readResume } from '../../src/read/index.ts';

/** The lines that the program reads of a file, in its order. */
export const linesOfFile = async (path: string): Promise<readonly Line[]> => {
  const reading = await readResume(readFileSync(path), basename(path), {
    pdfEngine: startPdfEngine,
    pdfFallback: findPdfFallback(),
    ocr: null,
    limits: DEFAULT_LIMITS,
  });
  if (reading.status !== 'ok') throw new Error(`${path}: ${reading.message.en}`);
  return toLines(reading.document);
};
