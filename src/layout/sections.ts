import type { Line, Section, SectionKind } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { type Heading, headingAt, type Surroundings, styled } from './headings.ts';
import { railTitles } from './rails.ts';
import { type TitleLookup, titleLookup } from './titles.ts';

/** Longest heading with an unknown title, in characters, and words. */
const LONGEST_UNKNOWN = 16;
const MOST_WORDS = 5;
/** Known headings that must share a style before it proves others. */
const LEAST_KNOWN = 2;

/** What an unknown heading never holds. Matches `2020`, `：`, `。`; not `管理理念`. */
const NO_HEADING = /[\d:：,，.。;；@|]/u;

type Open = { kind: SectionKind; title: Line | null; lines: Line[] };

/** The font size that most characters are set in; 0 when unknown. */
const bodySizeOf = (lines: readonly Line[]): number => {
  const characters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    characters.set(size, (characters.get(size) ?? 0) + line.text.length);
  }
  return [...characters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as const)[0];
};

/** A Chinese or Roman number before a heading. Matches `一、`, `第二、`, `Ⅱ`; not `1.`. */
const HEADING_NUMBER = /^(?:第?[一二三四五六七八九十]{1,3}[、.．,，]|[\u2160-\u217F])/u;

const isNumbered = (line: Line): boolean => line.bullet !== null && HEADING_NUMBER.test(line.bullet);

const styleOf = (line: Line): string =>
  `${Math.round(line.size * 2) / 2} ${line.bold} ${line.heading} ${isNumbered(line)}`;

