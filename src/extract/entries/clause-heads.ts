import type { Line } from '../../model/index.ts';
import { fold, foldWithOffsets, type Vocabulary } from '../../vocabulary/index.ts';
import { splitDates } from './pieces.ts';
import {
  BEFORE_SENTENCE,
  CLAUSE_START,
  ENDED,
  GRADUATED,
  HELD,
  JOINED,
  LEAD,
  OF_ONESELF,
  POST_LEAD,
  POST_LINK,
  POST_TAIL,
  PROMOTED,
  QUOTES,
  SENTENCE_START,
  START_REACH,
  STILL,
  TAKEN_ON,
  UNTIL,
  WHOSE,
  WHY,
  WORKED,
  WORKED_AT,
  WORKED_UNTIL,
} from './prose-words.ts';
import { splitSentenceHeads } from './sentence-heads.ts';

/** What a clause head needs to be told from a sentence that begins with dates. */
export type ClauseTest = {
  /** Whether the clauses of a line name its entry beyond doubt. */
  readonly inClauses: (line: Line) => boolean;
  /** Whether a head already names all that it can. */
  readonly complete: (head: readonly Line[]) => boolean;
  /** Whether a single date makes an entry. */
  readonly singles: boolean;
};

/** Between clauses, but not inside brackets. Matches `，`; not `、`. */
const CLAUSE_END = /[，,；;。]\s*(?![^(（]{0,40}[)）])/u;
/** How many clauses behind the dates may name the entry. */
const HEAD_CLAUSES = 3;
/** A clause of a head is no longer, in UTF-16 units. */
const CLAUSE_LENGTH = 44;
/** Stands before a post in a cell of a head where the sentence said that it is one. */
export const POST_LABEL = '职位：';

/** A comma behind the dates. Matches `，甲公司`; not ` 甲公司`. */
const COMMA_FIRST = /^\s?[，,]/u;

type DatedText = {
  readonly dates: string;
  readonly rest: string;
  /** Whether the last day was told further on, so that the line cannot be a head as it is printed. */
  readonly later: boolean;
};

/** The dates that begin a text and what stands behind them, or null. */
const datesFirst = (text: string, vocabulary: Vocabulary, singles: boolean): DatedText | null => {
  const folded = foldWithOffsets(text);
  const [first, last] = splitDates(text, vocabulary).ranges;
  if (!first || !BEFORE_SENTENCE.test(folded.text.slice(0, first.start))) return null;
  const from = folded.at[first.start] ?? 0;
  const to = (folded.at[first.end - 1] ?? 0) + 1;
  const rest = text.slice(to);
  // `我从2020年3月起在甲公司做客服，到2022年5月离职`: the sentence says later when it ended.
  const open = first.from !== null && (first.to ?? 'present') === 'present' && !GRADUATED.test(rest);
  if (open && last?.period === false && last.from !== null) {
    const [start, end] = [(folded.at[last.start] ?? 0) - to, (folded.at[last.end - 1] ?? 0) + 1 - to];
    const [before, behind] = [rest.slice(0, start), rest.slice(end)];
    const dates = `${first.from}至${last.from}`;
    if (WORKED_UNTIL.test(before))
      return { dates, rest: before.replace(WORKED_UNTIL, '') + behind.replace(WHY, ''), later: true };
    if (UNTIL.test(before) && ENDED.test(behind))
      return { dates, rest: before.replace(UNTIL, '') + behind.replace(ENDED, ''), later: true };
  }
  if (first.period || (singles && !first.bare && (COMMA_FIRST.test(rest) || GRADUATED.test(rest))))
    return { dates: text.slice(from, to), rest, later: false };
  // `2024年2月入职甲公司，…，一直工作到现在`: the sentence says that it goes on.
  return TAKEN_ON.test(rest) && STILL.test(rest) ? { dates: `${text.slice(from, to)}至今`, rest, later: false } : null;
};

/** A part of a clause; `post` where the words around it say that it is one (担任…, 岗位是…). */
type Named = { readonly text: string; readonly post: boolean };

