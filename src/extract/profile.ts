import type {
  Bullet,
  Education,
  Experience,
  IsoDate,
  Line,
  Notice,
  OpenDate,
  Profile,
  ProfileLine,
  Section,
  SectionKind,
} from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { toBullets } from './bullets/bullets.ts';
import { toCompetencies } from './bullets/competencies.ts';
import { toCertificates } from './certificates/certificates.ts';
import { toContact } from './contact/contact.ts';
import { dropIdNumbers } from './contact/id-numbers.ts';
import { lengthOf, toSpan } from './dates/months.ts';
import { toDoubts } from './doubts.ts';
import { toEducationList } from './education/education.ts';
import { highestLevel, withNamedLevel } from './education/highest-level.ts';
import { evidenceOf } from './evidence.ts';
import { toIndustries } from './jobs/industries.ts';
import { toJobs } from './jobs/jobs.ts';
import { toOutsourcing } from './jobs/outsourcing.ts';
import { withOwnSchool } from './jobs/own-school.ts';
import { isForAccount, toRoles, unitOf } from './jobs/roles.ts';
import { toTenure } from './jobs/tenure.ts';
import type { Job } from './jobs/undated-jobs.ts';
import { toKeywordMentions } from './keyword-mentions.ts';
import { toLanguages } from './languages.ts';
import { toSkills } from './skills.ts';
import { toWish } from './wish.ts';

/** How much an employer's name, a title and a duty each say about the trade of a job. */
const INDUSTRY_WEIGHT = { employer: 3, title: 2, duty: 1 };

/** Sections whose lines are achievements though no job owns them. */
const LOOSE_BULLETS: ReadonlySet<SectionKind> = new Set([
  'projects',
  'campus',
  'volunteering',
  'experience',
  'internship',
]);

/** More lines than any page has. */
const MOST_LINES = 2 ** 20;
/** What tells a line from every other of its résumé. */
const placeOf = ({ page, number }: Line): number => page * MOST_LINES + number;

const toLines = (
  sections: readonly Section[],
  jobs: readonly Job[],
  vocabulary: Vocabulary,
): readonly ProfileLine[] => {
  const owner = new Map<number, number>();
  jobs.forEach((job, index) => {
    for (const line of [...job.head, ...job.body]) owner.set(placeOf(line), index);
  });
  return sections.flatMap(({ kind, title, lines }) =>
    [...(title && !lines.includes(title) ? [title] : []), ...lines].map((line) => ({
      page: line.page,
      line: line.number,
      text: line.text,
      section: kind,
      job: owner.get(placeOf(line)) ?? null,
      keywords: toKeywordMentions(line.text, vocabulary),
    })),
  );
};

/** When the last of the schools ended; null while one goes on, or where an end is unknown. */
const graduatedIn = (education: readonly Education[]): OpenDate | null =>
  education.length > 0 && education.every(({ finished, end }) => finished === true && end !== null)
    ? education.reduce<OpenDate>((last, { end }) => (end !== null && end > last ? end : last), '')
    : null;

/** Lines of sections with achievements that belong to no job. */
const looseLines = (section: Section, jobs: readonly Job[]): readonly Line[] => {
  const owned = new Set(jobs.flatMap((job) => [...job.head, ...job.body].map(placeOf)));
  return section.lines.filter((line) => !owned.has(placeOf(line)));
};

const littleFound = (profile: Profile): readonly Notice[] => {
  const { contact, education, experience, certificates } = profile;
  if (education.length + experience.length > 0 || (contact.name !== null && certificates.length > 0)) return [];
  return [
    {
      code: 'little-found',
      message: {
        zh: '只识别到很少的内容：没有找到教育或工作经历，请人工核对原件',
        en: 'little was recognised: neither education nor experience was found; check the original by hand',
      },
    },
  ];
};

/**
 * The profile of a résumé and what a person should know about it.
 *
 * `links` are targets of links in the file (`mailto:`, `tel:`), a second source for contact data.
 */
export const toProfile = (
  printed: readonly Section[],
  vocabulary: Vocabulary,
  asOf: IsoDate,
  links: readonly string[] = [],
): { readonly profile: Profile; readonly notices: readonly Notice[] } => {
  const sections = dropIdNumbers(printed);
  const education = withNamedLevel(toEducationList(sections, vocabulary, asOf), sections, vocabulary);
  const jobs = withOwnSchool(toJobs(sections, vocabulary, graduatedIn(education)), education, vocabulary);
  const bullets: Bullet[] = [];
  const experience = jobs.map((job): Experience => {
    const own = toBullets(job.body, job.section, vocabulary);
    const first = bullets.length;
    bullets.push(...own);
    const duties = own.map(({ text }) => text);
    const roles = toRoles({ ...job, unit: unitOf(job), forAccount: isForAccount(job) }, duties, vocabulary);
    const span = toSpan(job.start, job.end, asOf);
    return {
      employer: job.employer,
      title: job.title,
      start: job.start,
      end: job.end,
      months: span ? lengthOf(span) : null,
      kind: job.kind,
      outsourced: toOutsourcing(job, vocabulary),
      customerService: roles.customerService,
      roles: roles.ids,
      industries: toIndustries(
        [
          { text: job.employer ?? '', weight: INDUSTRY_WEIGHT.employer },
          { text: job.title ?? '', weight: INDUSTRY_WEIGHT.title },
          ...duties.map((text) => ({ text, weight: INDUSTRY_WEIGHT.duty })),
        ],
        vocabulary,
      ),
      bullets: own.map((_, index) => first + index),
      evidence: job.head.map(evidenceOf),
    };
  });
  for (const section of sections) {
    if (LOOSE_BULLETS.has(section.kind))
      bullets.push(...toBullets(looseLines(section, jobs), section.kind, vocabulary));
  }
  const certificates = toCertificates(sections, vocabulary, asOf);
  const lines = toLines(sections, jobs, vocabulary);
  const known = {
    schemaVersion: 1 as const,
    contact: toContact(sections, vocabulary, links),
    highestEducation: highestLevel(education, sections, vocabulary),
    education,
    experience,
    tenure: toTenure(experience, asOf),
    certificates,
    languages: toLanguages(sections, certificates, vocabulary),
    skills: toSkills(lines, vocabulary),
    bullets,
    competencies: toCompetencies(bullets, vocabulary),
    wish: toWish(sections, vocabulary),
    lines,
  };
  const profile: Profile = { ...known, doubts: toDoubts(known, sections, vocabulary, asOf) };
  return { profile, notices: littleFound(profile) };
};
