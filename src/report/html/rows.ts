import type { Candidate, CriterionResult, Outcome, Ranking } from '../../model/index.ts';
import { certificatesText, decisiveReasons, educationText, monthsText } from '../facts.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { parentFolder } from '../parent-folder.ts';
import { type Markup, markup } from './markup.ts';
import { PAGE_WORDS } from './page-words.ts';

/** A sign beside each outcome's word, so that colour is never alone. */
export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = { qualified: '✓', review: '?', rejected: '✗' };

/** Certificates that a row has room for. */
const MOST_CERTIFICATES = 3;

/** Width and height of the strip in its own units, and the room between two of its bars. */
const STRIP = { width: 100, height: 20, gap: 1.2 } as const;
/** A criterion without points shows as a line. */
const LEAST_HEIGHT = 1;

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** One bar a criterion: as wide as its weight, as high as its credit, so that the area is its points. */
const stripPath = (criteria: readonly CriterionResult[]): string => {
  const total = criteria.reduce((sum, { max }) => sum + max, 0);
  const room = STRIP.width - STRIP.gap * (criteria.length - 1);
  let x = 0;
  return criteria
    .map(({ max, credit }) => {
      const width = total === 0 ? 0 : (max / total) * room;
      const height = Math.max(LEAST_HEIGHT, credit * STRIP.height);
      const bar = `M${tenth(x)} ${STRIP.height}v-${tenth(height)}h${tenth(width)}v${tenth(height)}z`;
      x += width + STRIP.gap;
      return bar;
    })
    .join('');
};

/** A bar of 0..100, which its number stands beside. */
export const scoreBar = (score: number): Markup =>
  markup`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="6"/><rect class="fill" width="${tenth(score)}" height="6"/></svg>`;

export const outcomeBadge = (outcome: Outcome, word: string): Markup =>
  markup`<span class="badge ${outcome}"><span aria-hidden="true">${OUTCOME_SIGNS[outcome]}</span> ${word}</span>`;

const row = (candidate: Candidate, index: number, folder: string, options: ReportOptions): Markup => {
  const labels = LABELS[options.language];
  const { profile, outcome, score } = candidate;
  return markup`<tr role="row" class="row ${outcome}" id="c${index}">
<td role="cell" class="rank">${candidate.rank}</td>
<th role="rowheader" scope="row" class="who"><span class="name">${candidate.name ?? labels.nameless}</span><span class="file">${candidate.file.path.slice(folder.length)}</span></th>
<td role="cell" class="outcome">${outcomeBadge(outcome, labels.outcomes[outcome])}</td>
<td role="cell" class="score"><span class="number">${score.toFixed(1)}</span>${scoreBar(score)}</td>
<td role="cell" class="education">${educationText(profile, labels)}</td>
<td role="cell" class="service">${monthsText(profile.tenure.customerServiceMonths, labels)}</td>
<td role="cell" class="strip"><svg viewBox="0 0 ${STRIP.width} ${STRIP.height}" preserveAspectRatio="none" aria-hidden="true"><path d="${stripPath(candidate.criteria)}"/></svg></td>
<td role="cell" class="certificates">${certificatesText(profile, options, MOST_CERTIFICATES)}</td>
<td role="cell" class="reasons">${decisiveReasons(candidate, options).join(labels.clause)}</td>
</tr>
`;
};

/** The ranking as a table: what the page shows without its script, and what the script sorts and filters. */
export const rankingTable = ({ candidates }: Ranking, options: ReportOptions): Markup => {
  const { columns } = LABELS[options.language];
  const words = PAGE_WORDS[options.language];
  const folder = parentFolder(candidates.map(({ file }) => file.path));
  const heads = [
    ['rank', columns.rank],
    ['who', columns.name],
    ['outcome', columns.outcome],
    ['score', columns.score],
    ['education', columns.education],
    ['service', columns.service],
    ['strip', words.strip],
    ['certificates', columns.certificates],
    ['reasons', columns.reasons],
  ] as const;
  return markup`<table role="table" class="ranking" aria-labelledby="candidates-title">
<thead role="rowgroup"><tr role="row" class="heads">${heads.map(([key, label]) => markup`<th role="columnheader" scope="col" class="${key}" data-key="${key}">${label}</th>`)}</tr></thead>
<tbody role="rowgroup">
${candidates.map((candidate, index) => row(candidate, index, folder, options))}</tbody>
</table>`;
};
