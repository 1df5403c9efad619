import type { Metric, Star, Tier } from '../../model/index.ts';
import { createMatcher, fold, type Matcher, oncePer, type Vocabulary } from '../../vocabulary/index.ts';

type TierCues = {
  readonly proactive: Matcher;
  readonly problemSolving: Matcher;
  readonly valueCreation: Matcher;
  readonly improving: Matcher;
};

const cuesOf = oncePer((vocabulary: Vocabulary): TierCues => {
  const toMatcher = (forms: readonly string[]): Matcher => createMatcher(forms.map((form) => ({ id: form, form })));
  const { tiers } = vocabulary.data.star;
  const made = {
    proactive: toMatcher(tiers.proactive),
    problemSolving: toMatcher(tiers['problem-solving']),
    valueCreation: toMatcher(tiers['value-creation']),
    improving: toMatcher(tiers.improving),
  };
  return made;
});

/** The name of a share, whose words are no deed. Matches `挽留成功率`; not `挽留客户`. */
const SHARE = /\p{Script=Han}{1,8}率/gu;

/**
 * The capability tier a bullet shows (S2): execution < proactive < problem-solving < value-creation.
 *
 * A tier above execution needs a deed beside its words, and value creation a result too: naming 智能客服 or 流程优化 as a
 * duty creates nothing yet. What was written, built or redesigned (`improving`) creates value where a measure changed with
 * it.
 */
export const toTier = (text: string, star: Star, metrics: readonly Metric[], vocabulary: Vocabulary): Tier => {
  const folded = fold(text);
  const deeds = folded.replace(SHARE, (name) => ' '.repeat(name.length));
  const cues = cuesOf(vocabulary);
  const acts = star.action || star.result;
  if (acts && star.result && cues.valueCreation(folded).length > 0) return 'value-creation';
  const changed = metrics.some(({ from, direction }) => from !== null || direction !== null);
  if (changed && star.action && cues.improving(deeds).length > 0) return 'value-creation';
  if (acts && cues.problemSolving(deeds).length > 0) return 'problem-solving';
  return acts && cues.proactive(deeds).length > 0 ? 'proactive' : 'execution';
};
