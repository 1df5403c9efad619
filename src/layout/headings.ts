import type { Cell, Line, SectionKind } from '../model/index.ts';
import { textOf } from './draft.ts';
import { splitMark } from './marks.ts';
import type { TitleLookup } from './titles.ts';

/**
 * A heading found: its title, the content that stands on its line, how many lines its title takes.
 *
 * `from` says what proves it: `title` a known title alone on its line, `label` a title before its content, `style` only
 * the look of the known headings.
 */
export type Heading = {
  readonly kind: SectionKind;
  readonly title: Line;
  readonly content: Line | null;
  readonly lines: number;
  readonly from: 'title' | 'label' | 'style';
  /** Whether the title is a common word, which needs the look of a heading. */
  readonly weak: boolean;
};

/** Kinds whose title before a colon is a fact of a form as often as a heading (工作经验：3年). */
const OFTEN_FACTS: ReadonlySet<SectionKind> = new Set([
  'basic',
  'wish',
  'education',
  'experience',
  'internship',
  'projects',
  'campus',
  'training',
  'other',
]);
/** Kinds whose two-character titles are trusted as labels with content (证书 | 普通话…). */
const TRUSTED_LABELS: ReadonlySet<SectionKind> = new Set([
  'certificates',
  'skills',
  'languages',
  'awards',
  'hobbies',
  'summary',
]);

