import type { Interview } from '../../model/index.ts';
import { certificateQuestions } from './certificates.ts';
import { claimQuestions } from './claims.ts';
import { criterionQuestions } from './criteria.ts';
import { doubtQuestions } from './doubts.ts';
import type { Case } from './draft.ts';
import { figureQuestions } from './figures.ts';
import { gapQuestions } from './gaps.ts';
import { toPlan } from './plan.ts';
import { requirementQuestions } from './requirements.ts';
import { roleQuestions } from './role.ts';
import { termQuestions } from './terms.ts';
import { toolQuestions } from './tools.ts';

/** Where questions come from. Another source is one file and one line here. */
const SOURCES: readonly ((given: Case) => ReturnType<typeof roleQuestions>)[] = [
  requirementQuestions,
  doubtQuestions,
  gapQuestions,
  criterionQuestions,
  claimQuestions,
  toolQuestions,
  certificateQuestions,
  figureQuestions,
  roleQuestions,
  termQuestions,
];

/** The interview of one candidate in so many minutes: the weightiest questions that fit. */
export const toInterview = (given: Case, minutes: number): Interview => {
  const { file, name, outcome, score } = given.candidate;
  return {
    file,
    name,
    outcome,
    score,
    ...toPlan(
      SOURCES.flatMap((source) => source(given)),
      minutes,
    ),
  };
};
