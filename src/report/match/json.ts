import type { Language, MatchedResume, MatchReport } from '../../model/index.ts';
import { blindMark, toJson } from '../json-shape.ts';
import type { ReportOptions } from '../options.ts';

const toResumeShape = (resume: MatchedResume, language: Language) => ({
  rank: resume.rank,
  file: resume.file,
  name: resume.name,
  coverage: resume.coverage,
  required: resume.by.required,
  preferred: resume.by.preferred,
  duties: resume.by.duty,
  ...(resume.assessment === null ? {} : { assessment: resume.assessment }),
  items: resume.items.map((item) => ({
    ...item,
    title: item.title[language],
    reason: item.reason?.[language] ?? null,
  })),
  questions: resume.questions.map((question) => question[language]),
  notices: resume.notices.map((notice) => ({ ...notice, message: notice.message[language] })),
  duplicates: resume.duplicates,
});

const toHead = (report: MatchReport, language: Language) => {
  const { schemaVersion, tool, asOf, advert, rubric, where, complete, counts } = report;
  return {
    schemaVersion,
    ...blindMark(report),
    tool,
    asOf,
    advert: {
      path: advert.path,
      title: advert.title,
      asks: advert.asks,
      dropped: advert.dropped.map(({ attributes, proxy, evidence }) => ({
        attributes: attributes.map(({ id }) => id),
        proxy,
        evidence,
      })),
    },
    ...(rubric === null ? {} : { rubric: { ...rubric, title: rubric.title[language] } }),
    ...(where === undefined ? {} : { where }),
    complete,
    counts,
  };
};

const toRest = ({ unreadable, duplicates }: MatchReport, language: Language) => ({
  unreadable: unreadable.map(({ file, status, message }) => ({ file, status, message: message[language] })),
  duplicates,
});

/** The whole report as one JSON object, indented. */
export const render = (report: MatchReport, { language }: ReportOptions): string => {
  const resumes = report.resumes.map((resume) => toResumeShape(resume, language));
  return `${toJson({ ...toHead(report, language), resumes, ...toRest(report, language) }, 2)}\n`;
};

/** A line a file, each with a `status`: the résumés by rank (`ok`), then the unreadable ones, then repetitions (`duplicate`). */
export const renderLines = (report: MatchReport, { language }: ReportOptions): string => {
  const { unreadable, duplicates } = toRest(report, language);
  return [
    ...report.resumes.map((resume) => ({ status: 'ok', ...toResumeShape(resume, language) })),
    ...unreadable,
    ...duplicates.map((duplicate) => ({ status: 'duplicate', ...duplicate })),
  ]
    .map((row) => `${toJson({ ...blindMark(report), ...row })}\n`)
    .join('');
};
