import type { Bilingual } from '../model/index.ts';

/** What help says of the commands that hold a rubric against résumés. */
export const RUBRIC_HELP = {
  test: {
    zh: '用简历检验评分标准里写的期望（不指定时检验全部），有不成立的退出码为 1',
    en: 'try the expectations of rubrics (all when none is named) on résumés; exit code 1 where one fails',
  },
  on: {
    zh: '用这些简历检验（默认 fixtures/resumes 和 fixtures/roles）',
    en: 'the résumés to try them on (default: fixtures/resumes and fixtures/roles)',
  },
  diff: {
    zh: '同一批简历用两个评分标准各排一次：谁升谁降、谁进出入围名单、因为哪一项；超出限度时退出码为 1',
    en: 'rank the same résumés by two rubrics: who moves, who enters and leaves the shortlist, and why; exit code 1 where a limit is broken',
  },
  old: {
    zh: '旧标准：id、文件或 git 版本（main:rubrics/phone-support.json）',
    en: 'the old rubric: id, file, or git revision (main:rubrics/phone-support.json)',
  },
  new: { zh: '新标准：同上', en: 'the new one: likewise' },
  paths: {
    zh: '简历（默认 fixtures/resumes 和 fixtures/roles）',
    en: 'résumés (default: fixtures/resumes and fixtures/roles)',
  },
  top: { zh: '入围名单：前 N 名，或前 N%', en: 'the shortlist: the best N, or the best N%' },
  minScore: { zh: '入围名单：不低于此分数', en: 'the shortlist: at least this score' },
  maxMoves: { zh: '最多允许多少人的名次变动', en: 'so many candidates may change their rank' },
  maxChanges: { zh: '最多允许多少人进出入围名单', en: 'so many candidates may enter or leave the shortlist' },
  minTau: {
    zh: '两次排名的 Kendall τ-b 不得低于此值（1 为完全相同）',
    en: "Kendall's τ-b of the two orders must reach this (1: the same order)",
  },
  bake: {
    zh: '基准排名：与保存的排名对照，有变动时退出码为 1；用 --write 写入',
    en: 'golden rankings: hold the rubrics to those kept, exit code 1 where one differs; --write keeps the new ones',
  },
  to: { zh: '基准排名所在的文件夹', en: 'folder of the golden rankings' },
  write: { zh: '写入新的基准排名', en: 'write the golden rankings anew' },
  sensitivity: {
    zh: '排名对权重有多敏感：名次区间、最容易互换的相邻两人、改变入围名单的最小改动、并列、不起作用的项和关键词',
    en: 'how far an order rests on the weights: rank intervals, neighbours that swap, changes of the shortlist, ties, what sorts nobody',
  },
  seed: { zh: '随机抽样的种子', en: 'seed of the draws' },
} as const satisfies Readonly<Record<string, Bilingual>>;
