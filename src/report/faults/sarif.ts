import { faultSentence, type Language, type RubricFault } from '../../model/index.ts';
import { toJson } from '../json-shape.ts';
import { toWellFormed } from '../safe.ts';
import type { CheckResult } from './check-result.ts';

/** A path as a relative URI reference: `my rubrics/x.json` → `my%20rubrics/x.json`. */
const uriOf = (file: string): string =>
  toWellFormed(file)
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');

const resultOf = (fault: RubricFault, rules: readonly string[], language: Language) => ({
  ruleId: fault.rule,
  ruleIndex: rules.indexOf(fault.rule),
  level: fault.severity,
  message: { text: faultSentence(fault, language) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(fault.file) },
        region: { startLine: fault.line, startColumn: fault.column },
      },
      logicalLocations: [{ fullyQualifiedName: fault.path }],
    },
  ],
});

/** SARIF 2.1.0, as code-scanning services read it. */
export const render = ({ faults }: CheckResult, language: Language): string => {
  const rules = [...new Set(faults.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'screener rubric check', rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: faults.map((fault) => resultOf(fault, rules, language)),
      },
    ],
  };
  return `${toJson(log, 2)}\n`;
};
