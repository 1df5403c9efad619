import type { Metric } from '../../model/index.ts';
import { oncePer, type Vocabulary } from '../../vocabulary/index.ts';

/** Seconds of each unit of time. */
const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86400 };

type Range = { readonly unit: string; readonly least: number; readonly most: number };

const rangesOf = oncePer(
  ({ data }: Vocabulary): ReadonlyMap<string, Range> =>
    new Map(
      data.kpis.flatMap(({ id, units: [unit], plausible }) =>
        unit === undefined || plausible === undefined ? [] : [[id, { unit, least: plausible[0], most: plausible[1] }]],
      ),
    ),
);

/**
 * Whether a figure can be true: inside the range that `kpis.json` gives its measure, in the range's unit or another of time.
 *
 * 满意度 300 % can't, nor can a share that fell by 150 %; a measure without a range can be anything. `isChange`: `value` is by how
 * much it changed, not the level it reached.
 */
export const isPlausible = (
  { id, value, unit, from }: Omit<Metric, 'period' | 'plausible'>,
  isChange: boolean,
  vocabulary: Vocabulary,
): boolean => {
  const range = rangesOf(vocabulary).get(id);
  if (range === undefined || unit === null) return true;
  const factor = unit === range.unit ? 1 : (SECONDS[unit] ?? Number.NaN) / (SECONDS[range.unit] ?? Number.NaN);
  if (Number.isNaN(factor)) return true;
  // Nothing falls by more than all there was; a small share may grow to many times what it was.
  if (isChange) return unit !== '%' || value >= -100;
  const holds = (level: number): boolean => level * factor >= range.least && level * factor <= range.most;
  return holds(value) && (from === null || holds(from));
};
