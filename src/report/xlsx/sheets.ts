import type { Candidate, CriterionResult, Evidence, Ranking, RequirementResult } from '../../model/index.ts';
import { phoneCell } from '../csv.ts';
import { certificatesText, decisiveReasons, educationText } from '../facts.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { duplicateGroups } from '../same/texts.ts';
import {
  type Cell,
  creditGround,
  numberCell,
  numberOrEmpty,
  OUTCOME_GROUND,
  POINTS,
  STATUS_GROUND,
  textCell,
} from './cells.ts';
import type { Sheet } from './workbook.ts';

/** Certificates that a cell names. */
const MOST_CERTIFICATES = 20;

/** The cells that every sheet of candidates begins with: rank, name. */
export const whoCells = ({ rank, name }: Candidate, { language }: ReportOptions): readonly Cell[] => [
  numberCell(rank),
  textCell(name ?? LABELS[language].nameless, { bold: true }),
];

const outcomeCells = ({ outcome, score }: Candidate, { language }: ReportOptions): readonly Cell[] => [
  textCell(LABELS[language].outcomes[outcome], { ground: OUTCOME_GROUND[outcome] }),
  numberCell(score, { format: POINTS, bold: true }),
];

/** One row a candidate: what a recruiter sorts and filters by. */
export const rankingSheet = ({ candidates }: Ranking, options: ReportOptions): Sheet => {
  const labels = LABELS[options.language];
  const { columns, heads, sheets } = labels;
  return {
    name: sheets.ranking,
    fixedColumns: 2,
    columns: [
      { title: columns.rank, width: 6 },
      { title: columns.name, width: 14 },
      { title: columns.outcome, width: 10 },
      { title: columns.score, width: 8 },
      { title: columns.reasons, width: 60 },
      { title: columns.education, width: 14 },
      { title: sheets.workMonths, width: 10 },
      { title: sheets.serviceMonths, width: 10 },
      { title: columns.certificates, width: 40 },
      { title: heads.phone, width: 16 },
      { title: heads.email, width: 28 },
      { title: columns.file, width: 40 },
    ],
    rows: candidates.map((candidate) => {
      const { profile, file } = candidate;
      const { contact, tenure } = profile;
      return [
        ...whoCells(candidate, options),
        ...outcomeCells(candidate, options),
        textCell(decisiveReasons(candidate, options).join(labels.clause), { wraps: true }),
        textCell(educationText(profile, labels)),
        numberOrEmpty(tenure.workMonths),
        numberOrEmpty(tenure.customerServiceMonths),
        textCell(certificatesText(profile, options, MOST_CERTIFICATES), { wraps: true }),
        textCell(phoneCell(contact.phones[0] ?? '')),
        textCell(contact.emails[0] ?? ''),
        textCell(file.path),
      ];
    }),
  };
};

/** One row a candidate, one column a requirement and criterion: who is strong in what. */
export const matrixSheet = ({ candidates }: Ranking, options: ReportOptions): Sheet => {
  const { language } = options;
  const { columns, sheets, requirements } = LABELS[language];
  const [first] = candidates;
  const scored = (candidate: Candidate): readonly CriterionResult[] => [...candidate.criteria, ...candidate.bonuses];
  return {
    name: sheets.matrix,
    fixedColumns: 2,
    columns: [
      { title: columns.rank, width: 6 },
      { title: columns.name, width: 14 },
      { title: columns.outcome, width: 10 },
      { title: columns.score, width: 8 },
      ...(first?.requirements ?? []).map(({ title }) => ({
        title: textCell(title[language]).value as string,
        width: 14,
      })),
      ...(first === undefined ? [] : scored(first)).map(({ title, max }) => ({
        title: `${title[language]} (${max})`,
        width: 12,
      })),
    ],
    rows: candidates.map((candidate) => [
      ...whoCells(candidate, options),
      ...outcomeCells(candidate, options),
      ...candidate.requirements.map(({ status }) => textCell(requirements[status], { ground: STATUS_GROUND[status] })),
      ...scored(candidate).map(({ points, credit }) =>
        numberCell(points, { format: POINTS, ground: creditGround(credit) }),
      ),
    ]),
  };
};

