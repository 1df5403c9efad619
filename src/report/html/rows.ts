import type { Candidate, CriterionResult, Outcome, Ranking } from '../../model/index.ts';
import { certificatesText, decisiveReasons, educationText, monthsText } from '../facts.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { parentFolder } from '../parent-folder.ts';
import { rowGroups } from './browser/row-groups.ts';
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
  const bars = criteria.map(({ max, credit }) => {
    const left = tenth(x);
    x += total === 0 ? 0 : (max / total) * room;
    const bar = `H${left}V${tenth(STRIP.height - Math.max(LEAST_HEIGHT, credit * STRIP.height))}H${tenth(x)}V${STRIP.height}`;
    x += STRIP.gap;
    return bar;
  });
  return `M0 ${STRIP.height}${bars.join('')}`;
};

/** A bar of 0..100, which its number stands beside. */
export const scoreBar = (score: number): Markup =>
  markup`<svg class="bar" aria-hidden="true"><rect width="${tenth(score)}%" height="100%"/></svg>`;

export const outcomeBadge = (outcome: Outcome, word: string): Markup =>
  markup`<span class="badge ${outcome}"><span aria-hidden="true">${OUTCOME_SIGNS[outcome]}</span> ${word}</span>`;

const cell = (name: string, content: string | number | readonly Markup[]): Markup =>
  markup`<td role="cell" class="${name}">${content}</td>`;

/** On one line: blank text between two cells would be one more node to the browser. */
const row = (candidate: Candidate, folder: string, options: ReportOptions): Markup => {
  const labels = LABELS[options.language];
  const { profile, outcome, score } = candidate;
  const strip = markup`<svg viewBox="0 0 ${STRIP.width} ${STRIP.height}" preserveAspectRatio="none" aria-hidden="true"><path d="${stripPath(candidate.criteria)}"/></svg>`;
  const cells = [
    cell('rank', candidate.rank),
    markup`<th role="rowheader" scope="row" class="who"><span class="name">${candidate.name ?? labels.nameless}</span><span class="file">${candidate.file.path.slice(folder.length)}</span></th>`,
    cell('outcome', [outcomeBadge(outcome, labels.outcomes[outcome])]),
    cell('score', [markup`<span class="number">${score.toFixed(1)}</span>`, scoreBar(score)]),
    cell('education', educationText(profile, labels)),
    cell('service', monthsText(profile.tenure.customerServiceMonths, labels)),
    cell('strip', [strip]),
    cell('certificates', certificatesText(profile, options, MOST_CERTIFICATES)),
    cell('reasons', decisiveReasons(candidate, options).join(labels.clause)),
  ];
  return markup`<tr role="row" class="row">${cells}</tr>\n`;
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
  const rows = candidates.map((candidate) => row(candidate, folder, options));
  const groups = rowGroups(rows).map((group) => markup`<tbody role="rowgroup">\n${group}</tbody>\n`);
  return markup`<table role="table" class="ranking" aria-labelledby="candidates-title">
<thead role="rowgroup"><tr role="row" class="heads">${heads.map(([key, label]) => markup`<th role="columnheader" scope="col" class="${key}" data-key="${key}">${label}</th>`)}</tr></thead>
${groups}</table>`;
};
