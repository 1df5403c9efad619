import { faultSentence, type Language, type RubricFault } from '../../model/index.ts';
import { xml } from '../xml.ts';
import type { CheckResult } from './check-result.ts';

const placed = (fault: RubricFault, language: Language): string =>
  `${fault.file}:${fault.line}:${fault.column} ${faultSentence(fault, language)}`;

const failure = (fault: RubricFault, language: Language): string =>
  `      <failure type="${xml(fault.rule)}" message="${xml(faultSentence(fault, language))}">${xml(placed(fault, language))}</failure>`;

const testCase = (file: string, faults: readonly RubricFault[], language: Language): string => {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  const inside = [
    ...errors.map((fault) => failure(fault, language)),
    ...(warnings.length === 0
      ? []
      : [`      <system-out>${warnings.map((fault) => xml(placed(fault, language))).join('&#10;')}</system-out>`]),
  ];
  const head = `    <testcase classname="rubric check" name="${xml(file)}"`;
  return inside.length === 0 ? `${head}/>` : `${head}>\n${inside.join('\n')}\n    </testcase>`;
};

/** JUnit XML, as CI servers read it: a test case a file, which fails by its errors; warnings are its output. */
export const render = ({ files, faults }: CheckResult, language: Language): string => {
  const cases = files.map((file) =>
    testCase(
      file,
      faults.filter((fault) => fault.file === file),
      language,
    ),
  );
  const failed = new Set(faults.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size;
  const counts = `tests="${files.length}" failures="${failed}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="screener rubric check" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};