type Result = RequirementResult | CriterionResult;

const pointsCells = (result: Result, { language }: ReportOptions): readonly (Cell | null)[] =>
  'status' in result
    ? [textCell(LABELS[language].requirements[result.status], { ground: STATUS_GROUND[result.status] }), null, null]
    : [null, numberCell(result.points, { format: POINTS }), numberCell(result.max, { format: POINTS })];

const quoteCells = (quoted: Evidence | undefined): readonly (Cell | null)[] =>
  quoted === undefined
    ? [null, null, null]
    : [textCell(quoted.quote, { wraps: true }), numberCell(quoted.page), numberCell(quoted.line)];

/** One row a quoted line, or a result without one: what every point rests on. */
export const evidenceSheet = ({ candidates }: Ranking, options: ReportOptions): Sheet => {
  const { language } = options;
  const { columns, heads, sheets } = LABELS[language];
  const rowsOf = (candidate: Candidate, kind: string, result: Result): Sheet['rows'] => {
    const quotes = result.evidence.length === 0 ? [undefined] : result.evidence;
    // Points and reason once, so that a column of points can be added up.
    const told = [...pointsCells(result, options), textCell(result.reason[language], { wraps: true })];
    return quotes.map((quoted, index) => [
      ...whoCells(candidate, options),
      textCell(kind),
      textCell(result.title[language]),
      ...(index === 0 ? told : told.map(() => null)),
      ...quoteCells(quoted),
      textCell(candidate.file.path),
    ]);
  };
  return {
    name: sheets.evidence,
    fixedColumns: 2,
    columns: [
      { title: columns.rank, width: 6 },
      { title: columns.name, width: 14 },
      { title: sheets.kind, width: 12 },
      { title: sheets.item, width: 28 },
      { title: sheets.status, width: 10 },
      { title: sheets.points, width: 8 },
      { title: sheets.most, width: 8 },
      { title: sheets.reason, width: 50 },
      { title: sheets.quote, width: 60 },
      { title: sheets.page, width: 6 },
      { title: sheets.line, width: 6 },
      { title: columns.file, width: 40 },
    ],
    rows: candidates.flatMap((candidate) => [
      ...candidate.requirements.flatMap((result) => rowsOf(candidate, heads.requirements, result)),
      ...candidate.criteria.flatMap((result) => rowsOf(candidate, heads.criteria, result)),
      ...candidate.bonuses.flatMap((result) => rowsOf(candidate, heads.bonuses, result)),
    ]),
  };
};

/** One row a file that has no place in the ranking, with why. */
export const unreadSheet = ({ unreadable, duplicates }: Ranking, options: ReportOptions): Sheet => {
  const { language } = options;
  const labels = LABELS[language];
  const { columns, sheets } = labels;
  return {
    name: sheets.unread,
    fixedColumns: 0,
    columns: [
      { title: columns.file, width: 50 },
      { title: sheets.status, width: 16 },
      { title: sheets.reason, width: 80 },
      { title: sheets.format, width: 10 },
      { title: sheets.bytes, width: 12 },
    ],
    rows: [
      ...unreadable.map(({ file, status, message }) => [
        textCell(file.path),
        textCell(labels.statuses[status]),
        textCell(message[language], { wraps: true }),
        textCell(file.format),
        numberCell(file.bytes),
      ]),
      ...duplicateGroups(duplicates, options).flatMap((group) =>
        group.duplicates.map(({ file, of }) => [
          textCell(file.path),
          textCell(group.title),
          textCell(of, { wraps: true }),
          textCell(file.format),
          numberCell(file.bytes),
        ]),
      ),
    ],
  };
};
