import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { findOcrEngine } from '../../src/app/ocr-engine.ts';
import { ScreenerError } from '../../src/app/screener-error.ts';

const { resolve } = createRequire(import.meta.url);

/** Finds packages as Node does, but for one that is not installed. */
const without =
  (missing: string) =>
  (name: string): string => {
    if (name.startsWith(missing)) throw new Error(`Cannot find module '${name}'`);
    return resolve(name);
  };

const sentenceOf = (find: (name: string) => string): string | null => {
  try {
    findOcrEngine(find);
    return null;
  } catch (error) {
    if (error instanceof ScreenerError) return error.sentence.en;
    throw error;
  }
};

describe('OCR asked for', () => {
  it('runs where its packages are installed', () => {
    expect(sentenceOf(resolve)).toBeNull();
  });

  it.each(['tesseract.js', '@tesseract.js-data/chi_sim', '@tesseract.js-data/eng'])(
    'says what to install where %s is missing',
    (missing) => {
      expect(sentenceOf(without(missing))).toBe(
        '--ocr needs the recognizer and its Chinese and English data first: npm install tesseract.js@7 @tesseract.js-data/chi_sim@1 @tesseract.js-data/eng@1',
      );
    },
  );
});
