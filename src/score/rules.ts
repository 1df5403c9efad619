import type { PathFault } from './fault.ts';
import { both } from './kinds/wording.ts';
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
      rule: 'consistency',
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
          rule: 'consistency',
          message: both(`id“${id}”重复`, `the id "${id}" is used twice`),
          suggestion: null,
        },
      ];
    });
  });
};

/** What a rubric of the right shape may still have wrong, beside its vocabulary: sums and repeated ids. */
export const checkRules = (shape: RubricShape): readonly PathFault[] => [...checkWeights(shape), ...checkIds(shape)];
