import type { Bilingual, RequirementResult } from '../../model/index.ts';
import { both } from '../kinds/wording.ts';
import { SETTLE, TELL_MORE } from './by-kind.ts';
import { type Case, CLAIM_MINUTES, type Draft, FACT_MINUTES, quotable, STAKES } from './draft.ts';

/** Kinds that a paper or a date settles; the others take an example, or the reasons of several jobs. */
const QUICK: ReadonlySet<string> = new Set(['education', 'certificate', 'experience']);

const whyOf = ({ title, status, reason }: RequirementResult): Bilingual =>
  status === 'failed'
    ? both(
        `硬性要求“${title.zh}”判为不符：${reason.zh}。先确认程序没有读错。`,
        `The requirement “${title.en}” is told as failed: ${reason.en}. First make sure that nothing was misread.`,
      )
    : both(`硬性要求“${title.zh}”未证实：${reason.zh}。`, `The requirement “${title.en}” is not proven: ${reason.en}.`);

/** A question for each requirement that is not met, so that it can be settled. */
export const requirementQuestions = ({ candidate, rubric, vocabulary }: Case): readonly Draft[] =>
  candidate.requirements
    .filter(({ status }) => status !== 'met')
    .map((result): Draft => {
      const kind = rubric.requirements.find(({ id }) => id === result.id)?.kind ?? '';
      const { ask, ...wording } = SETTLE[kind] ?? TELL_MORE;
      return {
        ...wording,
        id: `facts/${result.id}`,
        part: 'facts',
        topic: result.title,
        minutes: QUICK.has(kind) ? FACT_MINUTES : CLAIM_MINUTES,
        ask: ask(result.title),
        why: whyOf(result),
        evidence: quotable(result.evidence, vocabulary),
        weight: STAKES.requirement,
        forAll: false,
      };
    });
