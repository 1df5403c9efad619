import { fold, longestMatches, type Match, type Matcher, oncePer, type Vocabulary } from '../vocabulary/index.ts';
import { cellsOf, type LineKind, type PageCell, type PageText } from './page-text.ts';
import {
  finderOf,
  foldedMatches,
  literally,
  type Span,
  type SpanFinder,
  type Text,
  unionOf,
  writtenSpan,
} from './spans.ts';
import { anyOf, type BlindLists, listsOf } from './words.ts';

/** An age. Matches `29岁`, `29 周岁`; not `3岁`, `60岁以上`. */
const AGE = /(?<![\d.-])[1-7]\d\s?周?岁(?!以|及以)|(?<![一-龥])(?:[一二三四五六]?十[一二三四五六七八九]?)周?岁/gu;
/** The same in English. Matches `29 years old`, `aged 29`, `29 y/o`; not `5 years`. */
const ENGLISH_AGE = /\b\d{2}[\s-]?(?:years?[\s-]old|years? of age|yrs? old|y\/o)\b|\bage[d:]?\s?:?\s?\d{2}\b/gu;
/** A day or month of birth in a sentence. Matches `1996年3月出生`, `生于1996.03`, `born in March 1996`; not `1996年3月`. */
const BORN =
  /(?:19|20)\d{2}\s?[年./-]\s?(?:\d{1,2}\s?[月./-]?\s?)?(?:\d{1,2}\s?日?\s?)?(?:出生|生(?=$|[\s,。;|/)]))|(?:出?生于|出生[于在]?:?)\s?(?:19|20)\d{2}(?:\s?[年./-]\s?\d{1,2})?(?:\s?[月./-]\s?\d{1,2}\s?日?)?月?|\bborn\s(?:in|on|at)?\s?[\p{L}\p{N},.\s]{0,20}(?:19|20)\d{2}/gu;
/** A generation. Matches `95后`, `零零后`; not `售后`. */
const GENERATION = /(?<!\d)(?:[6-9][05]|9\d|0[0-5])后|[六七八九零][零五]后/gu;
/** Height and weight. Matches `身高165`, `165cm`, `1.65米`, `50kg`; not `50人`. */
const BODY =
  /(?:身高|体重|净身高)\s?:?\s?\d{1,3}(?:\.\d{1,2})?\s?(?:cm|厘米|公分|米|m|kg|公斤|斤)?|(?<![\d.])1[4-9]\d\s?(?:cm|厘米|公分)|(?<![\d.])1\.[4-9]\d?\s?(?:m|米)(?![\p{L}\d])|(?<![\d.])\d{2,3}\s?(?:kg|公斤|千克)(?!\p{L})/gu;
/** A name with its courtesy title. Matches `李女士`, `Ms. Lee`; not `女士箱包`. */
const COURTESY = /(?<!\p{Script=Han})\p{Script=Han}{1,2}(?:先生|女士|小姐)|\b(?:mr|ms|mrs|miss)\.?\s\p{L}{2,20}/gu;

const OF_A_PERSON = [AGE, ENGLISH_AGE, BORN, GENERATION, BODY, COURTESY];

/** A date alone. Matches `1996年3月`, `1996.03.12`, `1996-3`; not `2015.03`, `1996.03-2000.07`. */
const BIRTH_DATE =
  /^(?:19[4-9]\d|200\d|201[0-2])\s?(?:[年./-]\s?\d{1,2}(?:\s?[月./-]\s?\d{1,2}\s?日?|\s?月)?|年|\d{4})\s?生?$/u;
/** Sets facts apart within a cell. Matches `、`, ` / `; not ` `. */
const PARTS = /[|｜/、,，;；·•:：()（）【】[\]]+/gu;
const SPACES = /\s+/gu;
const SPACES_AND_MARKS = /[\s|｜/、,，;；·•]+/gu;

