import type { IdleKeyword, RankInterval, Sensitivity, WeightChange } from '../../model/index.ts';
import { type Column, toGrid } from '../grid.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { safeForTerminal } from '../safe.ts';
import { widthOf, wrap } from '../text-width.ts';
import { SENSITIVITY_WORDS } from './wording.ts';

/** Rows of each list that a screen shows; JSON has all. */
const MOST_SWAPS = 10;
const MOST_CROSSINGS = 5;
/** Columns of a candidate's name at least. */
const LEAST_NAME = 12;

const lastOf = (path: string): string => path.split('/').at(-1) ?? path;

/** Cut down to a decimal away from the weight, so that the number printed is far enough. */
const weight = ({ from, to }: WeightChange): string =>
  ((to > from ? Math.ceil(to * 10) : Math.floor(to * 10)) / 10).toFixed(1);

const changeText = (change: WeightChange, { language }: ReportOptions): string =>
  `${change.title[language]} [${change.id}] ${change.from} → ${weight(change)}`;

type Namer = (file: string) => string;

/** `#4 严志远`: the rank and the name, or the file where none was read. */
const namer = ({ intervals }: Sensitivity): Namer => {
  const people = new Map(intervals.map(({ file, name, rank }) => [file, `#${rank} ${name ?? lastOf(file)}`]));
  return (file) => people.get(file) ?? file;
};

const intervalLines = (intervals: readonly RankInterval[], options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const words = SENSITIVITY_WORDS[language];
  const { columns: heads, outcomes } = LABELS[language];
  const hasShare = intervals.some(({ listedShare }) => listedShare !== null);
  const rows = [
    [heads.rank, words.interval, ...(hasShare ? [words.share] : []), heads.score, heads.outcome],
    ...intervals.map(({ rank, best, worst, score, outcome, listedShare }) => [
      String(rank),
      best === worst ? String(best) : `${best}–${worst}`,
      ...(hasShare ? [`${Math.round((listedShare ?? 0) * 100)}%`] : []),
      score.toFixed(1),
      outcomes[outcome],
    ]),
  ];
  const facts: readonly Column[] = (rows[0] ?? []).map((_, at) => ({
    width: Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
    align: at === (rows[0]?.length ?? 0) - 1 ? 'left' : 'right',
  }));
  const room = Math.max(LEAST_NAME, width - facts.reduce((sum, column) => sum + column.width + 2, 0));
  const who = [
    heads.name,
    ...intervals.map(({ name, file }) => (name === null ? lastOf(file) : `${name} · ${lastOf(file)}`)),
  ];
  const lines = toGrid(
    [...facts, { width: room, align: 'left' }],
    rows.map((row, at) => ({ cells: [...row.map((cell) => [cell]), wrap(safeForTerminal(who[at] ?? ''), room)] })),
  );
  return lines.map((line, at) => (at === 0 ? palette.faint(line) : line));
};

const keywordLines = (idle: readonly IdleKeyword[], hits: IdleKeyword['hits']): string =>
  idle
    .filter((each) => each.hits === hits)
    .map(({ group, id }) => `${group}/${id}`)
    .join(', ');

/** Intervals of ranks, then what moves neighbours and the cut, then ties and what sorts nobody. */
export const render = (sensitivity: Sensitivity, options: ReportOptions): string => {
  const { language, width, palette } = options;
  const words = SENSITIVITY_WORDS[language];
  const { colon, comma, more } = LABELS[language];
  const { rubric, swaps, crossings, ties, constant, idle } = sensitivity;
  const nameOf = namer(sensitivity);
  const block = (head: string, lines: readonly string[]): readonly string[] => ['', palette.strong(head), ...lines];
  const list = (texts: readonly string[]): readonly string[] =>
    (texts.length === 0 ? [words.none] : texts).flatMap((text) => indent(text, 2, width));
  const crossed = crossings.slice(0, MOST_CROSSINGS).map(({ leaves, enters, change }) => {
    const who = [
      ...(leaves === null ? [] : [words.leaves(nameOf(leaves))]),
      ...(enters === null ? [] : [words.enters(nameOf(enters))]),
    ];
    return `${changeText(change, options)}${colon}${who.join(comma)}`;
  });
  const hidden = swaps.length - MOST_SWAPS;
  const swapped = swaps
    .slice(0, MOST_SWAPS)
    .map(({ upper, lower, gap, change }) =>
      [words.swap(nameOf(upper), nameOf(lower), gap), change === null ? words.solid : changeText(change, options)].join(
        colon,
      ),
    );
  const { top, minimumScore } = sensitivity.shortlist;
  return `${[
    ...indent(
      `${rubric.title[language]} ${rubric.id} ${rubric.version} · ${words.title} · ${LABELS[language].asOf(sensitivity.asOf)}`,
      0,
      width,
    ).map(palette.strong),
    ...indent(words.method(sensitivity), 0, width),
    ...block(words.intervals, intervalLines(sensitivity.intervals, options)),
    ...block(words.swaps, list([...swapped, ...(hidden > 0 ? [`… ${more(hidden)}`] : [])])),
    ...(top === null && minimumScore === null ? [] : block(words.crossings, list(crossed))),
    ...block(words.ties, list(ties.map((files) => files.map(nameOf).join(comma)))),
    ...block(
      words.constant,
      list(
        constant.map(
          ({ id, title, credit }) => `${title[language]} [${id}]${colon}${words.constantCredit(String(credit))}`,
        ),
      ),
    ),
    ...block(words.never, list([keywordLines(idle, 'none')].filter((text) => text !== ''))),
    ...block(words.always, list([keywordLines(idle, 'all')].filter((text) => text !== ''))),
  ].join('\n')}\n`;
};