/** Whether the line may be a heading with an unknown title; `marked`: it has the list mark that known headings have. */
const mayBeUnknown = (line: Line, marked: boolean): boolean =>
  line.cells.length === 1 &&
  (line.bullet === null || marked || isNumbered(line)) &&
  !line.continues &&
  !line.tableRow &&
  line.text.length >= 2 &&
  (line.text.length <= LONGEST_UNKNOWN || /^[\p{Script=Latin} &'-]{2,40}$/u.test(line.text)) &&
  line.text.split(/\s+/u).length <= MOST_WORDS &&
  !NO_HEADING.test(line.text);

/** Labels that come again in each project or job (技术栈：, 项目成果：) are repeated; headings are not. */
const MOST_REPEATS = 2;
/** What cards tell that each bear the title of their kind. */
const CARDS: ReadonlySet<SectionKind> = new Set(['experience', 'education']);
/** Sure headings that must share a look before it is asked of the others. */
const LEAST_SURE = 3;
/** Ends with a colon. Matches `技术栈：`; not `技术栈`. */
const COLON_END = /[:：]\s*$/u;

/** The headings without those that repeat like labels, and without common words that lack the look of the sure headings. */
const withoutLabels = (
  lines: readonly Line[],
  known: ReadonlyMap<number, Heading>,
  bodySize: number,
): ReadonlyMap<number, Heading> => {
  const times = new Map<string, number>();
  for (const { title } of known.values()) {
    const text = title.text.replace(COLON_END, '');
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  const isRepeated = ({ title, from, kind }: Heading): boolean => {
    const count = times.get(title.text.replace(COLON_END, '')) ?? 0;
    // Cards of jobs and schools, each under WORK or 工作经历.
    if (CARDS.has(kind) && from === 'title' && styled(title, bodySize) && !COLON_END.test(title.text)) return false;
    return count > MOST_REPEATS || (count === MOST_REPEATS && (from === 'label' || COLON_END.test(title.text)));
  };
  const sure = [...known.values()].filter(
    (heading) => heading.from === 'title' && !heading.weak && !isRepeated(heading),
  );
  const looks = new Set(sure.filter(({ title }) => styled(title, bodySize)).map(({ title }) => styleOf(title)));
  // Short titles (Skills, 教育) in the look of the sure ones are as good as sure.
  const agreeing = [...known.values()].filter(
    ({ from, weak, title }) => from === 'title' && weak && looks.has(styleOf(title)),
  );
  // …and so are those of another column, in a look of their own that little else has: WORK, EDUCATION beside a sidebar.
  const isOwnLook = (line: Line): boolean => {
    const style = styleOf(line);
    const own = [...known.values()].filter(({ from, title }) => from === 'title' && styleOf(title) === style);
    return (
      styled(line, bodySize) &&
      new Set(own.map(({ kind }) => kind)).size >= LEAST_KNOWN &&
      own.length * 2 >= lines.filter((other) => styleOf(other) === style).length
    );
  };
  const styledAll =
    sure.length + agreeing.length >= LEAST_SURE && sure.every(({ title }) => styled(title, bodySize) || title.gapAbove);
  const lacksLook = (heading: Heading, index: number): boolean => {
    const line = lines[index] as Line;
    if (!styledAll || looks.size === 0 || heading.from !== 'title' || looks.has(styleOf(line))) return false;
    if (heading.weak && isOwnLook(line)) return false;
    return heading.weak || (!styled(line, bodySize) && !line.gapAbove);
  };
  return new Map([...known].filter(([index, heading]) => !isRepeated(heading) && !lacksLook(heading, index)));
};

/** The kind that the longest known title at the end of a heading says (更早的兼职); `other` for none. */
const kindByEnd = (text: string, titleOf: TitleLookup): SectionKind => {
  const letters = [...text];
  for (let from = 1; from <= letters.length - 2; from += 1) {
    const title = titleOf(letters.slice(from).join(''));
    if (title !== null && !title.open) return title.kind;
  }
  return 'other';
};

/** Latin capitals and none of the small letters. Matches `WORK EXPERIENCE`; not `Education`, `教育背景`. */
const IN_CAPITALS = /^[^\p{Ll}\p{Script=Han}]*\p{Lu}[^\p{Ll}\p{Script=Han}]*$/u;
const SMALL_LETTER = /\p{Ll}/u;

/** Headings with titles that the vocabulary lacks, told by a style that is nearly kept for headings. */
const styleHeadings = (
  { lines, titleOf, bodySize }: Surroundings,
  known: ReadonlyMap<number, Heading>,
): ReadonlyMap<number, Heading> => {
  const headingStyles = new Map<string, number>();
  const marks = new Set<string>();
  /** Styles of known headings that stand apart from what is above them. */
  const apart = new Set<string>();
  /** Styles of known headings that have small letters: where all are in capitals, a firm in bold (`Harbour Foods`) is none. */
  const small = new Set<string>();
  for (const { from, title } of known.values()) {
    if (from !== 'title') continue;
    if (title.gapAbove) apart.add(styleOf(title));
    if (!IN_CAPITALS.test(title.text)) small.add(styleOf(title));
    headingStyles.set(styleOf(title), (headingStyles.get(styleOf(title)) ?? 0) + 1);
    if (title.bullet !== null) marks.add(`${styleOf(title)} ${title.bullet}`);
  }
  const hasMark = (line: Line): boolean => marks.has(`${styleOf(line)} ${line.bullet ?? ''}`);
  const candidates = new Map<string, number[]>();
  const first = Math.min(...known.keys());
  lines.forEach((line, index) => {
    const style = styleOf(line);
    if (index <= first || known.has(index) || (headingStyles.get(style) ?? 0) < LEAST_KNOWN) return;
    if (line.size <= bodySize + 0.4 && line.heading === 0 && !line.bold && !isNumbered(line)) return;
    candidates.set(style, [...(candidates.get(style) ?? []), index]);
  });
  const found = new Map<number, Heading>();
  for (const [style, indexes] of candidates) {
    // Where other lines share the style, heads of jobs or names do, and it proves nothing.
    if (indexes.length > (headingStyles.get(style) ?? 0) / 2) continue;
    for (const index of indexes) {
      const line = lines[index] as Line;
      const next = lines[index + 1];
      if (
        mayBeUnknown(line, hasMark(line)) &&
        (small.has(style) || !SMALL_LETTER.test(line.text)) &&
        (line.gapAbove || isNumbered(line) || !apart.has(style)) &&
        next !== undefined &&
        styleOf(next) !== style
      ) {
        found.set(index, {
          kind: kindByEnd(line.text, titleOf),
          title: line,
          content: null,
          lines: 1,
          from: 'style',
          weak: false,
        });
      }
    }
  }
  return found;
};

/** Left and right edge of each region's lines on its page, in points; right is 0 in flows. */
type Extent = { readonly page: number; readonly left: number; readonly right: number };

const extentsOf = (lines: readonly Line[]): ReadonlyMap<number, Extent> => {
  const extents = new Map<number, Extent>();
  for (const line of lines) {
    const known = extents.get(line.region);
    extents.set(line.region, {
      page: line.page,
      left: Math.min(known?.left ?? line.x, line.x),
      right: Math.max(known?.right ?? line.right, line.right),
    });
  }
  return extents;
};

/** Whether two regions stand one below the other: they share most of the narrower one's width. */
const sharesColumn = (a: Extent, b: Extent): boolean => {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > 0.5 * Math.max(1, Math.min(a.right - a.left, b.right - b.left));
};

/** Remembers which section is open in which column, so that the text of one column never falls into the section of another. */
const columnMemory = (lines: readonly Line[]) => {
  const extents = extentsOf(lines);
  const last = new Map<number, Open>();
  const opened = new Set<number>();
  let order: number[] = [];
  return {
    note: (region: number, section: Open, byHeading: boolean): void => {
      if (!order.includes(region)) order = [...order.slice(-7), region];
      last.set(region, section);
      if (byHeading) opened.add(region);
    },
    /** The section that a new region goes on with, or null for none. */
    resume: (line: Line, previous: Line, current: Open): Open | null => {
      const extent = extents.get(line.region);
      const before = extents.get(previous.region);
      if (extent === undefined || before === undefined) return current;
      if (!opened.has(previous.region)) return current;
      // Flowing text goes on over a page break; only columns have a right edge.
      if (extent.right === 0) return line.page > previous.page ? current : null;
      if (line.page === previous.page && line.y > previous.y && sharesColumn(extent, before)) return current;
      for (const region of [...order].reverse()) {
        const other = extents.get(region);
        if (other !== undefined && other.page < line.page && sharesColumn(extent, other))
          return last.get(region) ?? current;
      }
      if (line.page > previous.page) return current;
      return null;
    },
  };
};

/**
 * The sections of the lines, in the order of their headings; every line is in one section or is its title.
 *
 * A title is found by the vocabulary's section titles, however decorated or spaced, alone on its line or as the label
 * before its content; then by the style that the known ones share. Lines before the first heading, and those at the top of a
 * column without one, are a `basic` section without a title.
 */
export const toSections = (lines: readonly Line[], vocabulary: Vocabulary): readonly Section[] => {
  const bodySize = bodySizeOf(lines);
  const titleOf = titleLookup(vocabulary);
  const context: Surroundings = { lines, titleOf, bodySize, rail: railTitles(lines, titleOf) };
  const possible = new Map<number, Heading>();
  for (let index = 0; index < lines.length; ) {
    const heading = headingAt(index, context);
    if (heading !== null) possible.set(index, heading);
    index += heading?.lines ?? 1;
  }
  const known = withoutLabels(lines, possible, bodySize);
  const unknown = styleHeadings(context, known);
  const memory = columnMemory(lines);
  const sections: Open[] = [];
  const open = (kind: SectionKind, title: Line | null): Open => {
    const section: Open = { kind, title, lines: [] };
    sections.push(section);
    return section;
  };
  let current = open('basic', null);
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const previous = lines[index - 1];
    const heading = known.get(index) ?? unknown.get(index);
    if (heading !== undefined) {
      current = open(heading.kind, heading.title);
      if (heading.content !== null) current.lines.push(heading.content);
    } else {
      if (previous !== undefined && previous.region !== line.region)
        current = memory.resume(line, previous, current) ?? open('basic', null);
      current.lines.push(line);
    }
    memory.note(line.region, current, heading !== undefined);
    index += heading?.lines ?? 1;
  }
  return sections.filter((section) => section.title !== null || section.lines.length > 0);
};
