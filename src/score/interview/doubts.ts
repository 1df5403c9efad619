import type { Bilingual, DoubtCause } from '../../model/index.ts';
import { both } from '../kinds/wording.ts';
import { type Case, type Draft, FACT_MINUTES, quotable, STAKES } from './draft.ts';

type Wording = {
  readonly topic: Bilingual;
  readonly ask: Bilingual;
  readonly why: Bilingual;
  readonly weight: number;
};

/** What is missing from the page, said and asked in one way. */
const missing = (zh: string, en: string, ask: Bilingual): Wording => ({
  topic: both(zh, en),
  ask,
  why: both(`简历没有写明${zh}。`, `The résumé does not tell: ${en.toLowerCase()}.`),
  weight: STAKES.missingFact,
});

/** Facts that contradict each other. */
const against = (topic: Bilingual, ask: Bilingual, why: Bilingual): Wording => ({
  topic,
  ask,
  why,
  weight: STAKES.contradiction,
});

/** How each cause is asked about. Figures that can't be true have a question of their own. */
const BY_CAUSE: Readonly<Partial<Record<DoubtCause, Wording>>> = {
  'no-dates': missing(
    '工作的起止时间',
    'When jobs began and ended',
    both('这几段经历分别从哪年哪月到哪年哪月？', 'From which month to which month did these jobs last?'),
  ),
  'no-employer': missing(
    '工作单位',
    'Where it was worked',
    both('这段经历是在哪家单位，和谁签的劳动合同？', 'At which firm was this, and who was your employer by contract?'),
  ),
  'no-title': missing(
    '职位',
    'The post held',
    both('这段经历的职位是什么，主要做哪些事？', 'What was your post there, and what did you mainly do?'),
  ),
  'no-school': missing(
    '学校',
    'The school',
    both('这段学历是在哪所学校取得的？', 'At which school was this qualification earned?'),
  ),
  'no-level': missing(
    '学历层次',
    'The level of the studies',
    both(
      '这段学习取得的是什么层次的学历，有没有毕业证？',
      'Which level did these studies lead to, and is there a certificate?',
    ),
  ),
  'level-differs': against(
    both('最高学历', 'Highest education'),
    both(
      '简历写的最高学历与教育经历对不上，以哪个为准，证书上怎么写？',
      'The highest education stated differs from the studies listed: which is right, and what does the certificate say?',
    ),
    both('写明的最高学历与教育经历不一致。', 'The highest education stated is not that of the studies.'),
  ),
  'years-differ': against(
    both('工作年限', 'Years of work'),
    both(
      '自述的工作年限与各段工作加起来不一样，是怎么算的？',
      'The years of work you state are not those of your jobs together: how were they counted?',
    ),
    both('自述年限与各段工作的时间不一致。', 'The years stated are not those of the jobs.'),
  ),
  'ends-before-start': against(
    both('起止时间', 'Dates of a job'),
    both(
      '这段经历写的结束早于开始，正确的起止年月是？',
      'This job is printed as ending before it began: what are the right months?',
    ),
    both('结束时间早于开始时间。', 'It ends before it begins.'),
  ),
  'in-future': against(
    both('尚未开始的工作', 'A job that has not begun'),
    both('这段经历的开始时间在今后，是已经签约，还是写错了？', 'This job is to begin later: is it agreed, or a slip?'),
    both('开始时间在今后。', 'It begins after today.'),
  ),
  overlaps: against(
    both('时间重叠', 'Overlapping jobs'),
    both(
      '这两份全职工作的时间重叠了几个月，当时是怎么安排的，劳动合同签在哪一家？',
      'These two full-time jobs overlap by months: how was that arranged, and with whom was the contract?',
    ),
    both('两份全职工作的时间重叠。', 'Two full-time jobs overlap.'),
  ),
  'score-differs': against(
    both('证书等级与分数', 'Level and score of a certificate'),
    both(
      '证书的等级与分数对不上，以哪个为准？请出示证书。',
      'Level and score of this certificate do not fit: which is right? Please show it.',
    ),
    both('证书等级与分数不一致。', 'The level is not the one that the score gives.'),
  ),
};

const FACT = {
  good: both(
    '当场说清，与凭证一致，前后说法不变。',
    'Settled on the spot, agrees with the papers, told the same way twice.',
  ),
  weak: both('说法变化，或拿不出凭证。', 'The story changes, or no paper shows it.'),
  followUps: [both('有什么材料可以核实？', 'Which paper shows it?')],
};

/** One question for each cause of doubt, with every line that shows it. */
export const doubtQuestions = ({ candidate, vocabulary }: Case): readonly Draft[] => {
  const { doubts } = candidate.profile;
  return [...new Set(doubts.map(({ why }) => why))].flatMap((cause): readonly Draft[] => {
    const wording = BY_CAUSE[cause];
    if (wording === undefined) return [];
    return [
      {
        ...FACT,
        ...wording,
        id: `facts/${cause}`,
        part: 'facts',
        kind: 'fact',
        minutes: FACT_MINUTES,
        evidence: quotable(
          doubts.filter(({ why }) => why === cause).flatMap(({ evidence }) => evidence),
          vocabulary,
        ),
        forAll: false,
      },
    ];
  });
};
