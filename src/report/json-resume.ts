import type { Education, Experience, OpenDate, ParsedResume, PartialDate, Profile } from '../model/index.ts';
import { certificateName } from './facts.ts';
import { blindMark, toJson } from './json-shape.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** Only what the résumé says: keys without a value are left out. */
const told = <T extends Readonly<Record<string, unknown>>>(facts: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

/** ISO 8601, in as many parts as the page prints; the schema leaves out the end of what goes on. */
const dates = (start: PartialDate | null, end: OpenDate | null) => ({
  startDate: start,
  endDate: end === 'present' ? null : end,
});

const workOf = (job: Experience, profile: Profile) =>
  told({
    name: job.employer,
    position: job.title,
    ...dates(job.start, job.end),
    highlights: job.bullets.flatMap((index) => profile.bullets[index]?.text ?? []),
  });

const studyOf = (study: Education, { language }: ReportOptions) =>
  told({
    institution: study.school,
    area: study.major,
    studyType: study.level === null ? null : LABELS[language].levels[study.level],
    ...dates(study.start, study.end),
  });

/** A profile in the words of JSON Resume v1.0.0; nothing is added to what the résumé says. */
const resumeOf = (profile: Profile, options: ReportOptions) => {
  const { contact, experience, education, certificates, skills, languages } = profile;
  const names = new Intl.DisplayNames([options.language], { type: 'language', fallback: 'code' });
  const { claims } = LABELS[options.language];
  return {
    $schema: SCHEMA,
    ...told({
      basics: told({ name: contact.name, email: contact.emails[0] ?? null, phone: contact.phones[0] ?? null }),
      work: experience.filter(({ kind }) => kind !== 'campus').map((job) => workOf(job, profile)),
      volunteer: experience
        .filter(({ kind }) => kind === 'campus')
        .map(({ employer, title, start, end, bullets }) =>
          told({
            organization: employer,
            position: title,
            ...dates(start, end),
            highlights: bullets.flatMap((index) => profile.bullets[index]?.text ?? []),
          }),
        ),
      education: education.map((study) => studyOf(study, options)),
      certificates: certificates
        .filter(({ status }) => status === 'held')
        .map(({ id, level, score, date }) =>
          told({
            name: [id === 'other' ? null : certificateName(id, options), level, score]
              .filter((part) => part !== null)
              .join(' '),
            date,
          }),
        ),
      skills: skills.map(({ name }) => ({ name })),
      languages: languages.map(({ language, level }) =>
        told({
          language: names.of(language) ?? language,
          fluency: level === null ? null : (claims[level] ?? certificateName(level, options)),
        }),
      ),
    }),
  };
};

/** One file as a JSON Resume, one line; an unreadable file is a line with its `status` and `message` in `meta`. */
export const render = (resume: ParsedResume, options: ReportOptions): string => {
  const { file, status, message, profile } = resume;
  return `${toJson(
    profile === null
      ? {
          $schema: SCHEMA,
          meta: { ...blindMark(resume), file: file.path, status, message: message?.[options.language] ?? null },
        }
      : { ...resumeOf(profile, options), meta: { ...blindMark(resume), file: file.path } },
  )}\n`;
};
