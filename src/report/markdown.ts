import type { Candidate, Ranking } from '../model/index.ts';
import { asMarkdown } from './blocks/as-markdown.ts';
import { type Block, heading, list, paragraph, section } from './blocks/blocks.ts';
import { certificatesText, decisiveReasons, educationText, monthsText } from './facts.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { sharedFolder } from './shared-folder.ts';
import { outcomeCounts } from './summary.ts';

const MOST_CERTIFICATES = 6;

const candidateTable = (candidates: readonly Candidate[], folder: string, options: ReportOptions): Block => {
  const labels = LABELS[options.language];
  const { columns } = labels;
  return {
    kind: 'table',
    head: [
      columns.rank,
      columns.name,
      columns.outcome,
      columns.score,
      columns.education,
      columns.service,
      columns.certificates,
      columns.reasons,
      columns.file,
    ],
    rows: candidates.map((candidate) => [
      { text: String(candidate.rank) },
      { text: candidate.name ?? labels.nameless },
      { text: labels.outcomes[candidate.outcome] },
      { text: candidate.score.toFixed(1) },
      { text: educationText(candidate.profile, labels) },
      { text: monthsText(candidate.profile.tenure.customerServiceMonths, labels) },
      { text: certificatesText(candidate.profile, options, MOST_CERTIFICATES) },
      { text: decisiveReasons(candidate, options).join(labels.clause) },
      { text: candidate.file.path.slice(folder.length) },
    ]),
    numeric: [0, 3, 5],
    shares: [],
  };
};

/** The ranking as Markdown: what it is about, how many came to what, a row a candidate, the files without a place. */
export const render = (ranking: Ranking, options: ReportOptions): string => {
  const { language } = options;
  const labels = LABELS[language];
  const { rubric, counts, candidates, unreadable, duplicates } = ranking;
  const folder = sharedFolder(candidates.map(({ file }) => file.path));
  const about = [
    `${rubric.id} ${rubric.version}`,
    labels.asOf(ranking.asOf),
    ...(folder === '' ? [] : [`${labels.heads.folder} ${folder}`]),
  ];
  const numbers = { ...outcomeCounts(ranking), ...counts };
  const shown = candidates.length === counts.ranked ? [] : [paragraph(labels.shown(candidates.length, counts.ranked))];
  const failures = unreadable.map(
    ({ file, status, message }) => `${file.path}${labels.colon}${labels.statuses[status]} — ${message[language]}`,
  );
  return asMarkdown(
    [
      heading(1, rubric.title[language]),
      paragraph(about.join(' · ')),
      paragraph(labels.summary(numbers)),
      ...(ranking.blind === true ? [paragraph(labels.blind)] : []),
      ...shown,
      ...(candidates.length === 0 ? [] : [candidateTable(candidates, folder, options)]),
      ...section(2, labels.heads.unread, list(failures)),
      ...section(2, labels.heads.duplicates, list(duplicates.map(({ file, of }) => `${file.path} = ${of}`))),
    ],
    options,
  );
};
