import type { RubricEdit } from '../../model/index.ts';
import type { Rubric } from '../rubric.ts';

type Item = Readonly<Record<string, unknown>> & { readonly id: string };
type List = RubricEdit['list'];

/** Fields of an item whose change is told; a title scores nothing. */
const FIELDS = ['kind', 'weight', 'points', 'options'] as const;

const text = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const same = (a: unknown, b: unknown): boolean => text(a) === text(b);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Options are told one by one: `options.enough`. */
const fieldEdits = (list: List, id: string, field: string, before: unknown, after: unknown): readonly RubricEdit[] => {
  if (same(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      fieldEdits(list, id, `${field}.${key}`, before[key], after[key]),
    );
  }
  return [{ list, id, what: field, before: text(before), after: text(after) }];
};

const listEdits = (list: List, before: readonly Item[], after: readonly Item[]): readonly RubricEdit[] => [
  ...before
    .filter(({ id }) => !after.some((item) => item.id === id))
    .map(({ id }) => ({ list, id, what: 'removed', before: null, after: null })),
  ...after.flatMap((item): readonly RubricEdit[] => {
    const was = before.find(({ id }) => id === item.id);
    if (was === undefined) return [{ list, id: item.id, what: 'added', before: null, after: null }];
    return FIELDS.flatMap((field) => fieldEdits(list, item.id, field, was[field], item[field]));
  }),
];

/** Words of a group by their id, so that each is told by itself. */
const wordsOf = (rubric: Rubric): readonly Item[] =>
  Object.entries(rubric.keywords).flatMap(([group, words]) =>
    words.map((word) => ({
      id: `${group}/${'family' in word ? word.family : word.id}`,
      weight: word.weight ?? 1,
      ...('family' in word ? {} : { options: { forms: word.forms } }),
    })),
  );

const toItem = (item: { readonly id: string }): Item => ({ ...item });

/** What of a rubric changed that can move a candidate, in the order of the file. */
export const editsBetween = (before: Rubric, after: Rubric): readonly RubricEdit[] => [
  ...listEdits('requirements', before.requirements.map(toItem), after.requirements.map(toItem)),
  ...listEdits('criteria', before.criteria.map(toItem), after.criteria.map(toItem)),
  ...listEdits('bonuses', before.bonuses.map(toItem), after.bonuses.map(toItem)),
  ...fieldEdits('rubric', after.id, 'bonusCap', before.bonusCap, after.bonusCap),
  ...listEdits('keywords', wordsOf(before), wordsOf(after)),
];
