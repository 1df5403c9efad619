import type { Outcome, Ranking, Unreadable } from '../model/index.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { safeForTerminal } from './safe.ts';
import { copiedOnce, copiedText, duplicateDifferences, duplicateGroups, sameText } from './same/texts.ts';
import { SAME_WORDS } from './same/words.ts';
import { wrap } from './text-width.ts';

const INDENT = '  ';

const indented = (text: string, width: number): readonly string[] =>
  wrap(safeForTerminal(text), width - INDENT.length).map((line) => INDENT + line);

/** How many candidates of the whole run came to each outcome. */
export const outcomeCounts = ({ counts, candidates }: Ranking): Readonly<Record<Outcome, number>> => {
  const having = (outcome: Outcome): number => candidates.filter((candidate) => candidate.outcome === outcome).length;
  return counts.outcomes ?? { qualified: having('qualified'), review: having('review'), rejected: having('rejected') };
};

/** A heading of the summary and what stands under it; nothing where that is nothing. */
const under = (head: string, lines: readonly string[], { language }: ReportOptions): readonly string[] =>
  lines.length === 0 ? [] : [`${head}${LABELS[language].colon}`.trimEnd(), ...lines];

/** Files that another one stands for, and bullets that several candidates have. */
const samenessLines = ({ duplicates, candidates }: Ranking, options: ReportOptions): readonly string[] => {
  const { width } = options;
  const inner = (text: string): readonly string[] => indented(text, width - INDENT.length).map((line) => INDENT + line);
  const copied = copiedOnce(candidates).flatMap(({ path, bullets }) => [
    ...indented(path, width),
    ...bullets.flatMap((bullet) => inner(copiedText(bullet, options))),
  ]);
  return [
    ...duplicateGroups(duplicates, options).flatMap((group) =>
      under(
        group.title,
        group.duplicates.flatMap((duplicate) => [
          ...indented(
            duplicate.kind === 'same-bytes'
              ? `${duplicate.file.path} = ${duplicate.of}`
              : `${duplicate.file.path} = ${duplicate.of} · ${sameText(duplicate, options)}`,
            width,
          ),
          ...duplicateDifferences(duplicate, options).flatMap(inner),
        ]),
        options,
      ),
    ),
    ...under(SAME_WORDS[options.language].copied, copied, options),
  ];
};

/** How many files came to what, then each file that was not ranked, with why. */
export const summaryLines = (ranking: Ranking, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const labels = LABELS[language];
  const { counts, unreadable, candidates } = ranking;
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
  return [
    ...wrap(labels.summary(numbers), width).map(palette.strong),
    ...(ranking.blind === true ? wrap(labels.blind, width) : []),
    ...cut.map(palette.bad),
    ...left,
    ...shown,
    ...under(labels.heads.unread, failures, options),
    ...samenessLines(ranking, options),
  ];
};
