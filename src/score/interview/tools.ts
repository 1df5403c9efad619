import type { Skill } from '../../model/index.ts';
import { both, listed } from '../kinds/wording.ts';
import { type Case, CLAIM_MINUTES, type Draft, quotable } from './draft.ts';

/** Tools named in a question at most. */
const MOST_TOOLS = 3;

const isListed = (options: unknown, { id, kind }: Skill): boolean => {
  const wanted = options as { readonly tools?: readonly string[]; readonly skills?: readonly string[] };
  return ((kind === 'tool' ? wanted.tools : wanted.skills) ?? []).includes(id);
};

/** Tools that a criterion counts and no job shows in use. */
export const toolQuestions = ({ candidate, rubric, vocabulary }: Case): readonly Draft[] => {
  const criterion = rubric.criteria.find(({ kind }) => kind === 'skills');
  if (criterion === undefined) return [];
  const used = new Set(candidate.profile.skills.filter(({ where }) => where === 'used').map(({ id }) => id));
  const only = candidate.profile.skills.filter(
    (skill) => skill.where === 'listed' && !used.has(skill.id) && isListed(criterion.options, skill),
  );
  if (only.length === 0) return [];
  const names = listed(only.slice(0, MOST_TOOLS).map(({ name }) => both(name, name)));
  return [
    {
      id: 'claims/tools-only-listed',
      part: 'claims',
      kind: 'practice',
      topic: both('只列出的工具', 'Tools only listed'),
      minutes: CLAIM_MINUTES,
      ask: both(
        `${names.zh}：在哪份工作里用过？任选一个，口述一次从打开到完成的操作。`,
        `${names.en}: in which job did you use them? Pick one and walk me through a task in it.`,
      ),
      why: both('简历只列出名称，没有写在任何一份工作里。', 'They are only listed; no job shows them in use.'),
      evidence: quotable(
        only.flatMap(({ evidence }) => evidence.slice(0, 1)),
        vocabulary,
      ),
      followUps: [both('遇到系统故障时怎样保证客户不等？', 'When it is down, how do you keep customers from waiting?')],
      good: both(
        '说得出菜单、字段、常用分类和快捷方式，用在哪份工作、每天多少单。',
        'Knows menus, fields, categories and shortcuts, the job it was used in and how often a day.',
      ),
      weak: both('只知道名字，或把不同系统说混。', 'Knows the name only, or mixes systems up.'),
      weight: Math.min(criterion.weight, only.length * 2),
      forAll: false,
    },
  ];
};
