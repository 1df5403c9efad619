import type { Bullet } from '../../model/index.ts';
import { both } from '../kinds/wording.ts';
import { type Case, CLAIM_MINUTES, type Draft, quotable, STAKES } from './draft.ts';

/** Units that tell their time themselves, or need none. */
const NEEDS_NO_PERIOD: ReadonlySet<string | null> = new Set(['per-day', 'per-month', 'people', 'rank']);

const isOpen = ({ metrics }: Bullet): boolean =>
  metrics.some(({ period, unit, plausible }) => plausible && period === null && !NEEDS_NO_PERIOD.has(unit));

const RATED = {
  good: both(
    '说得出口径、统计周期、样本和来源（系统报表、质检），以及自己的哪些动作带来这个数。',
    'Tells definition, period, sample and source (a report, quality checks), and which own deeds brought the figure.',
  ),
  weak: both(
    '说不出周期和口径，或换一种问法数字就变。',
    'No period or definition; the figure changes when asked another way.',
  ),
  followUps: [
    both('改善前是多少，团队平均是多少？', 'What was it before, and what was the average of the team?'),
    both('哪一部分是你个人做到的？', 'Which part of it was yours alone?'),
  ],
};

/** Figures that can't be true, and figures without a time: one question for each sort. */
export const figureQuestions = ({ candidate, vocabulary }: Case): readonly Draft[] => {
  const { bullets } = candidate.profile;
  const quotes = (some: readonly Bullet[]) =>
    quotable(
      some.flatMap(({ evidence }) => evidence.slice(0, 1)),
      vocabulary,
    );
  const impossible = bullets.filter(({ metrics }) => metrics.some(({ plausible }) => !plausible));
  const open = bullets.filter((bullet) => isOpen(bullet) && !impossible.includes(bullet));
  const shared = { ...RATED, part: 'claims', kind: 'knowledge', minutes: CLAIM_MINUTES, forAll: false } as const;
  return [
    ...(impossible.length === 0
      ? []
      : [
          {
            ...shared,
            id: 'claims/implausible-figures',
            topic: both('不可能成立的数字', 'Figures that can’t be true'),
            ask: both(
              '这个数字是怎么算出来的，分子和分母各是什么？',
              'How was this figure worked out: what is divided by what?',
            ),
            why: both(
              '简历中的数字不可能成立，程序没有计入。',
              'A figure of the résumé can’t be true and was not counted.',
            ),
            evidence: quotes(impossible),
            weight: STAKES.implausible,
          },
        ]),
    ...(open.length === 0
      ? []
      : [
          {
            ...shared,
            id: 'claims/figures-without-period',
            topic: both('没有写时间的业绩数字', 'Figures without a time'),
            ask: both(
              '这些数字分别是哪段时间的，由谁统计，样本多大？',
              'Over which time was each of these figures counted, by whom, and on how many cases?',
            ),
            why: both(
              `${open.length} 条业绩写了数字，没有写统计周期。`,
              `${open.length === 1 ? 'One achievement has a figure' : `${open.length} achievements have figures`} without the time counted.`,
            ),
            evidence: quotes(open),
            weight: STAKES.noPeriod + Math.min(open.length, 3),
          },
        ]),
  ];
};
