import type { PathFault } from '../fault.ts';
import { both } from '../kinds/wording.ts';
import type { RubricShape } from '../schema/rubric-schema.ts';
import { type Item, itemsOf, listOf, numberOf, type Options } from './items.ts';

type Limit = { readonly key: string; readonly most: (options: Options, shape: RubricShape) => number };

const distinct = (values: readonly unknown[]): number => new Set(values).size;

const wordsOf = (options: Options, { keywords = {} }: RubricShape): number =>
  distinct(
    listOf(options, 'groups').flatMap((group) =>
      (keywords[String(group)] ?? []).map((word) => ('family' in word ? word.family : word.id)),
    ),
  );

const weightOf = (value: unknown): number => {
  const weight = (value as { readonly weight?: unknown }).weight;
  return typeof weight === 'number' ? weight : 1;
};

const named = (options: Options): number =>
  distinct(listOf(options, 'tools')) + distinct(listOf(options, 'skills').map((id) => `skill ${String(id)}`));

/** By kind: the options that ask for so many, and the most that any résumé can show. */
const LIMITS: Readonly<Record<string, readonly Limit[]>> = {
  skills: [
    { key: 'enough', most: named },
    { key: 'atLeast', most: named },
  ],
  keywords: [{ key: 'atLeast', most: wordsOf }],
  metrics: [
    {
      key: 'enough',
      most: (options) => listOf(options, 'targets').reduce((sum: number, one) => sum + weightOf(one), 0),
    },
  ],
  certificate: [{ key: 'count', most: (options) => listOf(options, 'any').length }],
};

/** Sums of weights such as 0.7 + 0.3 may miss by so much. */
const ROUNDING = 1e-9;

const tooMuch = ({ kind, options, path }: Item, shape: RubricShape): readonly PathFault[] =>
  (LIMITS[kind] ?? []).flatMap(({ key, most }): readonly PathFault[] => {
    const asked = numberOf(options, key);
    const reach = most(options, shape);
    if (asked === null || reach === 0 || asked <= reach + ROUNDING) return [];
    return [
      {
        path: [...path, key],
        at: 'value',
        rule: 'unreachable',
        message: both(
          `“${key}”为 ${asked}，而最多只能达到 ${reach}，满分永远达不到`,
          `"${key}" asks for ${asked}, but ${reach} is the most that can be reached`,
        ),
        suggestion: String(reach),
      },
    ];
  });

const highestCredit = (options: Options): { readonly key: string; readonly credit: number } | null => {
  const bands = listOf(options, 'bands');
  if (bands.length > 0)
    return { key: 'bands', credit: Math.max(...bands.map((band) => (band as readonly number[])[1] ?? 0)) };
  const { credit } = options;
  if (typeof credit !== 'object' || credit === null) return null;
  return { key: 'credit', credit: Math.max(0, ...Object.values(credit as Readonly<Record<string, number>>)) };
};

const lowMaximum = ({ list, options, path }: Item): readonly PathFault[] => {
  const highest = list === 'requirements' ? null : highestCredit(options);
  if (highest === null || highest.credit >= 1) return [];
  return [
    {
      path: [...path, highest.key],
      at: 'value',
      rule: 'unreachable',
      severity: 'warning',
      message: both(
        `最高只有 ${highest.credit} 的系数，满分永远达不到`,
        `the highest credit is ${highest.credit}: the full points can't be reached`,
      ),
      suggestion: null,
    },
  ];
};

const bonusesOverCap = ({ bonuses = [], bonusCap }: RubricShape): readonly PathFault[] => {
  if (bonusCap === undefined) return [];
  const all = bonuses.reduce((sum, { points }) => sum + points, 0);
  const over = bonuses.flatMap(({ points }, index): readonly PathFault[] =>
    points <= bonusCap
      ? []
      : [
          {
            path: ['bonuses', index, 'points'],
            at: 'value',
            rule: 'unreachable',
            severity: 'warning',
            message: both(
              `${points} 分超过加分上限 ${bonusCap}，永远得不到`,
              `${points} points are more than the cap of ${bonusCap}`,
            ),
            suggestion: String(bonusCap),
          },
        ],
  );
  if (bonusCap <= all + ROUNDING) return over;
  return [
    ...over,
    {
      path: ['bonusCap'],
      at: 'value',
      rule: 'unreachable',
      severity: 'warning',
      message: both(
        `加分合计只有 ${all}，上限 ${bonusCap} 永远达不到`,
        `all bonuses add up to ${all}: a cap of ${bonusCap} is never reached`,
      ),
      suggestion: String(all),
    },
  ];
};

/** Points that no résumé can get: amounts above what there is, bands that end below 1, bonuses above their cap. */
export const checkReach = (shape: RubricShape): readonly PathFault[] => [
  ...itemsOf(shape).flatMap((item) => [...tooMuch(item, shape), ...lowMaximum(item)]),
  ...bonusesOverCap(shape),
];
