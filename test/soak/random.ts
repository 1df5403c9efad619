/** Draws that the seed alone decides. */
export type Random = {
  /** A whole number from 0 up to, not including, `below`. */
  readonly integer: (below: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]] | readonly T[], otherwise: T) => T;
  readonly chance: (share: number) => boolean;
  /** The same values in another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
};

const TWO_TO_32 = 4294967296;

/** Draws of one seed: mulberry32, whose 32 bits of state are enough for files to differ. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    integer,
    pick: (list, otherwise) => list[integer(list.length)] ?? otherwise,
    chance: (share) => next() < share,
    shuffled: (list) =>
      list
        .map((value) => ({ value, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
  };
};
