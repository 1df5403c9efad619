import { caseHolds, type Language, type RubricTest } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { safeForTerminal } from '../safe.ts';
import { failuresOf, titleOf } from './sentences.ts';
import type { TestRun } from './test-run.ts';

type Counts = {
  readonly rubrics: number;
  readonly failedRubrics: number;
  readonly cases: number;
  readonly failedCases: number;
  readonly files: number;
  readonly unreadable: number;
};

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly some: (held: number, all: number) => string;
      readonly none: string;
      readonly summary: (counts: Counts) => string;
    }
  >
> = {
  zh: {
    some: (held, all) => (held === all ? `${all} 项期望` : `${all} 项期望中 ${held} 项成立`),
    none: '没有期望',
    summary: ({ rubrics, failedRubrics, cases, failedCases, files, unreadable }) =>
      `${rubrics} 个评分标准，${failedRubrics} 个未通过；${cases} 项期望，${failedCases} 项不成立；${files} 份简历${unreadable === 0 ? '' : `，${unreadable} 份无法读取`}。`,
  },
  en: {
    some: (held, all) => (held === all ? `${all} expectations` : `${held} of ${all} expectations hold`),
    none: 'no expectations',
    summary: ({ rubrics, failedRubrics, cases, failedCases, files, unreadable }) =>
      `${rubrics} rubrics, ${failedRubrics} failed; ${cases} expectations, ${failedCases} failed; ${files} résumés${unreadable === 0 ? '' : `, ${unreadable} could not be read`}.`,
  },
};

/** Columns before the sentences of a failed expectation. */
const DEPTH = 6;

const rubricLines = (test: RubricTest, listAll: boolean, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const { rubric, cases, asOf } = test;
  const held = cases.filter(caseHolds).length;
  const said = cases.length === 0 ? WORDS[language].none : WORDS[language].some(held, cases.length);
  const head = `${safeForTerminal(`${rubric.id} ${rubric.version}`)}  ${palette.faint(`${said} · ${asOf}`)}`;
  const mark = cases.length === 0 ? palette.faint('-') : held === cases.length ? palette.good('✓') : palette.bad('✗');
  const listed = cases.flatMap((each): readonly string[] => {
    const holds = caseHolds(each);
    if (holds && !listAll) return [];
    const [first = '', ...rest] = indent(titleOf(each, language), DEPTH - 2, width);
    const line = [`  ${holds ? palette.good('✓') : palette.bad('✗')} ${first.trimStart()}`, ...rest];
    if (holds) return line;
    return [
      ...line,
      ...failuresOf(each, language).flatMap((sentence) => indent(sentence, DEPTH, width).map(palette.bad)),
      ...indent(`${rubric.file}:${each.line}:${each.column}`, DEPTH, width).map(palette.faint),
    ];
  });
  return [`${mark} ${head}`, ...listed];
};

/** A line a rubric, the failed expectations below it with what is there instead, then a summary. */
export const render = ({ tests, files, unreadable, listAll }: TestRun, options: ReportOptions): string => {
  const cases = tests.flatMap((test) => test.cases);
  const summary = WORDS[options.language].summary({
    rubrics: tests.length,
    failedRubrics: tests.filter((test) => !test.cases.every(caseHolds)).length,
    cases: cases.length,
    failedCases: cases.filter((each) => !caseHolds(each)).length,
    files,
    unreadable,
  });
  return `${[...tests.flatMap((test) => rubricLines(test, listAll, options)), '', summary].join('\n')}\n`;
};
