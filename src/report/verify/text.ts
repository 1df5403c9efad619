import type { Shift, ShiftCause, Verification } from '../../model/index.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { VERIFY_WORDS } from './words.ts';

const causeText = (cause: ShiftCause, { language }: ReportOptions): string => {
  const { notAsked } = VERIFY_WORDS[language];
  const title = cause.title[language];
  if (cause.kind === 'points') {
    const points = (value: number | null): string => value?.toFixed(1) ?? notAsked;
    return `${title} ${points(cause.before)} → ${points(cause.after)}`;
  }
  const { requirements } = LABELS[language];
  const [before, after] = [cause.before, cause.after].map((status) =>
    status === null ? notAsked : requirements[status],
  );
  return `${title} ${before} → ${after}`;
};

const shiftText = ({ path, name, before, after, causes }: Shift, options: ReportOptions): string => {
  const labels = LABELS[options.language];
  const words = VERIFY_WORDS[options.language];
  const who = `${name ?? labels.nameless} · ${path}`;
  if (before === null) return `+ ${after === null ? '' : `#${after.rank} `}${who}${labels.colon}${words.come}`;
  if (after === null) return `- #${before.rank} ${who}${labels.colon}${words.gone}`;
  const arrow = <T>(was: T, is: T, text: (value: T) => string): string =>
    was === is ? text(is) : `${text(was)} → ${text(is)}`;
  const place = [
    arrow(before.rank, after.rank, (rank) => `#${rank}`),
    arrow(before.outcome, after.outcome, (outcome) => labels.outcomes[outcome]),
    arrow(before.score, after.score, (score) => score.toFixed(1)),
  ].join('  ');
  const why =
    causes.length === 0 ? words.onlyOthers : causes.map((cause) => causeText(cause, options)).join(labels.clause);
  return `${who}${labels.colon}${place}${labels.clause}${why}`;
};

/** Lines under a heading; nothing where there are none. */
const under = (head: string, texts: readonly string[], { width, palette }: ReportOptions): readonly string[] =>
  texts.length === 0 ? [] : ['', palette.strong(head), ...texts.flatMap((text) => indent(text, 2, width))];

/** What came of a run made again: the verdict first, then everything that is not as it was. */
export const render = (verification: Verification, options: ReportOptions): string => {
  const { language, width, palette } = options;
  const { run, verdict, damaged, changes } = verification;
  const labels = LABELS[language];
  const words = VERIFY_WORDS[language];
  const line = (mark: string, text: string, style: (text: string) => string): readonly string[] =>
    indent(`${mark} ${text}`, 0, width).map(style);
  const bad = (text: string): readonly string[] => line('✗', text, palette.bad);
  const doubtful = (text: string): readonly string[] => line('!', text, palette.doubtful);
  const { tool, scoreVersion } = changes;
  const fileTexts = changes.files.map(({ path, change, before, after }) => {
    const said =
      change === 'status' && before !== null && after !== null
        ? words.statusChange(labels.statuses[before.status], labels.statuses[after.status])
        : words.fileChanges[change];
    return `${path}${labels.colon}${said}`;
  });
  const details = changes.details.map(
    ({ path, fields }) =>
      `${path}${labels.colon}${fields.map((field) => words.fields[field] ?? field).join(labels.comma)}`,
  );
  const about = [run.folder, `${run.rubric} ${run.rubricVersion}`, labels.asOf(run.asOf), words.files(run.files)];
  return `${[
    ...indent(about.join(' · '), 0, width).map(palette.strong),
    ...(verdict === 'different' ? bad(words.verdicts[verdict]) : line('✓', words.verdicts[verdict], palette.good)),
    ...damaged.flatMap((file) => bad(words.damaged(file))),
    ...(tool === null ? [] : doubtful(words.tool(tool.before, tool.after))),
    ...(scoreVersion === null ? [] : doubtful(words.scoreVersion(scoreVersion.before, scoreVersion.after))),
    ...(changes.vocabulary ? doubtful(words.vocabulary) : []),
    ...(changes.rubric === null ? [] : doubtful(words.rubric[changes.rubric])),
    ...changes.outputs.flatMap(({ path, change }) =>
      (change === 'changed' ? bad : doubtful)(`${path}${labels.colon}${words.outputs[change]}`),
    ),
    ...under(words.filesHead, fileTexts, options),
    ...under(
      words.shifts,
      changes.shifts.map((shift) => shiftText(shift, options)),
      options,
    ),
    ...under(words.details, details, options),
  ].join('\n')}\n`;
};
