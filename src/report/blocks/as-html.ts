import { pageHead } from '../html/head.ts';
import { type Markup, markup, NOTHING } from '../html/markup.ts';
import { LABELS, type Labels } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import type { Block, Labelled, ResultItem, TableBlock, TableCell } from './blocks.ts';
import { placeOn, type Stretch, type Timeline, yearMarks } from './timeline.ts';
import { labelOf } from './timeline-text.ts';

const HUNDRED = 100;

const quotesOf = (quotes: readonly string[]): Markup =>
  quotes.length === 0 ? NOTHING : markup`<ul class="quotes">${quotes.map((quote) => markup`<li>${quote}</li>`)}</ul>`;

const barOf = ({ points, max }: NonNullable<ResultItem['points']>): Markup => {
  const share = max === 0 ? 0 : (points / max) * HUNDRED;
  return markup`<svg class="bar" aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="fill" width="${share.toFixed(1)}%" height="100%"/></svg>`;
};

const resultItem = ({ tone, title, status, points, reason, quotes }: ResultItem): Markup => {
  const amount =
    points === null
      ? NOTHING
      : markup`<span class="points">${points.points.toFixed(1)} / ${points.max.toFixed(1)}</span>`;
  const mark = status === null ? NOTHING : markup`<span class="mark">${status.mark} ${status.text}</span>`;
  return markup`<li class="${tone}"><p class="head"><span class="title">${title}</span>${amount}${mark}</p>${points === null ? NOTHING : barOf(points)}<p class="reason">${reason}</p>${quotesOf(quotes)}</li>\n`;
};

const cellOf = ({ text, notes = [], tone = 'plain' }: TableCell, isNumber: boolean): Markup =>
  markup`<td class="${isNumber ? `${tone} number` : tone}">${text}${notes.map((note) => markup`<span class="note">${note}</span>`)}</td>`;

const tableOf = ({ head, rows, numeric }: TableBlock): Markup => markup`<div class="wide"><table>
<thead><tr>${head.map((text, index) => markup`<th scope="col" class="${numeric.includes(index) ? 'number' : 'plain'}">${text}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map((cell, index) => cellOf(cell, numeric.includes(index)))}</tr>\n`)}</tbody></table></div>`;

/** A part of a line in percent, as drawings take it. */
const percent = (value: number): string => `${value.toFixed(2)}%`;

/** A line is cut into so many parts. */
const PARTS = 1000;
/** Parts that the name of a year takes. */
const YEAR_PARTS = 90;

const stretchRow = (stretch: Stretch, timeline: Timeline, labels: Labels): Markup => {
  const place = stretch.span === null ? null : placeOn(stretch.span, timeline, PARTS);
  const kind = stretch.isExact || stretch.kind === 'gap' ? stretch.kind : `${stretch.kind} vague`;
  const bar =
    place === null
      ? NOTHING
      : markup`<rect class="${kind}" x="${percent(place.from / 10)}" width="${percent(place.length / 10)}" height="100%"/>`;
  return markup`<li class="row"><span class="what">${labelOf(stretch, labels)}</span><svg aria-hidden="true">${bar}</svg><span class="length">${stretch.months === null ? labels.unknown : labels.months(stretch.months)}</span></li>\n`;
};

