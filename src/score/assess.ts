import type { Assessment, CriterionResult, Outcome, Profile, RequirementResult } from '../model/index.ts';
import { kindOf } from './kinds/index.ts';
import type { AssessContext, Finding } from './kinds/kind.ts';
import type { Rubric, RubricCriterion, RubricRequirement } from './rubric.ts';

/** Points are counted in whole tenths, so that what is shown adds up to what is shown. */
const TENTHS = 10;
const HIGHEST = 100 * TENTHS;
/** Credits are told to three decimals. */
const CREDIT_STEPS = 1000;

const find = (
  profile: Profile,
  { kind, options }: Pick<RubricRequirement, 'kind' | 'options'>,
  context: AssessContext,
): Finding => {
  const known = kindOf(kind);
  if (known === undefined) throw new RangeError(`unknown kind "${kind}": the rubric was not checked`);
  return known.assess(profile, options, context);
};

const judge = (profile: Profile, requirement: RubricRequirement, context: AssessContext): RequirementResult => {
  const { status, reason, evidence } = find(profile, requirement, context);
  return { id: requirement.id, title: requirement.title, status, reason, evidence };
};

type Weighed = Pick<RubricCriterion, 'id' | 'title' | 'kind'>;

/** What a finding is worth at a weight; `room` is the most tenths that may still be given. */
const weigh = (
  criterion: Weighed,
  { credit: given, reason, evidence }: Finding,
  { weight, room }: { readonly weight: number; readonly room: number },
): CriterionResult => {
  const credit = Math.round(Math.min(1, Math.max(0, given)) * CREDIT_STEPS) / CREDIT_STEPS;
  const max = Math.round(weight * TENTHS);
  const tenths = Math.min(Math.round(credit * max), room);
  return {
    id: criterion.id,
    title: criterion.title,
    kind: criterion.kind,
    credit,
    points: tenths / TENTHS,
    max: max / TENTHS,
    reason,
    evidence,
  };
};

const tenthsOf = (results: readonly CriterionResult[]): number =>
  results.reduce((sum, { points }) => sum + Math.round(points * TENTHS), 0);

const outcomeOf = (requirements: readonly RequirementResult[]): Outcome => {
  if (requirements.some(({ status }) => status === 'failed')) return 'rejected';
  return requirements.some(({ status }) => status === 'unproven') ? 'review' : 'qualified';
};

/**
 * One profile against one rubric.
 *
 * Requirements give the outcome and no points; criteria and bonuses give points that add up to the score exactly.
 * Bonuses are cut in their order where their cap or the 100 is reached.
 */
export const assess = (
  profile: Profile,
  rubric: Rubric,
  { vocabulary, asOf }: Pick<AssessContext, 'vocabulary' | 'asOf'>,
): Assessment => {
  const context = { vocabulary, asOf, keywords: rubric.keywords };
  const requirements = rubric.requirements.map((requirement) => judge(profile, requirement, context));
  const criteria = rubric.criteria.map((criterion) =>
    weigh(criterion, find(profile, criterion, context), { weight: criterion.weight, room: HIGHEST }),
  );
  let room = Math.min(Math.round(rubric.bonusCap * TENTHS), HIGHEST - tenthsOf(criteria));
  const bonuses = rubric.bonuses.map((bonus) => {
    const result = weigh(bonus, find(profile, bonus, context), { weight: bonus.points, room });
    room -= Math.round(result.points * TENTHS);
    return result;
  });
  return {
    outcome: outcomeOf(requirements),
    score: (tenthsOf(criteria) + tenthsOf(bonuses)) / TENTHS,
    requirements,
    criteria,
    bonuses,
  };
};
