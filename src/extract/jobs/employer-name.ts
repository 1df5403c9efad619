import { everyMatch, fold } from '../../vocabulary/index.ts';
import { likeness } from '../entries/classify.ts';
import { endsAsFirm, splitGlued } from '../entries/head-splits.ts';
import { withoutNameRemarks } from '../entries/name-remarks.ts';
import type { Lexicon } from '../lexicon.ts';

/**
 * Where somebody is sent to work, or what kind of firm or post it is, is no part of who employs them.
 * Matches `(派驻某热线)`, `(劳务派遣,派遣公司:甲人力)`, `(通过甲劳务派遣)`, `(民营,100-499人)`, `(实习)`, `(remote)`; not `(北京)`.
 */
const POSTED =
  /\s?[(（](?:(?:派驻|驻场|驻|外派|(?:劳务|人事|人力)?派遣|借调|(?:劳务|人事|人力|服务)外包)[^()（）]{0,30}|(?:通过|经由?|由|签约)[^()（）]{2,20}(?:派遣|外包|代理|人力(?:资源)?)(?:有限)?(?:公司)?|(?:(?:已)?上市(?:公司)?|[国央外民私]企|民营|合资|外资|独资|国有)(?:[企公][业司])?(?:[,，、/|\s][^()（）]{0,24})?|实习|兼职|全职|正式|(?:规模|员工)?[:：]?\d{1,6}\s?(?:[-~至]\s?\d{1,6})?\s?(?:余|多)?人(?:以[上下])?|(?:job order|contract(?:ual)?|full[- ]time|part[- ]time|temporary|temp|casual|seasonal|permanent|probationary|project[- ]based|remote|hybrid|on-?site|freelance|home[- ]based|work from home|wfh|via agency|mnc|start-?up)(?:[,;] [^()]{2,24})?)[)）]$/iu;
/**
 * What the writer tells of an employer behind its name: remarks on its trade, a figure, a rank, where its money comes from.
 * Matches `(全国连锁,年销3亿)`, `(日资)`, `(世界500强)`, `(已注销)`; not `(北京)`, `(滨河店)`, `(江州中心,经由甲公司)`.
 */
const DESCRIBED =
  /\s?[(（](?:(?=[^()（）]{0,40}(?:[\d百千万亿]|.[资企]|行业|品牌|类目|连锁|全国|国内|全球|主营|隶属|旗下))[^()（）]{1,30}[,，;；][^()（）]{1,40}|[^()（）]{0,14}(?:[百\d]强|top\s?\d+|独角兽|龙头(?:企业)?|头部企业|排名第.{1,3}|行业[前第].{1,3})[^()（）]{0,8}|[中日韩港台美德法英](?:[国方]?独?资|外合资|企)|(?:现|已|后)(?:更名|改名|注销|倒闭|停业|停产|关闭|解散|拆迁|破产|并入)[^()（）]{0,20})[)）]$/iu;
