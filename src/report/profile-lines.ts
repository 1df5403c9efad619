import type { Education, Experience, PartialDate, Profile, Tenure } from '../model/index.ts';
import { monthsText } from './facts.ts';
import { LABELS, type Labels } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { indent } from './quotes.ts';
import { padEnd } from './text-width.ts';

const dateText = (date: PartialDate | 'present' | null, labels: Labels): string =>
  date === 'present' ? labels.present : (date ?? '?');

/** `2020-03 – 至今`; 不详 where neither end is printed. */
export const periodText = (start: PartialDate | null, end: PartialDate | 'present' | null, labels: Labels): string =>
  start === null && end === null ? labels.unknown : `${dateText(start, labels)} – ${dateText(end, labels)}`;

/** The texts that there are, between dots. */
export const present = (texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text !== '').join(' · ');

const PERIOD_WIDTH = 18;

const dated = (period: string, text: string, { width }: ReportOptions): readonly string[] =>
  indent(`${padEnd(period, PERIOD_WIDTH)} ${text}`, 2, width);

/** One job: its period, length, employer, title, and what it counts as. */
export const jobLines = (job: Experience, options: ReportOptions): readonly string[] => {
  const labels = LABELS[options.language];
  const kind = job.kind === 'full-time' ? null : labels.kinds[job.kind];
  const length = job.months === null ? null : labels.months(job.months);
  return dated(
    periodText(job.start, job.end, labels),
    present([length, job.employer, job.title, kind, job.customerService ? labels.service : null]),
    options,
  );
};

/** One study: its period, school, major, level, mode. */
export const studyLines = (study: Education, options: ReportOptions): readonly string[] => {
  const labels = LABELS[options.language];
  const level = study.level === null ? null : labels.levels[study.level];
  const mode = study.mode === null ? null : labels.modes[study.mode];
  const studying = study.finished === false ? labels.studying : null;
  return dated(
    periodText(study.start, study.end, labels),
    present([study.school, study.major, level, mode, studying]),
    options,
  );
};

/** The arithmetic of tenure: sums, stays, gaps. */
export const tenureLines = (
  { tenure }: { readonly tenure: Tenure },
  { language, width }: ReportOptions,
): readonly string[] => {
  const labels = LABELS[language];
  const text = (months: number | null): string => monthsText(months, labels);
  const stays =
    tenure.finishedJobs === 0
      ? []
      : indent(labels.stays(tenure.finishedJobs, text(tenure.shortestMonths), text(tenure.averageMonths)), 2, width);
  const gaps = tenure.gaps.map(({ from, to, months }) => `${from} – ${to} (${labels.months(months)})`);
  return [
    ...indent(labels.tenure(text(tenure.workMonths), text(tenure.customerServiceMonths)), 2, width),
    ...stays,
    ...(gaps.length === 0 ? [] : indent(`${labels.heads.gaps}${labels.colon}${gaps.join(labels.comma)}`, 2, width)),
  ];
};

/** Every job, then the arithmetic. */
export const workLines = (profile: Profile, options: ReportOptions): readonly string[] => [
  ...profile.experience.flatMap((job) => jobLines(job, options)),
  ...tenureLines(profile, options),
];
