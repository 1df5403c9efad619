import type { Page, PaintedPage, TextRun } from '../model/index.ts';
import { median } from './rows.ts';

/** The darkest channel of a light colour: greys and tints of watermarks, not the white of text on a banner. */
const LIGHTEST = 0xfa;
const LEAST_LIGHT = 0xa8;
/** Watermarks are larger than the text by so much, or stand on the page so often. */
const LARGE = 1.3;
const OFTEN = 3;
/** Shortest watermark, in characters: light bars between facts are shorter. */
const LEAST_LENGTH = 3;
/** Part of a text's height that must lie under other text. */
const OVERLAP = 0.2;

const isLight = ({ color }: TextRun): boolean => {
  const darkest = Math.min(color >> 16, (color >> 8) & 0xff, color & 0xff);
  return darkest >= LEAST_LIGHT && darkest <= LIGHTEST;
};

/** Whether other text of the page runs across the run. */
const isCrossed = (run: TextRun, page: PaintedPage): boolean =>
  page.runs.some((other) => {
    if (other.text === run.text || isLight(other)) return false;
    const across =
      Math.min(run.box.x + run.box.width, other.box.x + other.box.width) - Math.max(run.box.x, other.box.x);
    const down =
      Math.min(run.box.y + run.box.height, other.box.y + other.box.height) - Math.max(run.box.y, other.box.y);
    return across > 0 && down > OVERLAP * Math.min(run.box.height, other.box.height);
  });

/**
 * The pages without what is printed under their text: light words, larger than the text or again and again, that other
 * text runs across, or large ones that stand there twice.
 *
 * Job boards' exports and trial versions of programs print them.
 */
export const withoutWatermarks = (pages: readonly Page[]): readonly Page[] => {
  const found = new Map<string, { count: number; large: boolean; crossed: boolean }>();
  for (const page of pages) {
    if (page.kind === 'flow') continue;
    const light = page.runs.filter((run) => run.text.trim().length >= LEAST_LENGTH && isLight(run));
    if (light.length === 0) continue;
    const usual = median(page.runs.map((run) => run.size));
    for (const run of light) {
      const known = found.get(run.text) ?? { count: 0, large: false, crossed: false };
      found.set(run.text, {
        count: known.count + 1,
        large: known.large || run.size >= LARGE * usual,
        crossed: known.crossed || isCrossed(run, page),
      });
    }
  }
  const isWatermark = (run: TextRun): boolean => {
    const text = found.get(run.text);
    if (text === undefined || !isLight(run)) return false;
    return text.large ? text.crossed || text.count > 1 : text.crossed && text.count >= OFTEN;
  };
  if (found.size === 0) return pages;
  return pages.map((page) =>
    page.kind === 'flow' ? page : { ...page, runs: page.runs.filter((run) => !isWatermark(run)) },
  );
};
