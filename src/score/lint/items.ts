import type { JsonPath } from '../schema/places.ts';
import type { RubricShape } from '../schema/rubric-schema.ts';

export type ItemList = 'requirements' | 'criteria' | 'bonuses';

/** Options of any kind, as the schema has passed them. */
export type Options = Readonly<Record<string, unknown>>;

/** A requirement, criterion or bonus with its place in the rubric. */
export type Item = {
  readonly list: ItemList;
  readonly kind: string;
  readonly options: Options;
  /** Of its options. */
  readonly path: JsonPath;
};

/** Everything in a rubric that judges, in the order of the file's lists. */
export const itemsOf = ({ requirements, criteria, bonuses = [] }: RubricShape): readonly Item[] =>
  Object.entries({ requirements, criteria: [...criteria], bonuses }).flatMap(([list, items]) =>
    items.map(({ kind, options }, index) => ({
      list: list as ItemList,
      kind,
      options: options as Options,
      path: [list, index, 'options'],
    })),
  );

/** The number of that name, or null where it isn't told. */
export const numberOf = (options: Options, key: string): number | null => {
  const value = options[key];
  return typeof value === 'number' ? value : null;
};

/** The list of that name; empty where it isn't told. */
export const listOf = (options: Options, key: string): readonly unknown[] => {
  const value = options[key];
  return Array.isArray(value) ? value : [];
};