/** A clause as the parts that it names: employer and post at `担任`. */
const partsOf = (clause: string, index: number): readonly Named[] => {
  const plain = (text: string): Named => ({ text, post: false });
  if (index > 0 && !JOINED.test(clause)) {
    const post = clause.replace(POST_LEAD, '');
    return [{ text: post === clause ? post : post.replace(WHOSE, ''), post: post !== clause }];
  }
  const named = clause.replace(LEAD, '').replace(QUOTES, '');
  const led = LEAD.test(clause);
  const link = (led ? POST_LINK : HELD).exec(named);
  if (link) {
    const post = named.slice(link.index + link[0].length).replace(POST_TAIL, '');
    return [plain(named.slice(0, link.index)), { text: post.replace(WHOSE, ''), post: true }];
  }
  return [plain(led ? named.replace(WORKED, '') : named)];
};

/** The head that the first clauses behind the dates make, and the duties behind it; null where they make none for sure. */
const readClauses = (
  line: Line,
  text: string,
  vocabulary: Vocabulary,
  { inClauses, complete, singles }: ClauseTest,
): readonly Line[] | null => {
  const dated = datesFirst(text, vocabulary, singles);
  if (dated === null || PROMOTED.test(dated.rest)) return null;
  const clauses = dated.rest
    .replace(/^[\s，,：:]+/u, '')
    .split(CLAUSE_END)
    .filter((clause) => clause !== '');
  const at = { x: line.x, right: line.right };
  const [first = '', second = ''] = clauses;
  const skipped = OF_ONESELF.test(first) && (JOINED.test(second) || WORKED_AT.test(second)) ? 1 : 0;
  let best: readonly Line[] | null = null;
  let from = 0;
  for (let count = skipped + 1; count <= Math.min(skipped + HEAD_CLAUSES, clauses.length); count += 1) {
    const clause = clauses[count - 1] ?? '';
    from = dated.rest.indexOf(clause, from) + clause.length;
    const named = clauses.slice(skipped, count).flatMap(partsOf);
    if (named.some((part) => part.text.length > CLAUSE_LENGTH)) break;
    // One clause alone is a head like any other, unless it says 担任 or a comma sets the date apart.
    const alone = clauses.length === 1 && named.length === 1 && !dated.later;
    if (alone && !COMMA_FIRST.test(dated.rest) && !GRADUATED.test(dated.rest)) break;
    const texts = [dated.dates, ...named.map((part) => part.text)];
    const cells = [dated.dates, ...named.map((part) => (part.post ? POST_LABEL + part.text : part.text))].map(
      (part) => ({ ...at, text: part }),
    );
    const head: Line = { ...line, cells, text: texts.join('  '), continues: false };
    if (!inClauses(head)) continue;
    const rest = dated.rest.slice(from).replace(LEADING_STOPS, '');
    const duties = { ...line, text: rest, cells: [{ ...at, text: rest }], bullet: null, continues: false };
    const found = rest === '' ? [head] : [head, duties];
    if (best === null || complete([head])) best = found;
    if (complete([head])) break;
  }
  return best;
};

/**
 * `2021.05-2026.06 甲快修，客服调度，接单派单，…` as its head, with the clauses as cells, and its duties as a line of
 * their own. Any other line stays as it is. The dates must begin the line, and the head must be sure.
 */
const splitClauseHead = (line: Line, vocabulary: Vocabulary, test: ClauseTest): readonly Line[] =>
  readClauses(line, line.text, vocabulary, test) ?? datesAmid(line, vocabulary, test) ?? [line];

/** Ends a clause before dates, and begins one behind them. Match `，`; not `、`. */
const BEFORE_DATES = /[，,]\s*$/u;
const BEHIND_DATES = /^\s*[，,。；;]/u;
/** Stops that a text begins with. Matches `，`; not `甲`. */
const LEADING_STOPS = /^[，,；;。\s]+/u;

/**
 * `甲超市，收银员，2019.3～2020.5，收银、理货`: clauses that name an entry, its dates, its duties; null for others. What the
 * clauses before the dates leave out may stand right behind them: `甲学院，电子商务专业，2010.9～2013.6，大专`.
 */
