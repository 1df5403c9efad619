import type { Bilingual } from '../model/index.ts';

/** What help says of the program, its commands and options. */
export const HELP = {
  program: {
    zh: '筛选简历并匹配关键词：中文优先，离线运行，结果可复现，每一分都有原文依据。',
    en: 'Screens résumés: Chinese first, offline, reproducible, with the evidence behind every point.',
  },
  rank: {
    zh: '按评分标准筛选文件、文件夹或通配符，输出排名',
    en: 'screen files, folders and patterns by a rubric and print the ranking',
  },
  parse: { zh: '输出每份简历的结构化信息', en: 'print the profile of each résumé' },
  match: {
    zh: '与招聘启事逐项比对：有什么、缺什么、写在哪里、该问什么',
    en: 'hold résumés against a job advert: what is covered and where, what is missing, what to ask',
  },
  jd: { zh: '招聘启事文件（txt、md、docx、pdf、html）', en: 'file of the job advert (txt, md, docx, pdf, html)' },
  matchRubric: { zh: '同时按此评分标准打分', en: 'score by this rubric as well' },
  minCoverage: {
    zh: '只列出覆盖率不低于此值的候选人（0–100）',
    en: 'list only candidates with at least this coverage (0 to 100)',
  },
  explain: {
    zh: '说明得分的由来：每项的分数、理由和原文；两份简历时并排对比',
    en: 'tell why: points, reason and quoted lines of every item; two résumés side by side',
  },
  letter: {
    zh: '写给候选人的说明信（个人信息保护法第二十四条），一次一位',
    en: 'a letter that explains the screen to the candidate (PIPL art. 24), one at a time',
  },
  interview: {
    zh: '为每位候选人写面试提纲：问什么、为什么问、好的回答、评分和记录',
    en: 'a structured interview sheet for each candidate: what to ask and why, what answers show, ratings, notes',
  },
  minutes: {
    zh: '面试时长（15–45 分钟），决定问多少题',
    en: 'length of the interview (15 to 45 minutes), which decides how much is asked',
  },
  rubric: { zh: '查看和检查评分标准', en: 'list, show and check rubrics' },
  rubricList: { zh: '列出可用的评分标准', en: 'list the rubrics that can be named by id' },
  rubricShow: { zh: '显示一个评分标准', en: 'show one rubric' },
  rubricCheck: {
    zh: '检查评分标准（不指定时检查全部），有错误时退出码为 1',
    en: 'check rubrics (all when none is named); exit code 1 where one has faults',
  },
  rubricDraft: {
    zh: '由招聘启事（txt、md、docx、pdf、html）起草评分标准；违法或不当的条件不写入，并逐条说明',
    en: 'draft a rubric from a job advert (txt, md, docx, pdf, html); unlawful conditions are left out and named',
  },
  advert: { zh: '招聘启事文件', en: 'file of the job advert' },
  draftId: { zh: '评分标准的 id（默认取自文件名）', en: 'id of the rubric (default: from the name of the file)' },
  draftOutput: { zh: '写入文件（默认输出到屏幕）', en: 'write to a file (default: standard output)' },
  strict: { zh: '有警告时退出码也为 1', en: 'exit with 1 for warnings too' },
  rubricSchema: { zh: '输出评分标准的 JSON Schema', en: 'print the JSON Schema of rubrics' },
  paths: {
    zh: '简历文件、文件夹、通配符、压缩包(zip)或邮件(eml)；包内的一份写作 a.zip/b.pdf',
    en: 'résumé files, folders, patterns, archives (zip) or mails (eml); a.zip/b.pdf is one inside',
  },
  ids: { zh: '评分标准的 id 或文件', en: 'id or file of a rubric' },
  rubricOption: { zh: '评分标准的 id 或文件', en: 'id or file of the rubric' },
  rubrics: { zh: '先在此文件夹中查找评分标准', en: 'folder to look for rubrics in first' },
  format: { zh: '输出格式', en: 'format of the output' },
  output: {
    zh: '写入文件，格式由扩展名决定（可多次使用）',
    en: 'write to a file, format from its extension (may be given several times)',
  },
  top: { zh: '只列出前 N 名，或前 N%', en: 'list only the best N, or the best N%' },
  where: {
    zh: '只要符合布尔查询的简历，例如 "客服 AND 学历>=大专"',
    en: 'only résumés that meet a boolean query, such as "zendesk AND education>=bachelor"',
  },
  minScore: { zh: '只列出不低于此分数的候选人', en: 'list only candidates with at least this score' },
  everyVersion: {
    zh: '同一人的每个版本都参与排名（默认每人只排一份，其余列出不同之处）',
    en: 'rank every version of a person (default: one, the others listed with what they say otherwise)',
  },
  saveRun: {
    zh: '把这次运行存入新文件夹（清单、评分标准、完整排名），供 screener verify 复核',
    en: 'keep the run in a new folder (manifest, rubric, whole ranking), for screener verify',
  },
  verify: {
    zh: '按保存的运行（rank --save-run）重新运行一次：结果一致，还是哪里不同；不同时退出码为 1',
    en: 'make a saved run (rank --save-run) again: identical, or what differs; exit code 1 where it differs',
  },
  runFolder: { zh: '保存运行的文件夹', en: 'folder of the saved run' },
  pathsFrom: {
    zh: '简历已移走时：现在存放它们的文件夹',
    en: 'where the résumés were moved: the folder that holds them now',
  },
  failUnder: {
    zh: '有候选人低于此分数时退出码为 1（--format junit 中列为失败）',
    en: 'exit with 1 where a candidate has a lower score (a failure in --format junit)',
  },
  failOn: {
    zh: '有候选人待核(review)、不符(rejected)或文件无法读取(unreadable)时退出码为 1，可多次使用',
    en: 'exit with 1 on review (and worse), rejected or unreadable; may be given several times',
  },
  asOf: { zh: '以此日期计算“至今”和在读（默认今天）', en: 'the day that "present" ends on (default: today)' },
  lang: { zh: '输出语言（默认取自系统区域设置）', en: 'language (default: from the locale)' },
  allowUnreadable: { zh: '有文件无法读取时退出码仍为 0', en: 'exit with 0 though some file could not be read' },
  color: { zh: '总是使用颜色（默认仅在终端上）', en: 'colours also where the output is no terminal' },
  noColor: { zh: '不使用颜色', en: 'no colours' },
  quiet: { zh: '不输出进度和提示', en: 'no progress and no warnings' },
  verbose: { zh: '输出更多过程信息，出错时给出完整出错位置', en: 'tell more on the way, and the stack of an error' },
  help: { zh: '显示帮助', en: 'display help' },
  version: { zh: '显示版本', en: 'display the version' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Commander's own headings of help, in Chinese. */
export const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Commander's faults of usage in Chinese, by code; the part in quotes follows. */
export const USAGE_FAULTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项：',
  'commander.unknownCommand': '没有这个命令：',
  'commander.missingArgument': '缺少参数：',
  'commander.optionMissingArgument': '选项缺少值：',
  'commander.missingMandatoryOptionValue': '缺少必填选项：',
  'commander.excessArguments': '参数过多：',
  'commander.conflictingOption': '选项不能同时使用：',
};

export const EXAMPLES: Bilingual = {
  zh: `
示例：
  screener rank 简历/ -r phone-support
  screener rank 简历/ -r phone-support --top 20% -o 排名.csv -o 排名.json
  screener explain 简历/张三.pdf 简历/李四.docx -r phone-support
  screener interview 简历/张三.pdf -r phone-support -o 面试.docx
  screener parse 简历/ --format ndjson
  screener match 简历/ --jd 招聘启事.docx --top 10
  screener rank 简历/ -r phone-support --save-run 运行记录 && screener verify 运行记录

退出码：0 完成；1 检查未通过；2 无法运行；3 完成，但有文件无法读取
`,
  en: `
Examples:
  screener rank resumes/ -r phone-support
  screener rank resumes/ -r phone-support --top 20% -o ranking.csv -o ranking.json
  screener explain resumes/a.pdf resumes/b.docx -r phone-support
  screener interview resumes/a.pdf -r phone-support -o interview.docx
  screener parse resumes/ --format ndjson
  screener match resumes/ --jd advert.docx --top 10
  screener rank resumes/ -r phone-support --save-run run-2026-11 && screener verify run-2026-11

Exit codes: 0 done; 1 a check failed; 2 could not run; 3 done, but some file could not be read
`,
};
