import type { Candidate, Outcome, Ranking, RequirementStatus } from '../../model/index.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { toScales } from './index-data.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { PAGE_WORDS } from './page-words.ts';

const OUTCOMES: readonly Outcome[] = ['qualified', 'review', 'rejected'];
const STATUSES: readonly RequirementStatus[] = ['met', 'unproven', 'failed'];
const STATUS_SIGNS: Readonly<Record<RequirementStatus, string>> = { met: '✓', unproven: '?', failed: '✗' };

/** Ten points a column of the histogram; 100 itself stands in the last. */
const BINS = 10;
/** The drawing of the histogram in its own units: columns stand on `base`, `most` high, under their count. */
const PLOT = { width: 340, height: 200, base: 178, most: 154, column: 28, step: 34, left: 3 } as const;

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

const binOf = (score: number): number => Math.min(BINS - 1, Math.floor(score / BINS));

const column = (members: readonly Candidate[], bin: number, highest: number): Markup => {
  const x = PLOT.left + bin * PLOT.step;
  const unit = PLOT.most / Math.max(1, highest);
  let top = PLOT.base;
  const parts = OUTCOMES.map((outcome) => {
    const height = members.filter((candidate) => candidate.outcome === outcome).length * unit;
    top -= height;
    return height === 0
      ? NOTHING
      : markup`<rect class="part ${outcome}" x="${x}" y="${tenth(top)}" width="${PLOT.column}" height="${tenth(height)}"/>`;
  });
  const middle = x + PLOT.column / 2;
  return markup`${parts}${members.length === 0 ? NOTHING : markup`<text class="count" x="${middle}" y="${tenth(top - 5)}">${members.length}</text>`}<text class="tick" x="${middle}" y="${PLOT.base + 15}">${bin * BINS}–</text>`;
};

/** How many candidates have which score, by outcome. */
const histogram = ({ candidates }: Ranking, options: ReportOptions): Markup => {
  const words = PAGE_WORDS[options.language];
  const { outcomes } = LABELS[options.language];
  const bins = Array.from({ length: BINS }, (_, bin) => candidates.filter(({ score }) => binOf(score) === bin));
  const highest = Math.max(...bins.map(({ length }) => length));
  const told = bins.flatMap(({ length }, bin) =>
    length === 0 ? [] : [`${bin * BINS}–${(bin + 1) * BINS}: ${length}`],
  );
  return markup`<figure class="chart"><figcaption><h3>${words.scores}</h3><p class="note">${words.scoresNote}</p></figcaption>
<svg class="histogram" viewBox="0 0 ${PLOT.width} ${PLOT.height}" role="img" aria-label="${words.scores} (${words.scoresNote}): ${told.join(', ')}">
<path class="axis" d="M0 ${PLOT.base}.5h${PLOT.width}"/>${bins.map((members, bin) => column(members, bin, highest))}</svg>
<ul class="legend">${OUTCOMES.map((outcome) => markup`<li><span class="swatch ${outcome}" aria-hidden="true"></span>${outcomes[outcome]}</li>`)}</ul></figure>`;
};

/** How many candidates meet each requirement. */
const requirementChart = ({ candidates }: Ranking, options: ReportOptions): Markup => {
  const words = PAGE_WORDS[options.language];
  const labels = LABELS[options.language];
  const [first] = candidates;
  if (first === undefined || first.requirements.length === 0) return NOTHING;
  const rows = first.requirements.map(({ title }, index) => {
    const counts = STATUSES.map(
      (status) => candidates.filter(({ requirements }) => requirements[index]?.status === status).length,
    );
    let x = 0;
    const parts = STATUSES.map((status, place) => {
      const width = ((counts[place] ?? 0) / candidates.length) * 100;
      const part = markup`<rect class="part ${status}" x="${tenth(x)}" width="${tenth(width)}" height="10"/>`;
      x += width;
      return part;
    });
    const told = STATUSES.map(
      (status, place) =>
        markup`<span><span aria-hidden="true">${STATUS_SIGNS[status]}</span><span class="unseen">${labels.requirements[status]}</span> ${counts[place] ?? 0}</span>`,
    );
    return markup`<li><span class="label">${title[options.language]}</span><span class="told">${told}</span><svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg></li>`;
  });
  return markup`<figure class="chart"><figcaption><h3>${labels.heads.requirements}</h3><p class="note">${words.requirementsNote}</p></figcaption><ul class="bars">${rows}</ul></figure>`;
};

/** The value below which the given share of the sorted values lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** What each criterion gives on average, and where the middle half of the candidates stands. */
const criteriaChart = (ranking: Ranking, options: ReportOptions): Markup => {
  const words = PAGE_WORDS[options.language];
  const labels = LABELS[options.language];
  const { candidates } = ranking;
  if (candidates.length === 0) return NOTHING;
  const rows = toScales(ranking, options).flatMap(({ title, max, bonus }, index) => {
    if (bonus) return [];
    const points = candidates.map(({ criteria }) => criteria[index]?.points ?? 0).sort((a, b) => a - b);
    const average = points.reduce((sum, value) => sum + value, 0) / points.length;
    const share = (value: number): number => (max === 0 ? 0 : (value / max) * 100);
    const from = share(quantile(points, 0.25));
    const to = share(quantile(points, 0.75));
    return [
      markup`<li><span class="label">${title}</span><span class="told">${words.average} ${average.toFixed(1)} / ${max}</span><svg class="spread" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="fill" width="${tenth(share(average))}" height="10"/><rect class="middle" x="${tenth(from)}" y="4" width="${tenth(Math.max(1, to - from))}" height="2"/></svg></li>`,
    ];
  });
  return markup`<figure class="chart wide"><figcaption><h3>${labels.heads.criteria}</h3><p class="note">${words.criteriaNote}</p></figcaption><ul class="bars two">${rows}</ul></figure>`;
};

/** Charts of the candidates listed. */
export const charts = (ranking: Ranking, options: ReportOptions): Markup =>
  ranking.candidates.length === 0
    ? NOTHING
    : markup`<div class="charts">${histogram(ranking, options)}${requirementChart(ranking, options)}${criteriaChart(ranking, options)}</div>`;
