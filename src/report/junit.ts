import type { Ranking } from '../model/index.ts';
import { decisiveReasons } from './facts.ts';
import { type GateFault, gateFaults, NO_GATE } from './gate.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { safeForTerminal } from './safe.ts';
import { copiedText, duplicateDifferences, sameText } from './same/texts.ts';
import { xml } from './xml.ts';

/** A text in XML that a build's log may print as it is. */
const safe = (text: string): string => xml(safeForTerminal(text));

type Case = {
  readonly path: string;
  readonly said: string;
  readonly fault: GateFault | undefined;
  readonly isRead: boolean;
};

const caseLines = ({ path, said, fault, isRead }: Case, suite: string): string => {
  const inside =
    fault !== undefined
      ? `<failure type="${fault.cause}" message="${safe(said)}"/>`
      : isRead
        ? `<system-out>${safe(said)}</system-out>`
        : `<skipped message="${safe(said)}"/>`;
  return `    <testcase classname="${suite}" name="${safe(path)}">\n      ${inside}\n    </testcase>`;
};

/**
 * JUnit XML, as CI servers read it: a test case a file, which fails where the gate stops it (`--fail-under`, `--fail-on`); a
 * file that could not be read is skipped, unless the gate stops it, and so is one that another file stands for.
 */
export const render = (ranking: Ranking, options: ReportOptions): string => {
  const { language, gate = NO_GATE } = options;
  const labels = LABELS[language];
  const faults = new Map(gateFaults(ranking, gate).map((fault) => [fault.path, fault]));
  const suite = `screener ${safe(ranking.rubric.id)}`;
  const cases: readonly Case[] = [
    ...ranking.candidates.map((candidate) => ({
      path: candidate.file.path,
      said: [
        `${labels.outcomes[candidate.outcome]} ${candidate.score.toFixed(1)}`,
        ...decisiveReasons(candidate, options),
        ...candidate.copiedBullets.map((bullet) => copiedText(bullet, options)),
      ].join(labels.clause),
      fault: faults.get(candidate.file.path),
      isRead: true,
    })),
    ...ranking.unreadable.map(({ file: { path }, status, message }) => ({
      path,
      said: `${labels.statuses[status]}${labels.colon}${message[language]}`,
      fault: faults.get(path),
      isRead: false,
    })),
    ...ranking.duplicates.map((duplicate) => ({
      path: duplicate.file.path,
      said: [`= ${duplicate.of}`, sameText(duplicate, options), ...duplicateDifferences(duplicate, options)].join(
        labels.clause,
      ),
      fault: undefined,
      isRead: false,
    })),
  ];
  const failed = cases.filter(({ fault }) => fault !== undefined).length;
  const skipped = cases.filter(({ fault, isRead }) => fault === undefined && !isRead).length;
  const counts = `tests="${cases.length}" failures="${failed}" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${cases.length}" failures="${failed}">`,
    `  <testsuite name="${suite}" ${counts}>`,
    ...cases.map((each) => caseLines(each, suite)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};
