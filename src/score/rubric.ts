import type { Bilingual, IsoDate, Outcome, RubricFault } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import type { PathFault } from './fault.ts';
import type { KeywordGroups } from './kinds/kind.ts';
import { both } from './kinds/wording.ts';
import { checkContradictions } from './lint/contradictions.ts';
import { checkDeadOptions } from './lint/dead-options.ts';
import { checkExpectations } from './lint/expectations.ts';
import { checkKeywords } from './lint/keywords.ts';
import { checkReach } from './lint/reach.ts';
import { findProtected } from './protected.ts';
import { findUnknown } from './references.ts';
import { checkRules } from './rules.ts';
import { checkShape } from './schema/check-shape.ts';
import { type JsonPath, type PlacedJson, parsePlaced } from './schema/places.ts';
import type { RubricShape } from './schema/rubric-schema.ts';

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
  readonly expectations: readonly RubricExpectation[];
  /** The day on which they hold; null for any. */
  readonly expectationsAsOf: IsoDate | null;
};

/** A rubric is written by hand; more than this is no rubric, and not worth parsing. Characters. */
const LARGEST = 1_000_000;
const BONUS_CAP = 10;

const written = (path: JsonPath): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');

const toRubric = ({
  $schema: _,
  bonuses = [],
  bonusCap = BONUS_CAP,
  keywords = {},
  expectations = [],
  expectationsAsOf,
  ...rest
}: RubricShape): Rubric => ({
  ...rest,
  bonuses,
  bonusCap,
  keywords,
  expectations,
  expectationsAsOf: expectationsAsOf ?? null,
});

const byPlace = (a: RubricFault, b: RubricFault): number =>
  a.line - b.line || a.column - b.column || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const placed = (
  file: string,
  json: PlacedJson,
  { path, at, rule, severity = 'error', message, suggestion }: PathFault,
): RubricFault => ({
  file,
  ...(at === 'key' ? json.keyAt(path) : json.valueAt(path)),
  path: written(path),
  rule,
  severity,
  message,
  suggestion,
});

/** Everything that is wrong with a rubric of the right shape. */
const inspect = (shape: RubricShape, vocabulary: Vocabulary): readonly PathFault[] => [
  ...checkRules(shape),
  ...checkContradictions(shape),
  ...checkExpectations(shape),
  ...checkReach(shape),
  ...checkDeadOptions(shape),
  ...checkKeywords(shape, vocabulary),
  ...findUnknown(shape, vocabulary),
];

/**
 * The rubric that a file's text says, or null where it has an error; with everything that is wrong with it, in
 * the order of the file.
 *
 * Never throws, whatever the text. Ids of certificates, keyword families, industries… are looked up in the vocabulary;
 * words are held against the protected attributes.
 */
export const parseRubric = (
  text: string,
  file: string,
  vocabulary: Vocabulary,
): { readonly rubric: Rubric | null; readonly faults: readonly RubricFault[] } => {
  if (text.length > LARGEST) {
    const message = both('文件过大，不是评分标准', 'the file is too large to be a rubric');
    return {
      rubric: null,
      faults: [{ file, line: 1, column: 1, path: '', rule: 'json', severity: 'error', message, suggestion: null }],
    };
  }
  const json = parsePlaced(text.replace(/^\ufeff/u, ''));
  const jsonFaults = json.faults.map(({ offset, path, zh, en }) => ({
    file,
    ...json.placeOf(offset),
    path: written(path),
    rule: 'json' as const,
    severity: 'error' as const,
    message: both(zh, en),
    suggestion: null,
  }));
  if (json.value === undefined) return { rubric: null, faults: jsonFaults };
  const { shape, faults } = checkShape(json.value);
  const inside = shape === null ? [] : inspect(shape, vocabulary);
  const all = [...faults, ...inside, ...findProtected(json.value, vocabulary)].map((fault) =>
    placed(file, json, fault),
  );
  const sorted = [...jsonFaults, ...all].sort(byPlace);
  return {
    rubric: shape === null || sorted.some(({ severity }) => severity === 'error') ? null : toRubric(shape),
    faults: sorted,
  };
};
