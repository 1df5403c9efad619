import type { FoundRun } from './runs.ts';

/** How far, in em, a copy of a run may be shifted to count as its shadow. */
const SHADOW_SHIFT = 0.35;

/**
 * The runs without those that repeat another at nearly the same place: shadows and doubled printing for weight.
 *
 * Of two copies the one that can be seen stays, else the first.
 */
export const withoutShadows = (runs: readonly FoundRun[]): readonly FoundRun[] => {
  const byText = new Map<string, FoundRun[]>();
  const shadows = new Set<FoundRun>();
  const visibleFirst = [...runs.filter((run) => run.unseen === null), ...runs.filter((run) => run.unseen !== null)];
  for (const run of visibleFirst) {
    const key = run.text.trimEnd();
    const same = byText.get(key);
    if (same === undefined) {
      byText.set(key, [run]);
      continue;
    }
    const shift = SHADOW_SHIFT * run.size;
    const isShadow = same.some(
      (other) => Math.abs(other.box.x - run.box.x) <= shift && Math.abs(other.baseline - run.baseline) <= shift,
    );
    if (isShadow) shadows.add(run);
    else same.push(run);
  }
  return shadows.size === 0 ? runs : runs.filter((run) => !shadows.has(run));
};