/** A label before a colon, and the rest. Matches `自我评价：认真`, `Summary: 5 years`; not `http://a.b`. */
const LABELLED = /^([^:：]{2,30}?)\s?[:：]\s?(?!\/\/)(\S.*)$/u;
/** A title in brackets before its content. Matches `【教育背景】2014 某大学`; not `（1）负责`. */
const BRACKETED = /^[【[〖「『]([^】\]〗」』]{2,20})[】\]〗」』]\s{0,4}(\S.*)$/u;
/** A fact of a form, no content of a section. Matches `3年`, `5 years`, `应届`; not `3年客服工作`. */
const SHORT_FACT = /^(?:[\d.一二三四五六七八九十]{1,4}\s?年(?:以上|多)?|\d{1,2}\+?\s?years?|应届.{0,3}|无)$/iu;
/** The address of a page, to which a label points (作品集：example.com/a). Matches `example.com/works`; not `见附件`. */
const ADDRESS = /^(?:https?:\/\/)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}(?:\/\S{0,80})?\s*$/u;
/** A content of this many characters is a fact of a form. */
const SHORTEST_CONTENT = 5;
/** A year. Matches `2016.2-今`; not `四级`. */
const DATE = /(?:19|20)\d{2}/u;
/** The mark of an item of a list, not of a heading. Matches `•`, `1.`; not `一、`, `■`, `Ⅰ`. */
const ITEM_MARK = /^[•●·▪○◦*\-–—✓√➢>\d(（]/u;
/** 技术栈：…, Skills: … stand within a project; 专业技能：… is a section. */
const LEAST_SKILL_LABEL = 4;
const HAN = /\p{Script=Han}/u;
/** Half of a heading that a narrow cell broke. Matches `工作`, `Education &`; not `工作经历`, `Skills:`. */
const HALF = /^(?:\p{Script=Han}{1,3}|[A-Z][A-Za-z]{2,15}(?: (?:and|AND|&|[A-Z][A-Za-z]{2,15})){0,2})$/u;
/** Ends a sentence or goes on. Matches `，`; not `：`. */
const SENTENCE = /[。；;，,!！?？]$/u;

export const withCells = (line: Line, from: number): Line => {
  const [first, ...others] = line.cells.slice(from);
  if (first === undefined) return line;
  const { bullet, rest } = splitMark(first.text);
  const cells = [{ ...first, text: rest === '' ? first.text : rest }, ...others];
  return {
    ...line,
    cells,
    text: textOf(cells),
    x: first.x,
    bullet: rest === '' ? null : bullet,
    tableRow: line.tableRow && cells.length > 1,
    gapAbove: true,
    continues: false,
  };
};

const withText = (line: Line, text: string): Line => ({
  ...line,
  text,
  cells: [{ text, x: line.x, right: line.right }],
  tableRow: false,
});

export const styled = (line: Line, bodySize: number): boolean =>
  line.heading > 0 || line.bold || line.size > bodySize + 0.4;

const isLabelled = (line: Line | undefined): boolean => line !== undefined && LABELLED.test(line.text);

export type Surroundings = {
  readonly lines: readonly Line[];
  readonly titleOf: TitleLookup;
  /** The usual font size of the document; 0 when unknown. */
  readonly bodySize: number;
  /** Lines that begin with a title in a rail of titles. */
  readonly rail: ReadonlySet<number>;
};

const alone = (line: Line, next: Line | undefined, { titleOf, bodySize }: Surroundings): Heading | null => {
  if (SENTENCE.test(line.text) || line.continues) return null;
  const text = line.text.replace(/[:：]\s*$/u, '');
  const { bullet, rest } = splitMark(text);
  const title = titleOf(text) ?? (bullet === null ? null : titleOf(rest));
  if (title === null) return null;
  if (line.cells.length > 1 && line.cells.every((cell) => titleOf(cell.text) !== null) && line.tableRow) return null;
  // A common word alone on its line is a heading where it looks like one, and something stands under it.
  if (title.weak && line.bullet !== null && ITEM_MARK.test(line.bullet) && !styled(line, bodySize) && !line.gapAbove)
    return null;
  if (title.open && (!styled(line, bodySize) || line.cells.length > 1 || line.bullet !== null)) return null;
  if (title.weak && next?.text.startsWith('：')) return null;
  return { kind: title.kind, title: line, content: null, lines: 1, from: 'title', weak: title.weak };
};

/** Whether the cells beside a label are facts of a form, not content: few words, or several short ones without a table under them. */
const areFacts = (rest: readonly Cell[], kind: SectionKind, next: Line | undefined): boolean => {
  const [first] = rest;
  if (first === undefined || SHORT_FACT.test(first.text)) return true;
  if (!OFTEN_FACTS.has(kind)) return false;
  if (rest.length === 1) return first.text.length <= SHORTEST_CONTENT;
  return (
    rest.length >= 3 &&
    rest.every((cell) => cell.text.length <= 12) &&
    !DATE.test(next?.text ?? '') &&
    !DATE.test(rest.map((cell) => cell.text).join(' '))
  );
};

/** A column's head is no longer, in UTF-16 units: in Han characters, and in Latin letters. */
const LONGEST_HEAD = 6;
const LONGEST_LATIN_HEAD = 24;
const isShortHead = (text: string): boolean =>
  text.replace(/\s/gu, '').length <= (HAN.test(text) ? LONGEST_HEAD : LONGEST_LATIN_HEAD) && !/\d/u.test(text);

/** Whether the row names the columns of a row of as many cells below it, which has the dates (毕业院校 | 专业 | 毕业时间). */
const areColumnHeads = ({ cells, tableRow }: Line, next: Line | undefined): boolean =>
  tableRow &&
  cells.length >= 3 &&
  next?.tableRow === true &&
  next.cells.length === cells.length &&
  cells.every(({ text }) => isShortHead(text)) &&
  DATE.test(next.text);

const labelCell = (line: Line, next: Line | undefined, inRail: boolean, { titleOf }: Surroundings): Heading | null => {
  const [first] = line.cells;
  if (first === undefined || line.cells.length < 2) return null;
  const title = titleOf(first.text.replace(/[:：]\s*$/u, ''));
  if (title === null || title.open || (title.weak && !inRail && !TRUSTED_LABELS.has(title.kind))) return null;
  const rest = line.cells.slice(1);
  // A row of column heads, or a row of a form with several labels and their facts.
  if (rest.every((cell) => titleOf(cell.text) !== null) || areColumnHeads(line, next)) return null;
  if (areFacts(rest, title.kind, next)) return null;
  const label: Line = { ...line, cells: [first], text: first.text, right: first.right, tableRow: false };
  return { kind: title.kind, title: label, content: withCells(line, 1), lines: 1, from: 'label', weak: title.weak };
};

const labelText = (
  line: Line,
  above: Line | undefined,
  below: Line | undefined,
  context: Surroundings,
): Heading | null => {
  const bracketed = BRACKETED.exec(line.text);
  const found = bracketed ?? LABELLED.exec(line.text);
  if (found === null || line.continues) return null;
  const [, label = '', rest = ''] = found;
  const title = context.titleOf(label);
  if (title === null || title.weak || SHORT_FACT.test(rest.trim())) return null;
  if (OFTEN_FACTS.has(title.kind) && ADDRESS.test(rest)) return null;
  const looksIt = styled(line, context.bodySize) || line.gapAbove || bracketed !== null;
  const amongFacts =
    (isLabelled(above) && context.titleOf(LABELLED.exec(above?.text ?? '')?.[1] ?? '') === null) ||
    (isLabelled(below) && context.titleOf(LABELLED.exec(below?.text ?? '')?.[1] ?? '') === null);
  if (OFTEN_FACTS.has(title.kind) && (amongFacts || !looksIt)) return null;
  if (amongFacts && isLabelled(above) && isLabelled(below)) return null;
  if (line.bullet !== null && ITEM_MARK.test(line.bullet)) return null;
  if (title.kind === 'skills' && label.length < LEAST_SKILL_LABEL) return null;
  return {
    kind: title.kind,
    title: withText(line, label),
    content: { ...withText(line, rest.trim()), gapAbove: true, continues: false, bullet: null },
    lines: 1,
    from: 'label',
    weak: title.weak,
  };
};

const broken = (line: Line, next: Line | undefined, { titleOf, bodySize }: Surroundings): Heading | null => {
  if (
    next === undefined ||
    next.region !== line.region ||
    !HALF.test(line.text) ||
    !HALF.test(next.cells[0]?.text ?? '')
  )
    return null;
  if (Math.abs((next.cells[0]?.x ?? next.x) - line.x) > 2 * (line.size || 10)) return null;
  const rest = next.cells[0]?.text ?? '';
  const isLatin = !HAN.test(line.text);
  if (isLatin && !(next.cells.length === 1 && styled(line, bodySize) && styled(next, bodySize))) return null;
  const text = isLatin ? `${line.text} ${rest}` : line.text + rest;
  const title = titleOf(text);
  if (title === null || title.weak) return null;
  return {
    kind: title.kind,
    title: withText(line, text),
    content: next.cells.length > 1 ? withCells(next, 1) : null,
    lines: 2,
    from: 'title',
    weak: title.weak,
  };
};

/** The heading that the line at `index` begins, or null. Known titles only; see `styleHeadings` for the others. */
export const headingAt = (index: number, context: Surroundings): Heading | null => {
  const line = context.lines[index];
  if (line === undefined) return null;
  const next = context.lines[index + 1];
  return (
    alone(line, next, context) ??
    labelCell(line, next, context.rail.has(index), context) ??
    labelText(line, context.lines[index - 1], next, context) ??
    broken(line, next, context)
  );
};
