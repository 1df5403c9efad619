import type { Bullet, Evidence, Line, SectionKind } from '../../model/index.ts';
import { everyMatch, fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { toMetrics } from './metrics.ts';
import { toStar } from './star.ts';
import { toTier } from './tiers.ts';

/** Text of one point with the lines it came from. `marked` when a list mark started it. */
type Piece = { readonly text: string; readonly lines: readonly Line[]; readonly marked: boolean };

/** A list mark left in the text. Matches `1、`, `（2）`, `· `, `③`, `a. `; not `2.5`, `-5%`. */
const LEADING_MARK =
  /^\s*(?:[•·●○◆◇■□▪▫★☆➢➤►▶▸▹✓✔√※❖◎⚫⦁§»\uf06c\uf0b7\uf0d8\uf0a7]+|[-–—*](?=[\s\p{L}“"])(?!\s*\d)|[（(【[]?\d{1,2}[)）】\]]|\d{1,2}(?:[、．，]|\.(?!\d))|[①-⑳❶-❿⒈-⒛㈠-㈩]|[（(]?[一二三四五六七八九十]{1,2}(?:[、．)）]|(?<=\()[)）])|[a-z][.)](?=\s))\s*/iu;
/** Numbers set inside a paragraph. Matches `；2、`, `。③`, ` 2. 回复`; not `2.5`, `6.18`. */
const INLINE_NUMBER = /(?:(?<=^|[。；;，,！\s])[（(]?(\d{1,2})(?:[)）、．]|\.(?=\s?[^\d\s]))|([①-⑳]))\s*/gu;
const TERMINAL = /[。；;！!？?.…]["”』」）)]?\s*$/u;
/** Sentence ends of an unmarked paragraph. Matches after `。`; not inside `4.8`. */
const SENTENCE_END = /(?<=[。！!？?])(?!["”』」）)])\s*|(?<=[a-z)%]\.)\s+(?=[A-Z])/u;
const CLAUSE_END = /(?<=；|(?<=\p{Script=Han}|[%）)\d]);)\s*(?=\S{0,3}\p{Script=Han})/u;
/** Heads of projects and entries: a name and a period, no sentence. Matches `迁移保障  2024.06-2024.12`; not `2024.06起负责…`. */
const ENTRY_HEAD =
  /^(?:[^，,。；;]{2,40}\s)?[（(]?(?:19|20)\d{2}[.年/-]\d{1,2}月?\s?[-–—~～至到]{1,2}\s?(?:(?:19|20)\d{2}[.年/-]\d{1,2}月?|至今|现在|present)[）)]?(?:\s[^，,。；;]{2,30}){0,3}$/iu;
const HAN_EDGE = /[\p{Script=Han}，。；：、“”（）！？]/u;
/** A line of nothing but marks, dates or page numbers. Matches `——`, `2020.03 - 2021.05`; not `98%满意度`. */
const EMPTY = /^[\s\p{P}\p{S}\d年月至今]*$/u;
/** Shorter than this a sentence split off at ； is a part of its neighbour, not a point of its own. */
const MIN_POINT = 6;
/** Most evidences of one bullet. */
const MAX_EVIDENCES = 4;

const join = (a: string, b: string): string => {
  const left = a.trimEnd();
  const right = b.trimStart();
  const tight = HAN_EDGE.test(left.at(-1) ?? '') || HAN_EDGE.test(right[0] ?? '') || /[-/]$/u.test(left);
  const digits = /\d$/u.test(left) && /^[\d%.]/u.test(right);
  return tight || digits || left === '' ? left + right : `${left} ${right}`;
};

/** Whether a line runs on from the piece before it, as the page shows. */
const continuesPiece = (line: Line, before: Piece): boolean => {
  if (line.bullet !== null || LEADING_MARK.test(line.text)) return false;
  if (line.continues) return true;
  const last = before.lines.at(-1);
  if (last === undefined || line.gapAbove || line.tableRow || line.page !== last.page || line.bold !== last.bold)
    return false;
  return before.marked && !TERMINAL.test(before.text) && line.x > 0 && line.x >= (before.lines[0]?.x ?? 0) - 2;
};

const toPieces = (lines: readonly Line[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const before = pieces.at(-1);
    if (before !== undefined && continuesPiece(line, before)) {
      pieces[pieces.length - 1] = { ...before, text: join(before.text, line.text), lines: [...before.lines, line] };
      continue;
    }
    const text = line.text.replace(LEADING_MARK, '');
    pieces.push({ text, lines: [line], marked: line.bullet !== null || text !== line.text });
  }
  return pieces;
};

/** Code point before ①. */
const CIRCLED_ZERO = 0x245f;

const numberOf = (mark: RegExpMatchArray | undefined): number =>
  mark?.[1] === undefined ? (mark?.[2]?.codePointAt(0) ?? 0) - CIRCLED_ZERO : Number(mark[1]);

/** The parts between numbers that count up; null where the text has none. A list mark may have taken the first. */
const inlineParts = (text: string): readonly string[] | null => {
  const all = everyMatch(text, INLINE_NUMBER);
  const marks = all.filter((mark, index) => numberOf(mark) === numberOf(all[0]) + index);
  const enough = marks.length > 1 || numberOf(marks[0]) === 2;
  return enough ? splitAt(text, marks) : null;
};

const splitAt = (text: string, marks: readonly RegExpMatchArray[]): readonly string[] => {
  const parts: string[] = [];
  let from = 0;
  for (const mark of marks) {
    parts.push(text.slice(from, mark.index));
    from = (mark.index ?? 0) + mark[0].length;
  }
  parts.push(text.slice(from));
  return parts;
};

const splitSentences = (text: string): readonly string[] => {
  const sentences = text.split(SENTENCE_END).filter((part) => part.trim() !== '');
  return sentences.flatMap((sentence) => {
    const points = sentence.split(CLAUSE_END);
    return points.length > 1 && points.every((point) => point.trim().length >= MIN_POINT) ? points : [sentence];
  });
};

/** A text without the label before it, and the last such label, folded; null where it has none. */
type Unlabelled = { readonly text: string; readonly label: string | null };

/** `text` without a label that stands before its points: `工作描述：接听…` → `接听…`; the label alone → ``. */
const withoutLabel = (text: string, labels: ReadonlySet<string>, outer: string | null = null): Unlabelled => {
  const match = /^\s{0,8}[【[「]?\s{0,4}([^：:】\]」]{1,24}?)\s*(?:[】\]」]\s*[：:]?|[：:]|$)\s*/u.exec(text);
  const label = fold(match?.[1] ?? '').replaceAll(' ', '');
  if (match === null || !labels.has(label)) return { text, label: outer };
  const rest = text.slice(match[0].length);
  return rest === text ? { text, label: outer } : withoutLabel(rest.replace(LEADING_MARK, ''), labels, label);
};

const startsWithLabel = (text: string, labels: ReadonlySet<string>): boolean => {
  const label = /^\s{0,8}[【[（(]?\s{0,4}([^：:】\]\s]{1,20}(?: [a-z]+){0,3})\s*(?:[】\]][：:]?|[：:])/iu.exec(
    fold(text),
  )?.[1];
  return label !== undefined && labels.has(label.replaceAll(' ', ''));
};

const tight = (forms: readonly string[]): ReadonlySet<string> =>
  new Set(forms.map((form) => fold(form).replaceAll(' ', '')));

/** Labels that stand before points, and those that stand before what is no point. */
const labelsOf = oncePer(({ data: { star, titles } }: Vocabulary) => ({
  labels: tight([...star.labels, ...star.achievementLabels, ...titles.labels.duties]),
  achievements: tight(star.achievementLabels),
  notBullets: tight([...star.notBullets, ...titles.labels.reason, ...titles.labels.other]),
}));

/** Where a point stands: under which section and, where a label says so, among achievements. */
type Place = { readonly section: SectionKind; readonly achieved: boolean };

const toBullet = (
  text: string,
  lines: readonly Line[],
  { section, achieved }: Place,
  vocabulary: Vocabulary,
): Bullet => {
  const metrics = toMetrics(text, vocabulary);
  const star = toStar(text, metrics, vocabulary);
  const evidence: readonly Evidence[] = lines
    .slice(0, MAX_EVIDENCES)
    .map(({ page, number, text: quote }) => ({ page, line: number, quote }));
  const kind = achieved || star.result ? 'achievement' : 'duty';
  return { text, kind, section, star, metrics, tier: toTier(text, star, metrics, vocabulary), evidence };
};

/** The lines of a piece that a part of its text stands in, so that evidence is no longer than the point. */
const linesOf = (part: string, piece: Piece): readonly Line[] => {
  if (piece.lines.length === 1) return piece.lines;
  const compact = part.replace(/\s/gu, '');
  const own = piece.lines.filter((line) => {
    const text = line.text.replace(LEADING_MARK, '').replace(/\s/gu, '');
    return (
      compact.includes(text) ||
      text.includes(compact) ||
      compact.includes(text.slice(0, 8)) ||
      compact.includes(text.slice(-8))
    );
  });
  return own.length === 0 ? piece.lines : own;
};

/**
 * The points that the body lines of one job, project or campus entry make, in order, each as the page sets it apart: a list
 * mark, a number inside a paragraph, or a sentence of an unmarked paragraph.
 *
 * Labels (工作描述：) are stripped; labels alone, reasons for leaving, salaries and descriptions of the company are no
 * bullets. Text is as printed, joined over line breaks without a space between Han characters.
 */
export const toBullets = (lines: readonly Line[], section: SectionKind, vocabulary: Vocabulary): readonly Bullet[] => {
  const { labels, notBullets, achievements } = labelsOf(vocabulary);
  let achieved = false;
  // A label heads what follows it, up to the next one.
  const unlabelled = (text: string): string => {
    const bare = withoutLabel(text, labels);
    if (bare.label !== null) achieved = achievements.has(bare.label);
    return bare.text;
  };
  return toPieces(lines).flatMap((piece) => {
    if (startsWithLabel(piece.text, notBullets) || (!piece.marked && ENTRY_HEAD.test(piece.text.trim()))) return [];
    const text = unlabelled(piece.text);
    const numbered = inlineParts(text);
    const parts = numbered ?? (piece.marked ? [text] : splitSentences(text));
    return parts.flatMap((each) => {
      const part = unlabelled(each.replace(LEADING_MARK, '')).trim();
      if (EMPTY.test(part) || startsWithLabel(part, notBullets)) return [];
      return [toBullet(part, linesOf(part, piece), { section, achieved }, vocabulary)];
    });
  });
};
