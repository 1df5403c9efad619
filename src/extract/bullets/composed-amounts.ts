import { everyMatch } from '../../vocabulary/index.ts';

/** An amount in folded text. `kind` says what its unit makes of it; `bare` has none and means nothing by itself. */
export type Quantity = {
  readonly value: number;
  readonly unit: string | null;
  readonly kind: 'percent' | 'time' | 'points' | 'money' | 'people' | 'count' | 'rank' | 'bare';
  readonly start: number;
  readonly end: number;
};

/** Minutes and seconds. Matches `6分10秒`, `1分钟30秒`; not `6分`. */
const MINUTES_SECONDS = /(\d{1,3})(?:分钟?|min|m) ?(\d{1,2}) ?(?:秒|s(?:ec)?(?![a-z]))/gu;
/** Minutes and seconds by their signs. Matches `5′30″`, `5'30"`; not `5'`. */
const PRIME_TIME = /(\d{1,3})\s?[′'’]\s?(\d{1,2})\s?[″"”]/gu;
/** A stretch of time in words. Matches `两天`, `半小时`; not `一天`, which counts by the day. */
const TIME_WORDS = /(?<!第)(半|[两二三四五六七八九十])个?(小时|天|分钟|工作日)/gu;
/** Growth in words. Matches `翻了一番`, `翻倍`, `翻3倍`; not `翻译`. */
const DOUBLED = /翻了?(?:一)?(?:番|倍)|翻了?([两三四五\d])(番|倍)/gu;
/** Thousandths. Matches `1‰`; not `1%`. */
const PER_MILLE = /(\d{1,3}(?:\.\d{1,2})?)\s?‰/gu;
/** So many of ten. Matches `9 out of 10 tickets`; not `4.9 out of 5`. */
const OUT_OF_MANY = /(?<![\d.])(\d{1,3})(?: out)? of (?:every )?(10|100)(?= [a-z])/gu;
const TIME_UNITS: Readonly<Record<string, string>> = { 小时: 'h', 天: 'd', 工作日: 'd', 分钟: 'min' };
/** A clock-like duration. Matches `4:50`; not `4:5`. */
const CLOCK = /(?<![\d:.])(\d{1,2}):(\d{2})(?![\d:])/gu;
/** A percentage in words. Matches `百分之九十五`, `百分之98`; not `百分点`. */
const PERCENT_WORDS = /百分之([一二三四五六七八九十百\d.]{1,6})|百分百/gu;
/** A place in a ranking. Matches `第一`, `前三名`, `top 10%`, `no.1`; not `第一时间`, `前三年`. */
const RANK =
  /第 ?([一二三四五六七八九十]|\d{1,3})(?!\d|[.]|\s?(?:条|章|款|项|届|期)|时间|线|份|次|步|批|责任|个|季|学|中|人民|届|期|章|条|代|年|天|轮|阶段|大|手|产业|方|医院|作者|负责|完成人|发明|十|百|[一二三四五六七八九]|周|月|款|项|版|家|课|单元|人称|小学|节)|前 ?([一二三四五六七八九十]|\d{1,2})(?!\d|年|个|天|期|台|月|周|任|者|端|\.|-)(?:名|位|甲)?|(?<![a-z])(?:top|no\.?|#|ranked|placed) ?(?:#|no\. ?)?(\d{1,2})(?:st|nd|rd|th)?(?!\d)/gu;
/** A share in words. Matches `三成`, `三分之一`; not `三成功`. */
const SHARE_WORDS =
  /([一二三四五六七八九])成(?![功交立本员果长效绩都为就品份型熟])|([一二三四五六七八九十])分之([一二三四五六七八九])/gu;
const CHINESE_DIGITS = '零一二三四五六七八九';

/** The number that Chinese numerals under a thousand write: 九十五 → 95. NaN where it is none. */
const chineseNumber = (text: string): number => {
  if (/^\d/u.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '十') total += (digit === 0 ? 1 : digit) * 10;
    else if (character === '百') total += (digit === 0 ? 1 : digit) * 100;
    else {
      const value = CHINESE_DIGITS.indexOf(character);
      if (value < 0) return Number.NaN;
      digit = value;
      continue;
    }
    digit = 0;
  }
  return total + digit;
};

/** How much a thing that 翻 so often grew, in percent: 一番 and 一倍 are 100, 两番 300, 两倍 200. */
const growthOf = (times: string | undefined, doubled: boolean): number => {
  if (times === undefined) return 100;
  const count = times === '两' ? 2 : chineseNumber(times);
  return doubled ? 100 * (2 ** count - 1) : 100 * count;
};

/** The amounts of a folded text that are told by more than one number and its unit. */
export const composedAmounts = (folded: string): readonly Quantity[] => {
  const spans: Quantity[] = [];
  const add = (match: RegExpMatchArray, value: number, unit: string, kind: Quantity['kind']): void => {
    const start = match.index ?? 0;
    if (!Number.isNaN(value)) spans.push({ value, unit, kind, start, end: start + match[0].length });
  };
  for (const match of everyMatch(folded, MINUTES_SECONDS))
    add(match, Number(match[1]) * 60 + Number(match[2]), 's', 'time');
  for (const match of everyMatch(folded, PRIME_TIME)) add(match, Number(match[1]) * 60 + Number(match[2]), 's', 'time');
  for (const match of everyMatch(folded, TIME_WORDS))
    add(
      match,
      match[1] === '半' ? 0.5 : chineseNumber((match[1] ?? '').replace('两', '二')),
      TIME_UNITS[match[2] ?? ''] ?? '',
      'time',
    );
  for (const match of everyMatch(folded, DOUBLED)) add(match, growthOf(match[1], match[2] === '番'), '%', 'percent');
  for (const match of everyMatch(folded, PER_MILLE)) add(match, Number(match[1]) / 10, '%', 'percent');
  for (const match of everyMatch(folded, OUT_OF_MANY))
    add(match, (Number(match[1]) * 100) / Number(match[2]), '%', 'percent');
  for (const match of everyMatch(folded, CLOCK)) add(match, Number(match[1]) * 60 + Number(match[2]), 's', 'time');
  for (const match of everyMatch(folded, PERCENT_WORDS))
    add(match, match[1] === undefined ? 100 : chineseNumber(match[1]), '%', 'percent');
  for (const match of everyMatch(folded, SHARE_WORDS)) {
    const share =
      match[1] === undefined
        ? chineseNumber(match[3] ?? '') / chineseNumber(match[2] ?? '')
        : chineseNumber(match[1]) / 10;
    add(match, Math.round(share * 1000) / 10, '%', 'percent');
  }
  for (const match of everyMatch(folded, RANK)) {
    const percent = folded[(match.index ?? 0) + match[0].length] === '%';
    add(match, chineseNumber(match[1] ?? match[2] ?? match[3] ?? ''), percent ? '%' : 'rank', 'rank');
  }
  return spans;
};
