import type { CriterionResult } from '../../model/index.ts';
import { both } from '../kinds/wording.ts';
import { MORE, SETTLE } from './by-kind.ts';
import { type Case, CLAIM_MINUTES, type Draft, quotable, STAKES } from './draft.ts';

/** Questions about criteria at most, those with the most points left: the role's own say more. */
const MOST = 2;

/** Credit under which a criterion is asked about. */
export const LOW_CREDIT = 0.5;

/** Points that a criterion has left. */
export const pointsLeft = ({ points, max }: CriterionResult): number => max - points;

/** Why a criterion is asked about: its points and the reason for them. */
export const lowCredit = ({ title, points, max, reason }: CriterionResult) =>
  both(
    `“${title.zh}”只得 ${points.toFixed(1)}/${max.toFixed(1)} 分：${reason.zh}。`,
    `“${title.en}” has only ${points.toFixed(1)} of ${max.toFixed(1)} points: ${reason.en}.`,
  );

/** Short stays that fail no requirement, or nothing where there are none. */
const stayQuestions = ({ candidate, vocabulary }: Case): readonly Draft[] => {
  const result = candidate.criteria.find(({ kind, credit }) => kind === 'tenure' && credit <= LOW_CREDIT);
  const wording = SETTLE['tenure'];
  if (result === undefined || wording === undefined) return [];
  const { ask, ...rest } = wording;
  return [
    {
      ...rest,
      id: 'facts/short-stays',
      part: 'facts',
      topic: both('短期工作', 'Short stays'),
      minutes: CLAIM_MINUTES,
      ask: ask(result.title),
      why: both(`${result.reason.zh}。`, `${result.reason.en}.`),
      evidence: quotable(result.evidence, vocabulary),
      weight: STAKES.shortStays,
      forAll: false,
    },
  ];
};

/** The kinds of requirements that are open, which are asked about as such. */
const kindsToSettle = ({ candidate, rubric }: Case): ReadonlySet<string> => {
  const open = candidate.requirements.filter(({ status }) => status !== 'met').map(({ id }) => id);
  return new Set(rubric.requirements.filter(({ id }) => open.includes(id)).map(({ kind }) => kind));
};

/** Questions about the criteria with low credit that no question of the role asks about, and about short stays. */
export const criterionQuestions = (given: Case): readonly Draft[] => {
  const { candidate, rubric, vocabulary } = given;
  const probed = new Set(rubric.interview.flatMap(({ probes }) => probes));
  const settled = kindsToSettle(given);
  const more = candidate.criteria
    .filter(({ id, kind, credit }) => credit < LOW_CREDIT && !probed.has(id) && !settled.has(kind))
    .sort((a, b) => pointsLeft(b) - pointsLeft(a))
    .flatMap((result): readonly Draft[] => {
      const wording = MORE[result.kind];
      if (wording === undefined) return [];
      const { ask, ...rest } = wording;
      return [
        {
          ...rest,
          id: `claims/${result.id}`,
          part: 'claims',
          topic: result.title,
          minutes: CLAIM_MINUTES,
          ask: ask(result.title),
          why: lowCredit(result),
          evidence: quotable(result.evidence, vocabulary),
          weight: pointsLeft(result),
          forAll: false,
        },
      ];
    })
    .slice(0, MOST);
  return [...more, ...(settled.has('tenure') ? [] : stayQuestions(given))];
};
