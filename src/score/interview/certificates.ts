import type { Certificate } from '../../model/index.ts';
import { both, listed } from '../kinds/wording.ts';
import { type Case, type Draft, FACT_MINUTES, quotable } from './draft.ts';

/** Certificates that are under way: prepared for, planned, or only attended. */
const UNDER_WAY: ReadonlySet<string | null> = new Set(['preparing', 'planned', 'attended']);

/** The most points that a criterion or bonus gives for the certificate; one where none asks for it. */
const stakeOf = ({ id }: Certificate, { rubric }: Case): number => {
  const items = [
    ...rubric.criteria.map(({ options, weight }) => ({ options, points: weight })),
    ...rubric.bonuses.map(({ options, points }) => ({ options, points })),
  ];
  return items
    .filter(({ options }) => JSON.stringify(options).includes(`"id":"${id}"`))
    .reduce((most, { points }) => Math.max(most, points), 1);
};

/** Certificates that are not held yet. */
export const certificateQuestions = (given: Case): readonly Draft[] => {
  const { candidate, vocabulary } = given;
  const open = candidate.profile.certificates.filter(({ status, why }) => status === 'not-held' && UNDER_WAY.has(why));
  if (open.length === 0) return [];
  const names = listed(
    open.map(
      ({ id, level }) =>
        vocabulary.data.certificates.find((each) => each.id === id)?.name ?? both(level ?? id, level ?? id),
    ),
  );
  return [
    {
      id: 'facts/certificates-under-way',
      part: 'facts',
      kind: 'fact',
      topic: both('在考证书', 'Certificates under way'),
      minutes: FACT_MINUTES,
      ask: both(
        `${names.zh}：报了哪一次考试，准备到什么程度，什么时候出结果？`,
        `${names.en}: which sitting are you entered for, how far are you, and when is the result?`,
      ),
      why: both(
        '简历写的是备考、计划或参训，不算持有。',
        'The résumé tells of preparing, planning or attending, which is not holding.',
      ),
      evidence: quotable(
        open.flatMap(({ evidence }) => evidence.slice(0, 1)),
        vocabulary,
      ),
      followUps: [both('有报名凭证或模拟成绩吗？', 'Is there a proof of entry, or a mock score?')],
      good: both(
        '考期、准备进度和结果日期具体，有报名凭证。',
        'Date, progress and day of the result are concrete; there is a proof of entry.',
      ),
      weak: both('没有报名，或说不出考什么。', 'Not entered, or can’t say what is tested.'),
      weight: Math.max(...open.map((one) => stakeOf(one, given))),
      forAll: false,
    },
  ];
};
