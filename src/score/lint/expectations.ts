import type { PathFault } from '../fault.ts';
import { both } from '../kinds/wording.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import type { JsonPath } from '../schema/places.ts';
import type { RubricShape } from '../schema/rubric-schema.ts';

type Expectation = NonNullable<RubricShape['expectations']>[number];
type Told = {
  readonly key: string | null;
  readonly zh: string;
  readonly en: string;
  readonly suggestion?: string | null;
};

/** Claims of an expectation on one candidate. */
const CLAIMS = ['outcome', 'because', 'scoreAtLeast', 'scoreAtMost', 'above'] as const;

const repeatedIn = (names: readonly string[]): readonly Told[] => {
  const again = names.find((name, index) => names.indexOf(name) < index);
  return again === undefined
    ? []
    : [{ key: 'top', zh: `“${again}”在前几名中重复`, en: `"${again}" stands in two of the first places` }];
};

const contradictionsOf = (expected: Expectation, requirements: readonly string[]): readonly Told[] => {
  if ('top' in expected) return repeatedIn(expected.top);
  const { candidate, outcome, because, scoreAtLeast, scoreAtMost, above } = expected;
  const found: Told[] = [];
  if (CLAIMS.every((claim) => expected[claim] === undefined))
    found.push({ key: null, zh: `对“${candidate}”没有任何期望`, en: `nothing is expected of "${candidate}"` });
  if (because !== undefined && !requirements.includes(because))
    found.push({
      key: 'because',
      zh: `没有名为“${because}”的必要条件`,
      en: `there is no requirement "${because}"`,
      suggestion: didYouMean(because, requirements),
    });
  if (because !== undefined && outcome === 'qualified')
    found.push({
      key: 'because',
      zh: '通过的人没有不符合的条件',
      en: 'a qualified candidate has no requirement that is not met',
    });
  if (scoreAtLeast !== undefined && scoreAtMost !== undefined && scoreAtLeast > scoreAtMost)
    found.push({
      key: 'scoreAtLeast',
      zh: `分数 ≥ ${scoreAtLeast} 与 ≤ ${scoreAtMost} 矛盾`,
      en: `a score of at least ${scoreAtLeast} contradicts at most ${scoreAtMost}`,
    });
  if (above === candidate)
    found.push({ key: 'above', zh: '候选人不能排在自己之前', en: 'a candidate cannot stand above itself' });
  return found;
};

/** Expectations that say nothing, or can't hold whatever the résumés. */
export const checkExpectations = ({ requirements, expectations = [] }: RubricShape): readonly PathFault[] =>
  expectations.flatMap((expected, index) =>
    contradictionsOf(
      expected,
      requirements.map(({ id }) => id),
    ).map(({ key, zh, en, suggestion = null }): PathFault => {
      const path: JsonPath = ['expectations', index, ...(key === null ? [] : [key])];
      return { path, at: 'value', rule: 'consistency', message: both(zh, en), suggestion };
    }),
  );
