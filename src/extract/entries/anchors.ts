import type { Line } from '../../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { type DateRange, findDates } from '../dates/dates.ts';
import { splitDates } from './pieces.ts';

/** What makes dates those of an entry. */
export type AnchorOptions = {
  /** Whether a single date makes an entry. */
  readonly singles: boolean;
  /** Whether years inside a line and clauses after the dates are taken too, where the line is one of `accepts`. */
  readonly loose: boolean;
  /** Whether an undated line above or below the dates can name such an entry. */
  readonly accepts: (line: Line) => boolean;
  /** Whether a line names its entry beyond doubt. */
  readonly sure: (line: Line) => boolean;
};

/** Ends of sentences and clauses between commas, which no head has inside. Matches `。`; not `.` or `, Austin, `. */
const SENTENCE = /[。；;！!？?]|[，,][^，,]{0,40}\p{Script=Han}[^，,]{5,40}[，,]/u;
/** Remarks behind a degree or a post in Latin text. Matches `; GPA 3.4/4.0; top 5%`; not `；绩点`. */
const LATIN_NOTE = /(?:;\s(?=[\p{Script=Latin}\d])[^\p{Script=Han};]{2,40}){1,3}$/u;
const withoutNote = (text: string): string => (text.includes(';') ? text.replace(LATIN_NOTE, '') : text);
/** Ends of sentences alone. Matches `。`; not `，`. */
const SENTENCE_END = /[。；;！!？?]/u;
/** A full stop at the end of all. Matches that of `甲大学，法学。`; not that of `。b`. */
const STOP = /[。；;]\s*$/u;
const withoutStop = (text: string): string => text.replace(STOP, '');
/** Longest text beside the dates of a head, in UTF-16 units; Latin names run longer. */
const HEAD_LENGTH = 64;
const LATIN_HEAD_LENGTH = 110;
const HAN = /\p{Script=Han}/gu;
/** A head of which less than one in so many is Han is a Latin one, or one told in both languages; Han takes the room of two. */
const LATIN_SHARE = 3;
const lengthLimit = (text: string): number => {
  const han = text.match(HAN)?.length ?? 0;
  return han * LATIN_SHARE > text.length ? HEAD_LENGTH : LATIN_HEAD_LENGTH - han;
};

/** A remark in brackets and nothing else. Matches `(permanent; the first months through Reed)`; not `Reed (temp)`. */
const REMARK_ALONE = /^\([^()]{2,80}\)$/u;

/** Whether a text beside dates can be the head of an entry and not a sentence that mentions a date. */
const isHeadText = (text: string): boolean => {
  const trimmed = text.trim().replace(REMARK_ALONE, '');
  return trimmed.length <= lengthLimit(trimmed) && !SENTENCE.test(trimmed);
};

/** How long it was, in brackets behind the dates. Matches `(5年8个月)`; not `(5人)`. */
const DURATION_REMARK =
  /^\s?[(（[【]\s?(?:共|约)?\s?(?:\d{1,2}\s?(?:年|years?|yrs?))?\s?(?:零|又)?(?:\d{1,3}\s?(?:个月|月|months?|mos?))?\s?[)）\]】]/u;
/** Bars on both sides give the dates a part of their own. Matches `甲公司 |`, `| 客服`; not `甲公司`. */
const BAR_END = /[|｜¦]$/u;
const BAR_START = /^[|｜¦]/u;

/** Nothing but what the date is of. Matches ``, `Expected `, `Graduated: `; not `Graduated with honours in `. */
const DATE_LEAD =
  /^(?:(?:expected|anticipated|graduated|graduating|graduation|completed|awarded|class of)\s?)?[\W_]{0,3}$/u;

/** Short fields of a form behind the dates of a post. Matches `下属人数：8人 汇报对象：总经理`; not `负责投诉`, `职责：接听来电、派单`. */
const FIELDS_BEHIND = /^(?:[\s|/,;]{0,3}\p{Script=Han}{2,6}\s?:\s?[^\s:,;。、]{1,12}){1,4}$/u;

