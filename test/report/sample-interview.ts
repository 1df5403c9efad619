import type { InterviewQuestion, InterviewReport } from '../../src/model/index.ts';

const both = (zh: string, en: string): { readonly zh: string; readonly en: string } => ({ zh, en });
const file = { path: 'a.pdf', sha256: 'ef'.repeat(32), format: 'pdf', bytes: 1, pages: 1 } as const;

const question = (id: string, given: Partial<InterviewQuestion>): InterviewQuestion => ({
  id,
  part: 'role',
  kind: 'behaviour',
  topic: both('化解矛盾', 'Settling a conflict'),
  minutes: 4,
  ask: both('请举例说明。', 'Give an example.'),
  why: both('核心题。', 'A core question.'),
  evidence: [{ page: 2, line: 7, quote: '处理投诉' }],
  followUps: [both('第一句怎么说？', 'Your first sentence?'), both('后来呢？', 'And then?')],
  good: both('真事', 'a real case'),
  weak: both('空话', 'general words'),
  ...given,
});

/** One candidate who is asked a fact and a core question, and a file that could not be read. */
export const INTERVIEW: InterviewReport = {
  tool: 'screener 0.0.0',
  rubric: { id: 'phone-support', version: '1.0.0', sha256: 'cd'.repeat(32), title: both('电话客服', 'Phone support') },
  asOf: '2026-11-01',
  interviews: [
    {
      file,
      name: '林可欣',
      outcome: 'review',
      score: 61.5,
      questions: [
        question('facts/putonghua', {
          part: 'facts',
          kind: 'fact',
          minutes: 1,
          topic: both('普通话证书', 'Putonghua certificate'),
          ask: both('什么等级？', 'Which level?'),
          followUps: [both('哪天补交？', 'By which day?')],
        }),
        question('role/conflict', {}),
      ],
      spare: [both('有没有推动过改变？', 'Did you ever change a process?')],
      minutes: { opening: 2, questions: 5, close: 3 },
    },
  ],
  unreadable: [{ file: { ...file, path: 'b.pdf' }, status: 'corrupt', message: both('文件已损坏', 'it is damaged') }],
  duplicates: [{ file: { ...file, path: 'c.pdf' }, of: 'a.pdf', kind: 'same-bytes' }],
};
