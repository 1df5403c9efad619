import { caseHolds } from '../../model/index.ts';
import { annotation } from '../faults/github.ts';
import type { ReportOptions } from '../options.ts';
import { failuresOf, titleOf } from './sentences.ts';
import type { TestRun } from './test-run.ts';

/** Workflow commands of GitHub Actions: an annotation at each expectation that doesn't hold. */
export const render = ({ tests }: TestRun, { language }: ReportOptions): string =>
  tests
    .flatMap(({ rubric, cases }) =>
      cases
        .filter((each) => !caseHolds(each))
        .map((each) =>
          annotation(
            'error',
            { file: rubric.file, line: each.line, column: each.column, title: 'screener rubric test' },
            [titleOf(each, language), ...failuresOf(each, language)].join(' · '),
          ),
        ),
    )
    .join('');
