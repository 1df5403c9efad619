import { caseHolds, type Language, type RubricTest, type TestCase } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';
import { xml } from '../xml.ts';
import { failuresOf, titleOf } from './sentences.ts';
import type { TestRun } from './test-run.ts';

const caseElement = (each: TestCase, { rubric }: RubricTest, language: Language): string => {
  const head = `    <testcase classname="${xml(rubric.id)}" name="${xml(titleOf(each, language))}" file="${xml(rubric.file)}" line="${each.line}"`;
  const failures = failuresOf(each, language);
  if (failures.length === 0) return `${head}/>`;
  const place = `${rubric.file}:${each.line}:${each.column}`;
  return [
    `${head}>`,
    `      <failure type="expectation" message="${xml(failures.join(' · '))}">${xml([place, ...failures].join(' · '))}</failure>`,
    '    </testcase>',
  ].join('\n');
};

const countsOf = (cases: readonly TestCase[]): string =>
  `tests="${cases.length}" failures="${cases.filter((each) => !caseHolds(each)).length}"`;

/** JUnit XML, as CI servers read it: a suite a rubric, a test case an expectation. */
export const render = ({ tests }: TestRun, { language }: ReportOptions): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${countsOf(tests.flatMap(({ cases }) => cases))}>`,
    ...tests.flatMap((test) => [
      `  <testsuite name="${xml(`screener rubric test ${test.rubric.id}`)}" ${countsOf(test.cases)}>`,
      ...test.cases.map((each) => caseElement(each, test, language)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
