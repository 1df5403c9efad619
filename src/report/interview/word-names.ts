import type { InterviewPart, QuestionKind } from '../../model/index.ts';

/** What interview sheets say by themselves, in one language. */
export type InterviewWords = {
  readonly title: (name: string, role: string) => string;
  /** Where nothing could be asked: no file was read. */
  readonly empty: string;
  readonly screened: string;
  readonly length: (minutes: number) => string;
  readonly fields: readonly string[];
  readonly before: string;
  readonly rules: readonly string[];
  readonly scale: string;
  /** A rating, what it says, how it shows: S2's tiers. */
  readonly ratings: readonly (readonly [rating: string, tier: string, shows: string])[];
  readonly ratingHead: readonly [string, string, string];
  /** How answers are listened to, by the frames of S0: STAR, three steps, the 3C. */
  readonly frames: readonly string[];
  readonly opening: (minutes: number) => string;
  readonly openingTexts: readonly string[];
  readonly parts: Readonly<Record<InterviewPart, string>>;
  readonly part: (name: string, minutes: number) => string;
  readonly question: (number: number, topic: string, minutes: number) => string;
  readonly why: string;
  readonly followUps: string;
  readonly good: string;
  readonly weak: string;
  readonly settledGood: string;
  readonly settledWeak: string;
  readonly rating: string;
  readonly settled: string;
  readonly settledOptions: readonly string[];
  /** Lines for notes, by what is listened for. */
  readonly notes: Readonly<Record<QuestionKind, readonly string[]>>;
  readonly spare: string;
  readonly close: (minutes: number) => string;
  readonly closeTexts: readonly string[];
  readonly sum: string;
  readonly sumHead: readonly [string, string, string];
  readonly sumNote: (rated: number) => string;
  readonly sumFields: readonly string[];
  readonly advice: string;
  readonly adviceOptions: readonly string[];
  readonly made: (facts: { readonly tool: string; readonly rubric: string; readonly day: string }) => string;
};
