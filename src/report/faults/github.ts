import { type FaultSeverity, faultSentence, type Language } from '../../model/index.ts';
import { withoutControls } from '../safe.ts';
import type { CheckResult } from './check-result.ts';

/** Characters that end a workflow command's data. Matches `%`; not `:`. */
const IN_DATA = /[%\r\n]/gu;
/** Characters that end one of its properties. Matches `,`; not `-`. */
const IN_PROPERTY = /[%\r\n:,]/gu;

const escaped = (text: string, special: RegExp): string =>
  text.replace(special, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** A workflow command of GitHub Actions: a message at a line of a pull request. */
export const annotation = (
  severity: FaultSeverity,
  {
    file,
    line,
    column,
    title,
  }: { readonly file: string; readonly line: number; readonly column: number; readonly title: string },
  message: string,
): string => {
  const properties = Object.entries({ file: withoutControls(file), line, col: column, title })
    .map(([key, value]) => `${key}=${escaped(String(value), IN_PROPERTY)}`)
    .join(',');
  return `::${severity} ${properties}::${escaped(withoutControls(message), IN_DATA)}\n`;
};

/** Workflow commands of GitHub Actions, which shows them as annotations at the lines of a pull request. */
export const render = ({ faults }: CheckResult, language: Language): string =>
  faults
    .map((fault) =>
      annotation(fault.severity, { ...fault, title: `screener ${fault.rule}` }, faultSentence(fault, language)),
    )
    .join('');
