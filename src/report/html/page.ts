import type { Outcome, Ranking } from '../../model/index.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { duplicateDifferences, duplicateGroups, sameText } from '../same/texts.ts';
import { outcomeCounts } from '../summary.ts';
import { filled } from './browser/filled.ts';
import { CANDIDATE } from './browser/forms.ts';
import { packAll } from './browser/packing.ts';
import { toPageCandidate } from './candidate-data.ts';
import { charts } from './charts.ts';
import { pageHead } from './head.ts';
import { toPageIndex } from './index-data.ts';
import { jsonData, type Markup, markup, NOTHING, verbatim } from './markup.ts';
import { PAGE_WORDS } from './page-words.ts';
import { OUTCOME_SIGNS, rankingTable } from './rows.ts';

const OUTCOMES: readonly Outcome[] = ['qualified', 'review', 'rejected'];

/** Letters of a hash that tell two rubrics apart. */
const SHORT_HASH = 12;

const summary = (ranking: Ranking, options: ReportOptions): Markup => {
  const labels = LABELS[options.language];
  const counts = outcomeCounts(ranking);
  const { ranked, unreadable, duplicates } = ranking.counts;
  const tiles = OUTCOMES.map(
    (outcome) =>
      markup`<li class="tile ${outcome}"><span class="sign" aria-hidden="true">${OUTCOME_SIGNS[outcome]}</span><span class="figure">${counts[outcome]}</span><span class="what">${labels.outcomes[outcome]}</span></li>`,
  );
  const others = [
    ...(unreadable === 0 ? [] : [[unreadable, labels.heads.unread] as const]),
    ...(duplicates === 0 ? [] : [[duplicates, labels.heads.duplicates] as const]),
  ].map(
    ([count, what]) =>
      markup`<li class="tile"><a href="#unranked"><span class="figure">${count}</span><span class="what">${what}</span></a></li>`,
  );
  const shown = ranking.candidates.length;
  return markup`<ul class="tiles">${tiles}${others}</ul>${shown === ranked ? NOTHING : markup`<p class="note">${labels.shown(shown, ranked)}</p>`}`;
};

const overview = (ranking: Ranking, options: ReportOptions): Markup => {
  const words = PAGE_WORDS[options.language];
  return markup`<section aria-labelledby="overview-title">
<h2 id="overview-title" class="unseen">${words.overview}</h2>
${summary(ranking, options)}
<details class="reading"><summary>${words.reading}</summary><ul>${words.readingTexts.map((text) => markup`<li>${text}</li>`)}</ul></details>
<details class="overview" open><summary>${words.overview}</summary>${charts(ranking, options)}</details>
</section>`;
};

const unranked = ({ unreadable, duplicates }: Ranking, options: ReportOptions): Markup => {
  if (unreadable.length + duplicates.length === 0) return NOTHING;
  const words = PAGE_WORDS[options.language];
  const labels = LABELS[options.language];
  const failures = unreadable.map(
    ({ file, status, message }) =>
      markup`<tr><th scope="row">${file.path}</th><td>${labels.statuses[status]}</td><td>${message[options.language]}</td></tr>\n`,
  );
  const repeats = duplicateGroups(duplicates, options).flatMap((group) =>
    group.duplicates.map((duplicate) => {
      const why = [`= ${duplicate.of}`, sameText(duplicate, options), ...duplicateDifferences(duplicate, options)];
      return markup`<tr><th scope="row">${duplicate.file.path}</th><td>${group.title}</td><td>${why.join(labels.clause)}</td></tr>\n`;
    }),
  );
  return markup`<section id="unranked" aria-labelledby="unranked-title"><h2 id="unranked-title">${labels.heads.unread}</h2>
<p class="note">${words.unreadNote}</p>
<table class="unranked"><thead><tr><th scope="col">${words.file}</th><th scope="col">${words.status}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>
${failures}${repeats}</tbody></table></section>`;
};

const data = (ranking: Ranking, options: ReportOptions): Markup => {
  const candidates = ranking.candidates.map((candidate) => toPageCandidate(candidate, options));
  const { texts, packed } = packAll(candidates, CANDIDATE);
  return markup`<script type="application/json" id="index">${jsonData(toPageIndex(ranking, options))}</script>
<script type="application/json" id="texts">${jsonData(texts)}</script>
${packed.map((candidate, index) => markup`<script type="application/json" id="d${index}">${jsonData(candidate)}</script>\n`)}`;
};

/**
 * The ranking as one page that needs nothing else: a table that can be sorted, filtered and searched, each candidate
 * opening to the evidence of every point.
 *
 * Without JavaScript the table is there as ranked. Texts of documents are only ever text: escaped in the page, and set as
 * text nodes by the script.
 */
export const render = (ranking: Ranking, options: ReportOptions): string => {
  const { language } = options;
  const labels = LABELS[language];
  const words = PAGE_WORDS[language];
  const files = options.pageFiles();
  const { rubric } = ranking;
  const title = `${rubric.title[language]} · ${words.report}`;
  const page = markup`${pageHead({ language, title, style: files.style, script: files.script, tool: ranking.tool })}
<body>
<a class="skip" href="#candidates">${words.skip}</a>
<header class="top"><div><p class="kind">${words.report}</p><h1>${rubric.title[language]}</h1>
<p class="about">${rubric.id} ${rubric.version} · ${labels.asOf(ranking.asOf)}</p>${ranking.blind === true ? markup`<p class="about">${labels.blind}</p>` : NOTHING}</div><div id="tools"></div></header>
<main>
${overview(ranking, options)}
<section id="candidates" aria-labelledby="candidates-title" tabindex="-1"><h2 id="candidates-title">${words.candidates}</h2>
<noscript><p class="note">${words.noScript}</p></noscript>
<div id="controls"></div>
${rankingTable(ranking, options)}
<p id="no-match" class="note" hidden>${words.noMatch}</p>
</section>
${unranked(ranking, options)}
</main>
<footer>${filled(words.madeBy, { tool: ranking.tool, score: ranking.scoreVersion, sha: rubric.sha256.slice(0, SHORT_HASH) })}</footer>
${data(ranking, options)}
<script>${verbatim(files.script.text)}</script>
</body>
</html>
`;
  return page.html;
};
