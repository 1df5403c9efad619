import type { OcrEngine, OcrLine, OcrWord } from '../../../src/read/index.ts';

const LETTER = 20;
const SPACE = 10;

/**
 * A word as the recognizer gives it: each letter 20 pixels wide, each space 10. `^` before it stands for a doubtful one, `_` for each
 * space before it.
 */
const toWord = (text: string, left: number): OcrWord => {
  const bare = text.replace(/^[_^]+/u, '');
  return {
    letters: [...bare].map((letter, at) => ({
      text: letter,
      left: left + at * LETTER,
      right: left + (at + 1) * LETTER,
    })),
    spaces: text.split('_').length - 1,
    confidence: text.includes('^') ? 30 : 95,
  };
};

/** A level line of words: `line(100, 40, '许文静', '__138')` stands at y 100, with letters of 40 pixels, from x 50 on. */
export const line = (bottom: number, height: number, ...texts: readonly string[]): OcrLine => {
  const words: OcrWord[] = [];
  let x = 50;
  for (const text of texts) {
    const spaces = text.split('_').length - 1;
    const word = toWord(text, x + spaces * SPACE);
    words.push(word);
    x = word.letters.at(-1)?.right ?? x;
  }
  return {
    words,
    left: 50,
    right: x,
    top: bottom - height,
    bottom,
    startY: bottom,
    endY: bottom,
    rowHeight: height,
  };
};

/** The line on a page that was laid askew: each pixel to the right it sinks by `slope`. */
export const askew = (level: OcrLine, slope: number): OcrLine => ({
  ...level,
  startY: level.startY + slope * level.left,
  endY: level.endY + slope * level.right,
});

/** An engine that gives the same lines for every picture, and keeps what it was asked. */
export const engineOf = (
  lines: readonly OcrLine[] | null,
): OcrEngine & { readonly asked: { bytes: Uint8Array; language: string }[] } => {
  const asked: { bytes: Uint8Array; language: string }[] = [];
  return {
    asked,
    recognize: ({ bytes }, language) => {
      asked.push({ bytes, language });
      return Promise.resolve(lines);
    },
  };
};
