import type { JobKind, Line, SectionKind } from '../../model/index.ts';
import { everyMatch, fold, longestMatches, type Match, type Vocabulary } from '../../vocabulary/index.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';

/** What a title says: role families, and whether one of them is customer service. */
export type Roles = { readonly ids: readonly string[]; readonly customerService: boolean };

type Family = Vocabulary['data']['titles']['families'][number];

/** Share of bullets about service above which a job with an unknown title counts as customer service. */
const SERVICE_SHARE = 0.5;

/** Duties about service that a post of an unknown title needs: one may be anybody's. */
const LEAST_TELLING = 2;

/** Matches of role families in a text, without those that the next word turns into another trade (质检工). */
const matchesIn = (text: string, vocabulary: Vocabulary): readonly Match[] => {
  const folded = fold(text);
  return longestMatches(vocabulary.titles(folded)).filter(
    (match) => !familyOf(match, vocabulary)?.notBefore?.some((word) => folded.startsWith(fold(word), match.end)),
  );
};

const familyOf = ({ id }: Match, { data }: Vocabulary): Family | undefined =>
  data.titles.families.find((family) => family.id === id);

const isAmong = ({ form }: Match, forms: readonly string[] | undefined): boolean =>
  forms?.some((each) => fold(each) === form) === true;

/** What the duties of a post show of serving customers. */
const toServing = (duties: readonly string[], vocabulary: Vocabulary) => {
  const { serviceDuty, serviceAct } = lexiconOf(vocabulary);
  const lines = duties.filter((line) => line.trim() !== '');
  const isMost = (count: number): boolean => count > SERVICE_SHARE * lines.length;
  const telling = lines.filter((line) => serviceDuty.test(fold(line))).length;
  return {
    /** Most lines, and at least `least`, name a post of service. */
    named: (least: number): boolean => {
      const naming = lines.filter((line) =>
        matchesIn(line, vocabulary).some((match) => familyOf(match, vocabulary)?.customerService),
      ).length;
      return naming >= least && isMost(naming);
    },
    /** Most lines, and at least `least`, speak of service. */
    told: (least: number): boolean => telling >= least && isMost(telling),
    /** What the post does first speaks of service. */
    begins: (): boolean => serviceDuty.test(fold(lines[0] ?? '')),
    /** What the post does first is to answer customers. */
    answers: (): boolean => serviceAct.test(fold(lines[0] ?? '')),
  };
};

/** Who learns a post is of its trade. Matches `实习生` of `产品经理实习生`; not `实习生`. */
const LEARNER = /(?<=.{2})\s?(?:实习生|实习|见习|学徒)$/u;
/** A remark behind a title: for whom, where. Matches `（客服岗招聘）` of `招聘专员（客服岗招聘）`; not `（客服）专员`. */
const REMARK = /(?<=.{2})\s?[(（][^()（）]{1,30}[)）]$/u;

/** A title without the remark behind it where what is left is of another trade for sure: who recruits agents is none. */
const toPost = (title: string, lexicon: Lexicon): string => {
  const post = title.replace(REMARK, '');
  return post !== title && lexicon.otherTrade.test(fold(post)) ? post : title;
};

/** For whom a post was held, behind a comma in Latin. Matches `, US Telco Account`; not `, 客服`. */
const ACCOUNT = /,\s[a-z][a-z0-9 &/.-]{1,40}$/u;
/** The longest unit behind a firm's name, in UTF-16 units. */
const LONGEST_UNIT = 16;

/** For whose customers an outsourcer's post was held, as a label says it. Matches `Account: UK digital bank`, `Campaign  Energy supplier`; not `Accounts reconciled`. */
const ACCOUNT_SERVED =
  /^(?:account|campaign|lob|line of business|account handled|process handled)(?:\s?[:：–]\s?|\s{2,})\S/iu;
/** It stands in the head or among so many first lines beneath. */
const ACCOUNT_LINES = 2;

/** Whether a job tells the account or campaign that it was held for, as posts at outsourcers of customer service do. */
export const isForAccount = ({
  head,
  body,
}: {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}): boolean => [...head, ...body.slice(0, ACCOUNT_LINES)].some(({ text }) => ACCOUNT_SERVED.test(text));

/** What the head prints between a firm and the post held there, or behind the firm: the 客户服务中心 of a bank. */
export const unitOf = ({
  employer,
  title,
  head,
}: {
  readonly employer: string | null;
  readonly title: string | null;
  readonly head: readonly Line[];
}): string => {
  const text = head.map((line) => line.text).join('  ');
  const at = employer === null ? -1 : text.indexOf(employer);
  if (employer === null || at === -1) return '';
  const behind = text.slice(at + employer.length);
  const end = title === null ? -1 : behind.indexOf(title);
  return behind.slice(0, end === -1 ? LONGEST_UNIT : Math.min(end, LONGEST_UNIT));
};

