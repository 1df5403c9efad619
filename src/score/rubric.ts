import type { Bilingual, IsoDate, Outcome, QuestionKind, RubricFault } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import type { PathFault } from './fault.ts';
import type { KeywordGroups } from './kinds/kind.ts';
import { checkContradictions } from './lint/contradictions.ts';
import { checkDeadOptions } from './lint/dead-options.ts';
import { checkExpectations } from './lint/expectations.ts';
import { checkImplied } from './lint/implied.ts';
import { checkInterview } from './lint/interview.ts';
import { checkKeywords } from './lint/keywords.ts';
import { checkReach } from './lint/reach.ts';
import { findProtected } from './protected.ts';
import { findUnknown } from './references.ts';
import { type BaseText, resolve } from './resolve.ts';
import { checkRules } from './rules.ts';
import { checkShape } from './schema/check-shape.ts';
import { QUESTION_MINUTES } from './schema/interview-schema.ts';
import type { RubricShape } from './schema/rubric-schema.ts';
import { soundParts } from './schema/sound-parts.ts';
import { openSource } from './source.ts';

type Judged = { readonly id: string; readonly title: Bilingual; readonly kind: string; readonly options: unknown };

export type RubricRequirement = Judged;
export type RubricCriterion = Judged & { readonly weight: number };
export type RubricBonus = Judged & { readonly points: number };

/** What must hold for one file, or for the first places; `rubric test` checks it. */
export type RubricExpectation =
  | {
      readonly candidate: string;
      readonly outcome?: Outcome | undefined;
      readonly because?: string | undefined;
      readonly scoreAtLeast?: number | undefined;
      readonly scoreAtMost?: number | undefined;
      readonly above?: string | undefined;
    }
  | { readonly top: readonly string[] };

/** A question of the role. `probes` are ids of the rubric's items or of keyword families. */
export type RubricQuestion = {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: QuestionKind;
  readonly probes: readonly string[];
  readonly minutes: number;
  /** Asked of every candidate. */
  readonly forAll: boolean;
  readonly ask: Bilingual;
  readonly followUps: readonly Bilingual[];
  readonly good: Bilingual;
  readonly weak: Bilingual;
};

/** One role, checked: its options fit their kinds and every id in it exists. */
export type Rubric = {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly requirements: readonly RubricRequirement[];
  readonly criteria: readonly RubricCriterion[];
  readonly bonuses: readonly RubricBonus[];
  /** Most points that all bonuses give together. */
  readonly bonusCap: number;
  readonly keywords: KeywordGroups;
  /** The most telling first. */
  readonly interview: readonly RubricQuestion[];
  readonly expectations: readonly RubricExpectation[];
  /** The day on which they hold; null for any. */
  readonly expectationsAsOf: IsoDate | null;
};

const BONUS_CAP = 10;

const toRubric = ({
  $schema: _,
  extends: __,
  bonuses = [],
  bonusCap = BONUS_CAP,
  keywords = {},
  interview = [],
  expectations = [],
  expectationsAsOf,
  ...rest
}: RubricShape): Rubric => ({
  ...rest,
  bonuses,
  bonusCap,
  keywords,
  interview: interview.map(({ minutes = QUESTION_MINUTES, forAll = false, ...question }) => ({
    ...question,
    minutes,
    forAll,
  })),
  expectations,
  expectationsAsOf: expectationsAsOf ?? null,
});

const byPlace = (a: RubricFault, b: RubricFault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Everything that is wrong with a rubric of the right shape. */
const inspect = (shape: RubricShape, vocabulary: Vocabulary): readonly PathFault[] => [
  ...checkRules(shape),
  ...checkContradictions(shape),
  ...checkExpectations(shape),
  ...checkReach(shape),
  ...checkDeadOptions(shape),
  ...checkImplied(shape, vocabulary),
  ...checkKeywords(shape, vocabulary),
  ...checkInterview(shape, vocabulary),
  ...findUnknown(shape, vocabulary),
];

/** What is wrong with the parts of a rubric that have the right shape, where others have not. */
const inspectSound = (value: unknown, faults: readonly PathFault[], vocabulary: Vocabulary): readonly PathFault[] => {
  const { shape, pathIn } = soundParts(value, faults);
  return [...checkContradictions(shape), ...checkKeywords(shape, vocabulary), ...findUnknown(shape, vocabulary)].map(
    (fault) => ({ ...fault, path: pathIn(fault.path) }),
  );
};

/**
 * The rubric that a file's text says, or null where it has an error; with everything that is wrong with it, in
 * the order of the file, and, in `value`, the JSON that it comes to with its base.
 *
 * Never throws, whatever the text. Ids of certificates, keyword families, industries… are looked up in the vocabulary;
 * words are held against the protected attributes. What a rubric extends is given with it: this reads no file.
 */
export const parseRubric = (
  text: string,
  file: string,
  vocabulary: Vocabulary,
  base: BaseText | null = null,
): { readonly rubric: Rubric | null; readonly faults: readonly RubricFault[]; readonly value: unknown } => {
  const { source, faults: textFaults } = openSource(text, file);
  if (source === null) return { rubric: null, faults: textFaults, value: undefined };
  const { value, place, faults: baseFaults } = resolve(source, base);
  if (value === undefined) return { rubric: null, faults: [...textFaults, ...baseFaults].sort(byPlace), value };
  const { shape, faults } = checkShape(value);
  const inside = shape === null ? inspectSound(value, faults, vocabulary) : inspect(shape, vocabulary);
  const all = [...faults, ...inside, ...findProtected(value, vocabulary)].map(place);
  const sorted = [...textFaults, ...baseFaults, ...all].sort(byPlace);
  return {
    rubric: shape === null || sorted.some(({ severity }) => severity === 'error') ? null : toRubric(shape),
    faults: sorted,
    value,
  };
};
