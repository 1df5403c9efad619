import {
  type MatchedResume,
  type MatchItem,
  type MatchReport,
  type MatchStatus,
  STRENGTHS,
  type Strength,
} from '../../model/index.ts';
import { LABELS } from '../labels.ts';
import type { Palette, ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { footLines, headLines, percentText } from './facts.ts';
import { MATCH_LABELS } from './labels.ts';

const MARKS: Readonly<Record<MatchStatus, string>> = {
  used: '✓',
  listed: '~',
  weak: '~',
  unproven: '?',
  wished: '✗',
  missing: '✗',
  denied: '✗',
  failed: '✗',
};

const painter = (status: MatchStatus, palette: Palette): Palette['good'] => {
  if (status === 'used') return palette.good;
  return MARKS[status] === '✗' ? palette.bad : palette.doubtful;
};

/** Characters of a quoted line; the whole stands in the JSON. */
const LONGEST = 120;

const quoteText = (item: MatchItem, { language }: ReportOptions): string => {
  const [first] = item.evidence;
  if (first === undefined) return '';
  const labels = LABELS[language];
  const section = item.section === null ? '' : `${MATCH_LABELS[language].sections[item.section]} `;
  const quote = first.quote.length > LONGEST ? `${first.quote.slice(0, LONGEST)}…` : first.quote;
  return `${section}${labels.quote(quote)} ${labels.place(first.page, first.line)}`;
};

const itemLines = (item: MatchItem, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const labels = MATCH_LABELS[language];
  const why = item.reason === null ? '' : item.reason[language];
  // The reason of what is not settled says so itself.
  const bare = item.status === 'used' || (item.status === 'unproven' && why !== '');
  const status = bare ? why : [labels.statuses[item.status], why].filter((text) => text !== '').join(' · ');
  const head = `${MARKS[item.status]} ${item.title[language]}${status === '' ? '' : `  ${status}`}`;
  const quote = quoteText(item, options);
  return [
    ...indent(head, 2, width).map(painter(item.status, palette)),
    ...(quote === '' ? [] : indent(quote, 4, width).map(palette.faint)),
  ];
};

const strengthLines = (resume: MatchedResume, strength: Strength, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const labels = MATCH_LABELS[language];
  const { percent, found, total } = resume.by[strength];
  if (total === 0) return [];
  const items = resume.items.filter((item) => item.strength === strength);
  return [
    ...indent(`${labels.strengths[strength]} ${labels.share(found, total, percentText(percent))}`, 0, width).map(
      palette.strong,
    ),
    ...items.flatMap((item) => itemLines(item, options)),
  ];
};

const resumeLines = (resume: MatchedResume, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const labels = MATCH_LABELS[language];
  const general = LABELS[language];
  const { assessment, name, file, coverage } = resume;
  const rubric =
    assessment === null
      ? ''
      : ` · ${labels.byRubric(general.outcomes[assessment.outcome], assessment.score.toFixed(1))}`;
  return [
    ...indent(`${name ?? general.nameless}  ${file.path}`, 0, width).map(palette.strong),
    ...indent(`${labels.coverage(percentText(coverage))}${rubric}`, 0, width),
    ...STRENGTHS.flatMap((strength) => strengthLines(resume, strength, options)),
    ...(resume.questions.length === 0 ? [] : [palette.strong(labels.questions)]),
    ...resume.questions.flatMap((question, index) => indent(`${index + 1}. ${question[language]}`, 2, width)),
    ...resume.notices.flatMap(({ message }) => indent(`⚠ ${message[language]}`, 0, width)).map(palette.doubtful),
  ];
};

/** A card a résumé: what is covered and by which line, what is missing, what to ask. */
export const render = (report: MatchReport, options: ReportOptions): string => {
  const cards = report.resumes.flatMap((resume) => ['', ...resumeLines(resume, options)]);
  return `${[...headLines(report, options), ...cards, '', ...footLines(report, options)].join('\n')}\n`;
};
