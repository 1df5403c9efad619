const logFactorials: number[] = [0];

/** ln n!, summed once. */
const logFactorial = (n: number): number => {
  for (let i = logFactorials.length; i <= n; i += 1) logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i));
  return logFactorials[n] ?? 0;
};

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** Tables this near to the observed one in probability count as equally extreme (as R's fisher.test does). */
const TOLERANCE = 1e-7;

/**
 * Two-sided p of Fisher's exact test: of all tables with the same margins, those no more probable than the observed one.
 *
 * `chosen` of `all` in each of two groups.
 */
export const fisherExact = (
  a: { readonly chosen: number; readonly all: number },
  b: { readonly chosen: number; readonly all: number },
): number => {
  const chosen = a.chosen + b.chosen;
  const all = a.all + b.all;
  const logProbability = (k: number): number =>
    logChoose(a.all, k) + logChoose(b.all, chosen - k) - logChoose(all, chosen);
  const least = Math.max(0, chosen - b.all);
  const most = Math.min(chosen, a.all);
  const limit = logProbability(a.chosen) + Math.log1p(TOLERANCE);
  let p = 0;
  for (let k = least; k <= most; k += 1) {
    const log = logProbability(k);
    if (log <= limit) p += Math.exp(log);
  }
  return Math.min(1, p);
};
