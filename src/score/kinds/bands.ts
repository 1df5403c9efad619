/** `[amount, credit]` pairs, amounts rising; credit is linear between them, and that of the last from there on. */
export type Bands = readonly (readonly [number, number])[];

/** Credit 0..1 of an amount; below the first band it rises from 0 at amount 0. */
export const creditAt = (amount: number, bands: Bands): number => {
  let [lowAmount, lowCredit] = [0, 0];
  for (const [highAmount, highCredit] of bands) {
    if (amount < highAmount) {
      const share = highAmount === lowAmount ? 0 : (amount - lowAmount) / (highAmount - lowAmount);
      return lowCredit + Math.max(0, share) * (highCredit - lowCredit);
    }
    [lowAmount, lowCredit] = [highAmount, highCredit];
  }
  return lowCredit;
};
