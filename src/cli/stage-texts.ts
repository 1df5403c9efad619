import type { Bilingual } from '../model/index.ts';

/** What help says of the commands on what comes after the screen. */
export const STAGE_HELP = {
  offers: {
    zh: '把笔试、面试成绩与排名合并，按总分建议录用（默认笔试 40%、面试 60%，前 20%）',
    en: 'join scores of the written test and the interview with a ranking and propose offers (default: 40 % and 60 %, the best 20 %)',
  },
  ranking: { zh: 'rank 输出的排名 JSON', en: 'the ranking, as JSON that rank wrote' },
  scores: {
    zh: '成绩表 CSV：列为 文件 或 姓名、笔试、面试（0–100，缺考留空）',
    en: 'CSV of scores: columns file or name, written, interview (0–100, empty where missed)',
  },
  weights: { zh: '笔试与面试的权重，例如 40:60', en: 'weights of written test and interview, such as 40:60' },
  share: { zh: '录用前 N 名，或前 N%', en: 'offers to the best N, or the best N%' },
  audit: {
    zh: '按审计者提供的分组表，计算各组的入选率、得分率与五分之四比值',
    en: "rates of selection and scoring by the groups of the auditor's table, against four fifths",
  },
  groups: {
    zh: '分组表 CSV：列为 文件 或 姓名，及各属性（如 性别）；程序从不推断分组',
    en: 'CSV of groups: a column file or name, and one for each attribute; groups are never inferred',
  },
  by: { zh: '只看这些属性，用逗号隔开（默认全部列）', en: 'only these attributes, with commas between (default: all)' },
  top: {
    zh: '入选：前 N 名，或前 N%（默认：结果为“通过”）',
    en: 'selected: the best N, or N% (default: the qualified)',
  },
  minScore: { zh: '入选：不低于此分数', en: 'selected: at least this score' },
  failUnder: {
    zh: '有可判断的组的入选比值低于此值时退出码为 1，例如 0.8',
    en: 'exit with 1 where the ratio of a group that can be judged is under this, such as 0.8',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
