import { everyMatch, fold, oncePer, remembering } from '../../vocabulary/index.ts';
import type { Lexicon } from '../lexicon.ts';
import { isPlace, likeness } from './classify.ts';
import { HAN_THEN_LATIN, isOneNameTwice, isTitleTwice } from './two-languages.ts';

/** States of the USA and provinces of Canada. Matches `OR`; not `MV`. */
const STATE =
  'A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSVY]|O[HKNR]|P[AER]|QC|RI|S[CDK]|T[NX]|UT|V[AIT]|W[AIVY]';
/** A town and its state inside a head. Matches `YMCA, Austin, TX Clerk`, `YMCA-Austin, TX` around `Austin, TX`; not `Blue Co., Ltd.`. */
const LATIN_PLACE = new RegExp(
  `^(.*?[\\p{L}\\d.)])(\\s?,\\s?|\\s+|\\s?[-–—]\\s?)((?:\\p{Lu}\\p{Ll}+\\s){0,2})\\p{Lu}\\p{Ll}+\\s?,\\s?(?:State|${STATE}|(?:China|India|Philippines|Singapore|Malaysia|Ireland|Canada|Australia|England|Scotland|Wales|United Kingdom|United States|Hong Kong|New Zealand|Qatar)(?!\\s\\p{Lu})|USA|U\\.S\\.A\\.?|UK|U\\.K\\.?|UAE|KSA)(?![\\p{L}.])[\\s,]*(.*)$`,
  'u',
);
/** Leads to a town inside a name. Matches the end of `University of`; not `Office`. */
const OF_TOWN = /\b(?:of|for|at)$/u;

/** `Engineer at Google`, `在某公司担任客服`. */
const AT = /\s{0,3}@\s{0,3}|\s(?:at|with)\s/u;

/** `Blue Harbor Ltd., Pune as Team Leader`. */
const AS = /,?\s(?:as|in\sthe\scapacity\sof)\s(?:an?\s|the\s)?(?=\p{Lu})/u;

/** Goes on from 店 as one word. Matches `长助理`, `员`; not `客服`. */
const SHOP_WORD = /^(?:长|员|主|铺|面|内|里|小二|堂)/u;
/** Goes on from 局, 队, 院 or 所 as one word. Matches `长` of `局长`; not `长途客服`. */
const HEAD_OF_BODY = /^长(?!途|沙|春|期)/u;
const BODY = /[局队院所站]$/u;

/** Whether a text ends in a legal form or the like, after which a firm's name is over. */
export const endsAsFirm = (text: string, lexicon: Lexicon): boolean => firmEnding(lexicon)(fold(text));

/** How many texts are remembered: the parts of one résumé's heads. */
const REMEMBERED = 512;
const firmEnding = oncePer((lexicon: Lexicon) =>
  remembering(REMEMBERED, (folded) =>
    everyMatch(folded, lexicon.firmEnd).some(
      (match) => match.index > 0 && match.index + match[0].length >= folded.length - 1,
    ),
  ),
);

/** A title in brackets behind a firm. Matches `某公司(在线客服)`, `某公司（课程顾问（电销））`; not `某公司上海`. */
const BRACKETED_TITLE = /^(.{3,40}?)\s?[(（]([^()（）]{2,16}(?:[(（][^()（）]{1,12}[)）])?)[)）]$/u;

/** Goes on from a firm's kind as a unit of the firm. Matches `部（济南）` of `电子银行部（济南）`; not `部长`. */
const UNIT_WORD = /^(?:部(?!长)|处(?!长)|科(?![长员]))/u;

/** Whether a firm, or a name that tells no post, stands before a post in brackets. */
const isFirmWithPost = ([, name = '', post = '']: RegExpExecArray, lexicon: Lexicon): boolean => {
  const [told, held] = [likeness(name, lexicon), likeness(post, lexicon)];
  if (held.title < 3 || held.noise) return false;
  if (endsAsFirm(name, lexicon)) return true;
  return told.title < 2 && (told.employer >= 2 || (told.title === 0 && !told.noise && !told.department));
};

