import type { Cell, TextRun } from '../model/index.ts';
import { ICON, splitMark } from './marks.ts';

/** A piece of a row without a wide gap in it, in points. */
type Piece = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly bold: boolean;
  readonly spaced: boolean;
};

/** The parts of a row of text, its list mark taken off. */
export type RowCells = {
  readonly bullet: string | null;
  readonly cells: readonly Cell[];
  readonly size: number;
  readonly bold: boolean;
};

/** A gap that no space explains, in em: starts a cell. Two full-width spaces are 2, three spaces of 宋体 1.5. */
const CELL_GAP_EM = 1.5;
/** A gap that starts a cell where the style changes with it (a bold firm, its post in small capitals), in em; a space is 0.35 at most. */
const STYLED_GAP_EM = 0.7;
/** Sizes that differ by less are one size drawn twice, as a share. */
const SAME_SIZE = 0.08;
/** Gaps at which a space is read, in em: justified Han is set without, xeCJK sets 0.25 between Han and Latin. */
const LATIN_SPACE_EM = 0.15;
const MIXED_SPACE_EM = 0.35;
const HAN_SPACE_EM = 0.45;
/** …and where the weight changes with it (a bold firm, its town). */
const STYLED_SPACE_EM = 0.28;
/** Widest gap between the characters of a letter-spaced word (姓　　名), in em. */
const LETTER_SPACE_EM = 4.5;

/** Three spaces or a tab: a gap made of spaces. Matches `a   b`; not `a b`. */
const WIDE_SPACE = /\t[\s]*|[ \u00a0\u2002-\u200a]{3,}\s*|\u3000{2,}\s*/u;
/** Matches `客`; not `a`. */
const HAN = /\p{Script=Han}/u;
/** Matches `客`, `，`, `：`; not `a`. */
const WIDE =
  /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\u2e80-\u2fdf\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A sign alone, as fonts of signs leave it in the text. Matches `²`, `¤`; not `1`, `男`, `(`. */