/** How long somebody stayed, with what a job board prints behind it. Matches ` [2年4个月] 交通/物流`; not ` [A座]`. */
const LENGTH_OF_STAY = /\s?[[【(（]\s?(?:\d{1,2}\s?年)?\s?(?:\d{1,2}\s?个月)?\s?[\]】)）](?:\s.{0,40})?$/u;
/** A town behind a Latin name. Matches `, Leeds`, `, Newcastle upon Tyne`, `, Lincoln NE`, `, Leeds (England)`; not `, Ltd.`, `, MND` or `, Leeds Branch`. */
const TRAILING_TOWN =
  /,\s(?!.{0,30}\s(?:Branch|Office|Plant|Store|Campus)$)(\p{Lu}[\p{Ll}’']{2,}(?:[\s-](?:(?:upon|on|under|in|by|the|of|le|de)[\s-]){0,2}\p{Lu}\p{Ll}+){0,2}(?:,?\s(?:[A-Z]{2}|NSW|VIC|QLD|TAS|ACT))?)(?:\s\(\p{Lu}[^()]{2,20}\))?$/u;
/** A sentence that begins behind the town of a Latin name. Matches `. Gear` of `Harbour Works, Leeds. Gear`; not of `Blue Co. Ltd`. */
const SENTENCE_BEHIND_TOWN = /(?<=,\s\p{Lu}\p{Ll}{3,20})\.\s\p{Lu}.*$/u;
/** The end of a sentence behind a Latin name, and what India writes before a firm's. Match `.` of `Motors.`, `M/s `; not `.` of `Ltd.`. */
const LATIN_STOP = /(?<=\p{Ll}{3})\.$/u;
const MESSRS = /^M\/s\.?\s/iu;
/** What leads from the post above to a firm's name on a line of its own. Matches `at ` of `at Blue Harbor`; not `At Home Ltd.`. */
const AT_FIRM = /^at\s(?=\p{Lu})/u;
/** Where a post was done that had no place. Matches `-Remote`, `, Remote`; not `Remote Ltd.`. */
const REMOTE = /\s?[-–—,]\s?(?:remote|home[- ]based|work(?:ing)? from home|wfh)$/iu;
/** A department or a client behind a space is no part of the name either. Matches ` 客服部`; not ` 信用卡中心`. */
const SPACED_DEPARTMENT =
  /(?<=\p{Script=Han})\s(?:(?:派驻|驻|外派|派遣).{1,20}|\p{Script=Han}{1,10}(?:部|处|组|科|室|事业群|客服中心|支持中心|服务中心|运营中心|轮转|轮岗))$/u;
/** What somebody did in an army. Matches `服役` of `某部队服役`; not `服役`. */
const SERVED = /(?<=\p{Script=Han}{2}[部队军营连团旅师])(?:服兵?役|当兵)$/u;
/** A unit of a firm glued to its name. Matches `客服部`, `微清事业部`, `总装车间`; not `俱乐部`, `信用卡中心`. */
const UNIT_END = /(?:(?<!俱乐|干|总|全|支|门诊|营业|经营)部|事业群|车间|科室|(?<=[客售服质运])[处组科])$/u;
/** A town in brackets behind a unit. Matches `（济南）` of `客服部（济南）`; not of `某公司（济南）`. */
const TOWN_OF_UNIT = /(?<=[部处组科])\s?[(（]\p{Script=Han}{2,6}[)）]$/u;
/** The longest unit behind a name, in characters. */
const LONGEST_UNIT = 8;

/** A firm told by its end or by its brand, with a unit of its own behind it; the firm alone, or the text as it is. */
const withoutUnit = (employer: string, lexicon: Lexicon): string => {
  if (!UNIT_END.test(employer)) return employer;
  const folded = fold(employer);
  if (folded.length !== employer.length) return employer;
  const ends = everyMatch(folded, lexicon.firmEnd)
    .map((match) => match.index + match[0].length)
    .filter((end) => end >= 4);
  const brand = lexicon.employerName.lengthIn(folded);
  const end = [...ends, brand].find((at) => at > 1 && at < folded.length - 1 && folded.length - at <= LONGEST_UNIT);
  if (end !== undefined && !/[之与和的]$/u.test(folded.slice(0, end))) return employer.slice(0, end);
  // 某石化客服部: a department whose name is a word of its own.
  const unit = lexicon.department.startIn(folded);
  return unit >= 3 && folded.length - unit >= 3 && folded.endsWith('部') ? employer.slice(0, unit) : employer;
};

/** The name in brackets behind 个体户 where it looks like a firm's: `某小吃店` of `个体户（某小吃店）`; else null. */
const ownFirm = (printed: string, lexicon: Lexicon): string | null => {
  const name = /[(（]/u.test(printed) ? lexicon.ownBusiness.exec(fold(printed))?.[1] : undefined;
  return name !== undefined && lexicon.employerEnd.test(name) ? printed.slice(-name.length - 1, -1) : null;
};

/** The name in what is printed for an employer: without remarks, the town behind it, and a department glued to it (`某公司客服部`). */
export const employerName = (text: string, lexicon: Lexicon): string => {
  const whole = text.replace(MESSRS, '').replace(AT_FIRM, '').replace(SENTENCE_BEHIND_TOWN, '');
  const printed = withoutNameRemarks(endsAsFirm(whole, lexicon) ? whole : whole.replace(LATIN_STOP, ''), lexicon);
  const own = ownFirm(printed, lexicon);
  if (own !== null) return own;
  // `Blue Harbor, Leeds (home-based)`: what the post was stands behind the town.
  const posted = printed.replace(POSTED, '');
  const town = TRAILING_TOWN.exec(posted);
  const named = town?.[1] && likeness(town[1], lexicon).employer === 0 ? posted.slice(0, town.index) : posted;
  const employer = named
    .replace(LENGTH_OF_STAY, '')
    .replace(REMOTE, '')
    .replace(POSTED, '')
    .replace(DESCRIBED, '')
    .replace(SPACED_DEPARTMENT, '')
    .replace(TOWN_OF_UNIT, '')
    .replace(SERVED, '');
  const [firm, rest] = splitGlued(employer, lexicon);
  return firm !== undefined && rest !== undefined && /[部处组科室]$/u.test(rest)
    ? firm
    : withoutUnit(employer, lexicon);
};
