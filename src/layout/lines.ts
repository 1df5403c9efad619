import type { Line, Page, ResumeDocument } from '../model/index.ts';
import { tickedLines } from './choices.ts';
import { type Draft, type Region, textOf } from './draft.ts';
import { flowRegions } from './flow.ts';
import { withoutFurniture } from './furniture.ts';
import { afterBreak } from './page-breaks.ts';
import { paintedRegions } from './painted.ts';
import { withoutTitlePictures } from './pictures.ts';
import { withoutWatermarks } from './watermarks.ts';

const regionsOf = (page: Page): readonly Region[] =>
  page.kind === 'painted' ? paintedRegions(page) : flowRegions(page);

/** Field by field, which is a third of the time that spreading the draft takes. */
const toLine = (draft: Draft, page: number, number: number, region: number): Line => ({
  page,
  number,
  text: textOf(draft.cells),
  cells: draft.cells,
  region,
  x: draft.x,
  y: draft.y,
  right: draft.right,
  size: draft.size,
  bold: draft.bold,
  heading: draft.heading,
  bullet: draft.bullet,
  tableRow: draft.tableRow,
  gapAbove: draft.gapAbove,
  continues: draft.continues,
});

/**
 * Every line of the document in reading order, without page numbers, running headers, watermarks and unticked choices.
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
      for (const draft of drafts) {
        number += 1;
        lines.push(toLine(draft, page.number, number, region));
      }
    }
  }
  return tickedLines(withoutTitlePictures(lines));
};
