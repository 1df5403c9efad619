import type { Bilingual, QuestionKind } from '../../model/index.ts';
import { both } from '../kinds/wording.ts';

/** How to ask about an item of a rubric by its kind: `settle` a requirement, hear `more` where a criterion has low credit. */
export type Wording = {
  readonly kind: QuestionKind;
  readonly ask: (title: Bilingual) => Bilingual;
  readonly followUps: readonly Bilingual[];
  readonly good: Bilingual;
  readonly weak: Bilingual;
};

const PAPER = {
  good: both(
    '等级、分数、时间、发证单位都说得清，能当场出示或约定补交日期，与简历一致。',
    'Level, score, date and issuer are told without hesitation; the paper is shown, or a day agreed for it; it agrees with the résumé.',
  ),
  weak: both(
    '说不清等级或时间，拿不出凭证，或与简历不一致。',
    'Level or date stay vague, there is no paper, or it differs from the résumé.',
  ),
};

const STORY = {
  good: both(
    '是真实的一件事：情境、本人任务、具体动作、可核实的结果都有，并说出改进了什么。',
    'One real case with its situation, own task, deeds and a result that can be checked, and what was improved after it.',
  ),
  weak: both(
    '只讲道理或“我们”，没有本人动作和结果，追问后细节对不上。',
    'General words or only “we”; no own deed or result; details fail under follow-ups.',
  ),
};

const settleEducation: Wording = {
  kind: 'fact',
  ask: ({ zh, en }) =>
    both(
      `岗位要求“${zh}”：请说明最高学历的学校、专业、层次和毕业时间，能否提供学信网报告或毕业证？`,
      `The post asks for “${en}”: which school, field, level and date of graduation, and can you show the certificate or a CHSI report?`,
    ),
  followUps: [
    both('如果还没毕业，预计什么时候拿到证书？', 'If you have not graduated yet, when will you have the certificate?'),
  ],
  ...PAPER,
};

const settlePaper: Wording = {
  kind: 'fact',
  ask: ({ zh, en }) =>
    both(
      `岗位要求“${zh}”：现在有没有证书或成绩单，什么等级、多少分、什么时候取得？`,
      `The post asks for “${en}”: do you hold the certificate or score report, at what level and score, since when?`,
    ),
  followUps: [
    both('能否现在出示，或者哪天补交？', 'Can you show it now, or on which day?'),
    both('还没有的话，报了哪一次考试？', 'If not yet: which sitting are you entered for?'),
  ],
  ...PAPER,
};

const settleExperience: Wording = {
  kind: 'fact',
  ask: ({ zh, en }) =>
    both(
      `岗位要求“${zh}”：请按时间说说每一段相关工作——起止年月、渠道、每天的量、向谁汇报。`,
      `The post asks for “${en}”: go through each such job: from when to when, channel, daily volume, whom you reported to.`,
    ),
  followUps: [
    both('离职证明或社保记录能对上这些时间吗？', 'Do papers of employment or social insurance agree with these dates?'),
  ],
  good: both(
    '起止年月、工作内容和工作量前后一致，加起来达到要求。',
    'Dates, duties and volumes agree with each other and add up to what is asked.',
  ),
  weak: both(
    '时间含糊，内容不是所要求的工作，或加起来不够。',
    'Dates stay vague, duties are other work, or it adds up to less.',
  ),
};

const settleStays: Wording = {
  kind: 'fact',
  ask: () =>
    both(
      '有几段工作时间较短：每一段当时为什么去、为什么离开？这次打算看重什么？',
      'Some stays were short: why did you join and why did you leave each of them, and what matters to you this time?',
    ),
  followUps: [
    both(
      '离开前向主管提过什么，对方怎么说？',
      'What did you raise with your lead before leaving, and what was the answer?',
    ),
    both('什么情况下你会留下来？', 'What would have made you stay?'),
  ],
  good: both(
    '原因具体、前后一致、可核实（项目结束、公司搬迁），说得出自己学到什么，对本岗位的强度有了解。',
    'Reasons are concrete, consistent and can be checked (end of a project, a move of the firm); says what was learnt; knows how demanding this post is.',
  ),
  weak: both(
    '全怪别人，说法前后不一，或对轮班、投诉压力没有准备。',
    'Blames others only, tells it differently each time, or is not ready for shifts and complaints.',
  ),
};

const settleLanguage: Wording = {
  kind: 'practice',
  ask: ({ zh, en }) =>
    both(
      `岗位要求“${zh}”：请用该语言介绍你处理过的一次客户问题（两分钟），再听我追问。`,
      `The post asks for “${en}”: tell me in that language of one customer problem you dealt with (two minutes); I will ask back.`,
    ),
  followUps: [
    both(
      '请用该语言口述一封道歉并说明处理时间的邮件。',
      'Dictate, in that language, a mail that apologizes and says by when it is settled.',
    ),
  ],
  good: both(
    '流利自然，客服用语准确，追问时不用换回中文。',
    'Fluent and natural, the terms of service are right, follow-ups need no other language.',
  ),
  weak: both(
    '只能背稿，追问就停，关键信息说错。',
    'Only what was learnt by heart; stops at follow-ups; key facts come out wrong.',
  ),
};

