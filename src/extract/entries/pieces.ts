import type { Line } from '../../model/index.ts';
import { everyMatch, fold, foldWithOffsets, oncePer, remembering, type Vocabulary } from '../../vocabulary/index.ts';
import { type DateRange, findDateRanges } from '../dates/dates.ts';

/** One part of an entry's head: `text` as printed, without dates, separators and decoration. */
export type Piece = {
  readonly text: string;
  /** The label it stood behind (`公司：`), folded; else null. */
  readonly label: string | null;
  readonly line: Line;
  /** The part it was cut from, as printed; `text` itself where nothing was cut. */
  readonly source: string;
};

/**
 * What parts stand between: bars, dots, dashes with spaces, wide gaps, and what is left of a full-width mark where
 * UTF-8 was read as Latin-1 (`ï¼`). Matches ` | `; not the `/` of `主管/经理`.
 */
const SEPARATOR =
  /\s*ï¼[\u00ad\u200b\u200c\u008d\u009a\u00bc]?\s*|\s*[|｜丨¦┃│]+\s*|\s*[▸▹►▶➤»]\s*|\s+[·•・⋅∙/／—–―‐‑‒-]{1,6}\s+|\s*[·•・⋅∙](?=\s)\s*|(?<=\s)[·•・⋅∙]|[\t\u3000]+|\s{2,}|(?<=\p{Script=Han}|[)）])\s*[·•・⋅∙]\s*(?=\p{Script=Han})|\s*[;；]\s*|，\s*(?=[A-Za-z\d]{0,6}\p{Script=Han})/gu;
