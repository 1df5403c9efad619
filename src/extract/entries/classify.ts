import { everyMatch, fold, oncePer, remembering } from '../../vocabulary/index.ts';
import type { Lexicon } from '../lexicon.ts';

/** How much a part of a head looks like each of the things it may be; 0 for not at all, 2 for likely, 3 and more for surely. */
export type Likeness = {
  readonly employer: number;
  readonly title: number;
  readonly department: boolean;
  /** A city, salary, head count, kind of contract…: neither employer nor title. */
  readonly noise: boolean;
};

/** A salary. Matches `6000-8000元/月`; not `400热线`. */
const SALARY =
  /^(?:税前|税后|月薪|年薪|薪资|工资)?[:：]?\s?(?:[¥￥$]?\d[\d,.]*\s?[kw万千]?(?:\s?[-~至]\s?[¥￥$]?\d[\d,.]*\s?[kw万千]?)?\s?(?:元|k|w|万|千|rmb|cny|usd)?(?:\/?(?:月|年|天|日|小时|month|year))?(?:以[上下])?|薪资保密|保密|面议)$/u;
/** A head count. Matches `100-499人`; not `30人团队主管`. */
const HEAD_COUNT =
  /^(?:公司规模|规模)?[:：]?\s?(?:少于|超过|约)?\d{1,6}\s?(?:[-~至]\s?\d{1,6})?\s?人(?:以[上下])?(?:左右)?$|(?:员工|规模|团队)[^\d]{0,4}\d{2,6}\s?(?:余|多)?人$/u;
/** A length of time. Matches `3年2个月`; not `3年级`. */
const DURATION =
  /^[(（[]?\s?(?:共|约)?\s?(?:\d{1,2}(?:\.\d)?\s?(?:年|years?|yrs?))?\s?(?:零|又)?(?:\d{1,3}\s?(?:个月|months?|mos?))?\s?[)）\]]?$/u;
/** The nature of a post or firm. Matches `全职`; not `全职客服`. */
const NATURE =
  /^(?:全职|兼职|实习|外包|派遣|劳务派遣|驻场|正式|合同工|民营|民营企业|私企|私营企业|国企|国有企业|央企|外企|外资|外商独资|合资|上市公司|事业单位|股份制企业|创业公司|已上市|不需要融资|[a-d]轮|full[- ]time|part[- ]time|internship|contract|remote|hybrid|on[- ]?site)$/u;
/** Hours of a post. Matches `20 hours a week`, `16hrs/week`; not `24 hours hotline`. */
const HOURS =
  /^(?:approx\.?\s|about\s|up to\s)?\d{1,2}(?:\.\d)?\s?(?:hours?|hrs?)(?:\s(?:a|per|each)\s|\s?\/\s?)week$/u;
/** Only digits and signs. Matches `01`; not `58同城`. */
const NO_LETTERS = /^[^\p{L}]*$/u;
const HAN = /\p{Script=Han}/u;
/** A placeholder for a name. Matches `xx职位`; not `xxl`. */
const MASKED_TITLE = /^(?:[x某*]{1,8}\s?)(?:职位|岗位|职务|开发|position|title)$/u;

/** What stands between the parts of a place. Matches ` · `; not `a`. */
const PLACE_GAP = /[\s·•,，、.|/()（）-]+/u;
/** No place is longer, in UTF-16 units. */
const LONGEST_PLACE = 40;
/** A country or state beside a city. Matches `china`; not `ltd`. */
const REGION = /^(?:china|prc|uk|us|usa|korea|s|u|k|[a-z]{2})$/u;

