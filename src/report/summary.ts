import type { Outcome, Ranking, Unreadable } from '../model/index.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { safeForTerminal } from './safe.ts';
import { wrap } from './text-width.ts';

const INDENT = '  ';

const indented = (text: string, width: number): readonly string[] =>
  wrap(safeForTerminal(text), width - INDENT.length).map((line) => INDENT + line);

/** How many candidates of the whole run came to each outcome. */
export const outcomeCounts = ({ counts, candidates }: Ranking): Readonly<Record<Outcome, number>> => {
  const having = (outcome: Outcome): number => candidates.filter((candidate) => candidate.outcome === outcome).length;
  return counts.outcomes ?? { qualified: having('qualified'), review: having('review'), rejected: having('rejected') };
};

/** How many files came to what, then each file that was not ranked, with why. */
export const summaryLines = (ranking: Ranking, { language, width, palette }: ReportOptions): readonly string[] => {
  const labels = LABELS[language];
  const { counts, unreadable, duplicates, candidates } = ranking;
  const numbers = {
    ...outcomeCounts(ranking),
    files: counts.files,
    unreadable: counts.unreadable,
    duplicates: counts.duplicates,
  };
  const shown = candidates.length === counts.ranked ? [] : wrap(labels.shown(candidates.length, counts.ranked), width);
  const left =
    counts.notMatching === undefined
      ? []
      : wrap(safeForTerminal(labels.notMatching(counts.notMatching, ranking.where ?? '')), width);
  const isReached = ({ file }: Unreadable): boolean => file.sha256 !== '' || file.bytes > 0;
  const reached = ranking.complete === false ? unreadable.filter(isReached) : unreadable;
  const cut = ranking.complete === false ? wrap(labels.incomplete(unreadable.length - reached.length), width) : [];
  const failures = reached.flatMap(({ file, status, message }) =>
    indented(`${file.path}${labels.colon}${labels.statuses[status]} — ${message[language]}`, width),
  );
  const repeats = duplicates.flatMap(({ file, of }) => indented(`${file.path} = ${of}`, width));
  return [
    ...wrap(labels.summary(numbers), width).map(palette.strong),
    ...(ranking.blind === true ? wrap(labels.blind, width) : []),
    ...cut.map(palette.bad),
    ...left,
    ...shown,
    ...(failures.length === 0 ? [] : [`${labels.heads.unread}${labels.colon}`.trimEnd(), ...failures]),
    ...(repeats.length === 0 ? [] : [`${labels.heads.duplicates}${labels.colon}`.trimEnd(), ...repeats]),
  ];
};
