import type { OcrEngine, OcrLine, OcrPicture } from './engine.ts';
import { recognitionTooLong } from './notices.ts';
import { hanShare, type OcrFrame, type OcrPage, toOcrPage } from './page.ts';
import { withSecondLook } from './second-look.ts';

/** Under this share of Han a page is English, which English training data read better: above all per cent signs. */
const ENGLISH_BELOW = 0.03;
const FEWEST_LETTERS = 40;
/** Mean confidence (0–100) under which a page is not read twice: it may lie on its side. */
const LEGIBLE = 60;

const recognizeLines = async (
  picture: OcrPicture,
  engine: OcrEngine,
  language: 'chi_sim' | 'eng',
): Promise<readonly OcrLine[]> => {
  const lines = await engine.recognize(picture, language);
  if (lines === null) throw recognitionTooLong();
  return lines;
};

/** The page that a picture shows; an English one is read a second time with English data alone. */
export const recognizePage = async (picture: OcrPicture, frame: OcrFrame, engine: OcrEngine): Promise<OcrPage> => {
  const lines = await withSecondLook(await recognizeLines(picture, engine, 'chi_sim'), picture, engine);
  const page = toOcrPage(lines, frame);
  if (page.letters < FEWEST_LETTERS || page.confidence < LEGIBLE || hanShare(lines) >= ENGLISH_BELOW) return page;
  return toOcrPage(await recognizeLines(picture, engine, 'eng'), frame);
};