const datesAmid = (line: Line, vocabulary: Vocabulary, { inClauses, complete }: ClauseTest): readonly Line[] | null => {
  if (line.cells.length > 1) return null;
  const [first, ...others] = splitDates(line.text, vocabulary).ranges.filter((range) => range.period);
  if (first === undefined || others.length > 0) return null;
  const folded = foldWithOffsets(line.text);
  const from = folded.at[first.start] ?? 0;
  const to = (folded.at[first.end - 1] ?? 0) + 1;
  const [before, behind] = [line.text.slice(0, from), line.text.slice(to)];
  if (!BEFORE_DATES.test(before) || !BEHIND_DATES.test(behind)) return null;
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  const named = sentence.split(CLAUSE_END).filter((clause) => clause.trim() !== '');
  if (named.length > HEAD_CLAUSES || named.some((part) => part.length > CLAUSE_LENGTH)) return null;
  const at = { x: line.x, right: line.right };
  const headOf = (clauses: readonly string[]): Line => {
    const texts = [line.text.slice(from, to), ...clauses];
    return { ...line, cells: texts.map((text) => ({ ...at, text })), text: texts.join('  '), continues: false };
  };
  const head = headOf(named);
  if (!inClauses(head)) return null;
  const told = behind.replace(LEADING_STOPS, '');
  const [next = ''] = told.split(CLAUSE_END);
  const whole = headOf([...named, next]);
  const isNamedBehind = next !== '' && next.length <= CLAUSE_LENGTH && !complete([head]) && complete([whole]);
  const duties = isNamedBehind ? told.slice(next.length).replace(LEADING_STOPS, '') : told;
  const found = isNamedBehind ? whole : head;
  return duties === ''
    ? [found]
    : [found, { ...line, text: duties, cells: [{ ...at, text: duties }], bullet: null, continues: false }];
};

/** A paragraph: a line and those that it runs into. */
const toParagraphs = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && line.continues && line.bullet === null && line.cells.length === 1) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
};

/** The sentences of a paragraph that begin with dates, each as a head and its duties; null where none is sure. */
const readProse = (paragraph: readonly Line[], vocabulary: Vocabulary, test: ClauseTest): readonly Line[] | null => {
  const [first] = paragraph;
  if (first?.cells.length !== 1) return null;
  const text = paragraph.map((line) => line.text).join('');
  const folded = foldWithOffsets(text);
  const starts = splitDates(text, vocabulary).ranges.flatMap(({ start, end, period }) => {
    const before = folded.text.slice(Math.max(0, start - START_REACH), start);
    const begins =
      SENTENCE_START.test(before) ||
      (CLAUSE_START.test(before) && (period ? LEAD : TAKEN_ON).test(folded.text.slice(end)));
    return begins ? [folded.at[start] ?? 0] : [];
  });
  if (starts.length === 0 || (paragraph.length === 1 && starts.length === 1 && starts[0] === 0)) return null;
  const found: Line[] = [];
  let sure = false;
  const before = text.slice(0, starts[0]);
  if (fold(before).replace(/[^\p{L}\p{N}]/gu, '').length > 1) found.push(asLine(first, before));
  starts.forEach((start, order) => {
    const sentence = text.slice(start, starts[order + 1] ?? text.length);
    const line = asLine(lineAt(paragraph, start), sentence);
    const head = readClauses(line, sentence, vocabulary, test);
    sure ||= head !== null;
    found.push(...(head ?? [line]));
  });
  return sure ? found : null;
};

const asLine = (line: Line, text: string): Line => ({
  ...line,
  text,
  cells: [{ text, x: line.x, right: line.right }],
  continues: false,
});

/** The line of a paragraph that holds the unit at `place` of its text. */
const lineAt = (paragraph: readonly Line[], place: number): Line => {
  let end = 0;
  for (const line of paragraph) {
    end += line.text.length;
    if (place < end) return line;
  }
  return paragraph.at(-1) as Line;
};

/** Chinese characters, in which prose is written that names entries. Matches `任`; not `a`. */
const HAN = /\p{Script=Han}/u;

/** Lines with the heads that stand in clauses and sentences set apart from their duties. */
export const splitClauseHeads = (lines: readonly Line[], vocabulary: Vocabulary, test: ClauseTest): readonly Line[] =>
  toParagraphs(lines).flatMap((paragraph) => {
    if (!HAN.test(paragraph[0]?.text ?? '')) return splitSentenceHeads(paragraph, vocabulary, test.complete);
    return (
      readProse(paragraph, vocabulary, test) ?? paragraph.flatMap((line) => splitClauseHead(line, vocabulary, test))
    );
  });