const timelineOf = (timeline: Timeline, labels: Labels): Markup => {
  const years = yearMarks(timeline, PARTS, YEAR_PARTS).map(
    ({ year, at }) => markup`<text x="${percent(at / 10)}" y="12">${year}</text>`,
  );
  const has = (test: (stretch: Stretch) => boolean): boolean => timeline.stretches.some(test);
  const legend = [
    ['service', labels.service, has(({ kind }) => kind === 'service')],
    ['other', labels.otherWork, has(({ kind }) => kind === 'other')],
    ['gap', labels.heads.gaps, has(({ kind }) => kind === 'gap')],
    ['vague', labels.yearsOnly, has(({ kind, isExact, span }) => kind !== 'gap' && !isExact && span !== null)],
  ] as const;
  return markup`<div class="timeline"><ul>
<li class="row" aria-hidden="true"><span class="what"></span><svg class="years">${years}</svg><span class="length"></span></li>
${timeline.stretches.map((stretch) => stretchRow(stretch, timeline, labels))}</ul>
<ul class="legend">${legend.filter(([, , isUsed]) => isUsed).map(([kind, text]) => markup`<li><span class="swatch ${kind}" aria-hidden="true"></span>${text}</li>`)}</ul></div>`;
};

const labelledOf = ({ label, texts, quotes = [] }: Labelled): Markup => {
  const said =
    texts.length > 1
      ? markup`<ul class="list">${texts.map((text) => markup`<li>${text}</li>`)}</ul>`
      : markup`<p>${texts[0] ?? ''}</p>`;
  return markup`<div class="labelled"><p class="label">${label}</p><div>${said}${quotesOf(quotes)}</div></div>\n`;
};

/** Boxes to tick and lines to write on: they keep what is put in until the page is printed or closed. */
const choicesOf = (label: string, options: readonly string[], name: string): Markup =>
  markup`<fieldset class="choices"><legend>${label}</legend>${options.map((option) => markup`<label><input type="radio" name="${name}"> ${option}</label>`)}</fieldset>`;

const fieldOf = (label: string): Markup =>
  markup`<label><span>${label}</span><input type="text" autocomplete="off"></label>`;

const roomOf = (label: string): Markup =>
  markup`<label><span>${label}</span><textarea rows="1" autocomplete="off"></textarea></label>`;

const blockOf = (block: Block, index: number, labels: Labels): Markup => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? markup`<h1>${block.text}</h1>`
        : block.level === 2
          ? markup`<h2>${block.text}</h2>`
          : markup`<h3>${block.text}</h3>`;
    case 'paragraph':
      return markup`<p class="${block.tone}">${block.text}</p>`;
    case 'list':
      return markup`<ul class="list">${block.items.map((item) => markup`<li>${item}</li>`)}</ul>`;
    case 'results':
      return markup`<ul class="results">${block.items.map(resultItem)}</ul>`;
    case 'timeline':
      return timelineOf(block.timeline, labels);
    case 'labelled':
      return markup`${block.items.map(labelledOf)}`;
    case 'choices':
      return choicesOf(block.label, block.options, `choice-${index}`);
    case 'fields':
      return markup`<div class="fields">${block.labels.map(fieldOf)}</div>`;
    case 'room':
      return markup`<div class="room">${block.labels.map(roomOf)}</div>`;
    case 'table':
      return tableOf(block);
  }
};

/** Blocks by the headings over them, so that each part can be kept on one page. */
const partsOf = (blocks: readonly Block[], labels: Labels): readonly Markup[] => {
  const parts: { level: number; blocks: Markup[] }[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' || parts.length === 0)
      parts.push({ level: block.kind === 'heading' ? block.level : 2, blocks: [] });
    parts.at(-1)?.blocks.push(blockOf(block, index, labels));
  });
  return parts.map((part) => markup`<section class="level-${part.level}">${part.blocks}</section>\n`);
};

/**
 * Blocks as one page that needs nothing else: light and dark, for a wide screen, a phone and paper. Texts are only ever text, and
 * nothing in the page is run or fetched.
 */
export const asHtml = (blocks: readonly Block[], { language, documentStyle }: ReportOptions): string => {
  const labels = LABELS[language];
  const style = documentStyle();
  const title = blocks.find((block) => block.kind === 'heading');
  const page = markup`${pageHead({ language, title: title?.text ?? '', style, script: null, tool: null })}
<body>
<main>
${partsOf(blocks, labels)}</main>
</body>
</html>
`;
  return page.html;
};
