import type { Line, Section, SectionKind } from '../model/index.ts';
import { foldWithOffsets, remembering } from '../vocabulary/index.ts';

/**
 * Text as certificates are matched in it: folded, quotes gone, dashes one sign, no space beside a Han character or a dash.
 *
 * `at` gives for every unit its index in the original; `broken` holds the places before which a space was dropped.
 * `at` may be longer than the text: it is shared between texts.
 */
export type Compact = { readonly text: string; readonly at: readonly number[]; readonly broken: ReadonlySet<number> };

/** Lines that make one run of words: a line with those it was broken into. */
export type Statement = Compact & {
  readonly lines: readonly Line[];
  /** Where each line begins in `text`. */
  readonly starts: readonly number[];
  readonly section: SectionKind;
  readonly title: string;
  /** The original text that `at` points into. */
  readonly raw: string;
};

/** A line with a parenthesis left open goes on for at most so many lines. */
const MOST_LINES = 4;
/** A longer line is read in pieces, so that time grows with length and not with its square; in UTF-16 units. */
const LONGEST = 1200;
/** Where a piece may end. Matches `。`; not `,`. */
const SENTENCE_END = /[。；;！!？?\n]/u;

const DASHES: ReadonlySet<string> = new Set('-‐‑‒–—―−');
/** Marks that quote and mean nothing; `'` is not one, for `driver's` needs it. */
const QUOTES: ReadonlySet<string> = new Set('“”"「」『』‘');
/** Texts whose compact form is kept: every line of a long résumé, which several extractors ask for. */
const REMEMBERED = 512;
/** A character that needs no space beside it. Matches `客`, `(`; not `a`. */
const TIGHT = /[\p{Script=Han}()[\]【】、,;:。/|-]/u;

/** What compact text may not keep as it is: spaces, dashes, quotes. Matches ` `, `–`; not `客`. */
const LOOSE = /[ \u2010-\u2015\u2018\u2019\u2212\u201c\u201d"「」『』]/u;
const UNBROKEN: ReadonlySet<number> = new Set();

/** Folded text without what does not tell forms apart. */
export const compact = remembering(REMEMBERED, (raw): Compact => {
  const folded = foldWithOffsets(raw);
  if (!LOOSE.test(folded.text)) return { text: folded.text, at: folded.at, broken: UNBROKEN };
  const units: string[] = [];
  const at: number[] = [];
  const broken = new Set<number>();
  for (let i = 0; i < folded.text.length; i += 1) {
    const unit = folded.text.charAt(i);
    if (QUOTES.has(unit)) continue;
    if (unit === ' ') {
      const before = units.at(-1);
      const after = folded.text.charAt(i + 1);
      if (before === undefined || TIGHT.test(before) || TIGHT.test(after) || DASHES.has(after)) {
        broken.add(units.length);
        continue;
      }
    }
    units.push(DASHES.has(unit) ? '-' : unit === '’' ? "'" : unit);
    at.push(folded.at[i] ?? 0);
  }
  return { text: units.join(''), at, broken };
});

/** A remark in brackets that has its line to itself, and speaks of the line above. Matches `（本人无证）`; not `（一）概况`. */
const REMARK_LINE = /^[(（][^()（）]{3,40}[)）]$/u;

const isOpen = (text: string): boolean =>
  text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('（') > text.lastIndexOf('）');

const ONE_START: readonly number[] = [0];

const toStatement = (lines: readonly Line[], section: SectionKind, title: string): Statement => {
  const [only] = lines;
  if (only && lines.length === 1) {
    const { text, at, broken } = compact(only.text);
    return { text, at, broken, raw: only.text, lines, starts: ONE_START, section, title };
  }
  let raw = '';
  const rawStarts: number[] = [];
  for (const line of lines) {
    // Han text needs no space where the page broke it; Latin words do.
    if (raw !== '' && !TIGHT.test(raw.at(-1) ?? '')) raw += ' ';
    rawStarts.push(raw.length);
    raw += line.text;
  }
  const folded = compact(raw);
  const starts = rawStarts.map((start) => {
    if (start === 0) return 0;
    const found = folded.at.findIndex((at) => at >= start);
    return found < 0 ? folded.text.length : Math.min(found, folded.text.length);
  });
  return { ...folded, raw, lines, starts, section, title };
};

const toPieces = (line: Line): readonly Line[] => {
  if (line.text.length <= LONGEST) return [line];
  const pieces: Line[] = [];
  for (let from = 0; from < line.text.length; ) {
    let to = Math.min(from + LONGEST, line.text.length);
    for (let end = to; to < line.text.length && end > from + LONGEST / 2; end -= 1) {
      if (!SENTENCE_END.test(line.text.charAt(end - 1))) continue;
      to = end;
      break;
    }
    pieces.push({ ...line, text: line.text.slice(from, to), continues: false });
    from = to;
  }
  return pieces;
};

/** The statements of all sections, in reading order. */
export const toStatements = (sections: readonly Section[]): readonly Statement[] =>
  sections.flatMap((section) => {
    const groups: Line[][] = [];
    for (const line of section.lines.flatMap(toPieces)) {
      const last = groups.at(-1);
      const text = last?.map((part) => part.text).join('') ?? '';
      const joins =
        last !== undefined &&
        last.length < MOST_LINES &&
        text.length <= LONGEST / 2 &&
        line.bullet === null &&
        (line.continues || isOpen(text) || REMARK_LINE.test(line.text));
      if (joins) last.push(line);
      else groups.push([line]);
    }
    const titled = section.title && section.title.text.length > 0 ? [[section.title]] : [];
    const title = section.title ? compact(section.title.text).text : '';
    return [...titled, ...groups].map((lines) => toStatement(lines, section.kind, title));
  });

/** The line that holds the unit at `position`. */
export const lineAt = (statement: Statement, position: number): Line => {
  let index = 0;
  statement.starts.forEach((start, i) => {
    if (start <= position) index = i;
  });
  return statement.lines[index] as Line;
};