/**
 * The role families of a job by its title, and by its duties where no title is printed.
 *
 * A sales title stays sales though customers are served in it: the title says what a person was hired for. A title that
 * every trade has (Team Lead, 班长) is service where the employer or most of the duties are; one that no trade is known
 * by (权益专员, Associate) is what its duties are, or a seat at what the employer is.
 */
export const toRoles = (
  {
    title,
    employer,
    unit = '',
    forAccount = false,
  }: {
    readonly title: string | null;
    readonly employer: string | null;
    readonly unit?: string;
    readonly forAccount?: boolean;
  },
  duties: readonly string[],
  vocabulary: Vocabulary,
): Roles => {
  const lexicon = lexiconOf(vocabulary);
  const serving = toServing(duties, vocabulary);
  const serves = forAccount || lexicon.serviceEmployer.test(fold(`${employer ?? ''} ${unit}`));
  const all = title === null ? [] : matchesIn(toPost(title, lexicon), vocabulary);
  const strong = all.filter((match) => !isAmong(match, familyOf(match, vocabulary)?.weak));
  const known =
    all.length > strong.length && (serves || serving.named(LEAST_TELLING) || serving.told(LEAST_TELLING))
      ? all
      : strong;
  const ids = [...new Set(known.map(({ id }) => id))];
  const isService = (match: Match): boolean => {
    const family = familyOf(match, vocabulary);
    if (isAmong(match, family?.byDuties)) return serves || serving.named(1) || serving.told(1);
    return family?.customerService === true;
  };
  if (ids.length > 0) return { ids, customerService: known.some(isService) };
  if (title === null) return { ids, customerService: serves || serving.named(1) || serving.told(LEAST_TELLING) };
  const post = fold(title).replace(LEARNER, '');
  const student = lexicon.studentPost.test(post);
  // A students' union hears complaints too: its 部长 is no clerk.
  if (lexicon.otherTrade.test(post) || (student && lexicon.campus.test(fold(employer ?? ''))))
    return { ids, customerService: false };
  if (serving.told(LEAST_TELLING)) return { ids, customerService: true };
  if (lexicon.leads.test(post.replace(ACCOUNT, '')))
    return { ids, customerService: serves || serving.named(1) || serving.begins() };
  const open = all.length === 0 && !student;
  return {
    ids,
    customerService: open && ((serves && lexicon.seat.test(post.replace(ACCOUNT, ''))) || serving.answers()),
  };
};

/**
 * What tells the kind of a job. `nature` is 兼职 or 实习 where the head or its section prints it apart; `afterStudy`: it
 * began after the last school ended, under a heading that speaks of no internship (社会实践).
 */
export type KindCues = {
  readonly employer: string | null;
  readonly title: string | null;
  readonly nature: string;
  readonly section: SectionKind;
  readonly afterStudy: boolean;
};

/** A second post beside the first. Matches `／兼职讲师` of `客服／兼职讲师`; not `兼职讲师`. */
const SECOND_POST = /(?<=\p{Script=Han}\s?)[/、&+]\s?兼职\p{Script=Han}+/u;
/** A body of a school: its name goes on behind the school's, or ends as a club's does. Matches `某大学话剧社`; not `某大学`. */
const BODY_OF_SCHOOL = /(?:大学|学院|学校|^校|^院).{2,}|社(?:团)?(?:\(社团\))?$/u;

/** The kind of a job by what is written in its title, employer and head, then by the section it stands in. */
export const toJobKind = ({ employer, title, nature, section, afterStudy }: KindCues, lexicon: Lexicon): JobKind => {
  const name = fold(employer ?? '');
  const post = fold(title ?? '').replace(SECOND_POST, '');
  const own = `${name} ${post}`;
  if (lexicon.soldier.test(post)) return 'full-time';
  // What the head says of the post goes before what the heading says of all: 兼职店员 under 实习与兼职.
  // 勤工助学 under a heading of posts at school is one; among jobs it is part-time work.
  const atSchool = section !== 'experience' && (BODY_OF_SCHOOL.test(name) || lexicon.schoolEnd.test(name));
  if (atSchool && lexicon.studentWork.test(own) && !lexicon.internship.test(own)) return 'campus';
  for (const text of [own, fold(nature)]) {
    if (lexicon.internship.test(text)) return 'internship';
    if (lexicon.partTime.test(text)) return 'part-time';
  }
  const firm =
    everyMatch(name, lexicon.firmEnd).some((match) => match.index + match[0].length === name.length) &&
    !lexicon.schoolEnd.test(name) &&
    !lexicon.campus.test(name);
  if (section === 'campus' || section === 'volunteering') return 'campus';
  // A 班长 of a hotline leads a shift; one of a class leads students.
  if ((lexicon.campus.test(`${own} ${fold(nature)}`) && !firm) || lexicon.volunteer.test(post)) return 'campus';
  const body = BODY_OF_SCHOOL.test(name) && !firm && !lexicon.notStudentBody.test(name);
  if (body && (section === 'internship' || lexicon.studentPost.test(post))) return 'campus';
  return section === 'internship' && !afterStudy ? 'internship' : 'full-time';
};
