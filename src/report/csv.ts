import { stringify } from 'csv-stringify/sync';
import type { Candidate, Duplicate, FileFacts, Ranking } from '../model/index.ts';
import { certificateText, educationText } from './facts.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { toWellFormed, withoutControls } from './safe.ts';
import { copiedText, duplicateDifferences, sameText } from './same/texts.ts';

/**
 * What a spreadsheet would take for a formula, in half and full width, white space before it or not (OWASP).
 * Matches `=1+2`, ` ＠SUM`; not `1+2`.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** A text for a cell: no controls, and an apostrophe before what would be a formula. */
export const guardCell = (text: string): string => {
  const clean = withoutControls(toWellFormed(text)).trim();
  return FORMULA.test(clean) ? `'${clean}` : clean;
};

/** An international number without its plus. Matches `13800001234`; not `138-0000`. */
const DIGITS = /^\d{7,15}$/u;

/**
 * A phone number in groups, `138-0000-1234`: spreadsheets keep it as text, where bare digits become a number that loses
 * its zeros or shows as 1.38E+10.
 */
export const phoneCell = (phone: string): string => {
  if (!DIGITS.test(phone)) return guardCell(phone);
  const middle = phone.length - 4 - (phone.length === 10 ? 3 : 4);
  const groups = [phone.slice(0, Math.max(0, middle)), phone.slice(Math.max(0, middle), -4), phone.slice(-4)];
  return groups.filter((group) => group !== '').join('-');
};

/** Cells by column. */
export type Row = Readonly<Record<string, string | number>>;

/** Rows under their columns: UTF-8 with BOM and CRLF, texts quoted, numbers bare. */
export const toCsv = (rows: readonly Row[], columns: readonly string[]): string =>
  stringify([...rows], {
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
  });

/** The columns of every CSV, in order; the points of the rubric's criteria follow as `points:<id>`. */
const COLUMNS = [
  'rank',
  'status',
  'outcome',
  'score',
  'name',
  'phone',
  'email',
  'education',
  'work_months',
  'service_months',
  'certificates',
  'failed',
  'unproven',
  'message',
  'file',
  'format',
  'pages',
  'sha256',
] as const;

/** The cells that say which file a row is about. */
export const fileCells = ({ path, format, pages, sha256 }: FileFacts): Row => ({
  file: guardCell(path),
  format,
  pages,
  sha256,
});

const candidateRow = (candidate: Candidate, options: ReportOptions): Row => {
  const { profile, requirements } = candidate;
  const labels = LABELS[options.language];
  const held = profile.certificates.filter(({ status }) => status === 'held');
  const having = (status: 'failed' | 'unproven'): string =>
    guardCell(
      requirements
        .filter((each) => each.status === status)
        .map(({ reason }) => reason[options.language])
        .join(labels.clause),
    );
  const points = [...candidate.criteria, ...candidate.bonuses].map(
    (each) => [`points:${each.id}`, each.points] as const,
  );
  return {
    rank: candidate.rank,
    status: 'ok',
    outcome: candidate.outcome,
    score: candidate.score,
    name: guardCell(candidate.name ?? ''),
    phone: phoneCell(profile.contact.phones[0] ?? ''),
    email: guardCell(profile.contact.emails[0] ?? ''),
    education: profile.highestEducation === null ? '' : educationText(profile, labels),
    work_months: profile.tenure.workMonths ?? '',
    service_months: profile.tenure.customerServiceMonths ?? '',
    certificates: guardCell(
      [...new Set(held.map((certificate) => certificateText(certificate, options)))].join(labels.clause),
    ),
    failed: having('failed'),
    unproven: having('unproven'),
    message: guardCell(
      [
        ...candidate.notices.map(({ message }) => message[options.language]),
        ...candidate.copiedBullets.map((bullet) => copiedText(bullet, options)),
      ].join(' '),
    ),
    ...fileCells(candidate.file),
    ...Object.fromEntries(points),
  };
};

/** The file that stands for another one; of a version also why, and what it says otherwise. */
const duplicateMessage = (duplicate: Duplicate, options: ReportOptions): string =>
  duplicate.kind === 'same-bytes'
    ? duplicate.of
    : [duplicate.of, sameText(duplicate, options), ...duplicateDifferences(duplicate, options)].join(
        LABELS[options.language].clause,
      );

/**
 * A row a file: candidates by rank, then unreadable files and duplicates with their `status` and `message`.
 *
 * UTF-8 with BOM and CRLF, texts quoted, numbers bare. Column names and ids are the same in every language.
 */
export const render = (ranking: Ranking, options: ReportOptions): string => {
  const [first] = ranking.candidates;
  const points = first === undefined ? [] : [...first.criteria, ...first.bonuses].map(({ id }) => `points:${id}`);
  const rows = [
    ...ranking.candidates.map((candidate) => candidateRow(candidate, options)),
    ...ranking.unreadable.map(({ file, status, message }) => ({
      status,
      message: guardCell(message[options.language]),
      ...fileCells(file),
    })),
    ...ranking.duplicates.map((duplicate) => ({
      status: 'duplicate',
      message: guardCell(duplicateMessage(duplicate, options)),
      ...fileCells(duplicate.file),
    })),
  ];
  return toCsv(rows, [...COLUMNS, ...points]);
};