/** A town of any name and its state. Matches `durham, nc`; not `durham, ltd`, `blue-durham, nc`. */
const TOWN_AND_STATE =
  /^([a-z][a-z.’' ]{2,24}), (?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]|on|qc|bc|ab)$/u;

/** Whether a text is a place and nothing else: 杭州·西湖区, Austin, TX. */
export const isPlace = (folded: string, lexicon: Lexicon): boolean => {
  if (lexicon.cityName.test(folded)) return true;
  if (folded.length > LONGEST_PLACE) return false;
  const town = TOWN_AND_STATE.exec(folded)?.[1];
  if (town !== undefined)
    return !lexicon.employerEnd.test(town) && !lexicon.titleEnd.test(town) && town.split(' ').length < 4;
  // 顺丰速运宁夏区 is a known employer's district.
  if (lexicon.employerName.test(folded)) return false;
  const tokens = folded.split(PLACE_GAP).filter((token) => token !== '');
  const [first] = tokens;
  if (first === undefined || tokens.length > 5 || !lexicon.placeToken.test(first)) return false;
  return tokens.every((token) => lexicon.placeToken.test(token) || REGION.test(token));
};

/** A street and nothing else. Matches `colon st.`, `14 mill road`; not `wall street english`. */
const STREET =
  /^(?:(?:no\. )?\d{1,5}[a-z]?,? )?(?:[a-z'’.-]{2,20} ){1,3}(?:st|street|rd|road|ave|avenue|blvd|boulevard|lane|drive|highway|hwy)\.?$/u;

/** Whether a part names nothing: a place, salary, head count, duration, or the nature of a post. */
export const isNoise = (folded: string, lexicon: Lexicon): boolean =>
  NO_LETTERS.test(folded) ||
  SALARY.test(folded) ||
  HEAD_COUNT.test(folded) ||
  DURATION.test(folded) ||
  NATURE.test(folded) ||
  HOURS.test(folded) ||
  STREET.test(folded) ||
  isPlace(folded, lexicon);

/** Whether a part is the name of a trade and no more (`快速消费品`), as job boards print it beside a post; 骑手 and 保洁 are posts. */
const isTrade = (folded: string, lexicon: Lexicon): boolean =>
  lexicon.industry.test(folded) && !lexicon.employerName.test(folded) && lexicon.otherTrade.startIn(folded) !== 0;

const employerLikeness = (folded: string, lexicon: Lexicon): number => {
  let score = 0;
  const start = lexicon.employerEnd.startIn(folded);
  if (start !== -1) score += folded.slice(start).replace(/[([].*/u, '').length > 1 ? 3 : 2;
  const city = lexicon.cityStart.lengthIn(folded);
  if (city > 0 && city < folded.length) score += 1;
  const name = lexicon.employerName.lengthIn(folded) || lexicon.employerName.lengthIn(folded.slice(city));
  if (name > 0) score += city + name >= folded.length ? 4 : folded.length <= city + name + 8 ? 1.5 : 0.5;
  // `某有限公司上海总部`, `Blue Ltd., China Branch`: a firm's name is over inside.
  const firm = start === -1 && everyMatch(folded, lexicon.firmEnd).some((match) => match.index > 1);
  if (start === -1 && lexicon.employerWord.test(folded)) score += firm ? 2 : 1;
  return score;
};

/** A post with its subject behind it. Matches `teacher of geography`, `head of year 9`; not `master of science`, `university of x`. */
const POST_OF =
  /^((?:[a-z][a-z'’/&-]{0,20}\s){0,3}(?!(?:associates?|bachelor|master|doctor) of)[a-z]{3,20})\s(?:of|in|for|to)\s\S/u;

const titleLikeness = (folded: string, lexicon: Lexicon): number => {
  if (MASKED_TITLE.test(folded)) return 3;
  let score = 0;
  const post = POST_OF.exec(folded)?.[1];
  if (lexicon.titleEnd.test(folded) || (post !== undefined && lexicon.titleEnd.test(post))) score += 3;
  else if (lexicon.titleFamily.test(folded)) score += 2;
  else if (lexicon.titleWord.test(folded)) score += HAN.test(folded) ? 1.5 : 2;
  return folded.length > 40 && !/[a-z] [a-z]/u.test(folded) ? score - 2 : score;
};

/** Of a school or its students, whose parts are bodies of their own. Matches `大学校联络部`; not `联络部`. */
const OF_SCHOOL = /大学|学院|学校|^[校院]|学生/u;

/** What a part of an experience head looks like. `text` as printed. */
export const likeness = (text: string, lexicon: Lexicon): Likeness => likenessIn(lexicon)(fold(text).trim());

/** How many parts are remembered: those of one résumé. */
const REMEMBERED = 1024;
const likenessIn = oncePer((lexicon: Lexicon) => remembering(REMEMBERED, (folded) => weigh(folded, lexicon)));

/** Units of a firm that its trade or region tells apart, in characters of Han. Matches `华东电商`; not `云帆陶瓷`. */
const PART_OF_FIRM = /^(?:[东南西北中华]{2}|国内|国际|海外|智能|线上|线下|大客户|[一二三四五六七八九十\d])/u;

/** Whether what stands before a department ends as firms do, with a name of its own before the trade: 云帆陶瓷 of 云帆陶瓷客服部. */
const namesFirm = (before: string, lexicon: Lexicon): boolean => {
  return (
    before.length >= 4 &&
    lexicon.employerEnd.startIn(before) >= 2 &&
    !PART_OF_FIRM.test(before) &&
    !lexicon.department.test(before) &&
    !lexicon.genericUnit.test(before) &&
    !OF_SCHOOL.test(before)
  );
};

/** A remark in brackets at the end. Matches `(派驻甲)`; not `(甲)乙`. */
const REMARK = /\s?[(（][^()（）]{1,30}[)）]$/u;

/** Who works for nobody else, in the place of an employer. Matches `freelance`; not `freelance designer`. */
const SELF = /^(?:freelance|self[- ]employed|own business)$/u;
/** The grade of a post behind it. Matches ` ii` of `representative ii`; not that of `radii`. */
const GRADE = /(?<=[a-z])\s(?:i{1,3}|iv|v|[1-5])$/u;

const weigh = (printed: string, lexicon: Lexicon): Likeness => {
  const folded = printed.replace(GRADE, '');
  if (SELF.test(folded)) return { employer: 2, title: 0, department: false, noise: false };
  const bare = folded.replace(REMARK, '');
  const noise = isNoise(folded, lexicon) || isTrade(folded, lexicon);
  // 用户体验中心 beside a firm is a part of it, and names nobody by itself.
  if (!noise && lexicon.genericUnit.test(folded)) return { employer: 0, title: 0, department: true, noise };
  const title = titleLikeness(folded, lexicon);
  const employer = noise
    ? 0
    : Math.max(
        employerLikeness(folded, lexicon),
        bare === folded || bare.length < 2 ? 0 : employerLikeness(bare, lexicon),
      );
  const unit = lexicon.department.startIn(folded);
  if (unit !== -1 && !noise && employer < 2 && namesFirm(folded.slice(0, unit), lexicon))
    return { employer: 2, title: Math.min(title, 1), department: false, noise };
  const town = lexicon.cityStart.lengthIn(folded);
  const department =
    title < 3 &&
    employer < 2 &&
    unit !== -1 &&
    folded.length <= 16 &&
    !OF_SCHOOL.test(folded) &&
    // 赤峰宏运货运信息部 has a name of its own before its kind.
    !(town > 0 && unit - town >= 2);
  return { employer, title: noise ? 0 : title, department, noise };
};
