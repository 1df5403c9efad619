import type { Line } from '../../model/index.ts';
import { fold, foldWithOffsets, type Vocabulary } from '../../vocabulary/index.ts';
import { splitDates } from './pieces.ts';

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
/** What leads to an employer or a school in prose. Matches `任` in `任甲公司会计`, `起到` in `起到甲热线工作`; not `主任`. */
const LEAD =
  /^(?:我|本人)?(?:一直|先后|又|起|开始|后来|还|再|就)?(?:(?:任职于|就职于|供职于|受雇于|毕业于|就读于|考入|入职|加入|进入)(?=.{2})|[我任在于到去进](?=.{4}))/u;
/** What stands between employer and post in prose. Matches `担任` in `甲公司担任客服`, `当` in `甲车间当装配工`; not `主任`, `当班`. */
const POST_LINK =
  /(?<=.{3})(?:担任|出任|任职|从事|当上|当过|做|(?<![责主信胜委历])任(?![何务意性凭])|当(?![班天时地年月日场面众作]))(?=.{2,20}$)/u;
/** The same where nothing led to the employer. Matches `担任` in `甲公司担任客服`; not `任` in `甲公司主任`. */
const HELD = /(?<=.{3})(?:担任|出任)(?=.{2,20}$)/u;
/** What leads to a post in a clause of its own. Matches `任` in `任客服`, `岗位是`; not `任何`. */
const POST_LEAD = /^(?:担任|出任|现任|任|做|(?:岗位|职位|职务)(?:是|为|[:：]))(?=.{2})/u;
/** What prose puts behind a post. Matches `工作` of `从事装配工作`, `一职`; not `社会工作`. */
const POST_TAIL = /(?<=.{2})(?<!社会)(?:的?工作|一职|的?职务|的?岗位)$/u;
/** Says only that somebody worked there. Matches `工作至今` of `甲热线工作至今`; not `工作室`. */
const WORKED = /(?<=.{4})(?:工作|上班|干活|任职)(?:至今|到现在|到今天)?$/u;
/** Marks that quote a name. Matches `「`; not `（`. */
const QUOTES = /[「」『』“”"]/gu;
/** The same behind another clause (`来到江州，加入甲公司`). Matches `加入甲公司`; not `任客服`, `在职`. */
const JOINED = /^(?:我|本人|并|又)?(?:任职于|就职于|供职于|受雇于|入职|加入|进入|考入)(?=.{2})/u;
/** Tells of oneself and not of a job yet. Matches `我重新上班`, `来到江州`; not `我在甲公司做客服`. */
const OF_ONESELF =
  /^(?:(?:我|本人)(?!(?:又|还|再|一直|先后)?(?:[在于到去进任当做]|入职|加入|进入|就职|任职|供职|受雇|考入|毕业))|来到|回到|重新|开始上班|出来(?:上班|工作))/u;
/** Names employer and post in a clause of its own. Matches `在甲合作社做客服`; not `在客服部`. */
const WORKED_AT = /^(?:就|又|还)?在.{3,30}(?:担任|做|当|任)/u;
/** Taken on at a single date. Matches `入职甲公司`; not `甲公司`. */
const TAKEN_ON = /^[，,\s]*(?:我|本人)?(?:入职|加入|进入)/u;
/** A post without an employer, told inside a job. Matches `，担任导师`; not `任甲公司会计`. */
export const PROMOTED = /^[，,\s]*(?:起|后)?(?:兼任|担任|升任|晋升|转任|调任|轮值|负责)/u;
/** Still there. Matches `一直工作到现在`; not `现在的`. */
const STILL = /至今|到现在|至现在/u;
/** What ends the sentence before, and a short word of time; behind a comma the word must be there. Matches `。`, `。毕业以后，`, `，之后`; not `，`. */
const SENTENCE_START =
  /(?:(?:^|[。；;！!])[^\p{L}\p{N}]{0,3}(?:\p{Script=Han}{0,6}(?:后来|之后|以后|后|接着|再后来|然后|随后))?|[，,]\p{Script=Han}{0,4}(?:后来|之后|以后|接着|然后|随后|此后))[，,]?(?:我|本人)?[从自]?$/u;
/** Stand before and behind the last day of a job: `，直到` and `离职` of `，直到2020年3月离职`. Not `到`, `获奖`. */
const UNTIL = /[，,](?:(?:一?直)?[到至]|于|在)?\s?$/u;
const ENDED =
  /^[^，,。；;]{0,12}?(?:离职|辞职|离开|离岗|结束|解散|倒闭|停业|关门|关停|搬迁|裁员|期满|到期|退休|退役|退伍|为止)|^止/u;
/** Ends the clause before: a period behind it, and 在甲公司…, are an entry of their own. Matches `，`; not `、`. */
const CLAUSE_START = /[，,](?:我|本人)?[从自]?$/u;
/** How far before a date a sentence may have begun, in UTF-16 units. */
const START_REACH = 14;
/** Left a school at a single date. Matches `毕业于甲大学`; not `毕业`. */
const GRADUATED = /^(?:毕业于|从.{3,16}毕业)/u;

/** What may stand before the dates that begin a sentence. Matches `我从`, `  `; not `曾`. */
const BEFORE_SENTENCE = /^[^\p{L}\p{N}]{0,3}(?:我|本人)?[从自]?$/u;

/** Stands before a post in a cell of a head where the sentence said that it is one. */
export const POST_LABEL = '职位：';

/** A comma behind the dates. Matches `，甲公司`; not ` 甲公司`. */
const COMMA_FIRST = /^\s?[，,]/u;

type DatedText = { readonly dates: string; readonly rest: string };

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
    if (UNTIL.test(rest.slice(0, start)) && ENDED.test(rest.slice(end)))
      return {
        dates: `${first.from}至${last.from}`,
        rest: rest.slice(0, start).replace(UNTIL, '') + rest.slice(end).replace(ENDED, ''),
      };
  }
  if (first.period || (singles && !first.bare && (COMMA_FIRST.test(rest) || GRADUATED.test(rest))))
    return { dates: text.slice(from, to), rest };
  // `2024年2月入职甲公司，…，一直工作到现在`: the sentence says that it goes on.
  return TAKEN_ON.test(rest) && STILL.test(rest) ? { dates: `${text.slice(from, to)}至今`, rest } : null;
};

