import type { Profile, ProfileLine, SectionKind } from '../model/index.ts';
import { finderOf, type Span, type SpanFinder, type Text, toText } from './spans.ts';

/**
 * Whose line it is: `basic` holds personal data, `person` speaks of the person (a summary, a wish), `paper` of studies, skills
 * and the like, `job` of work, whose dates, towns and employers stay.
 */
export type LineKind = 'basic' | 'person' | 'paper' | 'job';

/** A line as a part of the whole text. */
export type PageLine = Span & { readonly kind: LineKind };

/** All lines of a résumé as one text, so that what two lines share (a number broken between them) is found. */
export type PageText = Text & {
  readonly lines: readonly PageLine[];
  /** The lines that a part of the text touches. */
  readonly linesAt: SpanFinder<PageLine>;
};

/** Sections that speak of the person as such. */
const OF_THE_PERSON: ReadonlySet<SectionKind> = new Set(['summary', 'wish', 'other', 'hobbies', 'references']);

const kindOf = ({ section, job }: Pick<ProfileLine, 'section' | 'job'>): LineKind => {
  if (job !== null) return 'job';
  if (section === 'basic') return 'basic';
  return OF_THE_PERSON.has(section) ? 'person' : 'paper';
};

/** The lines of a profile, each on a line of the text. */
export const toPageText = ({ lines }: Pick<Profile, 'lines'>): PageText => {
  let start = 0;
  const placed = lines.map((line): PageLine => {
    const end = start + line.text.length;
    const place = { start, end, kind: kindOf(line) };
    start = end + 1;
    return place;
  });
  return {
    ...toText(lines.map(({ text }) => text.replaceAll('\n', ' ')).join('\n')),
    lines: placed,
    linesAt: finderOf(placed),
  };
};

/** What sets the cells of a line apart. Matches two spaces, ` | `; not one space. */
const APART = /\s{2,}|\t|\s?[|｜]\s?/gu;

/** A part of a line that the page sets apart. */
export type PageCell = Span & { readonly kind: LineKind; readonly line: number; readonly text: Text };

/** The cells of every line that hold anything, in reading order; `line` is an index into the lines. */
export const cellsOf = ({ raw, lines }: PageText): readonly PageCell[] =>
  lines.flatMap(({ start, end, kind }, line) => {
    const text = raw.slice(start, end);
    const gaps = [...text.matchAll(APART)].map((gap) => ({ start: gap.index, end: gap.index + gap[0].length }));
    return [...gaps, { start: text.length, end: text.length }].flatMap((gap, index): readonly PageCell[] => {
      const from = gaps[index - 1]?.end ?? 0;
      const inside = text.slice(from, gap.start);
      return inside.trim() === ''
        ? []
        : [{ start: start + from, end: start + gap.start, kind, line, text: toText(inside) }];
    });
  });
