import type { Duplicate, Outcome, RubricFacts, Unreadable } from './ranking.ts';
import type { FileFacts } from './resume.ts';
import type { Bilingual, Evidence, IsoDate } from './text.ts';

/**
 * How a question of a role is asked and its answer judged: something that was done (STAR), a case to solve, something to know,
 * something to do on the spot, what drives somebody. A `fact` of a résumé is settled, not judged.
 */
export const QUESTION_KINDS = ['behaviour', 'scenario', 'knowledge', 'practice', 'motive'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number] | 'fact';

/** Facts of the résumé to settle, claims of it to hear more of, the role's own questions, terms of the work. In their order. */
export const INTERVIEW_PARTS = ['facts', 'claims', 'role', 'terms'] as const;
export type InterviewPart = (typeof INTERVIEW_PARTS)[number];

export type InterviewQuestion = {
  /** `facts/putonghua`, `role/angry-caller`: the same question has the same id in every sheet. */
  readonly id: string;
  readonly part: InterviewPart;
  readonly kind: QuestionKind;
  /** What it is about, in a few words. */
  readonly topic: Bilingual;
  readonly minutes: number;
  readonly ask: Bilingual;
  /** Why this candidate is asked, with the lines of the résumé behind it. */
  readonly why: Bilingual;
  readonly evidence: readonly Evidence[];
  readonly followUps: readonly Bilingual[];
  /** What answers of the best and of the lowest ratings show. */
  readonly good: Bilingual;
  readonly weak: Bilingual;
};

/** The sheet of one candidate: what is asked, in the order of asking. */
export type Interview = {
  readonly file: FileFacts;
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly score: number;
  readonly questions: readonly InterviewQuestion[];
  /** What the time has no room for, the weightiest first. */
  readonly spare: readonly Bilingual[];
  /** Of the opening, of all questions, and of the close. */
  readonly minutes: { readonly opening: number; readonly questions: number; readonly close: number };
};

/** Sheets in the order of the ranking, and what could not be read. */
export type InterviewReport = {
  readonly tool: string;
  readonly rubric: RubricFacts;
  readonly asOf: IsoDate;
  readonly interviews: readonly Interview[];
  readonly unreadable: readonly Unreadable[];
  readonly duplicates: readonly Duplicate[];
};