/** Something that every separator has. Matches `|`, `  `, ` -`; not `a b`, `/`. */
const MAY_SEPARATE = /[ï|｜丨¦┃│·•・⋅∙▸▹►▶➤»;；，\t\u3000]|\s[\s/／—–―‐‑‒-]/u;
/** Decoration at the ends of a part. Matches `【`; not `（` of a remark. */
const EDGES = /^[\s,，、:：;；|｜/／·•・\-–—―‐‑‒~～#>→◆■●▪◇○□★☆✦►▶"]+|[\s,，、:：;；|｜/／·•・\-–—―‐‑‒~～<"]+$/gu;
/** How long it was, in brackets at the end. Matches `[4年11个月]`; not `[4人]`. */
const DURATION_REMARK =
  /\s?[(（[【]\s?(?:共|约)?\s?(?:\d{1,2}\s?(?:年|years?|yrs?))?\s?(?:零|又)?(?:\d{1,3}\s?(?:个月|months?|mos?))?\s?[)）\]】]$/u;
/** Brackets that hold nothing. Matches `( )`; not `(外包)`. */
export const EMPTY_BRACKETS = /[(（[【]\s*[-–—~～至,，.]*\s*[)）\]】]/gu;
/**
 * A remark that began with dates, which are out: what the post was, or what it became. Matches `（ ，实习）`,
 * `（   任组长）`; not `（实习）`, `（任课教师）`.
 */
const DATED_REMARK =
  /\s?[(（](?:\s*[，,、;；]|\s{3,}(?:起|后)?(?:任|兼|升|晋|转|调|改|[被获]?[聘评]|取得|考取))[^()（）]{0,20}[)）]$/u;
/** A label and its value. Matches `公司：腾讯`, `institute/university：…`; not `http://x`. */
const LABEL = /^[【["]?([\p{Script=Han}a-zA-Z/ ]{1,32}?)[】\]"]?\s?[:：]\s?(?!\/\/)(.*)$/u;

/** A bracket that opens right before a date. Matches `（ `; not `（自`. */
const OPENING_BRACKET = /[(（[【]\s?$/u;
/** Its other half right after the date. Matches ` ）`; not `在职）`. */
const CLOSING_BRACKET = /^\s?[)）\]】]/u;

/** A label inside a text. Matches ` 职位：`; not `职位`. */
const INNER_LABEL = /\s([\p{Script=Han}]{2,6}|[A-Za-z]{3,12})\s?[:：]/gu;

/** Matches `)`; not `客`. */
const ANY_BRACKET = /[(（[【)）\]】]/u;

/** A part without the decoration around it. */
export const trimEdges = (text: string): string => {
  if (!ANY_BRACKET.test(text)) return text.replace(EDGES, '').trim();
  const trimmed = text
    .replace(EMPTY_BRACKETS, ' ')
    .replace(DATED_REMARK, '')
    .replace(DURATION_REMARK, '')
    .replace(EDGES, '')
    .trim();
  // A bracket that was opened or closed by a date that has been taken out is no part of the text.
  if (/^[(（][^)）]*$/u.test(trimmed)) return trimmed.slice(1).trim();
  if (/^[^(（]*[)）]$/u.test(trimmed)) return trimmed.slice(0, -1).trim();
  if (/^[(（][^()（）]*[)）]$/u.test(trimmed)) return trimmed.slice(1, -1).trim();
  return trimmed;
};

/** The dates of a text and what is left of it. */
type Undated = { readonly ranges: readonly DateRange[]; readonly rest: string };

/** The dates of a line with the text that is left when they are taken out; a wide gap stands where each was. */
export const splitDates = (text: string, vocabulary: Vocabulary): Undated => datesSplitter(vocabulary)(text);

/** How many texts are remembered: the lines and cells of one résumé, each asked about a dozen times. */
const REMEMBERED = 512;
const datesSplitter = oncePer((vocabulary: Vocabulary) =>
  remembering(REMEMBERED, (text) => takeDatesOut(text, vocabulary)),
);

/** Since when a post was another one, in brackets behind it. Matches `2019年起` of `收银员（2019年起收银主管）`; not of `（2019年起）`. */
const SINCE = /起$/u;
const REST_OF_REMARK = /^\s?[^\s()][^()]{0,20}\)/u;
/** What somebody became, which is no part of a title. Matches `任组长`, `兼任店长`; not `收银主管`. */
const BECAME = /^(?:任|兼|升|晋|转|调|[被获]?[聘评])/u;
const isOfRemark = (folded: string, { start, end }: DateRange): boolean =>
  folded.charAt(start - 1) === '(' &&
  SINCE.test(folded.slice(start, end)) &&
  REST_OF_REMARK.test(folded.slice(end, end + 24));

const takeDatesOut = (text: string, vocabulary: Vocabulary): Undated => {
  const folded = foldWithOffsets(text);
  const found = findDateRanges(folded.text, vocabulary);
  const ranges = found.length === 0 ? found : found.filter((range) => !isOfRemark(folded.text, range));
  if (found.length === 0) return { ranges, rest: text };
  let rest = '';
  let at = 0;
  for (const range of found) {
    if (!ranges.includes(range) && !BECAME.test(folded.text.slice(range.end))) continue;
    const from = folded.at[range.start] ?? 0;
    const last = folded.at[range.end - 1] ?? from;
    const before = text.slice(at, from);
    const after = last + String.fromCodePoint(text.codePointAt(last) ?? 32).length;
    const closing = OPENING_BRACKET.test(before) ? CLOSING_BRACKET.exec(text.slice(after)) : null;
    rest += `${closing ? before.replace(OPENING_BRACKET, '') : before}   `;
    at = after + (closing ? closing[0].length : 0);
  }
  return { ranges, rest: rest + text.slice(at) };
};

const hasColon = (text: string): boolean => text.includes('：') || text.includes(':');

/** Splits `公司：甲公司 职位：客服` before each further label of the same text. */
const splitAtLabels = (text: string, labels: ReadonlySet<string>): readonly string[] => {
  if (!hasColon(text)) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const match of everyMatch(text, INNER_LABEL)) {
    if (match.index === 0 || !labels.has(fold(match[1] ?? '').replace(/\s/gu, ''))) continue;
    parts.push(text.slice(from, match.index));
    from = match.index;
  }
  return [...parts, text.slice(from)];
};

/** A remark in brackets. Matches `（AI 客服）`; not `（`. */
const BRACKETS = /[(（][^()（）]{1,40}[)）]/u;
const ALL_BRACKETS = new RegExp(BRACKETS, 'gu');

