import type { Bilingual } from '../model/index.ts';

/** What help says of the commands that hold a rubric against résumés. */
export const RUBRIC_HELP = {
  test: {
    zh: '用简历检验评分标准里写的期望（不指定时检验全部），有不成立的退出码为 1',
    en: 'try the expectations of rubrics (all when none is named) on résumés; exit code 1 where one fails',
  },
  on: {
    zh: '用这些简历检验（默认 fixtures/resumes）',
    en: 'the résumés to try them on (default: fixtures/resumes)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