const pronouns = oncePer(({ data }: Vocabulary): readonly RegExp[] => {
  const { latin, han } = data.blind.pronouns;
  return [
    new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${anyOf(latin.map((form) => fold(form)))})(?![\\p{L}\\p{N}])`, 'gu'),
    new RegExp(`(?:${anyOf(han)})(?!们)`, 'gu'),
  ];
});

const spansOf = (text: Text, matches: readonly Match[]): readonly Span[] =>
  longestMatches(matches).map(({ start, end }) => writtenSpan(text, start, end));

/** What a matcher finds outside words that only look like it. */
const outside = (text: Text, matcher: Matcher, { traps, labels }: BlindLists): readonly Span[] => {
  const words = text.folded.text;
  const found = matcher(words);
  if (found.length === 0) return [];
  const looks = [...traps(words), ...labels(words)].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  return spansOf(
    text,
    found.filter(({ start, end }) => {
      for (; (looks[next]?.start ?? Number.POSITIVE_INFINITY) <= start; next += 1)
        reach = Math.max(reach, looks[next]?.end ?? 0);
      return end > reach;
    }),
  );
};

/** Pronouns that tell the sex, in any text. */
export const pronounsIn = (text: Text, vocabulary: Vocabulary): readonly Span[] =>
  pronouns(vocabulary).flatMap((pattern) => foldedMatches(text, pattern));

/** A part of a cell as a part of the page. */
type Part = Span & { readonly text: string };

const partsOf = (cell: PageCell, apart: RegExp): readonly Part[] => {
  const { raw } = cell.text;
  const gaps = [...raw.matchAll(apart)].map((gap) => ({ start: gap.index, end: gap.index + gap[0].length }));
  return [...gaps, { start: raw.length, end: raw.length }].flatMap((gap, index): readonly Part[] => {
    const from = gaps[index - 1]?.end ?? 0;
    const written = raw.slice(from, gap.start);
    if (written.trim() === '') return [];
    const lead = written.length - written.trimStart().length;
    const start = cell.start + from + lead;
    return [{ start, end: start + written.trim().length, text: fold(written).trim() }];
  });
};

/** Ends of addresses after a place, as one expression. */
const addressRest = oncePer(({ data }: Vocabulary): RegExp => {
  const ends = anyOf(data.blind.placeEnds);
  return new RegExp(`^[\\s\\p{Script=Han}\\p{N}a-z#·,-]{0,60}(?:${ends})(?:[\\s\\d-]{0,12})$`, 'u');
});

/** A street and number without a town, Chinese or English. Matches `天府大道100号`, `12 Main Street, Springfield`. */
const streets = oncePer(({ data }: Vocabulary): RegExp => {
  const words = data.blind.streets.map((word) => literally(word)).join('|');
  return new RegExp(
    `\\p{Script=Han}{2,24}(?:路|街|巷|弄|大道|小区|花园|村)\\s?[\\d一二三四五六七八九十]{1,5}(?:号|弄|栋|幢|座|单元|室|-)[^\\s|,;，；]{0,24}|(?<!\\d)\\d{1,5}[a-z]?,?\\s(?:[\\p{L}.'’]{1,20}\\s){1,4}(?:${words})\\b[^|;]{0,80}`,
    'gu',
  );
});

/** A district's name. Matches `天河`; not `天河区的客服`. */
const DISTRICT = /^\p{Script=Han}{2,4}$/u;

/** Longest place or address, in UTF-16 units. */
const LONGEST_PLACE = 80;
/** A town or county. Matches `延吉市`; not `超市`. */
const TOWN = /^\p{Script=Han}{2,6}(?:省|市|县|自治州|自治区)$/u;

const isPlace = (text: string, vocabulary: Vocabulary): boolean => {
  if (text.length > LONGEST_PLACE) return false;
  const lists = listsOf(vocabulary);
  const { places, placeStarts } = lists;
  const isLatin = /^[\p{Script=Latin}\s.,'’-]{2,60}$/u.test(text);
  if (isLatin) {
    const pieces = text
      .split(/[,.]/u)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    return pieces.length > 0 && pieces.every((piece) => places.has(piece) || isEndOfPlace(piece, places));
  }
  if (TOWN.test(text) && !lists.han.includes(text)) return true;
  const first = placeStarts.find((place) => text.startsWith(place));
  if (first === undefined) return false;
  const rest = text.slice(first.length).replace(/^[\s·/-]+/u, '');
  if (rest === '' || isPlace(rest, vocabulary) || addressRest(vocabulary).test(rest)) return true;
  // A district without its end: 广州天河, not 广州客服.
  return DISTRICT.test(rest) && !lists.han.includes(rest) && !lists.schoolEnds.some((end) => rest.endsWith(end));
};

/** Whether a piece is two places (`chengdu sichuan`) or one with its kind (`sichuan province`). */
const isEndOfPlace = (piece: string, places: ReadonlySet<string>): boolean =>
  piece.split(' ').every((word) => places.has(word));

const isFact = ({ text }: Part, { facts }: BlindLists): boolean => facts.has(text);

/** Facts that stand alone in a cell, or between its marks; those in Chinese also between its spaces. */
const aloneIn = (cell: PageCell, lists: BlindLists): readonly Part[] => [
  ...partsOf(cell, PARTS).filter((part) => isFact(part, lists)),
  ...partsOf(cell, SPACES).filter((part) => /\p{Script=Han}|[♂♀]/u.test(part.text) && isFact(part, lists)),
];

/** An age without its unit. Matches `25`; not `2025`, `5`. */
const BARE_AGE = /^[1-6]\d$/u;

/** Numbers beside a personal fact, which are ages: `男 25 武汉`. */
const bareAges = (cell: PageCell, lists: BlindLists): readonly Part[] => {
  const parts = partsOf(cell, SPACES_AND_MARKS);
  const isFactAt = (index: number): boolean => parts[index] !== undefined && isFact(parts[index], lists);
  return parts.filter(({ text }, index) => BARE_AGE.test(text) && (isFactAt(index - 1) || isFactAt(index + 1)));
};

export type FactsContext = {
  readonly vocabulary: Vocabulary;
  /** Places that the candidate wants to work in, folded, which stay. */
  readonly wished: ReadonlySet<string>;
  /** Labelled values that stay (期望城市：成都, 毕业时间：2018年6月). */
  readonly kept: readonly Span[];
  /** Parts of the page that are hidden already, which set cells apart. */
  readonly hidden: readonly Span[];
};

/** A cell cut where something in it is hidden already: `138 0000 2017 amy@example.com Shenzhen, China`. */
const remainders = (cell: PageCell, page: PageText, hiddenAt: SpanFinder<Span>): readonly PageCell[] => {
  const cuts = hiddenAt(cell);
  let from = cell.start;
  const rests = [...cuts, { start: cell.end, end: cell.end }].map(({ start, end }) => {
    const rest = { start: from, end: Math.max(from, start) };
    from = Math.max(from, end);
    return rest;
  });
  return rests.flatMap(({ start, end }): readonly PageCell[] => {
    const raw = page.raw.slice(start, end);
    return raw.trim() === '' ? [] : [{ ...cell, start, end, text: { raw, folded: { text: fold(raw), at: [] } } }];
  });
};

/** Places and dates of birth without a label among personal data. */
const placesAndDates = (
  page: PageText,
  cells: readonly PageCell[],
  { vocabulary, wished, kept, hidden }: FactsContext,
): readonly Span[] => {
  const keptAt = finderOf(unionOf(kept));
  const hiddenAt = finderOf(unionOf(hidden));
  return cells
    .filter(({ kind }) => kind === 'basic')
    .flatMap((cell) => remainders(cell, page, hiddenAt))
    .flatMap((cell) => {
      const all = { start: cell.start, end: cell.end, text: fold(cell.text.raw).trim() };
      return [all, ...partsOf(cell, PARTS), ...partsOf(cell, SPACES)];
    })
    .filter(
      (part) =>
        keptAt(part).length === 0 &&
        !wished.has(part.text) &&
        (BIRTH_DATE.test(part.text) || isPlace(part.text.replace(/^[\s,-]+|[\s,-]+$/gu, ''), vocabulary)),
    );
};

/** Whether every part of a cell is a personal fact, so that no fact of a job is among them. */
const isAllPersonal = (cell: PageCell, lists: BlindLists): boolean => {
  const parts = partsOf(cell, PARTS);
  return parts.every((part) => isFact(part, lists) || /^\d{2}周?岁$/u.test(part.text));
};

/** Personal facts without a label: alone in a cell, in sentences of the person, and in lines that hold nothing else. */
export const factsIn = (page: PageText, context: FactsContext): readonly Span[] => {
  const { vocabulary } = context;
  const lists = listsOf(vocabulary);
  const inLines = (spans: readonly Span[], kinds: readonly LineKind[]): readonly Span[] =>
    spans.filter((span) => page.linesAt(span).some(({ kind }) => kinds.includes(kind)));
  const personal = ['basic', 'person'] as const;
  const cells = cellsOf(page);
  const lineCells = new Map<number, PageCell[]>();
  for (const cell of cells) {
    const row = lineCells.get(cell.line);
    if (row === undefined) lineCells.set(cell.line, [cell]);
    else row.push(cell);
  }
  const lonely = [...lineCells.values()].filter((row) => row.every((cell) => isAllPersonal(cell, lists))).flat();
  return [
    ...inLines(
      [...OF_A_PERSON.flatMap((pattern) => foldedMatches(page, pattern)), ...outside(page, lists.attributes, lists)],
      personal,
    ),
    ...inLines(outside(page, lists.anywhere, lists), [...personal, 'paper']),
    ...inLines(foldedMatches(page, streets(vocabulary)), personal),
    ...cells.filter(({ kind }) => kind === 'basic' || kind === 'person').flatMap((cell) => aloneIn(cell, lists)),
    ...cells.filter(({ kind }) => kind === 'basic').flatMap((cell) => bareAges(cell, lists)),
    ...lonely,
    ...placesAndDates(page, cells, context),
  ];
};
