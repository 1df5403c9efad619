import type { Move, RubricDiff } from '../../model/index.ts';
import { pageHead } from '../html/head.ts';
import { type Markup, markup, NOTHING } from '../html/markup.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import {
  arrowOf,
  byWeight,
  causesText,
  changeText,
  countsOf,
  DIFF_WORDS,
  editText,
  gateText,
  whoIs,
} from './wording.ts';

const tile = (figure: string | number, what: string): Markup =>
  markup`<li class="tile"><span class="figure">${figure}</span><span class="what">${what}</span></li>`;

const tiles = (diff: RubricDiff, { language }: ReportOptions): Markup => {
  const { tiles: names } = DIFF_WORDS[language];
  const { candidates, moved, outcomes, rescored, entered, left } = countsOf(diff);
  const { tau } = diff.movement;
  return markup`<ul class="tiles">${[
    tile(candidates, names.candidates),
    tile(moved, names.moved),
    tile(outcomes, names.outcomes),
    tile(rescored, names.rescored),
    tile(entered, names.entered),
    tile(left, names.left),
    tile(tau === null ? '—' : tau.toFixed(3), 'Kendall τ-b'),
  ]}</ul>`;
};

const directionOf = ({ before, after }: Move): 'rises' | 'falls' | 'stays' =>
  before.rank === after.rank ? 'stays' : after.rank < before.rank ? 'rises' : 'falls';

const rowOf = (move: Move, { language }: ReportOptions): Markup => {
  const { before, after, causes } = move;
  const { outcomes } = LABELS[language];
  const words = DIFF_WORDS[language];
  const crossing =
    before.listed === after.listed
      ? NOTHING
      : markup` <span class="badge ${after.listed ? 'qualified' : 'rejected'}">${after.listed ? words.enters : words.leaves}</span>`;
  const outcome =
    before.outcome === after.outcome
      ? markup`<span class="badge ${after.outcome}">${outcomes[after.outcome]}</span>`
      : markup`<span class="badge ${before.outcome}">${outcomes[before.outcome]}</span> → <span class="badge ${after.outcome}">${outcomes[after.outcome]}</span>`;
  return markup`<tr class="${directionOf(move)}"><td class="arrow">${arrowOf(move)}</td><td>${changeText(before.rank, after.rank)}</td><th scope="row">${whoIs(move)}${crossing}</th><td>${changeText(before.score.toFixed(1), after.score.toFixed(1))}</td><td>${outcome}</td><td>${causesText(causes, language)}</td></tr>\n`;
};

const moves = (diff: RubricDiff, options: ReportOptions): Markup => {
  const words = DIFF_WORDS[options.language];
  const { columns } = LABELS[options.language];
  const rows = byWeight(diff.movement.moves);
  if (rows.length === 0) return markup`<p class="note">${words.noMoves}</p>`;
  return markup`<table class="moves"><thead><tr><th scope="col"><span class="unseen">${words.direction}</span></th><th scope="col">${columns.rank}</th><th scope="col">${words.candidate}</th><th scope="col">${columns.score}</th><th scope="col">${columns.outcome}</th><th scope="col">${words.cause}</th></tr></thead>
<tbody>
${rows.map((move) => rowOf(move, options))}</tbody></table>`;
};

/** The diff as one offline page without a script: sums, gates, what changed, and who moves why, those that cross the shortlist first. */
export const render = (diff: RubricDiff, options: ReportOptions): string => {
  const { language } = options;
  const words = DIFF_WORDS[language];
  const { before, after, gates, edits } = diff;
  const counts = countsOf(diff);
  const { style } = options.pageFiles();
  const versions = `${changeText(before.id, after.id)} ${changeText(before.version, after.version)}`;
  const page = markup`${pageHead({ language, title: `${words.title}${LABELS[language].colon}${versions}`, style, script: null, tool: diff.tool })}
<body>
<header class="top"><div><p class="kind">${words.title}</p><h1>${after.title[language]}</h1>
<p class="about">${versions} · ${LABELS[language].asOf(diff.asOf)} · ${before.source} → ${after.source}</p></div></header>
<main>
${tiles(diff, options)}
<p class="note">${words.summary(counts)}</p>
${gates.length === 0 ? NOTHING : markup`<ul class="gates">${gates.map((gate) => markup`<li class="${gate.holds ? 'rises' : 'falls'}">${gateText(gate, language)}</li>`)}</ul>`}
<h2>${words.edits}</h2>
<ul class="edits">${edits.length === 0 ? markup`<li>${words.noEdits}</li>` : edits.map((edit) => markup`<li>${editText(edit, language)}</li>`)}</ul>
<h2>${words.moves(counts.moved, counts.candidates)} · ${words.shortlist(diff.shortlist)}</h2>
${moves(diff, options)}
</main>
<footer>${diff.tool}</footer>
</body>
</html>
`;
  return page.html;
};
