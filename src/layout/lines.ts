import type { Line, Page, ResumeDocument } from '../model/index.ts';
import { type Region, textOf } from './draft.ts';
import { flowRegions } from './flow.ts';
import { withoutFurniture } from './furniture.ts';
import { afterBreak } from './page-breaks.ts';
import { paintedRegions } from './painted.ts';
import { withoutWatermarks } from './watermarks.ts';

const regionsOf = (page: Page): readonly Region[] =>
  page.kind === 'painted' ? paintedRegions(page) : flowRegions(page);

/**
 * Every line of the document in reading order, without page numbers, running headers and watermarks.
 *
 * Columns come one after the other, tables row by row, text boxes by their places. Empty for a document without text.
 */
export const toLines = (document: ResumeDocument): readonly Line[] => {
  const lines: Line[] = [];
  let region = 0;
  let before: readonly Region[] = [];
  for (const page of withoutFurniture(withoutWatermarks(document.pages))) {
    let number = 0;
    const regions = afterBreak(before, regionsOf(page));
    before = regions;
    for (const drafts of regions) {
      region += 1;
      for (const { baseline: _, ...draft } of drafts) {
        number += 1;
        lines.push({ ...draft, page: page.number, number, region, text: textOf(draft.cells) });
      }
    }
  }
  return lines;
};
