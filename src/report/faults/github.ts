import { faultSentence, type Language, type RubricFault } from '../../model/index.ts';
import { withoutControls } from '../safe.ts';
import type { CheckResult } from './check-result.ts';

/** Characters that end a workflow command's data. Matches `%`; not `:`. */
const IN_DATA = /[%\r\n]/gu;
/** Characters that end one of its properties. Matches `,`; not `-`. */
const IN_PROPERTY = /[%\r\n:,]/gu;

const escaped = (text: string, special: RegExp): string =>
  text.replace(special, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const annotation = (fault: RubricFault, language: Language): string => {
  const { file, line, column, rule, severity } = fault;
  const properties = Object.entries({ file: withoutControls(file), line, col: column, title: `screener ${rule}` })
    .map(([key, value]) => `${key}=${escaped(String(value), IN_PROPERTY)}`)
    .join(',');
  return `::${severity} ${properties}::${escaped(withoutControls(faultSentence(fault, language)), IN_DATA)}\n`;
};

/** Workflow commands of GitHub Actions, which shows them as annotations at the lines of a pull request. */
export const render = ({ faults }: CheckResult, language: Language): string =>
  faults.map((fault) => annotation(fault, language)).join('');
