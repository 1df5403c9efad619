import { endsInPeriod } from './broken-dates.ts';
import type { Draft } from './draft.ts';
import { median } from './rows.ts';

/** A gap this much (em) wider than the usual one starts a paragraph. */
const PARAGRAPH_GAP_EM = 0.3;
/** Lines must reach the edge this closely, in em, to prove where it is, and so many of them. */
const EDGE_EM = 0.5;
const EDGE_LINES = 3;
/** A longest line that comes this near to the edge which the page allows is at the edge. */
const NEAR_LIMIT = 0.85;
/** In columns narrower than this, in em, lists of short items look like wrapped text. */
const NARROW_EM = 16;
/** A narrow line runs on only from this share of the column's width. */
const NARROW_FILLED = 0.75;

/** A line under an item of a list that starts this far (em) left of its text is no part of it where a capital says so. */
const HANGING_EM = 1.2;
/** Lines of one paragraph start at most this far apart, in em: the first one's indent, a label's hanging one. */
const MOST_SHIFT_EM = 7;
/** Share of a column's lines that end at its right edge, and most that start at one place, where text is set right. */
const RIGHT_SHARE = 0.8;
const LEFT_SHARE = 0.5;
const LEAST_RIGHT = 4;

/** A capital at the start. Matches `Team Lead`; not `of contacts`, `客服`. */
const CAPITAL = /^\p{Lu}/u;
/** The first unbreakable part of a text: a Latin word with its stops, or one Han character with the stop behind it. Matches `2020.03` of `2020.03 至今`; not the whole of it. */
const FIRST_WORD =
  /^(?:[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,'@/%+&_-]{0,40}|.[，。、；：！？,.;:!?)）】》”’]?)/u;
/** A label with its colon at the start of a line. Matches `工作内容：…`, `Phone: 1`; not `通过 A：B` deep in a line. */
const LABEL = /^[\p{L}\p{Nd} /&（）()]{1,14}[:：]/u;
/** A date at the start of a line. Matches `2020.03-至今`, `2019年7月`, `03/2020`, `Jan 2020`; not `2020 家门店`. */
const DATE_START =
  /^(?:(?:19|20)\d{2}\s?(?:年|[./-]\s?\d{1,2}(?!\d))|\d{1,2}\/(?:19|20)\d{2}|(?:19|20)\d{2}\s?[-–—~至]|[A-Z][a-z]{2,8}\.?,? (?:19|20)\d{2})/u;
/** Ends a sentence. Matches `。`; not `，`. */
const SENTENCE_END = /[。！？；!?;]["”’）)]?$|[^\s\d]\.$/u;
/** Matches `a`, `1`; not `客`, `“`. */
const LATIN_START = /^[\p{Script=Latin}\p{Nd}]/u;
/** A line that is a fact by itself. Matches `a@example.com`, `138-0000-0000`; not `负责 3 个项目`. */
const WHOLE_FACT = /@[\w.-]{3,60}$|^[+()\d\s-]{7,24}$/u;

/** What the page tells of a column: the right edge that it allows, and the ends of its ruled lines, in points. */
export type Bounds = {
  readonly limit: number;
  readonly rules: readonly { readonly left: number; readonly right: number }[];
};

const emOf = (draft: Draft): number => draft.size || 10;

const gapBetween = (above: Draft, below: Draft): number =>
  below.baseline - 0.8 * emOf(below) - (above.baseline + 0.2 * emOf(above));

const textStart = (draft: Draft): string => draft.cells[0]?.text ?? '';
const textEnd = (draft: Draft): string => draft.cells.at(-1)?.text ?? '';

/** Where lines break: where a rule of the column ends; or the right edge of the text if several lines reach it; or the edge that the page allows. */
const edgeOf = (drafts: readonly Draft[], { limit, rules }: Bounds): number => {
  const right = drafts.reduce((most, draft) => Math.max(most, draft.right), 0);
  const left = drafts.reduce((least, draft) => Math.min(least, draft.x), Number.POSITIVE_INFINITY);
  const em = median(drafts.map(emOf)) || 10;
  const ruled = rules.filter(
    (rule) => Math.abs(rule.left - left) < 1.5 * em && rule.right > right - 0.5 * em && rule.right < limit + 40,
  );
  if (ruled.length > 0) return Math.min(...ruled.map((rule) => rule.right));
  const reaching = drafts.filter((draft) => draft.right >= right - EDGE_EM * em).length;
  return reaching >= EDGE_LINES || right - left > NEAR_LIMIT * (limit - left) ? right : Math.max(right, limit);
};

/** Room in points that the first word of the line would have needed on the line before. */
const firstWordWidth = (draft: Draft): number => {
  const word = FIRST_WORD.exec(textStart(draft))?.[0] ?? '';
  const em = emOf(draft);
  return LATIN_START.test(word) ? em * (0.52 * word.length + 0.25) : em * (word.length + 0.6);
};

/** Whether `below` is the rest of `above`, which the right edge broke; `edge` and `left` are the column's, in points. */
export const runsOn = (above: Draft, below: Draft, edge: number, left: number): boolean => {
  if (below.bullet !== null || below.heading > 0 || above.heading > 0) return false;
  if (below.cells.length > 1 || above.tableRow || below.tableRow) return false;
  if (Math.abs(emOf(above) - emOf(below)) > 0.08 * emOf(above)) return false;
  if (above.right + firstWordWidth(below) < edge || WHOLE_FACT.test(textEnd(above))) return false;
  if (endsInPeriod(textEnd(above))) return false;
  // A row of cells is a head (employer … dates) unless its last cell is the text itself (label … text).
  const last = above.cells.at(-1);
  if (above.cells.length > 1 && (last === undefined || last.right - last.x < 0.5 * (above.right - above.x)))
    return false;
  // A bold head above its text, unless it fills the line as running text does.
  if (above.bold && !below.bold && above.right < edge - 1.2 * emOf(above)) return false;
  // In a narrow column a head may fill its line; a capital in another print begins the next one.
  if (above.bold !== below.bold && CAPITAL.test(textStart(below))) return false;
  if (edge - left < NARROW_EM * emOf(below) && above.right - left < NARROW_FILLED * (edge - left)) return false;
  const start = textStart(below);
  if (LABEL.test(start) || DATE_START.test(start)) return false;
  const shift = (above.x - below.x) / emOf(below);
  // A head back at the margin under the last item of a list.
  if (above.bullet !== null && shift > HANGING_EM && CAPITAL.test(start)) return false;
  if (Math.abs(shift) > MOST_SHIFT_EM) return false;
  const indented = below.x > above.x + 0.5 * emOf(below);
  const hanging = above.bullet !== null || LABEL.test(textStart(above));
  if (indented && !hanging && SENTENCE_END.test(textEnd(above))) return false;
  return true;
};

/** Whether the column's lines are set against its right edge, all of them short items. */
const isSetRight = (drafts: readonly Draft[]): boolean => {
  if (drafts.length < LEAST_RIGHT) return false;
  const right = Math.max(...drafts.map((draft) => draft.right));
  const ending = drafts.filter((draft) => draft.right >= right - EDGE_EM * emOf(draft)).length;
  const starting = (place: Draft): number =>
    drafts.filter((draft) => Math.abs(draft.x - place.x) <= EDGE_EM * emOf(draft)).length;
  return ending >= RIGHT_SHARE * drafts.length && drafts.every((draft) => starting(draft) < LEFT_SHARE * drafts.length);
};

/** The last character of a word, its stop behind it. Matches `证`, `书）`; not `证书`. */
const ORPHAN = /^\p{Script=Han}[）)。；;，,、]?$/u;

/**
 * The lines with what the edge broke off the last item of a row put back to it: `物业管理员　C1驾驶` over `证　普通话`. A single
 * character begins no row by itself.
 */
const withOrphansBack = (drafts: readonly Draft[], edge: number): readonly Draft[] => {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const above = kept.at(-1);
    const [first, ...others] = draft.cells;
    const last = above?.cells.at(-1);
    if (
      above === undefined ||
      first === undefined ||
      last === undefined ||
      !ORPHAN.test(first.text) ||
      draft.bullet !== null ||
      above.cells.length < 2 ||
      above.right + emOf(above) < edge ||
      Math.abs(draft.x - above.x) > EDGE_EM * emOf(draft)
    ) {
      kept.push(draft);
      continue;
    }
    kept[kept.length - 1] = {
      ...above,
      cells: [...above.cells.slice(0, -1), { ...last, text: last.text + first.text }],
    };
    if (others[0] !== undefined) kept.push({ ...draft, cells: others, x: others[0].x });
  }
  return kept;
};

/** The lines of one column with `gapAbove` and `continues` set. */
export const withWraps = (printed: readonly Draft[], bounds: Bounds): readonly Draft[] => {
  const edge = edgeOf(printed, bounds);
  const drafts = withOrphansBack(printed, edge);
  const gaps = drafts.slice(1).map((draft, index) => gapBetween(drafts[index] as Draft, draft));
  const usual = median(gaps);
  const left = drafts.reduce((least, draft) => Math.min(least, draft.x), Number.POSITIVE_INFINITY);
  const setRight = isSetRight(drafts);
  return drafts.map((draft, index) => {
    const above = drafts[index - 1];
    if (above === undefined) return { ...draft, gapAbove: true };
    const gapAbove = (gaps[index - 1] ?? 0) > usual + PARAGRAPH_GAP_EM * emOf(draft);
    return { ...draft, gapAbove, continues: !gapAbove && !setRight && runsOn(above, draft, edge, left) };
  });
};

/** Whether the line is the second half of the line above, judged by the text alone: for joining the lines of a cell. */
export const startsAnew = (draft: Draft): boolean =>
  draft.bullet !== null || LABEL.test(textStart(draft)) || DATE_START.test(textStart(draft));

export const endsSentence = (draft: Draft): boolean => SENTENCE_END.test(textEnd(draft));
