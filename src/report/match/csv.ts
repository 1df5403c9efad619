import type { MatchedResume, MatchItem, MatchReport } from '../../model/index.ts';
import { fileCells, guardCell, type Row, toCsv } from '../csv.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { MATCH_LABELS } from './labels.ts';

/** The columns of every CSV, in order; the status of each thing asked for follows as `1 …`, `2 …` in the advert's order. */
const COLUMNS = [
  'rank',
  'status',
  'coverage',
  'required',
  'preferred',
  'duties',
  'outcome',
  'score',
  'name',
  'missing',
  'listed_only',
  'to_ask',
  'message',
  'file',
  'format',
  'pages',
  'sha256',
] as const;

/** Unlike titles of two things asked for share no column. */
const itemColumn = ({ title }: MatchItem, index: number, { language }: ReportOptions): string =>
  guardCell(`${index + 1} ${title[language]}`);

const resumeRow = (resume: MatchedResume, options: ReportOptions): Row => {
  const { language } = options;
  const labels = LABELS[language];
  const { items, by, assessment } = resume;
  const named = (statuses: readonly MatchItem['status'][]): string =>
    guardCell(
      items
        .filter(({ status, strength }) => statuses.includes(status) && strength === 'required')
        .map(({ title }) => title[language])
        .join(labels.comma),
    );
  return {
    rank: resume.rank,
    status: 'ok',
    coverage: resume.coverage,
    required: by.required.percent ?? '',
    preferred: by.preferred.percent ?? '',
    duties: by.duty.percent ?? '',
    outcome: assessment?.outcome ?? '',
    score: assessment?.score ?? '',
    name: guardCell(resume.name ?? ''),
    missing: named(['missing', 'denied', 'wished', 'failed']),
    listed_only: named(['listed', 'weak']),
    to_ask: guardCell(resume.questions.map((question) => question[language]).join(' ')),
    message: guardCell(resume.notices.map(({ message }) => message[language]).join(' ')),
    ...fileCells(resume.file),
    ...Object.fromEntries(
      items.map((item, index) => [
        itemColumn(item, index, options),
        guardCell(MATCH_LABELS[language].statuses[item.status]),
      ]),
    ),
  };
};

/** A row a résumé by rank, then unreadable files and duplicates with their `status` and `message`; as Excel opens it. */
export const render = (report: MatchReport, options: ReportOptions): string => {
  const items = report.resumes[0]?.items ?? [];
  const rows: readonly Row[] = [
    ...report.resumes.map((resume) => resumeRow(resume, options)),
    ...report.unreadable.map(({ file, status, message }) => ({
      status,
      message: guardCell(message[options.language]),
      ...fileCells(file),
    })),
    ...report.duplicates.map(({ file, of }) => ({ status: 'duplicate', message: guardCell(of), ...fileCells(file) })),
  ];
  return toCsv(rows, [...COLUMNS, ...items.map((item, index) => itemColumn(item, index, options))]);
};
