import type { Vocabulary } from '../../vocabulary/index.ts';
import type { PathFault } from '../fault.ts';
import { both } from '../kinds/wording.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import type { RubricShape } from '../schema/rubric-schema.ts';

/** Questions whose id is used twice, or that probe what neither the rubric nor the vocabulary knows. */
export const checkInterview = (
  { requirements, criteria, bonuses = [], interview = [] }: RubricShape,
  { data }: Vocabulary,
): readonly PathFault[] => {
  const items = [...requirements, ...criteria, ...bonuses].map(({ id }) => id);
  const known = new Set([...items, ...data.keywords.map(({ id }) => id)]);
  const ids = interview.map(({ id }) => id);
  return interview.flatMap(({ id, probes }, index): readonly PathFault[] => [
    ...(ids.indexOf(id) === index
      ? []
      : [
          {
            path: ['interview', index, 'id'],
            at: 'value' as const,
            rule: 'consistency' as const,
            message: both(`面试题 id“${id}”重复`, `the question "${id}" stands here twice`),
            suggestion: null,
          },
        ]),
    ...probes.flatMap((probe, at): readonly PathFault[] =>
      known.has(probe)
        ? []
        : [
            {
              path: ['interview', index, 'probes', at],
              at: 'value',
              rule: 'unknown-id',
              message: both(
                `“${probe}”既不是本标准的条件、评分项或加分项，也不是关键词族`,
                `"${probe}" is neither an item of this rubric nor a keyword family`,
              ),
              suggestion: didYouMean(probe, [...known]),
            },
          ],
    ),
  ]);
};
