import type { Bilingual } from '../model/index.ts';

/** What a query of `--where` may hold, printed after the options of a command that has it. */
export const WHERE_HELP: Bilingual = {
  zh: `
--where 的写法：
  词              客服、投诉处理、"七天无理由"；同义词一并查找，加引号只找原文；“未从事过投诉处理”不算
  连接            AND OR NOT（且 或 非，& | -），括号可用全角；空格等于 AND；NOT 最先，OR 最后
  比较            学历>=大专  普通话>=二级甲等  cet>=4  cet4>=500  jlpt>=N2  months>=24（客服月数）  csat>=90
  等于            城市=上海  行业=电商  证书=会计从业资格  语言=日语  技能=Excel  岗位=质检  轮班=是
  例              --where '客服 AND (投诉处理 OR 纠纷) NOT 电话销售'
                  --where '普通话>=二级甲等 且 months>=24 且 城市=上海'
简历没有写明的，不符合任何比较。字段全表见 docs/where.md。
`,
  en: `
Queries of --where:
  terms           zendesk, "complaint handling"; synonyms are found too, quotes find the words themselves; what is denied doesn't count
  joined by       AND OR NOT (且 或 非, & | -) and brackets, full-width too; a space is AND; NOT binds first, OR last
  comparisons     education>=associate  putonghua>=二级甲等  cet>=4  cet4>=500  jlpt>=N2  months>=24 (in service)  csat>=90
  equality        city=上海  industry=e-commerce  certificate=cet6  language=ja  skill=excel  role=quality  shifts=yes
  for example     --where '"customer service" AND (zendesk OR freshdesk) NOT telesales'
                  --where 'putonghua>=二级甲等 AND months>=24'
What a résumé does not tell meets no comparison. All fields: docs/where.md.
`,
};
