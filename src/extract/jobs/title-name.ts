import { likeness } from '../entries/classify.ts';
import type { Lexicon } from '../lexicon.ts';

/** The nature of a post behind a comma. Matches `, part-time`; not `, Partnerships`. */
const LATIN_NATURE =
  /,\s(?:full[- ]time|part[- ]time|contract|temporary|temp|seasonal|casual|freelance|fixed[- ]term|zero[- ]hours|voluntary|weekends?(?: only)?|evenings?(?: only)?|remote|hybrid|home[- ]based|permanent)$/iu;
/** What an English sentence puts before a title. Matches `Worked as a `; not `Works Manager`. */
const WORKED_AS = /^(?:worked|working|works|employed|served|serving)\sas\s(?:an?\s|the\s)?(?=\p{L})/iu;
/** What prose adds to a title. Matches `一职` of `客服专员一职`; not `职员`. */
const AS_POST = /(?<=.{2})一职$/u;
/** What prose puts before the posts held. Matches `历任` of `历任战士、班长`; not `主任`. */
const POSTS_HELD = /^(?:历任|曾任|先后(?:担任|任))(?=.{2})/u;
/** How many were led, behind a title. Matches `(带团队8人)`; not `(三级)`. */
const TEAM_REMARK = /\s?[(（](?:带|管理|下属|团队|负责)[^()（）]{0,10}\d{1,4}\s?[人名][^()（）]{0,4}[)）]$/u;

/** A department before the post that is held there. Matches `礼宾部` of `礼宾部宾客关系主任`; not that of `文艺部部长`. */
const LEADING_DEPARTMENT = /^\p{Script=Han}{1,7}(?:部|事业群)(?=\p{Script=Han}{4,})/u;

/** A post without the department that is printed before it, where what is left is a post for sure. */
const withoutLeadingDepartment = (title: string, lexicon: Lexicon): string => {
  const post = title.replace(LEADING_DEPARTMENT, '');
  return post !== title && likeness(post, lexicon).title >= 3 ? post : title;
};

/** The title in what is printed for one: without what prose puts around it, remarks on its nature, and the department before it. */
export const titleName = (text: string, lexicon: Lexicon): string =>
  withoutLeadingDepartment(
    text
      .replace(WORKED_AS, '')
      .replace(POSTS_HELD, '')
      .replace(AS_POST, '')
      .replace(TEAM_REMARK, '')
      .replace(LATIN_NATURE, ''),
    lexicon,
  );
