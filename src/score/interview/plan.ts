import { INTERVIEW_PARTS, type Interview, type InterviewQuestion } from '../../model/index.ts';
import type { Draft } from './draft.ts';

/** Minutes of greeting and explaining, and of the candidate's own questions. */
const OPENING = 2;
const CLOSE = 3;
/** Share of the time for questions that is the role's own, and the most that its questions for everybody take of a short talk. */
const ROLE_SHARE = 0.5;
const MOST_FOR_ALL = 0.8;
/** Questions told for a longer talk. */
const MOST_SPARE = 3;

const minutesOf = (questions: readonly Draft[]): number => questions.reduce((sum, { minutes }) => sum + minutes, 0);

const byWeight = (a: Draft, b: Draft): number =>
  Number(b.forAll) - Number(a.forAll) || b.weight - a.weight || (a.id < b.id ? -1 : 1);

/** The first of the questions that fit into the minutes, each one that doesn't fit left out. */
const fitting = (questions: readonly Draft[], minutes: number): readonly Draft[] => {
  const taken: Draft[] = [];
  for (const question of questions) if (minutesOf(taken) + question.minutes <= minutes) taken.push(question);
  return taken;
};

const toQuestion = ({ weight: _, forAll: __, ...question }: Draft): InterviewQuestion => question;

/**
 * What is asked in so many minutes, and what is left out.
 *
 * Half of the time goes to the role's questions, those for everybody first, by which candidates are compared; the rest to the
 * résumé's, by what is at stake. Time that one side leaves is the other's. They are asked part by part, in a part by weight.
 */
export const toPlan = (
  drafts: readonly Draft[],
  minutes: number,
): Pick<Interview, 'questions' | 'spare' | 'minutes'> => {
  const room = minutes - OPENING - CLOSE;
  const sorted = [...drafts].sort(byWeight);
  const role = sorted.filter(({ part }) => part === 'role');
  const others = sorted.filter(({ part }) => part !== 'role');
  const forAll = fitting(
    role.filter((each) => each.forAll),
    room * MOST_FOR_ALL,
  );
  const specific = role.filter((each) => !forAll.includes(each));
  const first = [...forAll, ...fitting(specific, Math.ceil(room * ROLE_SHARE) - minutesOf(forAll))];
  const ofResume = fitting(others, room - minutesOf(first));
  const more = fitting(
    role.filter((each) => !first.includes(each)),
    room - minutesOf(first) - minutesOf(ofResume),
  );
  const chosen = [...first, ...ofResume, ...more];
  const ordered = INTERVIEW_PARTS.flatMap((part) =>
    sorted.filter((each) => each.part === part && chosen.includes(each)),
  );
  const left = sorted.filter((each) => !chosen.includes(each)).sort((a, b) => b.weight - a.weight || byWeight(a, b));
  return {
    questions: ordered.map(toQuestion),
    spare: left.slice(0, MOST_SPARE).map(({ ask }) => ask),
    minutes: { opening: OPENING, questions: minutesOf(chosen), close: CLOSE },
  };
};
