import type { Move, RubricDiff } from '../../model/index.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { withoutControls } from '../safe.ts';
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

/** Lets a job find its own comment on a pull request and write it anew. */
const MARK = '<!-- screener rubric diff -->';

/** Rows of moves: a comment on GitHub holds 65,536 characters. */
const MOST_ROWS = 100;
const MOST_EDITS = 50;

/** Characters that Markdown or HTML gives a meaning. Matches `|`, `<`, `_`; not `-`. */
const SPECIAL = /[\\`*_{}[\]<>()#!|~@$&]/gu;

/** What no id of a rubric holds. Matches a backtick; not `phone-support`. */
const NOT_OF_AN_ID = /[^\w.-]/gu;

/** A text as itself: no link, no mention, no table cell, no tag. */
const plain = (text: string): string =>
  withoutControls(text).replace(SPECIAL, (character) =>
    character === '<'
      ? '&lt;'
      : character === '>'
        ? '&gt;'
        : character === '&'
          ? '&amp;'
          : character === '@'
            ? '&#64;'
            : `\\${character}`,
  );

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

const rowOf = (move: Move, language: ReportOptions['language']): readonly string[] => {
  const { before, after, causes } = move;
  const { outcomes } = LABELS[language];
  const words = DIFF_WORDS[language];
  const list = after.listed === before.listed ? '' : ` **${after.listed ? words.enters : words.leaves}**`;
  return [
    `${arrowOf(move)}${list}`,
    changeText(before.rank, after.rank),
    plain(whoIs(move)),
    changeText(before.score.toFixed(1), after.score.toFixed(1)),
    changeText(outcomes[before.outcome], outcomes[after.outcome]),
    plain(causesText(causes, language)),
  ];
};

/** A comment for a pull request: sums and gates, what changed, and a folded table of who moves and why. */
export const render = (diff: RubricDiff, { language }: ReportOptions): string => {
  const words = DIFF_WORDS[language];
  const { columns, more } = LABELS[language];
  const { before, after, movement, edits, gates } = diff;
  const counts = countsOf(diff);
  const rows = byWeight(movement.moves);
  const shown = rows.slice(0, MOST_ROWS);
  const moves =
    rows.length === 0
      ? [words.noMoves]
      : [
          ...table(
            ['', columns.rank, words.candidate, columns.score, columns.outcome, words.cause],
            shown.map((move) => rowOf(move, language)),
          ),
          ...(rows.length > shown.length ? ['', `… ${more(rows.length - shown.length)}`] : []),
        ];
  const edited = edits.slice(0, MOST_EDITS).map((edit) => `- ${plain(editText(edit, language))}`);
  return `${[
    MARK,
    `### ${words.title}: \`${after.id.replace(NOT_OF_AN_ID, '')}\` ${changeText(plain(before.version), plain(after.version))}`,
    '',
    `**${words.tau(movement.tau)}** · ${words.summary(counts)}`,
    '',
    ...gates.map((gate) => `- ${gate.holds ? '' : '**'}${gateText(gate, language)}${gate.holds ? '' : '**'}`),
    ...(gates.length > 0 ? [''] : []),
    `**${words.edits}**`,
    '',
    ...(edited.length === 0 ? [words.noEdits] : edited),
    ...(edits.length > MOST_EDITS ? [`- … ${more(edits.length - MOST_EDITS)}`] : []),
    '',
    '<details open>',
    `<summary>${words.moves(counts.moved, counts.candidates)} · ${words.shortlist(diff.shortlist)}</summary>`,
    '',
    ...moves,
    '',
    '</details>',
    '',
    `<sub>${plain(`${before.source} → ${after.source} · ${diff.asOf} · ${diff.tool}`)}</sub>`,
  ].join('\n')}\n`;
};
