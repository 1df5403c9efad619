import type { Move, RubricDiff } from '../../model/index.ts';
import { type Column, GAP, gridWidth, toGrid } from '../grid.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { safeForTerminal } from '../safe.ts';
import { widthOf, wrap } from '../text-width.ts';
import { arrowOf, causesText, changeText, countsOf, DIFF_WORDS, editText, gateText, whoIs } from './wording.ts';

/** Least columns of the candidate and of the cause; where there is no room, lines grow longer than the terminal. */
const LEAST = 16;

/** Moves that are told one by one, of each kind: nobody reads on in a terminal, and the JSON has them all. */
const MOST_MOVES = 100;

/** The first moves made into lines, and how many more there are. */
const firstOf = (
  moves: readonly Move[],
  language: ReportOptions['language'],
  toLines: (first: readonly Move[]) => readonly string[],
): readonly string[] => [
  ...toLines(moves.slice(0, MOST_MOVES)),
  ...(moves.length > MOST_MOVES ? [`  … ${DIFF_WORDS[language].more(moves.length - MOST_MOVES)}`] : []),
];

/** Rows of moves in columns: arrow, ranks, outcomes, scores, who, why. */
const moveLines = (moves: readonly Move[], { language, width, palette }: ReportOptions): readonly string[] => {
  const { outcomes } = LABELS[language];
  const rows = moves.map(({ before, after, causes, ...move }) => ({
    arrow: arrowOf({ before, after }),
    facts: [
      changeText(before.rank, after.rank),
      changeText(before.score.toFixed(1), after.score.toFixed(1)),
      changeText(outcomes[before.outcome], outcomes[after.outcome]),
    ],
    who: safeForTerminal(whoIs(move)),
    why: safeForTerminal(causesText(causes, language)),
  }));
  const widest = (texts: readonly string[]): number => Math.max(1, ...texts.map(widthOf));
  const narrow: readonly Column[] = [
    { width: widest(rows.map(({ arrow }) => arrow)), align: 'left' },
    ...[0, 1, 2].map((at): Column => ({ width: widest(rows.map(({ facts }) => facts[at] ?? '')), align: 'left' })),
  ];
  const room = Math.max(2 * LEAST, width - gridWidth(narrow) - 2 * GAP);
  const who = Math.min(widest(rows.map((row) => row.who)), Math.max(LEAST, Math.floor(room / 2)));
  const why = Math.max(LEAST, room - who);
  const columns: readonly Column[] = [...narrow, { width: who, align: 'left' }, { width: why, align: 'left' }];
  const lines = toGrid(
    columns,
    rows.map((row) => ({
      cells: [[row.arrow], ...row.facts.map((fact) => [fact]), wrap(row.who, who), wrap(row.why, why)],
    })),
  );
  // After the grid, so that colour codes take no room in it.
  return lines.map((line) =>
    line.startsWith('↑') ? palette.good(line) : line.startsWith('↓') ? palette.bad(line) : line,
  );
};

const shortlistLines = (moves: readonly Move[], options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const words = DIFF_WORDS[language];
  const line = (move: Move, enters: boolean): readonly string[] => {
    const rank = changeText(`#${move.before.rank}`, `#${move.after.rank}`);
    const text = `${enters ? '+' : '-'} ${enters ? words.enters : words.leaves} ${rank} ${whoIs(move)}${LABELS[language].clause}${causesText(move.causes, language)}`;
    return indent(text, 2, width).map(enters ? palette.good : palette.bad);
  };
  const entered = moves.filter(({ before, after }) => after.listed && !before.listed);
  const left = moves.filter(({ before, after }) => before.listed && !after.listed);
  const lines = [
    ...firstOf(entered, language, (first) => first.flatMap((move) => line(move, true))),
    ...firstOf(left, language, (first) => first.flatMap((move) => line(move, false))),
  ];
  return lines.length > 0 ? lines : [`  ${words.noListChange}`];
};

/** What changed, who enters and leaves the shortlist, who moves with arrows and causes, then sums and gates. */
export const render = (diff: RubricDiff, options: ReportOptions): string => {
  const { language, width, palette } = options;
  const words = DIFF_WORDS[language];
  const { before, after, movement, edits, gates } = diff;
  const counts = countsOf(diff);
  const head = `${changeText(before.id, after.id)} ${changeText(before.version, after.version)} · ${LABELS[language].asOf(diff.asOf)}`;
  const edited =
    edits.length === 0 ? [`  ${words.noEdits}`] : edits.flatMap((edit) => indent(editText(edit, language), 2, width));
  return `${[
    palette.strong(safeForTerminal(head)),
    ...indent(`${before.source} → ${after.source}`, 0, width).map(palette.faint),
    '',
    palette.strong(words.edits),
    ...edited,
    '',
    palette.strong(words.shortlist(diff.shortlist)),
    ...shortlistLines(movement.moves, options),
    '',
    palette.strong(words.moves(counts.moved, counts.candidates)),
    ...(movement.moves.length === 0
      ? [`  ${words.noMoves}`]
      : firstOf(movement.moves, language, (first) => moveLines(first, options))),
    '',
    words.tau(movement.tau),
    ...indent(words.summary(counts), 0, width),
    ...gates.map((gate) => (gate.holds ? palette.good : palette.bad)(gateText(gate, language))),
  ].join('\n')}\n`;
};