/** Splits at the separators, but for those inside brackets. */
const splitOutsideBrackets = (text: string): readonly string[] => {
  if (!MAY_SEPARATE.test(text)) return [text];
  if (!BRACKETS.test(text)) return text.split(SEPARATOR);
  const remarks: string[] = [];
  // A noncharacter stands for each remark while the text around it is split.
  const masked = text.replace(
    ALL_BRACKETS,
    (remark) => `\ufdd0${String.fromCharCode(0xe000 + remarks.push(remark) - 1)}`,
  );
  return masked
    .split(SEPARATOR)
    .map((part) => part.replace(/\ufdd0(.)/gu, (_, index: string) => remarks[index.charCodeAt(0) - 0xe000] ?? ''));
};

const labelled = (text: string, labels: ReadonlySet<string>): readonly [string | null, string] => {
  const match = hasColon(text) ? LABEL.exec(text) : null;
  if (match?.[1] === undefined || match[2] === undefined) return [null, text];
  const label = fold(match[1]).replace(/\s/gu, '');
  return labels.has(label) ? [label, match[2]] : [null, text];
};

/**
 * The parts of a line that may name something: split at cells, bars, dots and wide gaps, dates taken out.
 *
 * A cell that is only a label (`公司 | 腾讯`) gives its name to the cell after it.
 */
export const toPieces = (line: Line, vocabulary: Vocabulary, labels: ReadonlySet<string>): readonly Piece[] =>
  piecesOfLine(vocabulary)(labels)(line);

/** The parts of a line, remembered with the line: every rule on heads asks. */
const piecesOfLine = oncePer((vocabulary: Vocabulary) =>
  oncePer((labels: ReadonlySet<string>) => oncePer((line: Line) => readPieces(line, vocabulary, labels))),
);

/** What a post was, in brackets beside its dates and nothing else. Matches `  (permanent; through Reed)`, `(weekends)`; not `(Reed)`. */
const NATURE_REMARK =
  /^[\s,]*\((?:permanent|temporary|temp|contract(?:or)?|fixed[- ]term|full[- ]time|part[- ]time|casual|seasonal|agency|freelance|self[- ]employed|maternity cover|zero[- ]hours|weekends?|evenings?|nights?|via|through)(?![\p{L}])[^()]{0,80}\)\s*$/iu;

/** The town and country that Europass prints behind the dates. Matches ` – PORTO, PORTUGAL`; not ` – Blue Harbor, Ireland`. */
const PLACE_BEHIND_DATES = /^\s*[-–—]\s(?=\p{Lu}{2})[\p{Lu}\s.’'-]{2,30},\s\p{Lu}[\p{Lu}\s]{3,30}$/u;

const readPieces = (line: Line, vocabulary: Vocabulary, labels: ReadonlySet<string>): readonly Piece[] => {
  const pieces: Piece[] = [];
  let pending: string | null = null;
  const cells = line.cells.length > 0 ? line.cells.map((cell) => cell.text) : [line.text];
  for (const cell of cells) {
    const { ranges, rest } = splitDates(cell, vocabulary);
    if (ranges.length === 1 && PLACE_BEHIND_DATES.test(rest)) continue;
    // `September 2022 to present (temporary contract; first months through an agency)`
    if (NATURE_REMARK.test(rest)) continue;
    for (const part of splitOutsideBrackets(rest).flatMap((piece) => splitAtLabels(piece, labels))) {
      const [label, value] = labelled(part.trim(), labels);
      const text = trimEdges(value);
      const bare = fold(text).replace(/\s/gu, '');
      if (label !== null && text === '') {
        pending = label;
        continue;
      }
      if (text === '') continue;
      // `Company Name` beside a town stands for a name that was taken out; a label has its cell to itself. One behind another
      // (`职务 | 备注`, the heads of a table) is no value of it.
      const alone = /\p{Script=Han}/u.test(bare) || text.length >= cell.trim().length - 2;
      if (label === null && alone && labels.has(bare)) {
        pending = bare;
        continue;
      }
      pieces.push({ text, label: label ?? pending, line, source: text });
      pending = null;
    }
  }
  return pieces;
};
