import type { Outcome } from '../../model/index.ts';

/** What explanations and letters say by themselves, in one language. */
export type ExplainWords = {
  readonly changes: string;
  readonly timeline: string;
  /** Every requirement is met, so that the score alone decides the place. */
  readonly allMet: string;
  /** What the outcome would be if these were shown; `other` where something else stays open. */
  readonly wouldBe: (titles: readonly string[], outcome: string) => string;
  /** What is lost where it shows that a requirement is not met. */
  readonly wouldFail: (titles: readonly string[], outcome: string) => string;
  readonly mostPoints: string;
  readonly lost: (title: string, points: string, reason: string) => string;
  readonly firstDifference: (title: string, left: string, right: string) => string;
  readonly noDifference: string;
  readonly alike: (titles: readonly string[]) => string;
  readonly item: string;
  readonly letter: LetterWords;
};

/** The letter to a candidate who asks how the screen came to its result (PIPL article 24). */
export type LetterWords = {
  readonly title: string;
  readonly dear: (name: string) => string;
  readonly dearNameless: string;
  readonly intro: (facts: {
    readonly role: string;
    readonly rubric: string;
    readonly day: string;
    readonly tool: string;
  }) => string;
  readonly decided: string;
  readonly outcome: (outcome: string, score: string) => string;
  readonly meaning: Readonly<Record<Outcome, string>>;
  readonly onlyAid: string;
  readonly requirements: string;
  readonly requirementsNote: string;
  readonly criteria: string;
  readonly criteriaNote: string;
  readonly bonuses: string;
  readonly read: string;
  readonly readNote: (file: string) => string;
  readonly notUsed: string;
  readonly notUsedNote: string;
  readonly rights: string;
  readonly rightsList: readonly string[];
  readonly contact: string;
  readonly sign: string;
};
