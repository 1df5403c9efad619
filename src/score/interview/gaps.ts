import type { Evidence, Gap, RankedProfile } from '../../model/index.ts';
import { both, monthsEn } from '../kinds/wording.ts';
import { type Case, type Draft, FACT_MINUTES, quotable, STAKES } from './draft.ts';

/** A gap weighs a point more for so many of its months, up to a year's worth. */
const MONTHS_A_POINT = 3;
const MOST_MONTHS = 12;
const MOST_GAPS = 3;

/** The head lines of the last job before a gap and of the first one after it. */
const neighbours = ({ from, to }: Gap, { experience }: RankedProfile): readonly Evidence[] => {
  const before = experience
    .filter(({ end }) => end !== null && end !== 'present' && end < from)
    .sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? 1 : -1));
  const after = experience
    .filter(({ start }) => start !== null && start > to)
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  return [before[0], after[0]].flatMap((job) => job?.evidence.slice(0, 1) ?? []);
};

/** One question for all gaps, the longest named first: what was done, never why somebody was at home. */
export const gapQuestions = ({ candidate, vocabulary }: Case): readonly Draft[] => {
  const { profile } = candidate;
  const gaps = [...profile.tenure.gaps].sort((a, b) => b.months - a.months).slice(0, MOST_GAPS);
  const [longest] = gaps;
  if (longest === undefined) return [];
  const zh = gaps.map(({ from, to, months }) => `${from} 至 ${to}（${months} 个月）`).join('、');
  const en = gaps.map(({ from, to, months }) => `${from} to ${to} (${monthsEn(months)})`).join(', ');
  return [
    {
      id: 'facts/gaps',
      part: 'facts',
      kind: 'fact',
      topic: both('工作空档', 'Gaps between jobs'),
      minutes: FACT_MINUTES,
      ask: both(
        `${zh}之间，有没有与工作有关的学习、兼职或项目？请只说愿意说的。`,
        `In ${en}: was there any study, part-time work or project that bears on this work? Say only what you want to.`,
      ),
      why: both(
        `两份全职工作之间有 ${profile.tenure.gaps.length} 段 3 个月以上的空档，不影响得分。`,
        `${profile.tenure.gaps.length === 1 ? 'One gap' : `${profile.tenure.gaps.length} gaps`} of more than three months between full-time jobs; no points hang on it.`,
      ),
      evidence: quotable(
        gaps.flatMap((gap) => neighbours(gap, profile)),
        vocabulary,
      ),
      followUps: [both('回到岗位需要重新熟悉什么？', 'What would you need to get back into for this post?')],
      good: both(
        '说法与前后两份工作的时间吻合；说得出为重新上岗做的准备。',
        'Fits the dates of the jobs around it; tells what was done to be ready for work again.',
      ),
      weak: both(
        '与简历时间矛盾。不愿细说不扣分，也不追问私人原因。',
        'Contradicts the dates. Not wanting to go into it costs nothing; private reasons are not asked for.',
      ),
      weight: STAKES.gap + Math.min(longest.months, MOST_MONTHS) / MONTHS_A_POINT,
      forAll: false,
    },
  ];
};
