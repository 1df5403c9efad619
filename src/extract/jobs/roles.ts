import type { JobKind, SectionKind } from '../../model/index.ts';
import { fold, longestMatches, type Vocabulary } from '../../vocabulary/index.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';

/** What a title says: role families, and whether one of them is customer service. */
export type Roles = { readonly ids: readonly string[]; readonly customerService: boolean };

/** Share of bullets about service above which a job with an unknown title counts as customer service. */
const SERVICE_SHARE = 0.5;

/** Duties about service that a post of an unknown title needs: one may be anybody's. */
const LEAST_TELLING = 2;

const familiesIn = (text: string, vocabulary: Vocabulary): readonly string[] => {
  const folded = fold(text);
  const found = longestMatches(vocabulary.titles(folded)).filter((match) => {
    const family = vocabulary.data.titles.families.find(({ id }) => id === match.id);
    return !family?.notBefore?.some((word) => folded.startsWith(fold(word), match.end));
  });
  return [...new Set(found.map(({ id }) => id))];
};

/** Whether the only forms of a family that a title holds are those of other trades too. */
const isWeak = (id: string, title: string, vocabulary: Vocabulary): boolean => {
  const weak = vocabulary.data.titles.families.find((family) => family.id === id)?.weak ?? [];
  const matches = longestMatches(vocabulary.titles(fold(title))).filter((match) => match.id === id);
  return matches.length > 0 && matches.every(({ form }) => weak.some((each) => fold(each) === form));
};

/**
 * The role families of a job by its title, and by its duties where no title is printed.
 *
 * A sales title stays sales though customers are served in it: the title says what a person was hired for. A title that
 * every trade has (Team Lead, 班长) is service where the employer or most of the duties are.
 */
export const toRoles = (
  { title, employer }: { readonly title: string | null; readonly employer: string | null },
  duties: readonly string[],
  vocabulary: Vocabulary,
): Roles => {
  const isService = (id: string): boolean =>
    vocabulary.data.titles.families.some((family) => family.id === id && family.customerService);
  const lines = duties.filter((line) => line.trim() !== '');
  const serving = (): boolean =>
    lines.filter((line) => familiesIn(line, vocabulary).some(isService)).length > SERVICE_SHARE * lines.length;
  const lexicon = lexiconOf(vocabulary);
  const serves = lexicon.serviceEmployer.test(fold(employer ?? ''));
  const all = title ? familiesIn(title, vocabulary) : [];
  const strong = all.filter((id) => title !== null && !isWeak(id, title, vocabulary));
  const ids = serves || (all.length > strong.length && serving()) ? all : strong;
  if (ids.some(isService)) return { ids, customerService: true };
  if (ids.length > 0) return { ids, customerService: false };
  const leads = title !== null && lexicon.leads.test(fold(title));
  // A title that no trade is known by (权益专员, Associate) is what its duties are.
  const telling = lines.filter((line) => lexicon.serviceDuty.test(fold(line))).length;
  if (telling >= LEAST_TELLING && telling > SERVICE_SHARE * lines.length) return { ids, customerService: true };
  return { ids, customerService: (leads && serves) || ((title === null || leads) && lines.length > 0 && serving()) };
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
  const told = `${name} ${post} ${fold(nature)}`;
  if (lexicon.internship.test(told)) return 'internship';
  if (lexicon.partTime.test(told)) return 'part-time';
  const firm =
    [...name.matchAll(lexicon.firmEnd)].some((match) => match.index + match[0].length === name.length) &&
    !lexicon.schoolEnd.test(name) &&
    !lexicon.campus.test(name);
  if (section === 'campus' || section === 'volunteering') return 'campus';
  // A 班长 of a hotline leads a shift; one of a class leads students.
  if (lexicon.campus.test(told) && !firm) return 'campus';
  const body = BODY_OF_SCHOOL.test(name) && !firm && !lexicon.notStudentBody.test(name);
  if (body && (section === 'internship' || lexicon.studentPost.test(post))) return 'campus';
  return section === 'internship' && !afterStudy ? 'internship' : 'full-time';
};
