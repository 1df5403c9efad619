/** A new weight of one criterion. */
export type Threshold = { readonly index: number; readonly to: number };

const ALL_WEIGHTS = 100;
/** Below this a difference of points is none: it is what rounding of floating point leaves. */
const NOTHING = 1e-9;

/**
 * The smallest change of one weight by which a sum of points falls to 0, the other weights moving in proportion; null where
 * none does within 0 to 100.
 *
 * `credits` are what each weight is multiplied by (for two candidates the differences of their credits), `rest` is what no
 * weight moves; their sum at the given weights is positive. With weight i at w + d and the others times
 * (100 − w − d) / (100 − w), the sum is a straight line in d, so that it meets 0 at one place.
 */
export const smallestFall = (
  credits: readonly number[],
  rest: number,
  weights: readonly number[],
): Threshold | null => {
  const others = credits.reduce((sum, credit, index) => sum + credit * (weights[index] ?? 0), 0);
  const sum = others + rest;
  let nearest: Threshold | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, credit] of credits.entries()) {
    const weight = weights[index] ?? 0;
    const room = ALL_WEIGHTS - weight;
    if (room <= NOTHING) continue;
    const slope = credit - (others - credit * weight) / room;
    if (Math.abs(slope) < NOTHING) continue;
    const by = -sum / slope;
    const to = weight + by;
    if (to < -NOTHING || to > ALL_WEIGHTS + NOTHING || Math.abs(by) >= least) continue;
    least = Math.abs(by);
    nearest = { index, to: Math.min(ALL_WEIGHTS, Math.max(0, to)) };
  }
  return nearest;
};

/** The smallest change of one weight after which a score is `line`, from whichever side. */
export const smallestMeeting = (
  { credits, bonus }: { readonly credits: readonly number[]; readonly bonus: number },
  line: number,
  weights: readonly number[],
): Threshold | null => {
  const score = credits.reduce((sum, credit, index) => sum + credit * (weights[index] ?? 0), bonus);
  const sign = score >= line ? 1 : -1;
  return smallestFall(
    credits.map((credit) => credit * sign),
    (bonus - line) * sign,
    weights,
  );
};
