/** A letter, digit or mark that OCR saw, with its left and right edge in pixels. */
export type OcrLetter = { readonly text: string; readonly left: number; readonly right: number };

/**
 * Letters without a space between them, in the order of reading.
 *
 * `spaces` stand before the word: 0 where it runs on from the word before (Han), 2 and more for a gap that is wider
 * than a space. `confidence` is 0–100.
 */
export type OcrWord = { readonly letters: readonly OcrLetter[]; readonly spaces: number; readonly confidence: number };

/**
 * One line of one block. Edges in pixels from the picture's top left corner. The baseline goes from its left end
 * (`startY`) to its right end (`endY`), which differ on a skewed page. `rowHeight` is what the lines of the block take.
 */
export type OcrLine = {
  readonly words: readonly OcrWord[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly startY: number;
  readonly endY: number;
  readonly rowHeight: number;
};

/** Names of the training data: Chinese with Latin letters, or English alone. */
export type OcrLanguage = 'chi_sim' | 'eng';

/**
 * A picture in a format that the engine decodes, and how many of its pixels are an inch. `line` asks for what stands in
 * it only, as one line.
 */
export type OcrPicture = {
  readonly bytes: Uint8Array;
  readonly dotsPerInch: number;
  readonly line?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
};

/** Recognizes the lines of a picture; null where it took too long and was given up. Rejects a picture that is broken. */
export type OcrEngine = {
  readonly recognize: (picture: OcrPicture, language: OcrLanguage) => Promise<readonly OcrLine[] | null>;
};