const atEdge = (line: Line, dates: DateRange): boolean => {
  const folded = fold(line.text);
  const before = folded.slice(0, dates.start).trim();
  const after = folded.slice(dates.end).replace(DURATION_REMARK, '').trim();
  if (BAR_END.test(before) && BAR_START.test(after)) return true;
  return (
    DATE_LEAD.test(before) ||
    /[：:]\s?["“]?$/u.test(before) ||
    /^[\W_]{0,4}$/u.test(after) ||
    (after.includes(':') && FIELDS_BEHIND.test(after)) ||
    /[(（[]\s?$/u.test(before)
  );
};

/** A date that has a cell of its own; a year alone counts there. */
const dateCell = (line: Line, vocabulary: Vocabulary): DateRange | undefined =>
  line.cells.length < 2
    ? undefined
    : line.cells
        .flatMap((cell) => splitDates(cell.text, vocabulary).ranges)
        .find(({ period, bare }) => !(period && bare));

/** A period that only its cell tells: `2021.01—` beside a name is open. */
const periodCell = (line: Line, dates: number, vocabulary: Vocabulary): DateRange | undefined =>
  line.cells.length < 2 || dates === 0
    ? undefined
    : line.cells
        .flatMap((cell) => splitDates(cell.text, vocabulary).ranges)
        .find((range) => range.period && !range.bare);

/** A year alone in the middle of a head (`B.A. 2007 River University`), as the single date that it is. */
const loneYear = (line: Line, vocabulary: Vocabulary): DateRange | null => {
  const years = findDates(fold(line.text), vocabulary).filter(({ bare }) => bare);
  const [year] = years;
  if (!year || years.length > 1 || year.value === null || year.value === 'present') return null;
  return { from: year.value, to: null, start: year.start, end: year.end, period: false, bare: true };
};

/** A season of a year and nothing else. Matches `Summer 2016`; not `in Summer 2016`. */
const SEASON = /^\(?(?:spring|summer|autumn|fall|winter),?\s(?:of\s)?\d{4}\)?$/iu;

/** It in brackets at the edge of a line. Matches `[Summer 2016] Steward`, `Steward (Summer 2016)`; not `Summer 2016: stewards`. */
const SEASON_AT_EDGE =
  /^[[(](?:spring|summer|autumn|fall|winter),?\s(?:of\s)?\d{4}[\])]|[[(](?:spring|summer|autumn|fall|winter),?\s(?:of\s)?\d{4}[\])]$/iu;

/** The season in which a post was held, on a line of its own or in a cell beside what `accepts` takes for a head's. */
const ownSeason = (
  line: Line,
  ranges: readonly DateRange[],
  accepts: AnchorOptions['accepts'],
): DateRange | undefined =>
  ranges.length === 1 &&
  line.bullet === null &&
  (line.cells.some(({ text }) => SEASON.test(text)) || SEASON_AT_EDGE.test(line.text)) &&
  (SEASON.test(line.text) || accepts(line))
    ? ranges[0]
    : undefined;

/** Whether the date of a line is the writer's own: 出生年月 or 入党时间 stands in it, or `Age` as a word of its own. */
export const isOwnDate = (line: Line, vocabulary: Vocabulary): boolean => {
  const folded = fold(line.text);
  const { han, latin } = ownDateLabels(vocabulary);
  return latin.test(folded) || han.some((label) => folded.replace(/\s/gu, '').includes(label));
};

const ownDateLabels = oncePer(({ data }: Vocabulary): { readonly han: readonly string[]; readonly latin: RegExp } => {
  const labels = [...data.people.labels.birth, ...data.people.ownDates].map((label) => fold(label));
  const isLatin = (label: string): boolean => /^[a-z]/u.test(label);
  return {
    han: labels.filter((label) => !isLatin(label)).map((label) => label.replace(/\s/gu, '')),
    latin: new RegExp(`(?<![a-z])(?:${labels.filter(isLatin).join('|')})(?![a-z])`, 'u'),
  };
});

/**
 * The dates that make a line the head of an entry, or null.
 *
 * A period counts at either edge of the line or in a cell of its own; a single date only where `singles` allows it.
 */
export const anchorDates = (
  line: Line,
  vocabulary: Vocabulary,
  { singles, loose, accepts, sure }: AnchorOptions,
): DateRange | null => {
  const { ranges, rest } = splitDates(line.text, vocabulary);
  const period = ranges.find((range) => range.period) ?? periodCell(line, ranges.length, vocabulary);
  const year = singles && loose && ranges.length === 0 && accepts(line) ? loneYear(line, vocabulary) : null;
  if (year) return year;
  const dates =
    period ?? (singles ? (ranges[0] ?? dateCell(line, vocabulary)) : undefined) ?? ownSeason(line, ranges, accepts);
  if (!dates || (ranges.length > 2 && line.cells.length < 3)) return null;
  if (
    !isHeadText(loose ? withoutNote(rest) : rest) &&
    !(
      period &&
      rest.trim().length <= HEAD_LENGTH &&
      !SENTENCE_END.test(loose ? withoutStop(rest) : rest) &&
      sure(line)
    ) &&
    !(loose && period && line.text.length <= HEAD_LENGTH && !SENTENCE_END.test(rest) && accepts(line))
  )
    return null;
  const ownCell = line.cells.length > 1;
  if (
    !ownCell &&
    !atEdge(line, dates) &&
    !(period && ((sure(line) && !/[，,“《]/u.test(rest)) || (loose && accepts(line))))
  )
    return null;
  if (!period && (((line.bullet !== null || line.continues) && !ownCell) || isOwnDate(line, vocabulary))) return null;
  return dates;
};

/** Whether a line can belong to a head though it bears no date: short, no list mark, no sentence, not wrapped. */
export const isHeadLine = (line: Line): boolean =>
  line.bullet === null &&
  !line.continues &&
  line.text.length <= lengthLimit(line.text) * 0.8 &&
  !SENTENCE.test(withoutNote(line.text));
