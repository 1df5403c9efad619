import type { Line } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { isHeadLine } from '../entries/anchors.ts';
import { likeness } from '../entries/classify.ts';
import { splitDates } from '../entries/pieces.ts';
import { lexiconOf } from '../lexicon.ts';

/** What a firm does is told in no more lines than this, between its name and the first post there. */
const MOST_NOTES = 2;

/**
 * The lines with what is told of a firm (`公司简介：…`, `国内大型外包企业，…`) put below the first post there.
 *
 * A firm that stands alone on its line, undated, owns the dated post under it whatever stands between the two.
 */
export const notesBelow = (lines: readonly Line[], vocabulary: Vocabulary): readonly Line[] => {
  const lexicon = lexiconOf(vocabulary);
  const isPlain = (line: Line): boolean =>
    line.bullet === null &&
    line.cells.length === 1 &&
    splitDates(line.text, vocabulary).ranges.every((range) => !range.period);
  const isFirm = (line: Line): boolean => {
    if (!isPlain(line) || !isHeadLine(line) || !lexicon.employerEnd.test(fold(line.text))) return false;
    const { employer, title } = likeness(line.text, lexicon);
    return employer >= 3 && title < 3;
  };
  const isPost = (line: Line): boolean => {
    const { ranges, rest } = splitDates(line.text, vocabulary);
    const { employer, title } = likeness(rest.trim(), lexicon);
    return line.bullet === null && ranges.length === 1 && ranges[0]?.period === true && title >= 2 && employer < 2;
  };
  // Where the writer puts the firm below the post, what stands between it and the next post is a duty.
  const first = lines.find((line) => isFirm(line) || isPost(line));
  if (first === undefined || !isFirm(first)) return lines;
  const sorted: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    sorted.push(line);
    at += 1;
    if (!isFirm(line)) continue;
    let post = at;
    while (
      post < lines.length &&
      post - at <= MOST_NOTES &&
      isPlain(lines[post] as Line) &&
      !isFirm(lines[post] as Line)
    )
      post += 1;
    const notes = lines.slice(at, post);
    const next = lines[post];
    if (notes.length === 0 || notes.length > MOST_NOTES || next === undefined || !isPost(next)) continue;
    if (notes.some((note) => likeness(note.text, lexicon).title >= 2)) continue;
    sorted.push(next, ...notes.map((note) => ({ ...note, continues: false })));
    at = post + 1;
  }
  return sorted;
};
