import type { OpenDate, PartialDate } from '../../model/index.ts';
import { everyMatch, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { DATE, MAY_HOLD_DATE, MONTH, MONTH_NAME, monthNumber, pad, toValue } from './forms.ts';

/** A date in folded text. `value` is null for a placeholder such as `20XX.09`; `start`, `end` are offsets, end exclusive. */
export type FoundDate = {
  readonly value: OpenDate | null;
  readonly start: number;
  readonly end: number;
  /** Only a four-digit number (`2019`), which is a date only beside another one or alone. */
  readonly bare: boolean;
  /** A two-digit year (`20/03`) or eight digits (`20200315`), which are a date only beside another one. */
  readonly short: boolean;
};

/** Two dates that belong together, or one; `start`..`end` are offsets of the whole in folded text. */
export type DateRange = {
  readonly from: PartialDate | null;
  readonly to: OpenDate | null;
  readonly start: number;
  readonly end: number;
  /** Both ends are printed (or the second is open), so that it is a period. */
  readonly period: boolean;
  /** One or both ends are bare years. */
  readonly bare: boolean;
};

/** The groups of dates that are one only beside another. */
const SHORT_GROUPS = ['sy', 'ty', 'ly', 'vy'];

/** What may stand between the two ends of a period. Matches ` – `, `----`, ` up to `, `一直干到`, ` – 2 `; not ` 客服 `. */
const BETWEEN =
  /^[\s)）(（.]{0,3}(?:(?:[-–—―−~∼〜─一→>]|(?:一直)?(?:干|做|工作|读|待|呆)?[至到]|起|入[学职],?(?:预计|将于|拟于)?|(?:up\s?)?to|until|'?till?|through|thru|\.{2,3}){1,8}[\s)）(（]{0,3})(?:\d{1,2}(?:st|nd|rd|th)?\s(?=$))?$/u;
/** A stroke between two whole dates that have none inside (`2012.8/2019.2`). Matches `/`; not `-`. */
const STROKE = /^\s?\/\s?$/u;
/** Before two dates that `and` joins. Matches `between `; not `and `. */
const BETWEEN_BEFORE = /(?<![a-z])between\s$/u;
/** The two fields of a form that ask for the first and the last day at school. Match `入学时间: `, ` | 毕业时间 | `; not `毕业于`. */
const ENTERED = /入学(?:时间|日期|年月|年份)[\s:|]{0,4}$/u;
const LEFT = /^[\s|,;、]{0,4}(?:毕业|离校|结业)(?:时间|日期|年月|年份)[\s:|]{0,4}$/u;
/** A month that shares the year before it (`2020.09-12`, `2020年3月-5月`). Matches `-12月`; not `-2021.3`. */
const SAME_YEAR_MONTH = new RegExp(
  `^\\s?(?:[-–—―~∼〜─]|至|到|to){1,2}\\s?(${MONTH})(?![\\d年./-])(?:\\s?月)?(?!\\d)`,
  'u',
);
/** A month of the year after (`2020年12月-次年3月`). Matches `-次年3月`; not `次年`. */
const NEXT_YEAR_MONTH = new RegExp(`^\\s?(?:[-–—―~∼〜─]|至|到){1,2}\\s?[次翌]年\\s?(${MONTH})\\s?月`, 'u');
/** A whole date, and a day behind it that shares its year (`2018.7.1-8.20`). Match `2018.7.1`, `-8.20`; not `2018.7`. */
const WITH_DAY = /[./-]\d{1,2}[./-]\d{1,2}$/u;
const SAME_YEAR_DAY = new RegExp(`^\\s?[-–—―~∼〜─至到]{1,2}\\s?(${MONTH})[./]\\d{1,2}(?![\\d./-])`, 'u');
/** A month name before the period's own year (`May – Aug 2019`). Matches `may - `; not `maybe`. */
const MONTH_BEFORE = new RegExp(`(?<![a-z])(${MONTH_NAME})\\.?\\s?(?:[-–—~]|to)\\s?$`, 'u');
/** 起, 开始: since then. Matches `起`; not `起草`. */
const SINCE_AFTER = /^\s?(?:起(?!草)|开始|以来|onwards?)/u;
/** Since, before a date. Matches `since `; not `sincere`. */
const SINCE_BEFORE = /(?:(?<![a-z])(?:since|from)|自|从)\s?$/u;
/** Units before a date in which such a word stands. */
const SINCE_REACH = 6;
/** Since and nothing else. Matches `since `; not `a firm since `. */
const ONLY_SINCE = /^\W{0,2}since\s$/u;
/** Two digits of the later year behind a year alone (`2014-18`); below 13 it is a month. Matches `-18`; not `-12`. */
const LATER_YEAR = /^\s?[-–—~/]\s?(1[3-9]|[2-4]\d)(?![\d.年月/%-]|\s?[-–—~])/u;
/** A dash with nothing behind it in its cell, or two that only the date touches: still there. Matches ` -`, `-- 甲`; not `- a`, `--甲`. */
const OPEN_DASH = /^(?:\s?[-–—―~∼〜─→]{1,2}(?=\s*$|\s{2})|[-–—]{2}(?=\s\p{Script=Han}))/u;

/** 今 right after a dash. Matches the end of `2020.3-今`; not `今年`. */
const LONE_NOW = '(?<=[-–—~至到]\\s?)今(?![年天日后])';

/** `date` right after a dash: to date. Matches the end of `May 2022 – date`; not `– date of birth`. */
const TO_DATE = '(?<=\\d{4}\\s?[-–—]\\s?)date(?!\\s?(?:of|:))(?![a-z])';

/** The words for “still there” (`cues.json` present) as one pattern, which asks for the edge before Latin ones once. */
const presentPattern = oncePer(({ data }: Vocabulary): RegExp => {
  const forms = [...data.cues.present]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.toLowerCase().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const latin = forms.filter((form) => /^[a-z]/u.test(form)).join('|');
  const others = forms.filter((form) => !/^[a-z]/u.test(form));
  return new RegExp([...others, LONE_NOW, TO_DATE, `(?=[a-z])(?<![a-z])(?:${latin})(?![a-z])`].join('|'), 'gu');
});

/** Every date of folded text, left to right, words for the present included. */
export const findDates = (folded: string, vocabulary: Vocabulary): readonly FoundDate[] => {
  if (!MAY_HOLD_DATE.test(folded) && folded.search(presentPattern(vocabulary)) < 0) return [];
  const found: FoundDate[] = [];
  for (const match of everyMatch(folded, DATE)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const value = toValue(groups);
    found.push({
      value,
      start,
      end: start + match[0].length,
      bare: groups['oy'] !== undefined && groups['on'] === undefined,
      short: SHORT_GROUPS.some((name) => groups[name] !== undefined),
    });
  }
  for (const match of everyMatch(folded, presentPattern(vocabulary))) {
    const start = match.index;
    if (found.some((date) => date.start < start + match[0].length && start < date.end)) continue;
    found.push({ value: 'present', start, end: start + match[0].length, bare: false, short: false });
  }
  return found.sort((a, b) => a.start - b.start);
};

const inOrder = (from: PartialDate | null, to: OpenDate | null): boolean =>
  from === null ||
  to === null ||
  to === 'present' ||
  from.slice(0, Math.min(from.length, to.length)) <= to.slice(0, Math.min(from.length, to.length));

const single = (date: FoundDate): DateRange => ({
  from: date.value === 'present' ? null : date.value,
  to: date.value === 'present' ? 'present' : null,
  start: date.start,
  end: date.end,
  period: false,
  bare: date.bare,
});

/** Two days of one month rather than two months of one year. Matches `10.1`; not `20.03`, `09.03`. */
const DAY_OF_MONTH = /^(1[0-2])\.\d{1,2}$/u;
const isHoliday = (from: string, to: string): boolean =>
  DAY_OF_MONTH.test(from) && DAY_OF_MONTH.test(to) && from.slice(0, 2) === to.slice(0, 2);

/** Whether the stroke between two dates stands for a dash: both have months, and neither a stroke of its own. */
const isStroke = (folded: string, from: FoundDate, to: FoundDate): boolean =>
  from.value?.length === 7 &&
  to.value?.length === 7 &&
  ![from, to].some(({ start, end }) => folded.slice(start, end).includes('/'));

/** The period that begins with `date`, and how many dates of the list it used. */
const rangeFrom = (
  folded: string,
  date: FoundDate,
  next: FoundDate | undefined,
): readonly [DateRange, number] | null => {
  if (date.value === 'present') return null;
  const rest = folded.slice(date.end);
  const between = next ? folded.slice(date.end, next.start) : '';
  if (
    next &&
    (BETWEEN.test(between) ||
      (STROKE.test(between) && isStroke(folded, date, next)) ||
      (LEFT.test(between) && ENTERED.test(folded.slice(0, date.start))) ||
      (between.trim() === 'and' && BETWEEN_BEFORE.test(folded.slice(0, date.start))) ||
      (next.value === 'present' && between.length <= 6 && /^[\s,，()（）–—-]*$/u.test(between)))
  ) {
    if (date.short && !next.short && next.value !== 'present') return null;
    if (!inOrder(date.value, next.value)) return null;
    if (isHoliday(folded.slice(date.start, date.end).trim(), folded.slice(next.start, next.end).trim())) return null;
    const bare = date.bare || next.bare;
    return [{ from: date.value, to: next.value, start: date.start, end: next.end, period: true, bare }, 2];
  }
  if (date.short) return null;
  const dash = date.value === null ? null : OPEN_DASH.exec(rest);
  // After a year alone a dash says so only at the end of all.
  if (dash && !(date.bare && rest.slice(dash[0].length).trim() !== ''))
    return [
      {
        from: date.value,
        to: 'present',
        start: date.start,
        end: date.end + dash[0].length,
        period: true,
        bare: date.bare,
      },
      1,
    ];
  if (date.bare) return bareRange(folded, date);
  const later = NEXT_YEAR_MONTH.exec(rest);
  if (later?.[1] && date.value?.length === 7) {
    const to = `${Number(date.value.slice(0, 4)) + 1}-${pad(later[1])}`;
    return [{ from: date.value, to, start: date.start, end: date.end + later[0].length, period: true, bare: false }, 1];
  }
  const month =
    SAME_YEAR_MONTH.exec(rest) ?? (WITH_DAY.test(folded.slice(date.start, date.end)) ? SAME_YEAR_DAY.exec(rest) : null);
  const year = date.value?.slice(0, 4);
  if (month?.[1] && year && date.value && date.value.length === 7 && `${year}-${pad(month[1])}` >= date.value) {
    const to = `${year}-${pad(month[1])}`;
    return [{ from: date.value, to, start: date.start, end: date.end + month[0].length, period: true, bare: false }, 1];
  }
  const since = SINCE_AFTER.exec(rest);
  if (since || sinceLength(folded, date) > 0) {
    const end = date.end + (since ? since[0].length : 0);
    return [{ from: date.value, to: 'present', start: date.start, end, period: true, bare: false }, 1];
  }
  return null;
};

/** Length of a word for since before a date; 0 for none. */
const sinceLength = (folded: string, { start }: Pick<FoundDate, 'start'>): number =>
  SINCE_BEFORE.exec(folded.slice(Math.max(0, start - SINCE_REACH), start))?.[0].length ?? 0;

/** The period that a year alone begins: `2014-18`, and `since 2019` where nothing else is said. */
const bareRange = (folded: string, date: FoundDate): readonly [DateRange, number] | null => {
  const rest = folded.slice(date.end);
  const later = LATER_YEAR.exec(rest);
  const to = later?.[1] && date.value ? `${date.value.slice(0, 2)}${later[1]}` : null;
  const found = { from: date.value, start: date.start, period: true, bare: true };
  if (later && to !== null && date.value !== null && to > date.value)
    return [{ ...found, to, end: date.end + later[0].length }, 1];
  return rest.trim() === '' && ONLY_SINCE.test(folded.slice(0, date.start))
    ? [{ ...found, to: 'present', end: date.end }, 1]
    : null;
};

/**
 * The periods and single dates of folded text, left to right.
 *
 * Bare years and two-digit years that belong to no period are left out, but for a text that is nothing else.
 * `2020.09-12` shares its year; `2021年6月起` and `since 2021` are open; an end before its start is two single dates.
 */
export const findDateRanges = (folded: string, vocabulary: Vocabulary): readonly DateRange[] => {
  const dates = findDates(folded, vocabulary);
  const ranges: DateRange[] = [];
  for (let i = 0; i < dates.length; ) {
    const date = dates[i] as FoundDate;
    const range = rangeFrom(folded, date, dates[i + 1]);
    if (range) {
      i += range[1];
      // 至今 Present, 至今（在职）: the end said twice.
      let { end } = range[0];
      while (
        range[0].to === 'present' &&
        dates[i]?.value === 'present' &&
        /^[\s(（/]{0,3}$/u.test(folded.slice(end, dates[i]?.start))
      ) {
        end = dates[i]?.end ?? end;
        i += 1;
      }
      // 2016年8月起2019年10月止, 2016年9月入学，2020年6月毕业
      const close = /^\s?(?:止|毕业|离职)/u.exec(folded.slice(end));
      // Since Apr 2020, 自2020年3月: the word is the period's.
      const start = range[0].start - sinceLength(folded, range[0]);
      ranges.push({ ...range[0], start, end: end + (close ? close[0].length : 0) });
      continue;
    }
    const named =
      date.value !== null && date.value.length === 7 ? MONTH_BEFORE.exec(folded.slice(0, date.start)) : null;
    if (named?.[1] && date.value) {
      const from = `${date.value.slice(0, 4)}-${monthNumber(named[1])}`;
      ranges.push({
        from,
        to: date.value,
        start: date.start - named[0].length,
        end: date.end,
        period: true,
        bare: false,
      });
    } else if (date.short) {
      // A two-digit year alone is a number like any other.
    } else if (date.bare) {
      if (/^[^\p{L}\p{N}]*$/u.test(folded.slice(0, date.start) + folded.slice(date.end))) ranges.push(single(date));
    } else if (date.value !== 'present') {
      ranges.push(single(date));
    }
    i += 1;
  }
  return ranges;
};
