import type { JobKind, Line, OpenDate, PartialDate, Section, SectionKind } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { isNoise } from '../entries/classify.ts';
import { lexiconOf } from '../lexicon.ts';
import { namesJob, toJobHead } from './head.ts';
import { toJobKind } from './roles.ts';
import { isSchoolEntry } from './school-entries.ts';

/** A job as the page tells it, before its duties are read. */
export type Job = {
  readonly employer: string | null;
  readonly title: string | null;
  readonly start: PartialDate | null;
  readonly end: OpenDate | null;
  readonly kind: JobKind;
  readonly section: SectionKind;
  readonly head: readonly Line[];
  readonly body: readonly Line[];
};

/** 全职, 兼职 or 实习 where the head prints it as a part of its own. Matches `| 兼职 |`; not `兼职客服`. */
const NATURE = /(?:^|[\s|｜/·(（【，,、])(兼职|实习|part[- ]time|internship)(?=$|[\s|｜/·)）】,，])/iu;
/** 兼职 or 实习 as a head prints it apart; empty where it does not. */
export const natureOf = (head: string): string => NATURE.exec(head)?.[1] ?? (FEW_HOURS.test(head) ? '兼职' : '');

/**
 * The hours of a post as the first words under its head tell them. Matches `Part-time while studying: tills`,
 * `Casual: short notice`, `Internship required by the college`; not `Part-time students advised`.
 */
const NATURE_BELOW =
  /^(part[- ]time|casual|seasonal|zero[- ]hours|internship|(?:industrial\s)?attachment|learnership|volunteer(?:ed)?|voluntary|兼职|实习)(?=\s?[,，:：;；.。(（|–—]|\s(?:(?:shifts?|job|work|role|post|position|basis|hours|contract|during|while|whilst|alongside|beside|through(?:out)?|with|at|on|in|for|as|required|summers?|weekends?|evenings?)(?![a-z])|\d)|\s?$)/iu;
/** The hours at the end of what was done first. Matches `, part-time.` of `Weekend work as a student, part-time.`; not `part-time staff`. */
const NATURE_LAST = /[,，;；(（]\s?(part[- ]time|兼职)[)）]?[.。]?$/iu;
/** They in brackets behind the shifts that were done. Matches `Weekend shifts (casual, part-time) while at college`; not `Trained staff (12, part-time and full-time)`. */
const NATURE_INSIDE = /^[^()（）,.]{3,30}\s[(（](?:casual,?\s|weekends?,?\s|evenings?,?\s)?(part[- ]time)[)）]/iu;
/** Hours of a week that are no full ones. Matches `16 hours a week`, `每周20小时`, `, weekends`; not `40 hours a week`, `, weekend staff`. */
const FEW_HOURS =
  /[,(]\s?(?:weekends?|evenings?|saturdays?)(?:\sonly)?(?=$|[),]|\s{2})|(?<!\d)(?:[4-9]|[12]\d|3[0-2])\s?(?:hours|hrs)\s?(?:a|per|\/)\s?(?:week|wk)|每周(?:[4-9]|[12]\d|3[0-2])小时/iu;
/** An internship and not only hours. Matches `Internship`; not `Casual`. */
const LEARNING = /^(?:internship|实习|(?:industrial\s)?attachment|learnership)$/iu;
/** Work without pay. Matches `Voluntary`; not `Casual`. */
const UNPAID = /^volunt/iu;
/** The kind that the first words under a head tell, as a head prints it; empty where they tell of duties. */
export const natureBelow = ([first]: readonly Line[]): string => {
  const text = first?.text ?? '';
  const nature = (NATURE_BELOW.exec(text) ?? NATURE_LAST.exec(text) ?? NATURE_INSIDE.exec(text))?.[1] ?? '';
  if (LEARNING.test(nature)) return '实习';
  if (UNPAID.test(nature)) return '志愿者';
  return nature === '' ? '' : '兼职';
};

/** Jobs of a section without dates: lines that name both an employer and a title. */
export const undatedJobs = (section: Section, vocabulary: Vocabulary): readonly Job[] => {
  const lexicon = lexiconOf(vocabulary);
  const heads = section.lines.flatMap((line, index) => {
    // Students list their posts with a mark before each: `• 某学院学生会 | 部长`.
    const listed = section.kind === 'campus' && line.cells.length > 1;
    if ((line.bullet !== null && !listed) || line.text.length > 50 || !namesJob(line, vocabulary)) return [];
    const { employer, title } = toJobHead([line], vocabulary);
    if (employer === null || title === null || isNoise(fold(employer), lexicon)) return [];
    if (isSchoolEntry({ head: [line], body: [] }, employer, title, vocabulary)) return [];
    return lexicon.employerEnd.test(fold(employer)) ? [{ index, line, employer, title }] : [];
  });
  return heads.map(({ index, line, employer, title }, order) => ({
    employer,
    title,
    start: null,
    end: null,
    kind: toJobKind(
      { employer, title, nature: natureOf(line.text), section: section.kind, afterStudy: false },
      lexicon,
    ),
    section: section.kind,
    head: [line],
    body: section.lines.slice(index + 1, heads[order + 1]?.index ?? section.lines.length),
  }));
};
