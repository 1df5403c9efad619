import type { PaintedPage, TextRun } from '../../model/index.ts';
import type { OcrLine, OcrWord } from './engine.ts';
import { toPieces } from './pieces.ts';
import { repairText } from './repair.ts';

/** Number of the page, width and height of its picture in pixels. */
export type OcrFrame = { readonly number: number; readonly width: number; readonly height: number };

/** A page that was read by OCR. `confidence` is the mean of its words, 0–100; `doubtful` are the words under the mark. */
export type OcrPage = {
  readonly page: PaintedPage;
  readonly letters: number;
  readonly confidence: number;
  readonly doubtful: readonly string[];
};

/** Points of the shorter side: a scan is taken for A4, whatever the file says (phones write one point a pixel). */
const SHORT_SIDE = 595;
/** Height of a line of Han, or of Latin with ascenders and descenders, in parts of its size. */
const FULL_HEIGHT = 0.93;
/** The same without descenders. */
const CAPITAL_HEIGHT = 0.72;
/** Sizes that differ by less than this part of the commonest are measured with error, and the same. */
const SAME_SIZE = 0.16;
/** A mean confidence (0–100) under which a picture shows no text: patterns and faces are taken for letters. */
const LEGIBLE = 40;
/** Words under this confidence (0–100) are kept, and told of. */
const DOUBTFUL = 50;
/** Lines shorter than this part of the page say nothing of its skew. */
const LONG_LINE = 0.15;
/** Letters of a line that may be as high as it is long. */
const SHORTEST_TELLING = 2;
/** Letters that fill the line's height. Matches `客`, `g`, `(`; not `a`, `T`. */
const FULL_LETTER = /[\p{Script=Han}gjpqyQ(){}[\]|/，]/u;
/** Something to read. Matches `客`, `7`; not `—`. */
const LETTER = /[\p{L}\p{N}]/gu;
const HAN = /\p{Script=Han}/gu;

const wordText = ({ letters }: OcrWord): string => letters.map(({ text }) => text).join('');

const lineText = (line: OcrLine): string => line.words.map(wordText).join('');

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Rise of the lines over their length, as most of the text stands. */
const skewOf = (lines: readonly OcrLine[], width: number): number => {
  const slopes = lines
    .filter(({ left, right }) => right - left >= LONG_LINE * width)
    .map(({ startY, endY, left, right }) => (endY - startY) / (right - left))
    .sort((one, other) => one - other);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
};

/** Whether the line runs from left to right, as far as it is long enough to tell. */
const isLevel = (line: OcrLine): boolean =>
  lineText(line).length <= SHORTEST_TELLING || line.right - line.left >= line.bottom - line.top;

/** Size of a line's letters in pixels. */
const sizeOf = (line: OcrLine, skew: number): number => {
  const height = line.bottom - line.top - Math.abs(skew) * (line.right - line.left);
  const measured = height / (FULL_LETTER.test(lineText(line)) ? FULL_HEIGHT : CAPITAL_HEIGHT);
  return Math.max(line.rowHeight * 0.6, Math.min(measured, line.rowHeight * 1.1));
};

/** The size in which most letters stand. */
const commonSize = (lines: readonly OcrLine[], sizes: readonly number[]): number => {
  const bySize = lines
    .map((line, at) => ({ size: sizes[at] ?? 0, letters: countOf(lineText(line), LETTER) }))
    .sort((one, other) => one.size - other.size);
  let left = bySize.reduce((sum, { letters }) => sum + letters, 0) / 2;
  for (const { size, letters } of bySize) {
    left -= letters;
    if (left <= 0) return size;
  }
  return 0;
};

/** Share of Han among the letters of the lines, 0–1. */
export const hanShare = (lines: readonly OcrLine[]): number => {
  const text = lines.map(lineText).join('');
  return countOf(text, HAN) / Math.max(1, countOf(text, LETTER));
};

/** The page that the lines make: as from a PDF, upright, in points. */
export const toOcrPage = (lines: readonly OcrLine[], { number, width, height }: OcrFrame): OcrPage => {
  const scale = SHORT_SIDE / Math.max(1, Math.min(width, height));
  const skew = skewOf(lines, width);
  const sizes = lines.map((line) => sizeOf(line, skew));
  const common = commonSize(lines, sizes);
  const runs: TextRun[] = [];
  for (const [at, line] of lines.entries()) {
    const measured = sizes[at] ?? common;
    const size = Math.abs(measured - common) <= SAME_SIZE * common ? common : measured;
    const middle = (line.left + line.right) / 2;
    const baseline = (line.startY + line.endY) / 2 - skew * (middle - width / 2);
    const shift = skew * (baseline - height / 2);
    for (const { text, left, right } of toPieces(line, size)) {
      const repaired = repairText(text);
      runs.push({
        text: repaired,
        box: {
          x: (left + shift) * scale,
          y: (baseline - FULL_HEIGHT * size) * scale,
          width: Math.max(right - left, 1) * scale,
          height: size * scale,
        },
        baseline: baseline * scale,
        size: size * scale,
        bold: false,
        color: 0,
      });
    }
  }
  // The recognizer reads upright lines too, but their letters have no width: such a page is to be turned.
  const upright = lines.filter(isLevel).length * 2 >= lines.length;
  const words = lines.flatMap((line) => line.words).filter((word) => countOf(wordText(word), LETTER) > 0);
  return {
    page: { kind: 'painted', number, width: width * scale, height: height * scale, runs, rules: [], links: [] },
    letters: runs.reduce((sum, { text }) => sum + countOf(text, LETTER), 0),
    confidence: !upright ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length),
    doubtful: words.filter(({ confidence }) => confidence < DOUBTFUL).map(wordText),
  };
};

/** Whether the picture shows text at all. */
export const isLegible = ({ letters, confidence }: OcrPage): boolean => letters > 0 && confidence >= LEGIBLE;
