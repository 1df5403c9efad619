import type { Education, Experience, PartialDate, RankedProfile, Tenure } from '../model/index.ts';
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

/** A job's length, employer, title, and what it counts as. */
const jobText = (job: Experience, labels: Labels): string => {
  const kind = job.kind === 'full-time' ? null : labels.kinds[job.kind];
  const outsourced = job.outsourced && labels.outsourced(job.outsourced.payer, job.outsourced.worksAt);
  const length = job.months === null ? null : labels.months(job.months);
  return present([length, job.employer, job.title, kind, job.customerService ? labels.service : null, outsourced]);
};

/** One study: its period, school, major, level, mode. */
export const studyLines = (study: Education, options: ReportOptions): readonly string[] => {
  const labels = LABELS[options.language];
  const level = study.level === null ? null : labels.levels[study.level];
  const mode = study.mode === null ? null : labels.modes[study.mode];
  const studying = study.finished === false ? labels.studying : null;
  return dated(
    periodText(study.start, study.end, labels),
    present([study.school, study.major, level, mode, study.exchange ? labels.exchange : null, studying]),
    options,
  );
};

/** The arithmetic of tenure: sums, stays, gaps. */
const sumTexts = (
  { tenure }: { readonly tenure: Tenure },
  { language }: Pick<ReportOptions, 'language'>,
): readonly string[] => {
  const labels = LABELS[language];
  const text = (months: number | null): string => monthsText(months, labels);
  const gaps = tenure.gaps.map(({ from, to, months }) => `${from} – ${to} (${labels.months(months)})`);
  return [
    labels.tenure(text(tenure.workMonths), text(tenure.customerServiceMonths)),
    ...(tenure.finishedJobs === 0
      ? []
      : [labels.stays(tenure.finishedJobs, text(tenure.shortestMonths), text(tenure.averageMonths))]),
    ...(gaps.length === 0 ? [] : [`${labels.heads.gaps}${labels.colon}${gaps.join(labels.comma)}`]),
  ];
};

/** Every job with its period, then the arithmetic of tenure, a text each. */
export const tenureTexts = (profile: RankedProfile, options: Pick<ReportOptions, 'language'>): readonly string[] => {
  const labels = LABELS[options.language];
  const jobs = profile.experience.map((job) => `${periodText(job.start, job.end, labels)}  ${jobText(job, labels)}`);
  return [...jobs, ...sumTexts(profile, options)];
};

/** Every job, then the arithmetic, for a terminal. */
export const workLines = (profile: RankedProfile, options: ReportOptions): readonly string[] => {
  const labels = LABELS[options.language];
  return [
    ...profile.experience.flatMap((job) =>
      dated(periodText(job.start, job.end, labels), jobText(job, labels), options),
    ),
    ...sumTexts(profile, options).flatMap((text) => indent(text, 2, options.width)),
  ];
};
