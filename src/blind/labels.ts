import { longestMatches, type Vocabulary } from '../vocabulary/index.ts';
import { cellsOf, type LineKind, type PageCell, type PageText } from './page-text.ts';
import { type Span, writtenSpan } from './spans.ts';
import { type LabelKind, listsOf } from './words.ts';

/** A labelled value (`性别：女`) as a part of the page. */
export type Labelled = Span & { readonly kind: LabelKind; readonly value: string };

/** Labels whose values are hidden wherever they stand, and those that mean it only among personal data. */
const ALWAYS: ReadonlySet<LabelKind> = new Set<LabelKind>([
  'sex',
  'birth',
  'origin',
  'ethnicity',
  'marriage',
  'politics',
  'idNumber',
  'height',
  'hidden',
  'account',
]);
const OF_A_PERSON: ReadonlySet<LabelKind> = new Set<LabelKind>(['name', 'phone', 'email', 'address']);

/** Whether the value of such a label is hidden in such a line. */
export const isHidden = (kind: LabelKind, line: LineKind): boolean =>
  ALWAYS.has(kind) || (OF_A_PERSON.has(kind) && line !== 'job');

/** Labels that begin other words too (电话客服), and whose values are told by their form. */
const NEEDS_COLON: ReadonlySet<LabelKind> = new Set<LabelKind>([
  'name',
  'phone',
  'email',
  'idNumber',
  'account',
  'hidden',
  'other',
  'post',
]);

/** Longest value in UTF-16 units. */
const LONGEST = 120;
/** Longest value after a label without a colon, which a sentence may begin with. */
const LONGEST_UNMARKED = 24;
/** May stand before a label. Matches ` `, `|`, `【`; not `客`. */
const BEFORE = /[\s|/·•,;)\](>}"。、:【[(*_-]/u;
/** What may stand between a label and its value. Matches `:`, ` :`, `】: `; not ` a`. */
const COLON = /^\s?[\])】*_]{0,3}\s?:[\s*_]{0,3}/u;
/** Ends a value. Matches `;`; not `,`, which addresses hold. */
const END = /[;。]/u;
/** Ends a value that is a word or two. Matches `,`; not ` `. */
const SHORT_END = /[;。,、]/u;
const MAY_HOLD_COMMAS: ReadonlySet<LabelKind> = new Set<LabelKind>(['address', 'origin', 'hidden', 'school']);
/** A label in Chinese, which its value may follow without a colon. Matches `性别`; not `sex`. */
const HAN = /^\p{Script=Han}/u;

type Label = { readonly kind: LabelKind; readonly start: number; readonly end: number; readonly isMarked: boolean };

/** The labels of a cell; places are those of its folded text. Without a colon one counts only from the start of personal data on. */
const labelsIn = ({ text, kind }: PageCell, vocabulary: Vocabulary): readonly Label[] => {
  const { folded } = text;
  const found: Label[] = [];
  for (const match of longestMatches(listsOf(vocabulary).labels(folded.text))) {
    const colon = COLON.exec(folded.text.slice(match.end, match.end + 12))?.[0] ?? '';
    const rest = folded.text.slice(match.end).trim();
    const isFirst = folded.text.slice(0, match.start).trim() === '';
    const written = folded.at[match.start] ?? 0;
    // Folding drops a space between two Chinese words.
    const starts =
      match.start === 0 ||
      BEFORE.test(folded.text.charAt(match.start - 1)) ||
      BEFORE.test(text.raw.charAt(written - 1));
    const follows =
      kind === 'basic' && HAN.test(match.form) && match.form.length > 1 && !NEEDS_COLON.has(match.id as LabelKind);
    const isUnmarked = follows && (isFirst || (starts && found.length > 0) || found.at(-1)?.isMarked === false);
    if ((colon !== '' && starts) || (isFirst && rest === '') || isUnmarked)
      found.push({
        kind: match.id as LabelKind,
        start: match.start,
        end: match.end + colon.length,
        isMarked: colon !== '',
      });
  }
  return found;
};

/** The value between a label and the next, where it stands in the same cell. */
const valueIn = (cell: PageCell, label: Label, next: number): Labelled | null => {
  const { folded } = cell.text;
  const most = label.end + (label.isMarked ? LONGEST : LONGEST_UNMARKED);
  const all = folded.text.slice(label.end, Math.min(next, most));
  const end = (MAY_HOLD_COMMAS.has(label.kind) ? END : SHORT_END).exec(all)?.index ?? all.length;
  const value = all.slice(0, end);
  const lead = value.length - value.trimStart().length;
  const length = value.trim().length;
  if (length === 0) return null;
  const { start, end: to } = writtenSpan(cell.text, label.end + lead, label.end + lead + length);
  return {
    kind: label.kind,
    start: cell.start + start,
    end: cell.start + to,
    value: cell.text.raw.slice(start, to),
  };
};

const whole = (cell: PageCell, kind: LabelKind): Labelled => ({
  kind,
  start: cell.start,
  end: cell.end,
  value: cell.text.raw.trim(),
});

const isPersonal = (kind: LineKind): boolean => kind === 'basic' || kind === 'person';

/** Lines between a label alone and its value at most. */
const REACH = 1;

/**
 * Every labelled value of a page.
 *
 * A value may stand after its label, in the next cell, or, under a row of labels, in the cell of the same place in the next row.
 */
export const labelledIn = (page: PageText, vocabulary: Vocabulary): readonly Labelled[] => {
  const cells = cellsOf(page);
  const rows = new Map<number, PageCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.line);
    if (row === undefined) rows.set(cell.line, [cell]);
    else row.push(cell);
  }
  const labels = new Map(cells.map((cell) => [cell, labelsIn(cell, vocabulary)] as const));
  const isAlone = (cell: PageCell): boolean => {
    const [only, more] = labels.get(cell) ?? [];
    return only !== undefined && more === undefined && valueIn(cell, only, cell.text.folded.text.length) === null;
  };
  const isHead = (row: readonly PageCell[]): boolean => row.length > 1 && row.every(isAlone);
  return cells.flatMap((cell, index): readonly Labelled[] => {
    const own = labels.get(cell) ?? [];
    const inside = own.flatMap((label, place) => {
      const value = valueIn(cell, label, own[place + 1]?.start ?? cell.text.folded.text.length);
      return value === null ? [] : [value];
    });
    if (!isAlone(cell)) return inside;
    const kind = own[0]?.kind ?? 'other';
    const row = rows.get(cell.line) ?? [];
    const below = rows.get(cell.line + 1) ?? [];
    if (isHead(row)) {
      const under = below.length === row.length ? below[row.indexOf(cell)] : undefined;
      return under === undefined || isAlone(under) ? [] : [whole(under, kind)];
    }
    const next = cells[index + 1];
    const isNear =
      next !== undefined &&
      next.kind !== 'job' &&
      next.line - cell.line <= (isPersonal(cell.kind) ? REACH : 0) &&
      // A skill may be called as an account is: WhatsApp, and the next one stands beside it.
      (isPersonal(cell.kind) || (kind !== 'account' && kind !== 'hidden')) &&
      (labels.get(next) ?? []).length === 0;
    return isNear ? [whole(next, kind)] : [];
  });
};
