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
const NATURE = /(?:^|[\s|｜/·(（【，,、])(兼职|实习|part[- ]time|internship)(?=$|[\s|｜/·)）】])/iu;
/** 兼职 or 实习 as a head prints it apart; empty where it does not. */
export const natureOf = (head: string): string => NATURE.exec(head)?.[1] ?? '';

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
