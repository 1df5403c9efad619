/** Most candidates that are compared at once. */
const MOST = 2;

/** The candidates chosen for comparison, in the order they were chosen; a third takes the place of the first. */
export type Picks = {
  readonly all: () => readonly number[];
  readonly has: (place: number) => boolean;
  readonly set: (place: number, picked: boolean) => void;
  readonly clear: () => void;
  readonly onChange: (listener: () => void) => void;
};

export const createPicks = (): Picks => {
  const listeners: (() => void)[] = [];
  let picked: readonly number[] = [];
  const change = (next: readonly number[]): void => {
    picked = next;
    for (const listener of listeners) listener();
  };
  return {
    all: () => picked,
    has: (place) => picked.includes(place),
    set: (place, chosen) => {
      const others = picked.filter((other) => other !== place);
      change(chosen ? [...others.slice(1 - MOST), place] : others);
    },
    clear: () => change([]),
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
};