const LONE_SIGN = /^[^\p{L}\p{Nd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'“《「【]$/u;
/** Han characters with single spaces between, or one. Matches `教 育 背`; not `教育`. */
const LETTER_SPACED = /^\p{Script=Han}(?: \p{Script=Han}){0,11}$/u;
/** One Han character, alone or with the colon of a label. Matches `名`, `名：张三`; not `名字`. */
const SINGLE_HAN = /^\p{Script=Han}(?:$|\s?[:：])/u;
/** The end and start of a printed date that must not be torn. Matches `0年`; not `年a`. */
const DATE_JOINT = /^(?:\d[年月日]|[年月]\d)$/u;

const isHan = (character: string): boolean => HAN.test(character);

/** Width of a character relative to a Han character, where only the run's width is known. */
const weightOf = (character: string): number => {
  if (WIDE.test(character)) return 1;
  return character === ' ' ? 0.35 : 0.52;
};

const widthOf = (text: string): number => {
  let sum = 0;
  for (const character of text) sum += weightOf(character);
  return sum;
};

/** The run cut at its wide spaces and icons, each piece with its share of the run's width. */
const toPieces = (run: TextRun): readonly Piece[] => {
  const scale = run.box.width / Math.max(widthOf(run.text), 0.01);
  const pieces: Piece[] = [];
  let x = run.box.x;
  for (const part of run.text.split(
    /(\t\s*|[ \u00a0\u2002-\u200a]{3,}\s*|\u3000{2,}\s*|[\uE000-\uF8FF\u{F0000}-\u{FFFFD}])/u,
  )) {
    const width = widthOf(part) * scale;
    const text = part.trim();
    if (text !== '') {
      const start = x + widthOf(part.slice(0, part.length - part.trimStart().length)) * scale;
      const spaced = part !== part.trimEnd();
      pieces.push({ text, x: start, right: start + widthOf(text) * scale, size: run.size, bold: run.bold, spaced });
    }
    x += width;
  }
  return pieces;
};

const changesStyle = (left: Piece, right: Piece): boolean =>
  left.bold !== right.bold || Math.abs(left.size - right.size) > SAME_SIZE * Math.max(left.size, right.size);

/** What stands between two pieces: nothing, a space, or the border of two cells. */
const jointOf = (text: string, left: Piece, right: Piece): '' | ' ' | 'cell' => {
  const em = Math.min(left.size, right.size) || 10;
  const gap = right.x - left.right;
  if (LETTER_SPACED.test(text) && SINGLE_HAN.test(right.text) && gap <= LETTER_SPACE_EM * em && gap > HAN_SPACE_EM * em)
    return ' ';
  if (gap > CELL_GAP_EM * em || (gap > STYLED_GAP_EM * em && changesStyle(left, right))) return 'cell';
  const before = left.text.at(-1) ?? '';
  const after = right.text[0] ?? '';
  if (DATE_JOINT.test(before + after) && gap < 0.6 * em) return '';
  if (left.spaced) return ' ';
  const hans = (isHan(before) || WIDE.test(before) ? 1 : 0) + (isHan(after) || WIDE.test(after) ? 1 : 0);
  const plain = hans === 2 ? HAN_SPACE_EM : hans === 1 ? MIXED_SPACE_EM : LATIN_SPACE_EM;
  const least = left.bold === right.bold ? plain : Math.min(plain, STYLED_SPACE_EM);
  return gap > least * em ? ' ' : '';
};

const boldShare = (pieces: readonly Piece[]): number => {
  let bold = 0;
  let all = 0;
  for (const piece of pieces) {
    all += piece.text.length;
    if (piece.bold) bold += piece.text.length;
  }
  return all === 0 ? 0 : bold / all;
};

/** Drops what a page paints twice to look bold: the same text at the same place. */
const withoutDoubles = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter((piece, index) => {
    const before = pieces[index - 1];
    return before === undefined || before.text !== piece.text || Math.abs(before.x - piece.x) > 0.2 * piece.size;
  });

/** The list mark, or null, and the pieces without it and without icons, which only begin cells. */
const takeMark = (pieces: readonly Piece[]): { readonly bullet: string | null; readonly rest: readonly Piece[] } => {
  const first = pieces[0];
  if (first === undefined) return { bullet: null, rest: [] };
  if (pieces.length > 1 && LONE_SIGN.test(first.text)) return { bullet: first.text, rest: pieces.slice(1) };
  // A mark that stands apart, `o` and `1` of a list's hanging indent, is seen with the gap behind it.
  const apart = pieces[1] !== undefined && pieces[1].x - first.right > 0.3 * first.size;
  const { bullet, rest } = splitMark(apart ? `${first.text}  ${pieces[1]?.text ?? ''}` : first.text);
  if (bullet === null) return { bullet, rest: pieces };
  if (apart && rest === pieces[1]?.text) return { bullet, rest: pieces.slice(1) };
  const own = splitMark(first.text);
  if (own.bullet === null) return { bullet: null, rest: pieces };
  if (own.rest === '') return { bullet: own.bullet, rest: pieces.slice(1) };
  const x = first.right - ((first.right - first.x) * widthOf(own.rest)) / Math.max(widthOf(first.text), 0.01);
  return { bullet: own.bullet, rest: [{ ...first, text: own.rest, x }, ...pieces.slice(1)] };
};

/** The cells of one row of runs, which are sorted by x. */
export const rowCells = (runs: readonly TextRun[]): RowCells => {
  const pieces = withoutDoubles(runs.flatMap(toPieces));
  const { bullet, rest } = takeMark(pieces);
  const groups: Piece[][] = [];
  const texts: string[] = [];
  let left: Piece | null = null;
  let fresh = true;
  for (const piece of rest) {
    if (ICON.test(piece.text) && piece.text.length <= 2) {
      fresh = true;
      continue;
    }
    const last = texts.length - 1;
    const joint = left === null || fresh ? 'cell' : jointOf(texts[last] ?? '', left, piece);
    if (joint === 'cell') {
      groups.push([piece]);
      texts.push(piece.text);
    } else {
      groups[last]?.push(piece);
      texts[last] = `${texts[last]}${joint}${piece.text}`;
    }
    left = piece;
    fresh = false;
  }
  const cells = groups.map((group, index) => ({
    text: texts[index] ?? '',
    x: group[0]?.x ?? 0,
    right: group.reduce((right, piece) => Math.max(right, piece.right), 0),
  }));
  const size = rest.reduce((largest, piece) => Math.max(largest, piece.size), 0);
  return { bullet, cells, size, bold: boldShare(groups[0] ?? []) >= 0.5 };
};

/** The cells of a line of flowing text, which tabs and wide spaces set apart; places are unknown. */
export const textCells = (text: string): readonly Cell[] => {
  const cells: { text: string; x: number; right: number }[] = [];
  for (const part of text.split(WIDE_SPACE)) {
    const piece = part.replace(ICON, '').trim();
    if (piece === '') continue;
    const last = cells.at(-1);
    if (last !== undefined && LETTER_SPACED.test(last.text) && SINGLE_HAN.test(piece))
      last.text = `${last.text} ${piece}`;
    else cells.push({ text: piece, x: 0, right: 0 });
  }
  return cells.map((cell) => ({ ...cell, text: tightenLetters(cell.text) }));
};

/** A label whose two characters are spread by two spaces. Matches `姓  名`; not `张三  男`. */
const SPREAD_LABEL = /^(\p{Script=Han})[ \u00a0\u3000]{1,2}(\p{Script=Han})(?=$|\s?[:：])/u;

const tightenLetters = (text: string): string => text.replace(SPREAD_LABEL, '$1 $2');
