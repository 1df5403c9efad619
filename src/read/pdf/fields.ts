import type { TextRun } from '../../model/index.ts';
import type { Field } from './open-page.ts';
import { type Upright, uprightBox } from './upright.ts';

/** Points; viewers fit the text of a field to its height, up to this size. */
const LARGEST_SIZE = 12;
const SIZE_OF_HEIGHT = 0.7;
/** Part of the size above the baseline. */
const ASCENT = 0.86;
const LINE_HEIGHT = 1.2;
const LINE_END = /\r\n|\r|\n/u; // CRLF, CR, LF

/** Runs of form fields that the file does not paint, as a viewer would paint them. */
export const fieldRuns = (fields: readonly Field[], upright: Upright): readonly TextRun[] =>
  fields.flatMap((field) => {
    const box = uprightBox(upright, field.box);
    const lines = field.text.split(LINE_END);
    const size = Math.min(LARGEST_SIZE, (SIZE_OF_HEIGHT * box.height) / lines.length);
    const top = lines.length > 1 ? box.y : box.y + (box.height - size) / 2;
    return lines.map((text, place): TextRun => {
      const y = top + place * LINE_HEIGHT * size;
      const width = Math.min(box.width, text.length * size);
      return {
        text,
        box: { x: box.x, y, width, height: size },
        baseline: y + ASCENT * size,
        size,
        bold: false,
        color: 0,
      };
    });
  });