/** Splits `某公司客服专员` after the firm where the rest is a title. */
export const splitGlued = (text: string, lexicon: Lexicon): readonly string[] => {
  const bracketed = BRACKETED_TITLE.exec(text);
  if (bracketed !== null && isFirmWithPost(bracketed, lexicon)) return [bracketed[1] ?? '', bracketed[2] ?? ''];
  for (const match of [...everyMatch(text, lexicon.firmEnd)].reverse()) {
    const end = match.index + match[0].length;
    // A suffix alone is no name: 客户服务中心经理 is a title; 学生会 is a body of its own.
    if (match.index < 2 && !lexicon.campus.test(match[0])) continue;
    // Nor is a unit that any firm has: 宾客服务中心话务员.
    if (lexicon.genericUnit.test(fold(text.slice(0, end)))) continue;
    const rest = text.slice(end).trim();
    if (rest.length < 2 || UNIT_WORD.test(rest) || (match[0].endsWith('店') && SHOP_WORD.test(rest))) continue;
    if (BODY.test(match[0]) && HEAD_OF_BODY.test(rest)) continue;
    const like = likeness(rest, lexicon);
    // 某公司电话销售服务中心 ends in no title, whatever words it holds.
    if (like.title < 3 && like.employer >= 3) continue;
    if (like.title >= 2 || like.department) return [text.slice(0, end).trim(), rest];
  }
  return [text];
};

/**
 * `美团骑手` as `美团` and `骑手`: a known employer's name glued to the post held there; null for any other text.
 *
 * To be asked only where nothing else names the employer: 京东客服 under another firm's name is a post.
 */
export const splitNamed = (text: string, lexicon: Lexicon): readonly [name: string, post: string] | null => {
  const folded = fold(text);
  if (folded.length !== text.length) return null;
  const city = lexicon.cityStart.lengthIn(folded);
  const from = lexicon.employerName.test(folded) ? 0 : city;
  const length = lexicon.employerName.lengthIn(folded.slice(from));
  const post = text.slice(from + length).trim();
  const like = likeness(post, lexicon);
  return length > 1 && like.title >= 3 && like.employer < 3 ? [text.slice(0, from + length).trim(), post] : null;
};

/** A bracket that is still open. Matches `甲科技（AI`; not `甲科技（AI）`. */
const OPEN_BRACKET = /[(（][^)）]*$/u;

/** A dash without spaces between Han words. Matches the one of `客服部-客服专员`; not that of `A-1`. */
const TIGHT_DASH = /(?<=[\p{Script=Han})）])[-–—](?=\p{Script=Han})/u;
const HAN = /\p{Script=Han}/u;
/** A firm in brackets behind a post. Matches `客服（甲公司）`; not `（甲公司）`. */
const FIRM_BEHIND = /^([^()（）]{2,16}|\p{Script=Latin}[^()]{2,40})[(（]([^()（）]{4,30})[)）]$/u;

/** `某公司-客服部-客服专员`, `客服专员（某公司）`: where a dash or brackets set firm, department and post apart. */
export const splitMarked = (text: string, lexicon: Lexicon): readonly string[] => {
  const parts = text.split(TIGHT_DASH);
  // The dash of 京东(外包-人瑞) sets nothing apart.
  const bracketed = parts.slice(0, -1).some((_, at) => OPEN_BRACKET.test(parts.slice(0, at + 1).join('-')));
  if (parts.length > 1 && parts.length < 4 && !bracketed) {
    const likes = parts.map((part) => likeness(part, lexicon));
    const sure = likes.every((like) => like.department || like.noise || like.title >= 2 || like.employer >= 3);
    if (sure && likes.some(({ department, employer }) => department || employer >= 3)) return parts;
  }
  const [, post, firm] = FIRM_BEHIND.exec(text) ?? [];
  if (post === undefined || firm === undefined || likeness(post, lexicon).title < 3) return [text];
  // `Front Desk Agent (Harbour Hotel)`: what ends as a Latin employer does is one.
  const like = HAN.test(firm) ? null : likeness(firm, lexicon);
  return endsAsFirm(firm, lexicon) || (like !== null && like.employer >= 3 && like.title < 1) ? [firm, post] : [text];
};

/** A comma between words. Matches `, `; not that of `1,200`. */
const ANY_COMMA = /,\s+/gu;

/** `Support Agent, Blue Harbor Ltd.`: at the comma that has a title on one side and an employer on the other. */
const splitAtComma = (text: string, lexicon: Lexicon): readonly string[] | null => {
  for (const match of everyMatch(text, ANY_COMMA)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    // `Section Manager, Foodhall, Blue Harbor plc`: what the post was for stands between the two.
    const field = left.lastIndexOf(', ');
    const a = likeness(field > 0 && isArea(left.slice(field + 2), lexicon) ? left.slice(0, field) : left, lexicon);
    const b = likeness(right, lexicon);
    const next = right.indexOf(', ');
    if (isArea(right, lexicon) || OPEN_BRACKET.test(left)) continue;
    if (next > 0 && a.title >= 3 && isArea(right.slice(0, next), lexicon)) continue;
    if (
      isPlace(fold(right), lexicon) ||
      (a.title >= 3 && b.employer >= 2 && b.title < 2) ||
      (a.employer >= 2 && b.title >= 3 && a.title < 2)
    )
      return [left, right];
  }
  return null;
};

