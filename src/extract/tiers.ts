import type { Star, Tier } from '../model/index.ts';
import { createMatcher, fold, type Matcher, oncePer, type Vocabulary } from '../vocabulary/index.ts';

type TierCues = { readonly proactive: Matcher; readonly problemSolving: Matcher; readonly valueCreation: Matcher };

const cuesOf = oncePer((vocabulary: Vocabulary): TierCues => {
  const toMatcher = (forms: readonly string[]): Matcher => createMatcher(forms.map((form) => ({ id: form, form })));
  const { tiers } = vocabulary.data.star;
  const made = {
    proactive: toMatcher(tiers.proactive),
    problemSolving: toMatcher(tiers['problem-solving']),
    valueCreation: toMatcher(tiers['value-creation']),
  };
  return made;
});

/**
 * The capability tier a bullet shows (S2): execution < proactive < problem-solving < value-creation.
 *
 * A tier above execution needs a deed beside its words, and value creation a result too: naming 智能客服 or 流程优化 as a
 * duty creates nothing yet.
 */
export const toTier = (text: string, star: Star, vocabulary: Vocabulary): Tier => {
  const folded = fold(text);
  const cues = cuesOf(vocabulary);
  const acts = star.action || star.result;
  if (acts && star.result && cues.valueCreation(folded).length > 0) return 'value-creation';
  if (acts && cues.problemSolving(folded).length > 0) return 'problem-solving';
  return acts && cues.proactive(folded).length > 0 ? 'proactive' : 'execution';
};
