import type { Line } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import type { DateRange } from '../dates/dates.ts';
import { lexiconOf } from '../lexicon.ts';
import { type AnchorOptions, anchorDates, isHeadLine } from './anchors.ts';
import { mendLines } from './broken-heads.ts';
import { splitClauseHeads } from './clause-heads.ts';
import { withoutNameRemarks } from './name-remarks.ts';
import { splitDates } from './pieces.ts';

/** One dated entry of a section: a job, a school, a project. */
export type Entry = {
  /** Null for an entry without dates. */
  readonly dates: DateRange | null;
  /** The lines that name it, dates included. */
  readonly head: readonly Line[];
  /** What it says: duties, results, courses. */
  readonly body: readonly Line[];
};

/** How the entries of a section are told. */
export type EntryOptions = AnchorOptions & {
  /** Whether a head already names all that it can. */
  readonly complete: (head: readonly Line[]) => boolean;
  /** Whether the section is titled for such entries, so that what stands before the first dates names the first. */
  readonly titled: boolean;
  /** Whether a line begins with a label of such a head (`职位：`), and so belongs to it however long. */
  readonly labelled: (line: Line) => boolean;
  /** Whether an undated line is, for sure, the part that a head may still lack (a job's title). */
  readonly completes: (line: Line) => boolean;
  /** The same of a line whose cells are the clauses of a sentence. */
  readonly inClauses: (line: Line) => boolean;
};

/** A line that may carry an entry's dates. */
type Anchor = { readonly index: number; readonly dates: DateRange };

/** Font sizes this near, in points, are one. */
const SAME_SIZE = 0.4;
/** A head has at most so many lines above the one with its dates. */
const LEAD_LINES = 3;
/** …and so many where they are labelled. */
const LABELLED_LINES = 8;

/** Longest line that may be a title of unknown wording beneath an employer, in UTF-16 units. */
const SHORT_TITLE = 12;

/** Longest Latin line that may be an employer's name beneath a title. */
const SHORT_NAME = 40;

const HAN = /\p{Script=Han}/u;

/** How many of the lines before the first anchor belong to its head: the habit of the section. */
const leadOf = (lines: readonly Line[], first: number, { accepts, titled, labelled }: EntryOptions): number => {
  // A form of labels may have many lines above the dates.
  if (titled && first <= LABELLED_LINES && lines.slice(0, first).filter(labelled).length >= Math.max(1, first - 1))
    return first;
  if (titled && first <= LEAD_LINES && lines.slice(0, first).every(isHeadLine)) return first;
  let lead = 0;
  while (lead < LEAD_LINES && first - lead - 1 >= 0) {
    const line = lines[first - lead - 1] as Line;
    if (!isHeadLine(line) || !accepts(line)) break;
    lead += 1;
  }
  return lead;
};

/** Whether a line opens an entry as the first one is opened: set off by a gap, in the same print, which its second line has not. */
const opensLike = (line: Line | undefined, [first, second]: readonly Line[]): boolean =>
  line !== undefined &&
  first !== undefined &&
  second !== undefined &&
  line.gapAbove &&
  isHeadLine(line) &&
  sharesPrint(line, first) &&
  !sharesPrint(second, first);

const sharesPrint = (line: Line, other: Line): boolean =>
  line.bold === other.bold && Math.abs(line.size - other.size) <= SAME_SIZE;

/** Ends a sentence, which the lines of an entry before are. Matches `。`; not `部`. */
const ENDS_SENTENCE = /[。；;.！!]$/u;

/** Whether a short line of unknown wording above a head that lacks a part names it: what stands above is a sentence or an item. */
const isNameAbove = (lines: readonly Line[], at: number, complete: (head: readonly Line[]) => boolean): boolean => {
  const [above, line, head] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!above || !line || !head || line.cells.length > 1 || line.text.length > SHORT_TITLE) return false;
  if (!/^[\p{Script=Han}\p{Script=Latin}（）()·\s]{2,}$/u.test(line.text) || complete([head])) return false;
  return ENDS_SENTENCE.test(above.text) || (above.bullet !== null && line.bullet === null);
};

