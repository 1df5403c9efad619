import { type Bullet, COMPETENCIES, type Competency } from '../../model/index.ts';
import { createMatcher, fold, type Matcher, oncePer, recordTerms, type Vocabulary } from '../../vocabulary/index.ts';

/** Most bullets quoted for one competency. */
const MOST_QUOTED = 3;

const matcherOf = oncePer(({ data }: Vocabulary): Matcher => createMatcher(recordTerms(data.star.competencies)));

/**
 * The 3C of S0 (communication, comprehension, creativity) that the bullets show, each with those that show it.
 *
 * Only a deed or a result shows one: 沟通能力强 is a claim.
 */
export const toCompetencies = (bullets: readonly Bullet[], vocabulary: Vocabulary): readonly Competency[] => {
  const matcher = matcherOf(vocabulary);
  const shown = bullets.map(({ text, star }) =>
    star.action || star.result ? new Set(matcher(fold(text)).map((match) => match.id)) : null,
  );
  return COMPETENCIES.flatMap((id) => {
    const found = bullets.flatMap((_, index) => (shown[index]?.has(id) ? [index] : []));
    const evidence = found.slice(0, MOST_QUOTED).flatMap((index) => bullets[index]?.evidence.slice(0, 1) ?? []);
    return found.length === 0 ? [] : [{ id, bullets: found, evidence }];
  });
};