const tellMore: Wording = {
  kind: 'behaviour',
  ask: ({ zh, en }) =>
    both(
      `请举一个最近的例子，说明你在“${zh}”方面做过什么：当时的情况、你的任务、你怎么做、结果如何。`,
      `Give a recent example of your work on “${en}”: the situation, your task, what you did, what came of it.`,
    ),
  followUps: [
    both('哪一步是你自己做的？', 'Which step was your own?'),
    both('如果再来一次，会改哪里？', 'What would you change next time?'),
  ],
  ...STORY,
};

const bestWork: Wording = {
  kind: 'behaviour',
  ask: () =>
    both(
      '简历多写职责、少写结果：请选一件最能代表你的工作，按情境、任务、行动、结果讲一遍。',
      'The résumé tells duties more than results: pick the work that shows you best, and tell situation, task, action and result.',
    ),
  followUps: [
    both('结果用什么衡量，和之前比变了多少？', 'How was the result measured, and how far was it from before?'),
    both('别人会怎么说你的那一部分？', 'What would others say of your part?'),
  ],
  ...STORY,
};

const moreOnFigures: Wording = {
  kind: 'knowledge',
  ask: () =>
    both(
      '你最近一份客服工作考核哪些指标？目标是多少，你做到多少，在组里排第几？',
      'Which figures were you measured by in your latest service job: the target, yours, and your place in the team?',
    ),
  followUps: [
    both('哪一项没达标，你做了什么？', 'Which one did you miss, and what did you do about it?'),
    both('这个数由谁统计，按什么口径？', 'Who counted it, and how is it defined?'),
  ],
  good: both(
    '说得出指标、口径、目标和自己的数（如满意度 ≥ 90%、首次解决率 ≥ 85%），知道靠什么动作提上去。',
    'Names figures, definitions, targets and own values (satisfaction ≥ 90 %, first-contact resolution ≥ 85 %), and the deeds that moved them.',
  ),
  weak: both(
    '不知道考核什么，或数字与口径对不上。',
    'Does not know the measures, or figures do not fit their definition.',
  ),
};

const moreOnTools: Wording = {
  kind: 'practice',
  ask: ({ zh, en }) =>
    both(
      `关于“${zh}”：平时用哪一个？请从接到客户问题到关单，口述一遍在系统里的每一步。`,
      `On “${en}”: which one do you use? Walk me through each step in it, from the customer's question to the closed ticket.`,
    ),
  followUps: [both('要查这位客户上个月的记录，在哪里查？', "Where do you find this customer's history of last month?")],
  good: both(
    '步骤、字段、分类和流转说得具体，知道怎样减少重复录入。',
    'Steps, fields, categories and hand-overs are concrete; knows how to avoid typing twice.',
  ),
  weak: both('只知道名字，说不出操作。', 'Knows the name only, no step of its use.'),
};

const moreOnValue: Wording = {
  kind: 'behaviour',
  ask: () =>
    both(
      '有没有一次，你把用户反复遇到的问题变成了流程、话术或产品的改变？请讲那一次。',
      'Was there a time when you turned a problem that users met again and again into a change of process, script or product?',
    ),
  followUps: [
    both('你用什么数据说服别人？', 'By which data did you win others over?'),
    both('改变之后，问题少了多少？', 'How much rarer was the problem after it?'),
  ],
  good: both(
    '从个案看到规律，用数据推动别的部门，改变落地并有前后对比（价值创造）。',
    'Saw the pattern in single cases, moved other departments by data; the change is in place with figures before and after (value creation).',
  ),
  weak: both(
    '只是按流程处理个案，没有提出过改变（基础执行）。',
    'Dealt with cases by procedure and never proposed a change (execution).',
  ),
};

/** By kind of a requirement that is not proven or fails. */
export const SETTLE: Readonly<Record<string, Wording>> = {
  education: settleEducation,
  certificate: settlePaper,
  language: settleLanguage,
  experience: settleExperience,
  tenure: settleStays,
};

/** By kind of a criterion with low credit; education, tenure and papers are settled as facts or not asked for again. */
export const MORE: Readonly<Record<string, Wording>> = {
  experience: tellMore,
  keywords: tellMore,
  star: bestWork,
  language: settleLanguage,
  metrics: moreOnFigures,
  skills: moreOnTools,
  capability: moreOnValue,
};

/** For a kind that has no wording of its own. */
export const TELL_MORE = tellMore;
