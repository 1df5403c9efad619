import { type Candidate, EDUCATION_LEVELS, type Ranking } from '../../model/index.ts';
import { certificateText, decisiveReasons } from '../facts.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { ROW } from './browser/forms.ts';
import { packAll } from './browser/packing.ts';
import type { PageRow, PageScale, StoredIndex } from './data.ts';
import { PAGE_WORDS } from './page-words.ts';

/** Characters of a candidate that the search looks through at most. */
const MOST_SEARCHED = 1200;

/** What a recruiter would type to find somebody: who, where, what, which papers, why. */
const searchText = (candidate: Candidate, options: ReportOptions): string => {
  const { profile } = candidate;
  const texts = [
    candidate.name ?? '',
    candidate.file.path,
    ...profile.contact.phones,
    ...profile.contact.emails,
    ...profile.experience.flatMap(({ employer, title }) => [employer ?? '', title ?? '']),
    ...profile.education.flatMap(({ school, major }) => [school ?? '', major ?? '']),
    ...profile.certificates.map((certificate) => certificateText(certificate, options)),
    ...profile.skills.map(({ name }) => name),
    ...decisiveReasons(candidate, options),
  ];
  return [...new Set(texts)].join(' ').slice(0, MOST_SEARCHED).normalize('NFKC').toLowerCase();
};

const toPageRow = (candidate: Candidate, options: ReportOptions): PageRow => {
  const level = candidate.profile.highestEducation;
  return {
    rank: candidate.rank,
    name: candidate.name ?? LABELS[options.language].nameless,
    outcome: candidate.outcome,
    score: candidate.score,
    education: level === null ? null : EDUCATION_LEVELS.indexOf(level),
    months: candidate.profile.tenure.customerServiceMonths,
    requirements: candidate.requirements.map(({ status }) => status),
    points: [...candidate.criteria, ...candidate.bonuses].map(({ points }) => points),
    search: searchText(candidate, options),
  };
};

/** The criteria and bonuses, as every candidate has them. */
export const toScales = ({ candidates: [first] }: Ranking, { language }: ReportOptions): readonly PageScale[] => {
  if (first === undefined) return [];
  const scale =
    (bonus: boolean) =>
    ({ title, max }: Candidate['criteria'][number]): PageScale => ({ title: title[language], max, bonus });
  return [...first.criteria.map(scale(false)), ...first.bonuses.map(scale(true))];
};

/** What the page knows of all candidates at once. */
export const toPageIndex = (ranking: Ranking, options: ReportOptions): StoredIndex => {
  const { language } = options;
  return {
    language,
    asOf: ranking.asOf,
    words: PAGE_WORDS[language],
    heads: LABELS[language].heads,
    columns: LABELS[language].columns,
    outcomes: LABELS[language].outcomes,
    statuses: LABELS[language].requirements,
    requirements: ranking.candidates[0]?.requirements.map(({ title }) => title[language]) ?? [],
    criteria: toScales(ranking, options),
    rows: packAll(
      ranking.candidates.map((candidate) => toPageRow(candidate, options)),
      ROW,
    ).packed,
  };
};
