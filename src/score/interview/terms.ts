import { both } from '../kinds/wording.ts';
import { type Case, type Draft, FACT_MINUTES, quotable, STAKES } from './draft.ts';

/** Shifts and the first day, as far as the résumé leaves them open. */
export const termQuestions = ({ candidate, vocabulary }: Case): readonly Draft[] => {
  const { shifts, available, salary, evidence } = candidate.profile.wish;
  const open = [
    ...(shifts === null ? [both('是否接受轮班（含夜班、周末）', 'shifts, nights and weekends included')] : []),
    ...(shifts === false
      ? [both('简历写不接受轮班，哪些时段可以', 'which hours are possible, as shifts are ruled out')]
      : []),
    ...(available === null ? [both('最早哪天到岗', 'your first possible day')] : []),
    ...(salary === null ? [both('期望的薪资范围', 'the pay you expect')] : []),
  ];
  if (open.length === 0) return [];
  return [
    {
      id: 'terms/work',
      part: 'terms',
      kind: 'fact',
      topic: both('班次、到岗与薪资', 'Shifts, first day, pay'),
      minutes: FACT_MINUTES,
      ask: both(
        `请说明：${open.map(({ zh }) => zh).join('；')}。`,
        `Please tell: ${open.map(({ en }) => en).join('; ')}.`,
      ),
      why:
        shifts === false
          ? both('简历写明不接受轮班。', 'The résumé rules shifts out.')
          : both('简历没有写明。', 'The résumé does not tell.'),
      evidence: shifts === false ? quotable(evidence, vocabulary) : [],
      followUps: [both('大促、节假日临时加班怎么安排？', 'How would you manage extra hours at peak times?')],
      good: both('条件明确，与岗位班表相容。', 'Terms are clear and fit the roster.'),
      weak: both(
        '与班表冲突，或条件一再变化。只问能否到岗，不问私人原因。',
        'Clashes with the roster, or changes again and again. Ask whether, never for private reasons.',
      ),
      weight: shifts === false ? STAKES.refusesShifts : STAKES.terms + (shifts === null ? 2 : 0),
      forAll: false,
    },
  ];
};
