import type { Ranking } from '../../model/index.ts';
import { type Block, heading, list, paragraph } from '../blocks/blocks.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { candidatePage } from './candidate-page.ts';
import { comparisonPage } from './comparison-page.ts';

/**
 * Why each candidate stands where it does: two of them first side by side, then each as a page, then what could not be
 * read.
 */
export const explanationPage = (ranking: Ranking, options: ReportOptions): readonly Block[] => {
  const { language } = options;
  const labels = LABELS[language];
  const { rubric, candidates, unreadable, duplicates } = ranking;
  const [left, right] = candidates;
  const comparison =
    candidates.length === 2 && left !== undefined && right !== undefined ? comparisonPage(left, right, options) : [];
  const failures = unreadable.map(
    ({ file, status, message }) => `${file.path}${labels.colon}${labels.statuses[status]} — ${message[language]}`,
  );
  const repeats = duplicates.map(({ file, of }) => `${file.path} = ${of}`);
  return [
    heading(1, `${rubric.title[language]} ${rubric.id} ${rubric.version} · ${labels.asOf(ranking.asOf)}`),
    ...(ranking.blind === true ? [paragraph(labels.blind)] : []),
    ...comparison,
    ...candidates.flatMap((candidate) => candidatePage(candidate, ranking.asOf, options)),
    ...(failures.length === 0 ? [] : [paragraph(labels.heads.unread), ...list(failures)]),
    ...(repeats.length === 0 ? [] : [paragraph(labels.heads.duplicates), ...list(repeats)]),
  ];
};
