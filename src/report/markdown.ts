import type { Candidate, Ranking } from '../model/index.ts';
import { asMarkdown } from './blocks/as-markdown.ts';
import { type Block, heading, list, paragraph, section } from './blocks/blocks.ts';
import { certificatesText, decisiveReasons, educationText, monthsText } from './facts.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { parentFolder } from './parent-folder.ts';
import { copiedOnce, copiedText, duplicateDifferences, duplicateGroups, sameText } from './same/texts.ts';
import { SAME_WORDS } from './same/words.ts';
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

/** Files that another one stands for, and bullets that several candidates have. */
const sameness = ({ duplicates, candidates }: Ranking, options: ReportOptions): readonly Block[] => {
  const { clause, colon } = LABELS[options.language];
  const copied = copiedOnce(candidates).flatMap(({ path, bullets }) =>
    bullets.map((bullet) => `${path}${colon}${copiedText(bullet, options)}`),
  );
  const lines = duplicateGroups(duplicates, options).map((group) =>
    section(
      2,
      group.title,
      list(
        group.duplicates.map((duplicate) => {
          const said = [sameText(duplicate, options), ...duplicateDifferences(duplicate, options)].join(clause);
          const told = duplicate.kind === 'same-bytes' ? '' : `${colon}${said}`;
          return `${duplicate.file.path} = ${duplicate.of}${told}`;
        }),
      ),
    ),
  );
  return [...lines.flat(), ...section(2, SAME_WORDS[options.language].copied, list(copied))];
};

/** The ranking as Markdown: what it is about, how many came to what, a row a candidate, the files without a place. */
export const render = (ranking: Ranking, options: ReportOptions): string => {
  const { language } = options;
  const labels = LABELS[language];
  const { rubric, counts, candidates, unreadable } = ranking;
  const folder = parentFolder(candidates.map(({ file }) => file.path));
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
      ...sameness(ranking, options),
    ],
    options,
  );
};