/** Where the head of each anchor starts: as many lines above it as the section's habit is, if they can be of a head. */
const startsOf = (lines: readonly Line[], anchors: readonly Anchor[], options: EntryOptions): readonly number[] => {
  const { accepts, titled, complete, labelled } = options;
  // A list mark or a number before the first label of a form sets the entry off as a gap does: `★ 公司名称：…`, `2) Company: …`.
  const isMarkedLabel = (line: Line): boolean => line.bullet !== null && labelled(line);
  const habit = leadOf(lines, (anchors[0] as Anchor).index, options);
  return anchors.map((anchor, order) => {
    if (order === 0) return anchor.index - habit;
    const floor = (anchors[order - 1] as Anchor).index + 1;
    // Where jobs and schools stand under no title of their own, each entry has a habit of its own.
    const lead = titled ? habit : Math.max(habit, Math.min(leadOf(lines, anchor.index, options), anchor.index - floor));
    // Where duties are list items, an unmarked line above the dates is no duty.
    const listed = titled && lines.slice(floor, anchor.index).some((line) => line.bullet !== null);
    const block = anchor.index - lead;
    // A block of as many plain lines as the first head has, set off by a gap, is a head whatever it says.
    if (
      titled &&
      lead > 0 &&
      block >= floor &&
      (lines[block]?.gapAbove || isMarkedLabel(lines[block] as Line)) &&
      lines.slice(block, anchor.index).every((line, at) => isHeadLine(line) || (at === 0 && isMarkedLabel(line)))
    )
      return block;
    // A second degree may take a line more than the first did.
    const opening = block - 1;
    if (
      titled &&
      lead > 0 &&
      opening >= floor &&
      opensLike(lines[opening], lines.slice((anchors[0] as Anchor).index - lead)) &&
      lines.slice(opening + 1, anchor.index).every((line) => isHeadLine(line) && !line.gapAbove)
    )
      return opening;
    // `Shop Assistant` over `Rainbow Bridge` over dates, as the first head is told: a name of unknown wording under a post.
    const head = lines.slice(Math.max(block, floor), anchor.index);
    if (
      titled &&
      lead > 1 &&
      block > floor &&
      ENDS_SENTENCE.test(lines[block - 1]?.text ?? '') &&
      head.every((line) => isHeadLine(line) && !ENDS_SENTENCE.test(line.text) && LATIN_NAME.test(line.text)) &&
      head.slice(0, 1).every(accepts)
    )
      return block;
    let start = anchor.index;
    while (start > floor && anchor.index - start < Math.max(lead, 1)) {
      const line = lines[start - 1] as Line;
      const above = titled && isNameAbove(lines, start - 1, complete);
      // Where no head has a line above its dates, only a name for sure is one: the firm of the posts beneath.
      const named =
        lead > 0 ? accepts(line) || listed || above : above && (accepts(line) || LATIN_NAME.test(line.text));
      if (!isHeadLine(line) || !named) break;
      start -= 1;
    }
    // A head with one line more (a second degree) begins at the gap above it.
    const above = lines[start - 1];
    const longer =
      start > floor && start < anchor.index && anchor.index - start < LEAD_LINES && lines[start]?.gapAbove === false;
    return longer && above?.gapAbove && isHeadLine(above) && accepts(above) ? start - 1 : start;
  });
};

/** Whether a short plain line under the dates, with duties beneath it, may be a title or an employer of unknown wording. */
const isShortName = (lines: readonly Line[], at: number, end: number, vocabulary: Vocabulary): boolean => {
  const { cells, text } = lines[at] as Line;
  if (cells.length !== 1) return false;
  if (at + 1 < end && /^[\p{Script=Han}（）()/·]{2,}$/u.test(text) && text.length <= SHORT_TITLE) return true;
  const bare = withoutNameRemarks(text, lexiconOf(vocabulary));
  const next = at + 1 < end ? lines[at + 1] : undefined;
  // Who placed somebody there, and the towns in brackets, stand behind a firm and nothing else.
  const listed = next === undefined || next.bullet !== null || isDuty(next) || TOLD.test(next.text) || bare !== text;
  if (!listed) return false;
  const name = bare.replace(NATURE_BEHIND, '').replace(TOWNS_BEHIND, '');
  return name.length <= SHORT_NAME && LATIN_NAME.test(name) && (text.length <= SHORT_NAME || name !== text);
};

/** A Latin name, a town or a remark behind it. Matches `Blue Harbor, Leeds`, `Clerk (Intern)`; not `lifted CSAT`. */
const LATIN_NAME = /^\p{Lu}[\p{L}\s&.'’-]+(?:,\s\p{Lu}[\p{L}\s]+|\s\([\p{L}\s-]{3,24}\))?$/u;
/** Towns, states and countries behind a Latin name. Matches `, Salem, OR`, `, Cebu City, Philippines`, ` (Leeds)`; not `, trained staff`. */
const TOWNS_BEHIND =
  /(?:,\s\p{Lu}[\p{L}.'’-]*(?:\s(?:and|of|upon|\p{Lu}[\p{L}.'’-]*)){0,5}){1,3}$|\s\(\p{Lu}[\p{L}.'’-]+(?:\s(?:and|of|upon|\p{Lu}[\p{L}.'’-]*)){0,3}\)$/u;
