import type { OcrEngine, OcrLine, OcrPicture } from './engine.ts';

/** Mean confidence (0–100) under which a line is looked at again. */
const SURE = 65;
/** Parts of the usual height from which a line is a title: of those the recognizer tears the first one apart at times. */
const TITLE_HEIGHT = 1.3;
const MOST_LOOKS = 3;
/** White pixels that a line needs around it. */
const MARGIN = 12;

type Edges = Pick<OcrLine, 'left' | 'top' | 'right' | 'bottom'>;

const confidenceOf = ({ words }: OcrLine): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);

const heightOf = ({ top, bottom }: Edges): number => bottom - top;

const overlaps = (one: Edges, other: Edges): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const around = (one: Edges, other: Edges): Edges => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

const isDoubtfulTitle = (line: OcrLine, usual: number): boolean =>
  heightOf(line) >= TITLE_HEIGHT * usual && line.right - line.left >= heightOf(line) && confidenceOf(line) < SURE;

/** The lines, with doubtful titles (a name, mostly) read anew as one line each, where that makes them surer. */
export const withSecondLook = async (
  lines: readonly OcrLine[],
  picture: OcrPicture,
  engine: OcrEngine,
): Promise<readonly OcrLine[]> => {
  const heights = lines.map(heightOf).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  let settled = lines;
  for (const title of lines.filter((line) => isDoubtfulTitle(line, usual)).slice(0, MOST_LOOKS)) {
    const torn = settled.filter((line) => overlaps(line, title));
    const { left, top, right, bottom } = torn.reduce(around, title);
    const line = {
      left: Math.max(0, left - MARGIN),
      top: Math.max(0, top - MARGIN),
      width: right - left + 2 * MARGIN,
      height: bottom - top + 2 * MARGIN,
    };
    const [again] = (await engine.recognize({ ...picture, line }, 'chi_sim')) ?? [];
    if (again === undefined || confidenceOf(again) <= confidenceOf(title)) continue;
    settled = settled.map((one) => (one === title ? again : one)).filter((one) => !torn.includes(one));
  }
  return settled;
};