/** A legal form or branch that a comma sets off. Matches `Ltd.`, `China Branch`; not `Leeds`. */
const AFTER_NAME = /^(?:ltd|inc|llc|llp|co|corp|gmbh|plc|limited|s\.?a|[a-z]+ branch)\.?(?: ltd\.?)?$/iu;
/** The beginning of a name. Matches `Mango TV`, `2024 Marathon`; not `remote`. */
const NAME_START = /^[\p{Lu}\d]/u;

/** A comma that no bracket holds. Matches that of `Sales Clerk, Blue Shoes`; not that of `Clerk (nights, weekends)`. */
const COMMA = /,\s+(?![^()（）]*[)）])/u;

/**
 * `Shift Supervisor, Freight Terminal, Gdynia`, `Mango TV, Data Analyst Intern, Changsha`: a title and a name between
 * commas, where nothing else of the head names an employer; towns behind them are left out.
 */
export const splitByCommas = (text: string, lexicon: Lexicon): readonly string[] => {
  if (!text.includes(', ') || /\p{Script=Han}/u.test(text)) return [text];
  const parts: string[] = [];
  for (const part of text.split(COMMA)) {
    if (parts.length > 0 && AFTER_NAME.test(part)) parts.push(`${parts.pop()}, ${part}`);
    else parts.push(part);
  }
  // A sure title leaves what only holds a title's word (Courier Hub) to the names.
  const titleOf = (part: string): number => (isArea(part, lexicon) ? 0 : likeness(part, lexicon).title);
  const least = parts.some((part) => titleOf(part) >= 3) ? 3 : 2;
  const isTitle = (part: string): boolean => titleOf(part) >= least;
  const at = parts.findIndex(isTitle);
  if (at < 0 || parts.filter(isTitle).length > 1) return [text];
  const title = parts[at] ?? '';
  const names = (at === 0 ? parts.slice(1) : parts.slice(0, at)).filter(
    (part) => NAME_START.test(part) && !isPlace(fold(part), lexicon) && !isArea(part, lexicon),
  );
  // `Staff Nurse, Ward 7, Mersey Hospital`: the one that looks most like an employer.
  const name = names.reduce<string | undefined>(
    (best, part) =>
      best === undefined || likeness(part, lexicon).employer > likeness(best, lexicon).employer + 1 ? part : best,
    undefined,
  );
  if (name === undefined) return [text];
  return at === 0 ? [title, name] : [name, title];
};

/** Whether a text is a field of work, and so says what a post was for: a department, a language, a subject. */
export const isArea = (text: string, lexicon: Lexicon): boolean => lexicon.area.test(fold(text));

/** Whether a text is long enough for a name: three Han characters, or two in four. Matches `TP中国`; not `高级`. */
export const standsAlone = (text: string): boolean => {
  const han = text.replace(/[^\p{Script=Han}]/gu, '').length;
  return han >= 3 || (han >= 2 && text.length >= 4);
};

/** A sign that makes one of what stands on both sides. Matches `&`, `→`; not `A&B`. */
const JOINED = /^[&＆+→➔⇒]$/u;

/** Matches `10086`, `95338`; not `2020`. */
const HOTLINE = /^(?:1\d{4}|9\d{4,5})$/u;
/** Matches `→`; not `-`. */
const ARROW = /[→➔⇒]/u;

/** The last part of a place. Matches `, Ireland`, `, TX, `; not `Leeds`. */
const COUNTRY_END = /\s?,[^,]{2,16}[\s,]*$/u;

/** What stands before and behind a town and its state, or null where there is none; a place alone stays whole. */
const aroundPlace = (text: string, lexicon: Lexicon): readonly string[] | null => {
  const place = isPlace(fold(text), lexicon) ? null : LATIN_PLACE.exec(text);
  if (place?.[1] === undefined || place[3] === undefined || place[4] === undefined) return null;
  // `Harbor Ltd. (Leeds, UK)` keeps its brackets.
  if (OPEN_BRACKET.test(`${place[1]} ${place[3]}`)) return null;
  // `Blue Harbor Hospital, Ireland`, `Health Unit of Lipa City, Philippines`: no town stands before the country, or it is the name's.
  const behind = place[4].trim();
  const name = text.slice(0, text.length - place[4].length).replace(COUNTRY_END, '');
  if (lexicon.employerEnd.test(fold(name)) || OF_TOWN.test(place[1])) return behind === '' ? [name] : [name, behind];
  // Words before the town's last one are the town's where a comma sets them off or a town's name begins so.
  const owned = (place[2] ?? '').includes(',') || lexicon.townStart.test(fold(place[3]));
  return [owned ? place[1] : `${place[1]} ${place[3]}`, place[4]]
    .map((part) => part.trim())
    .filter((part) => part !== '');
};

