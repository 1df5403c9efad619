import type { Candidate, CriterionResult, Outcome, RequirementResult } from '../../model/index.ts';

/** What would change an outcome, and where points are left. */
export type Changes = {
  /** Requirements that are not met, and the outcome if they were; null where all are met. */
  readonly better: { readonly requirements: readonly RequirementResult[]; readonly outcome: Outcome } | null;
  /** Requirements that are not proven, one of which failing would end in `rejected`. */
  readonly atRisk: readonly RequirementResult[];
  /** Criteria with the most points left, most first. */
  readonly pointsLeft: readonly { readonly criterion: CriterionResult; readonly left: number }[];
};

/** Criteria that are named. */
const MOST_CRITERIA = 5;
const TENTHS = 10;

/** What the assessment itself says would change it: no guess at what a candidate might have. */
export const changesOf = ({ outcome, requirements, criteria }: Candidate): Changes => {
  const having = (status: RequirementResult['status']): readonly RequirementResult[] =>
    requirements.filter((requirement) => requirement.status === status);
  const [failed, unproven] = [having('failed'), having('unproven')];
  const pointsLeft = criteria
    .map((criterion) => ({ criterion, left: Math.round((criterion.max - criterion.points) * TENTHS) / TENTHS }))
    .filter(({ left }) => left > 0)
    .sort((a, b) => b.left - a.left)
    .slice(0, MOST_CRITERIA);
  const better: Changes['better'] =
    failed.length > 0
      ? { requirements: failed, outcome: unproven.length > 0 ? 'review' : 'qualified' }
      : unproven.length > 0
        ? { requirements: unproven, outcome: 'qualified' }
        : null;
  return { better, atRisk: outcome === 'review' ? unproven : [], pointsLeft };
};