/** A part of a clause; `post` where the words around it say that it is one (担任…, 岗位是…). */
type Named = { readonly text: string; readonly post: boolean };

/** A clause as the parts that it names: employer and post at `担任`. */
const partsOf = (clause: string, index: number): readonly Named[] => {
  const plain = (text: string): Named => ({ text, post: false });
  if (index > 0 && !JOINED.test(clause)) {
    const post = clause.replace(POST_LEAD, '');
    return [{ text: post, post: post !== clause }];
  }
  const named = clause.replace(LEAD, '').replace(QUOTES, '');
  const led = LEAD.test(clause);
  const link = (led ? POST_LINK : HELD).exec(named);
  if (link) {
    const post = named.slice(link.index + link[0].length).replace(POST_TAIL, '');
    return [plain(named.slice(0, link.index)), { text: post, post: true }];
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
    if (clauses.length === 1 && named.length === 1 && !COMMA_FIRST.test(dated.rest) && !GRADUATED.test(dated.rest))
      break;
    const texts = [dated.dates, ...named.map((part) => part.text)];
    const cells = [dated.dates, ...named.map((part) => (part.post ? POST_LABEL + part.text : part.text))].map(
      (part) => ({ ...at, text: part }),
    );
    const head: Line = { ...line, cells, text: texts.join('  '), continues: false };
    if (!inClauses(head)) continue;
    const rest = dated.rest.slice(from).replace(/^[，,；;。\s]+/u, '');
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

/** `甲超市，收银员，2019.3～2020.5，收银、理货`: clauses that name an entry, its dates, its duties; null for others. */
const datesAmid = (line: Line, vocabulary: Vocabulary, { inClauses }: ClauseTest): readonly Line[] | null => {
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
  const texts = [line.text.slice(from, to), ...named];
  const cells = texts.map((text) => ({ ...at, text }));
  const head: Line = { ...line, cells, text: texts.join('  '), continues: false };
  if (!inClauses(head)) return null;
  const duties = behind.replace(/^[，,；;。\s]+/u, '');
  return duties === ''
    ? [head]
    : [head, { ...line, text: duties, cells: [{ ...at, text: duties }], bullet: null, continues: false }];
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
    if (!HAN.test(paragraph[0]?.text ?? '')) return paragraph;
    return (
      readProse(paragraph, vocabulary, test) ?? paragraph.flatMap((line) => splitClauseHead(line, vocabulary, test))
    );
  });
