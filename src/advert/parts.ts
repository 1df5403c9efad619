import type { Line } from '../model/index.ts';
import { type AdvertPart, fold, type Match, type Vocabulary } from '../vocabulary/index.ts';
import { advertMatchers } from './words.ts';

/** A piece of an advert's text with the part that it stands in, and its label where a row has one (`工作经验`). */
export type PartedText = {
  readonly part: AdvertPart;
  readonly label: string | null;
  readonly text: string;
  readonly line: Line;
};

/** Numbering and decoration before a heading or an item. Matches `一、`, `（二）`, `◎`, `1.`, `**`; not `1年`. */
const LEAD =
  /^(?:[\s#*>▍▎◎◆◇■□●○★☆▶►※・·•‣|=_—–-]|[【〖[「]|[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十\d]{1,2}[、.．)）](?!\d)|\d{1,2}\s(?=\p{Script=Han})|[A-Za-z][.．)](?=\S)){1,12}/u;
/** Closes a heading: a bracket, then perhaps a colon and what is said at once. Matches `】`, `：`, `?`, `——`. */
const CLOSE = /^[\s】〗\]」*]{0,6}(?:[:：?？]|——|--)?\**/u;
/** What may stand between a heading's words and its colon. Matches `其实不高`; not `，`. */
const TAIL = /^[^,，。;；:：?？!！\n]{0,12}?(?:[】〗\]」]\s?)?(?:(?<!\d)[:：?？](?!\/\/)|——|--)/u;
/** Ends a sentence, which no heading does. Matches `。`; not `：`. */
const SENTENCE = /[。；;，,!！]/u;
/** Marks of a list's items. Matches `•`; not `一、`. */
const DOTS = /^[•·‣▪◦●○■□◆◇*+\-–—・➢✓]$/u;
/** The longest heading that stands alone, in UTF-16 units. */
const LONGEST_HEADING = 30;
/** How far into a line the words of a heading may begin (`对你的要求其实不高：`). */
const FURTHEST = 8;

type Opening = { readonly part: AdvertPart; readonly label: string; readonly rest: string };

const withoutLead = (text: string): string => text.replace(LEAD, '').replace(LEAD, '').trim();

/** The words of headings near the start of a text, the first and longest first. */
const headingWords = (plain: string, vocabulary: Vocabulary): readonly Match[] =>
  advertMatchers(vocabulary)
    .headings(plain.slice(0, LONGEST_HEADING + FURTHEST))
    .filter(({ start }) => start <= FURTHEST)
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** Whether what follows a heading's words is only its other half: a translation, a bracket, a syllable. */
const isOtherHalf = (rest: string): boolean => rest.length <= 3 || /^[/／·&(（]/u.test(rest);

/**
 * A heading at the start of a line: its words before a colon, alone on the line, or, in Chinese, before a space.
 *
 * `marked` where the page sets the line apart; `item` where it is one of a list, which only a colon makes a heading.
 */
const openingOf = (raw: string, marked: boolean, item: boolean, vocabulary: Vocabulary): Opening | null => {
  const text = withoutLead(raw);
  const plain = fold(text);
  // Folding keeps the length of nearly all headings; where it doesn't, the line is too odd to be one.
  if (plain.length !== text.length) return null;
  for (const { id, start, end } of headingWords(plain, vocabulary)) {
    const part = id as AdvertPart;
    const [label, after] = [text.slice(0, end), text.slice(end)];
    const tail = SENTENCE.test(label) ? null : TAIL.exec(after);
    if (tail !== null) return { part, label, rest: after.slice(tail[0].length).trim() };
    if (item || (start > 0 && !marked)) continue;
    const rest = after.replace(CLOSE, '').trim();
    if (rest === '') return { part, label, rest };
    const alone = text.length <= LONGEST_HEADING && !SENTENCE.test(text);
    if (alone && (marked || isOtherHalf(rest))) return { part, label, rest: '' };
    // Chinese sets what is said off by a space; an English sentence begins with what it offers (We offer …).
    const says = /\p{Script=Han}/u.test(label) || (start === 0 && part === 'benefits' && label.includes(' '));
    if (/^\s/u.test(after) && says) return { part, label, rest };
  }
  return null;
};

/** Whether the page itself sets the line apart as a heading: a style, a mark, brackets. */
const isMarked = ({ text, heading }: Line): boolean => heading > 0 || /^\s*(?:#{1,6}\s|[【〖▍◎]|\*\*)/u.test(text);

/**
 * The text of an advert by its parts, from the headings and labels that it has.
 *
 * Text before the first heading is of `facts`. A row of two cells is a label and what it says, where the label is known.
 */
export const toParts = (lines: readonly Line[], vocabulary: Vocabulary): readonly PartedText[] => {
  let part: AdvertPart = 'facts';
  const parted: PartedText[] = [];
  for (const line of lines) {
    const [first, ...others] = line.cells;
    const value = others
      .map((cell) => cell.text)
      .join('  ')
      .trim();
    const labelled =
      first === undefined || value === '' ? null : openingOf(`${first.text}：`, false, false, vocabulary);
    if (labelled !== null && labelled.rest === '') {
      parted.push({ part: labelled.part, label: labelled.label, text: value, line });
      continue;
    }
    const item = line.bullet !== null && DOTS.test(line.bullet);
    const opening = openingOf(line.text, isMarked(line), item, vocabulary);
    // A heading that is none of ours ends the part before it all the same.
    if (opening === null && line.heading > 0 && part !== 'facts') part = 'remarks';
    // The label of an item (多语言能力：…) belongs to the list that it stands in.
    const inList = item && opening?.rest !== '' && part !== 'facts' && part !== 'remarks';
    if (opening === null || inList) parted.push({ part, label: null, text: withoutLead(line.text), line });
    else {
      part = opening.part;
      if (opening.rest !== '') parted.push({ part, label: opening.label, text: opening.rest, line });
    }
  }
  return parted;
};
