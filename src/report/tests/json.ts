import { caseHolds } from '../../model/index.ts';
import { toJson } from '../json-shape.ts';
import type { ReportOptions } from '../options.ts';
import { failuresOf, titleOf } from './sentences.ts';
import type { TestRun } from './test-run.ts';

/** Every rubric with its expectations: whether each holds, in words, and claim by claim. */
export const render = ({ tests, files, unreadable }: TestRun, { language }: ReportOptions): string => {
  const rubrics = tests.map(({ rubric, asOf, cases }) => ({
    ...rubric,
    asOf,
    holds: cases.every(caseHolds),
    expectations: cases.map((each) => ({
      candidate: each.candidate,
      line: each.line,
      column: each.column,
      holds: caseHolds(each),
      title: titleOf(each, language),
      failures: failuresOf(each, language),
      claims: each.claims.map((claim) =>
        claim.claim === 'because' ? { ...claim, requirement: claim.requirement[language] } : claim,
      ),
    })),
  }));
  return `${toJson({ schemaVersion: 1, files, unreadable, rubrics }, 2)}\n`;
};
