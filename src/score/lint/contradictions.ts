import type { PathFault } from '../fault.ts';
import { both } from '../kinds/wording.ts';
import type { JsonPath } from '../schema/places.ts';
import type { RubricShape } from '../schema/rubric-schema.ts';
import { type Item, itemsOf, listOf, numberOf } from './items.ts';

const fault = (path: JsonPath, zh: string, en: string): PathFault => ({
  path,
  at: 'value',
  rule: 'consistency',
  message: both(zh, en),
  suggestion: null,
});

/** Bands must rise in amount, or a credit could be read two ways; more of a thing is never worth less. */
const checkBands = ({ options, path }: Item): readonly PathFault[] => {
  const bands = listOf(options, 'bands') as readonly (readonly [number, number])[];
  const falls = (part: 0 | 1, strictly: boolean): boolean =>
    bands.some((band, at) => {
      const before = bands[at - 1];
      return before !== undefined && (strictly ? band[part] <= before[part] : band[part] < before[part]);
    });
  const place = [...path, 'bands'];
  if (falls(0, true)) return [fault(place, 'bands 的月数应逐级增大', 'the amounts of the bands should rise')];
  return falls(1, false) ? [fault(place, 'bands 的系数不应下降', 'the credits of the bands should not fall')] : [];
};

const checkMonths = ({ options, path }: Item): readonly PathFault[] => {
  const [asked, review] = [numberOf(options, 'minMonths'), numberOf(options, 'reviewFromMonths')];
  if (asked === null || review === null || review <= asked) return [];
  return [
    fault(
      [...path, 'reviewFromMonths'],
      `“reviewFromMonths”（${review}）大于“minMonths”（${asked}）`,
      `"reviewFromMonths" (${review}) is more than "minMonths" (${asked})`,
    ),
  ];
};

const checkTargets = ({ options, path }: Item): readonly PathFault[] =>
  listOf(options, 'targets').flatMap((target, index): readonly PathFault[] => {
    const { atLeast, atMost } = target as { readonly atLeast?: number; readonly atMost?: number };
    if (atLeast === undefined || atMost === undefined || atLeast <= atMost) return [];
    return [
      fault(
        [...path, 'targets', index, 'atLeast'],
        `目标 ≥ ${atLeast} 与 ≤ ${atMost} 矛盾`,
        `a target of at least ${atLeast} contradicts at most ${atMost}`,
      ),
    ];
  });

/** What a rubric says in two places that can't both hold: bands, months, targets. */
export const checkContradictions = (shape: RubricShape): readonly PathFault[] =>
  itemsOf(shape).flatMap((item) => [...checkBands(item), ...checkMonths(item), ...checkTargets(item)]);