/** How work was done there, in brackets behind a Latin name. Matches ` (home-based)`; not ` (Leeds)`. */
const NATURE_BEHIND = /\s\(\p{Ll}[\p{L} -]{3,40}\)$/u;
/** A sentence of duties, however short. Matches `Tills, stock and cash.`; not `Blue Harbor Ltd.`, `Hotel St. Mary`. */
const TOLD = /^\p{Lu}\p{Ll}{0,20}(?:,?\s\p{Ll}{1,20}){2,30}\.$/u;
/** A label before the first duty. Matches `Duties:`; not `At 9:30`. */
const DUTY_LABEL = /^\p{Lu}[\p{L} ]{2,24}:/u;
/** A name has fewer words than a sentence about duties. */
const DUTY_WORDS = 6;

/** Whether a Latin line can only tell duties: a label before them, or a sentence longer than any name. */
const isDuty = ({ text }: Line): boolean =>
  DUTY_LABEL.test(text) || (!HAN.test(text) && text.length > SHORT_NAME && text.split(' ').length >= DUTY_WORDS);

/** What went on beside an entry, in brackets behind it. Matches `（其间2017.10-2018.10在乙大学访学）`, `（硕博连读，其间…）`; not `（外包）`. */
const MEANWHILE = /(?<=\S)\s?[(（](?:[^()（）]{0,20}[，,；;]\s?)?[其期]间[^()（）]{2,80}[)）]/u;

/** A line without what went on beside its entry, whose dates are not the entry's. */
const withoutMeanwhile = (line: Line): Line => {
  if (!line.text.includes('间') || !MEANWHILE.test(line.text)) return line;
  const cells = line.cells.map((cell) => ({ ...cell, text: cell.text.replace(MEANWHILE, '') }));
  return { ...line, cells, text: line.text.replace(MEANWHILE, '') };
};

/** Whether a line has nothing but dates and signs: `· (2010 - 2014)` under a school is no item of a list. */
const isBare = ({ text }: Line, vocabulary: Vocabulary): boolean => !/\p{L}/u.test(splitDates(text, vocabulary).rest);

/**
 * The dated entries of a section's lines, in order, and the lines before the first.
 *
 * How many lines stand above the dates is learned from the section's first entry, because one writer
 * writes all of a section's entries alike.
 */
export const toEntries = (
  printed: readonly Line[],
  vocabulary: Vocabulary,
  options: EntryOptions,
): { readonly entries: readonly Entry[]; readonly before: readonly Line[] } => {
  // Under a title of other things most sections hold no date at all.
  if (!options.titled && !printed.some((line) => splitDates(line.text, vocabulary).ranges.length > 0))
    return { entries: [], before: printed };
  const mended = mendLines(printed.map(withoutMeanwhile), vocabulary, (line) => options.complete([line]));
  const lines = splitClauseHeads(mended, vocabulary, options);
  const dated = lines.flatMap((line, index): readonly Anchor[] => {
    const dates = anchorDates(line, vocabulary, options);
    return dates ? [{ index, dates }] : [];
  });
  // A list item with dates is part of an entry, unless the entries themselves are list items.
  const listed = dated[0] !== undefined && (lines[dated[0].index] as Line).bullet !== null;
  const anchors = dated.filter(
    ({ index, dates }) =>
      listed || (lines[index] as Line).bullet === null || (dates.period && isBare(lines[index] as Line, vocabulary)),
  );
  if (anchors.length === 0) return { entries: [], before: lines };
  const starts = startsOf(lines, anchors, options);
  const entries = anchors.map((anchor, order): Entry => {
    const start = starts[order] as number;
    const end = starts[order + 1] ?? lines.length;
    let bodyStart = anchor.index + 1;
    while (bodyStart < end && bodyStart - anchor.index <= LABELLED_LINES) {
      const line = lines[bodyStart] as Line;
      // `• 组织：客服、质检` under a whole head is a duty, whatever its label.
      const labelled =
        options.labelled(line) && !(line.bullet !== null && options.complete(lines.slice(start, bodyStart)));
      if (!labelled && bodyStart - anchor.index > LEAD_LINES) break;
      if (!labelled && options.complete(lines.slice(start, bodyStart))) break;
      // A line on what the firm does may stand between its name and the title.
      const next = lines[bodyStart + 1];
      const aside =
        bodyStart + 1 < end && isHeadLine(line) && next !== undefined && isHeadLine(next) && options.completes(next);
      if (
        !labelled &&
        !aside &&
        !(isHeadLine(line) && (options.accepts(line) || isShortName(lines, bodyStart, end, vocabulary)))
      )
        break;
      bodyStart += 1;
    }
    const head = lines.slice(start, bodyStart);
    const body = lines.slice(bodyStart, end);
    // A form may have its duties before the employer's label.
    const late =
      !head.some(options.labelled) || options.complete(head)
        ? []
        : body.slice(0, LABELLED_LINES).filter((line) => line.bullet === null && options.labelled(line));
    return { dates: anchor.dates, head: [...head, ...late], body: body.filter((line) => !late.includes(line)) };
  });
  return { entries, before: lines.slice(0, starts[0]) };
};
