import { ENGLISH_NUMBERS, everyMatch, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { composedAmounts, type Quantity } from './composed-amounts.ts';

/** A number, thousands set apart or not. Matches `1,260` and `4.8`; the caller refuses those inside Latin words (`P1`). */
const NUMBER = /(?<!\d)(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?!\d)(?:\.\d{1,4})?/gu;
/** A multiplier and vague words behind a number. Matches `万余`, `k+`; not `kg`. */
const MULTIPLIER =
  /^ ?(?:[余多几](?=[万千百亿]))?(?:(百万|千万|万|千|亿|w|k|million|m)(?![a-z]))?(?:余|多|几|来|\+| ?以上|左右)?(?=.|$)/u;
const FACTORS: Readonly<Record<string, number>> = {
  百万: 1e6,
  千万: 1e7,
  万: 1e4,
  千: 1e3,
  亿: 1e8,
  w: 1e4,
  k: 1e3,
  million: 1e6,
  m: 1e6,
};
/** What makes a number a date, an age, an edition or a rank of school. Matches `年`, ` 个月`; not `天`. */
const NO_AMOUNT_AFTER =
  /^(?:[ -]?(?:months?|years?|weeks?|quarters?)(?![a-z])|\s?个?半?(?:年|月|季度|星期|周)|岁|届|级|号|版|代|楼|层|点(?!\d)|期间|大类|小类|后(?!个)|世纪|寸|度)/u;
/** A date's rest, a clock, a ratio or a product's number. Matches `.09.`, `×24`; not `.5%`. */
const DATE_AFTER = /^(?:[./-]\d{1,2}(?:[./-]|\b(?!\d| ?%))|[×x*]\d)/u;
/** A year alone. Matches `2024`; not `2600`. */
const YEAR = /^(?:19[5-9]\d|20[0-3]\d)$/u;
/** A score out of a full mark. Matches `/5`, `/100分`; not `/51`. */
const OUT_OF = /^ ?(?:\/|out of) ?(?:5|10|100)(?:\.0)?(?![\d.])(?: ?分| points)?/u;
/** A number in English before what it counts. Matches `six`, `twenty`; not `sixty-one`. */
const ENGLISH_NUMBER =
  /(?<![a-z-])(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?= [a-z])/gu;
/** Before an amount of money. Matches `$`; not `元`. */
const CURRENCY = /[$£€¥￥]\s?$/u;
type UnitForm = { readonly form: string; readonly unit: string | null; readonly kind: Quantity['kind'] };

const KINDS: Readonly<Record<string, Quantity['kind']>> = {
  '%': 'percent',
  s: 'time',
  min: 'time',
  h: 'time',
  d: 'time',
  points: 'points',
  CNY: 'money',
  rank: 'people',
};

type UnitForms = {
  readonly all: readonly UnitForm[];
  readonly byStart: ReadonlyMap<string, readonly UnitForm[]>;
};

/** Forms of units, longest first, so that 分钟 comes before 分; and those by their first character. */
const unitForms = oncePer((vocabulary: Vocabulary): UnitForms => {
  const { units, people, counters } = vocabulary.data.star.quantities;
  const forms: UnitForm[] = [];
  for (const [unit, written] of Object.entries(units)) {
    if (unit === 'rank') continue;
    for (const form of written) forms.push({ form, unit, kind: KINDS[unit] ?? 'count' });
  }
  for (const form of people) forms.push({ form, unit: 'people', kind: 'people' });
  for (const form of counters) forms.push({ form, unit: null, kind: 'count' });
  const sorted = forms
    .map((each) => ({ ...each, form: each.form.toLowerCase() }))
    .sort((a, b) => b.form.length - a.form.length);
  const byStart = new Map<string, UnitForm[]>();
  for (const each of sorted) {
    const start = each.form.charAt(0);
    const same = byStart.get(start);
    if (same) same.push(each);
    else byStart.set(start, [each]);
  }
  return { all: sorted, byStart };
});

const isLatin = (unit: string | undefined): boolean => unit !== undefined && /[a-z]/u.test(unit);

const startsWithForm = (text: string, form: string): boolean =>
  text.startsWith(form) && !(isLatin(form.at(-1)) && isLatin(text[form.length]));

/** Up to three Latin words between a number and what it counts. Matches ` customer `; not ` to `. */
const COUNTED_WORDS = /^(?: (?!to\b|from\b|by\b|and\b|of\b|in\b|with\b|at\b|on\b|for\b)[a-z][a-z/-]{0,14}){1,3}/u;

const unitAt = (rest: string, vocabulary: Vocabulary): { readonly found: UnitForm; readonly length: number } | null => {
  const lead = /^[ -][\p{L}%]/u.test(rest) ? 1 : 0;
  const text = rest.slice(lead);
  const { all, byStart } = unitForms(vocabulary);
  const found = byStart.get(text.charAt(0))?.find(({ form }) => startsWithForm(text, form));
  if (found !== undefined) return { found, length: lead + found.form.length };
  const words = COUNTED_WORDS.exec(rest)?.[0];
  if (words === undefined) return null;
  const last = words.trim().split(' ').slice(1);
  for (const word of last) {
    const counted = all.find(({ form, kind }) => form === word && (kind === 'count' || kind === 'people'));
    if (counted !== undefined) return { found: counted, length: rest.indexOf(word) + word.length };
  }
  return null;
};

const numberAt = (folded: string, match: RegExpMatchArray, vocabulary: Vocabulary): Quantity | null => {
  const start = match.index ?? 0;
  const before = folded[start - 1];
  if (isLatin(before) && !/(?:^|[^a-z])(?:by|to|from|of|at|is|q)$/u.test(folded.slice(0, start))) return null;
  if (
    before === '.' ||
    (before === '-' && /[\da-z]/u.test(folded[start - 2] ?? '') && /[a-z]/u.test(folded[start - 2] ?? ''))
  )
    return null;
  const negative = before === '-' && /[由从为至到是 ]$/u.test(folded.slice(0, start - 1));
  const digits = `${negative ? '-' : ''}${match[0].replaceAll(',', '')}`;
  let end = start + match[0].length;
  const rest = folded.slice(end, end + 60);
  if (/第 ?$/u.test(folded.slice(Math.max(0, start - 2), start))) return null;
  const score = OUT_OF.exec(rest);
  if (score !== null && Number(digits) <= 100) {
    return { value: Number(digits), unit: 'points', kind: 'points', start, end: end + score[0].length };
  }
  if (NO_AMOUNT_AFTER.test(rest) || DATE_AFTER.test(rest)) return null;
  const multiplier = MULTIPLIER.exec(rest);
  const factor = FACTORS[multiplier?.[1] ?? ''] ?? 1;
  const value = Number((Number(digits) * factor).toPrecision(12));
  end += multiplier === null || multiplier[0].trim() === '' ? 0 : multiplier[0].length;
  const after = folded.slice(end, end + 60);
  if (NO_AMOUNT_AFTER.test(after)) return null;
  const unit = unitAt(after, vocabulary);
  const currency = CURRENCY.exec(folded.slice(Math.max(0, start - 2), start));
  if (currency !== null) {
    const yuan = /[¥￥]/u.test(currency[0]);
    return { value, unit: yuan ? 'CNY' : null, kind: 'money', start: start - currency[0].length, end };
  }
  if (unit === null) {
    // 0违规 is 零违规: the absence of a thing, not an amount.
    if (YEAR.test(digits) || isLatin(rest[0]) || (value === 0 && /^\s?\p{Script=Han}/u.test(rest))) return null;
    return { value, unit: null, kind: 'bare', start, end };
  }
  return { value, unit: unit.found.unit, kind: unit.found.kind, start, end: end + unit.length };
};

/** Every amount of a folded text, in order, none inside another. */
export const toQuantities = (folded: string, vocabulary: Vocabulary): readonly Quantity[] => {
  const taken = composedAmounts(folded);
  const numbers: Quantity[] = [];
  for (const match of everyMatch(folded, NUMBER)) {
    const start = match.index ?? 0;
    if (start < (numbers.at(-1)?.end ?? 0)) continue;
    if (taken.some((span) => start < span.end && start + match[0].length > span.start)) continue;
    const quantity = numberAt(folded, match, vocabulary);
    if (quantity !== null) numbers.push(quantity);
  }
  for (const match of everyMatch(folded, ENGLISH_NUMBER)) {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const unit = NO_AMOUNT_AFTER.test(folded.slice(end)) ? null : unitAt(folded.slice(end, end + 60), vocabulary);
    if (unit === null || (unit.found.kind !== 'people' && unit.found.kind !== 'count')) continue;
    numbers.push({
      value: ENGLISH_NUMBERS[match[0]] ?? 0,
      unit: unit.found.unit,
      kind: unit.found.kind,
      start,
      end: end + unit.length,
    });
  }
  return [...taken, ...numbers].sort((a, b) => a.start - b.start);
};
