import { faultSentence, type Language, type RubricFault } from '../../model/index.ts';
import { safeForTerminal } from '../safe.ts';
import { type CheckResult, countsOf } from './check-result.ts';

const SEVERITY = { zh: { error: '', warning: '警告：' }, en: { error: '', warning: 'warning: ' } } as const;

const lineOf = (fault: RubricFault, language: Language): string =>
  `${fault.file}:${fault.line}:${fault.column} ${SEVERITY[language][fault.severity]}${faultSentence(fault, language)}`;

/** `1 fault`, `2 faults`. */
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const summaryOf = (result: CheckResult, language: Language): string => {
  const { errors, warnings } = countsOf(result);
  const more =
    warnings === 0 ? { zh: '', en: '' } : { zh: `，${warnings} 处警告`, en: `, ${plural(warnings, 'warning')}` };
  return language === 'zh'
    ? `检查 ${result.files.length} 个评分标准，发现 ${errors} 处错误${more.zh}。`
    : `${plural(result.files.length, 'rubric')} checked, ${plural(errors, 'fault')}${more.en}.`;
};

/** `rubrics/x.json:14:9 the sentence`, a line a fault, as editors link it; then a summary. */
export const render = (result: CheckResult, language: Language): string =>
  `${[...result.faults.map((fault) => lineOf(fault, language)), summaryOf(result, language)].map(safeForTerminal).join('\n')}\n`;