/** A first word with Han characters. Matches `客服`, `AWS技术支持`; not `Officer 客服`. */
const HAN_FIRST = /^\S{0,20}\p{Script=Han}/u;

/** A department that calls itself one. Matches `客服部`; not `客服`. */
const DEPARTMENT_ALONE = /^\p{Script=Han}{2,8}部$/u;

/** Splits at the one space that best sets employer from title; the whole stays where no split reads better. */
export const splitSpaced = (text: string, lexicon: Lexicon): readonly string[] => {
  const at = AT.exec(text);
  // `The University of Texas at Dallas` is one name.
  if (at && !lexicon.schoolStart.test(fold(text.slice(0, at.index))))
    return [text.slice(0, at.index), text.slice(at.index + at[0].length)];
  const as = AS.exec(text);
  if (as && likeness(text.slice(as.index + as[0].length), lexicon).title >= 2)
    return [...splitSpaced(text.slice(0, as.index), lexicon), text.slice(as.index + as[0].length)];
  const around = aroundPlace(text, lexicon);
  if (around) return around.flatMap((part) => splitSpaced(part, lexicon));
  const commas = splitAtComma(text, lexicon);
  if (commas) return commas;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 12 || isTitleTwice(text, lexicon)) return [text];
  const whole = likeness(text, lexicon);
  const han = HAN.test(text);
  let best = Math.max(whole.employer, whole.title) + (han ? 0.5 : 2.5);
  let split: readonly string[] = [text];
  for (let i = 1; i < words.length; i += 1) {
    const left = words.slice(0, i).join(' ');
    if (OPEN_BRACKET.test(left)) continue;
    const right = words.slice(i).join(' ');
    // `高级专家 & 算法负责人` is one title.
    if (JOINED.test(words[i - 1] ?? '') || JOINED.test(words[i] ?? '')) continue;
    // `10086 客户代表`: a hotline's number begins the post.
    if (HOTLINE.test(left)) continue;
    const a = likeness(left, lexicon);
    const b = likeness(right, lexicon);
    // `三亚某酒店 Palm Hotel Sanya`: the town ends the name in the other language.
    if (b.noise && !HAN_FIRST.test(right) && HAN_THEN_LATIN.test(left) && !endsAsFirm(left, lexicon)) continue;
    // `Ctrip 携程`, `Guest Officer 宾客主任`: one name in two scripts.
    const oneKind = (a.title < 1.5 && b.title < 1.5) || (a.title >= 3 && b.title >= 3);
    if (oneKind && !(b.noise && endsAsFirm(left, lexicon)) && isOneNameTwice(left, right)) continue;
    // `房产经纪人 A3 → 商圈副经理`: a post and what it became.
    if (a.title >= 3 && b.title >= 3 && a.employer < 2 && b.employer < 2 && ARROW.test(text)) continue;
    // Inside an English phrase a space sets nothing apart, unless both sides are sure.
    const sure =
      (a.title >= 3 && endsAsFirm(right, lexicon) && b.title === 0) ||
      (endsAsFirm(left, lexicon) && b.title >= 3 && a.title === 0);
    if (!sure && !/\p{Script=Han}|[)）]$/u.test(left) && !HAN_FIRST.test(right)) continue;
    // What stands before a sure title and is none itself is most likely who it was held with.
    const named = !a.noise && a.title === 0 && b.title >= 3 && standsAlone(left) ? 1 : 0;
    const both = (x: number, y: number): number => (x > 0 && y > 0 ? x + y : 0);
    const apart = Math.max(
      both(a.employer, b.title),
      named > 0 ? b.title + named : 0,
      both(a.title, b.employer),
      // 客服部 before or behind 客服专员.
      (a.department && (b.title >= 3 || (b.title >= 2 && DEPARTMENT_ALONE.test(left)))) ||
        (b.department && a.title >= 3)
        ? Math.max(a.title, b.title) + 1
        : 0,
      a.noise || b.noise ? Math.max(a.employer, a.title, b.employer, b.title) + 1 : 0,
    );
    if (apart > best) {
      best = apart;
      split = [left, right];
    }
  }
  return split.length === 1 ? split : split.flatMap((part) => splitSpaced(part, lexicon));
};
