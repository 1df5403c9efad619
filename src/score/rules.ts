import type { PathFault } from './fault.ts';
import { both } from './kinds/wording.ts';
import { didYouMean } from './schema/did-you-mean.ts';
import type { RubricShape } from './schema/rubric-schema.ts';

/** Weights in tenths, so that 33.3 + 33.3 + 33.4 is 100 and not almost. */
const TENTHS = 10;
const ALL_WEIGHTS = 100;

const checkWeights = ({ criteria }: RubricShape): readonly PathFault[] => {
  const sum = criteria.reduce((total, { weight }) => total + Math.round(weight * TENTHS), 0) / TENTHS;
  if (sum === ALL_WEIGHTS) return [];
  return [
    {
      path: ['criteria'],
      at: 'key',
      message: both(
        `各项权重之和为 ${sum}，应为 ${ALL_WEIGHTS}`,
        `the weights add up to ${sum}; they should be ${ALL_WEIGHTS}`,
      ),
      suggestion: null,
    },
  ];
};

const checkIds = ({ requirements, criteria, bonuses = [] }: RubricShape): readonly PathFault[] => {
  const lists = { requirements, criteria: [...criteria], bonuses };
  const scored = new Set<string>();
  return Object.entries(lists).flatMap(([list, items]) => {
    const seen = list === 'requirements' ? new Set<string>() : scored;
    return items.flatMap(({ id }, index): readonly PathFault[] => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        {
          path: [list, index, 'id'],
          at: 'value',
          message: both(`id“${id}”重复`, `the id "${id}" is used twice`),
          suggestion: null,
        },
      ];
    });
  });
};

const checkKeywords = ({ keywords = {} }: RubricShape): readonly PathFault[] =>
  Object.entries(keywords).flatMap(([group, words]) => {
    const seen = new Set<string>();
    return words.flatMap((word, index): readonly PathFault[] => {
      const id = 'family' in word ? word.family : word.id;
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        {
          path: ['keywords', group, index],
          at: 'value',
          message: both(`关键词“${id}”在本组中重复`, `the keyword "${id}" stands twice in this group`),
          suggestion: null,
        },
      ];
    });
  });

/** Bands must rise in amount, or a credit could be read two ways. */
const checkBands = ({ requirements, criteria, bonuses = [] }: RubricShape): readonly PathFault[] =>
  Object.entries({ requirements, criteria: [...criteria], bonuses }).flatMap(([list, items]) =>
    items.flatMap(({ options }, index): readonly PathFault[] => {
      const bands = (options as { readonly bands?: readonly (readonly [number, number])[] }).bands ?? [];
      const rising = bands.every(([amount], at) => at === 0 || amount > (bands[at - 1]?.[0] ?? 0));
      return rising
        ? []
        : [
            {
              path: [list, index, 'options', 'bands'],
              at: 'value',
              message: both('bands 的月数应逐级增大', 'the amounts of the bands should rise'),
              suggestion: null,
            },
          ];
    }),
  );

const checkExpectations = ({ requirements, expectations = [] }: RubricShape): readonly PathFault[] =>
  expectations.flatMap(({ because }, index): readonly PathFault[] => {
    const ids = requirements.map(({ id }) => id);
    if (because === undefined || ids.includes(because)) return [];
    const message = both(`没有名为“${because}”的必要条件`, `there is no requirement "${because}"`);
    return [{ path: ['expectations', index, 'because'], at: 'value', message, suggestion: didYouMean(because, ids) }];
  });

/** What a rubric of the right shape may still have wrong, beside its vocabulary: sums, repeated ids, bands, expectations. */
export const checkRules = (shape: RubricShape): readonly PathFault[] => [
  ...checkWeights(shape),
  ...checkIds(shape),
  ...checkKeywords(shape),
  ...checkBands(shape),
  ...checkExpectations(shape),
];
