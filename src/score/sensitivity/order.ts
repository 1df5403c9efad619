import type { CutCrossing, NeighbourSwap, Ranking, WeightChange } from '../../model/index.ts';
import type { Rubric } from '../rubric.ts';
import { smallestFall, smallestMeeting, type Threshold } from './thresholds.ts';
import { toAllWeighed, type Weighed } from './weighing.ts';

type Weights = readonly number[];

const weightsOf = ({ criteria }: Rubric): Weights => criteria.map(({ weight }) => weight);

const toChange = (threshold: Threshold | null, { criteria }: Rubric): WeightChange | null => {
  const criterion = threshold === null ? undefined : criteria[threshold.index];
  if (threshold === null || criterion === undefined) return null;
  return { id: criterion.id, title: criterion.title, from: criterion.weight, to: threshold.to };
};

const sizeOf = ({ from, to }: WeightChange): number => Math.abs(to - from);

const bySize = (a: WeightChange | null, b: WeightChange | null): number =>
  (a === null ? Number.POSITIVE_INFINITY : sizeOf(a)) - (b === null ? Number.POSITIVE_INFINITY : sizeOf(b)) || 0;

/** Where the points of two meet: the lower one is first beyond it. */
const meeting = (upper: Weighed, lower: Weighed, weights: Weights): Threshold | null =>
  smallestFall(
    upper.credits.map((credit, index) => credit - (lower.credits[index] ?? 0)),
    upper.bonus - lower.bonus,
    weights,
  );

/** Those side by side in the ranking with one outcome and different scores, the most fragile pair first. */
export const neighbourSwaps = (ranking: Ranking, rubric: Rubric): readonly NeighbourSwap[] => {
  const people = toAllWeighed(ranking);
  const weights = weightsOf(rubric);
  return ranking.candidates
    .flatMap((candidate, index): readonly NeighbourSwap[] => {
      const next = ranking.candidates[index + 1];
      const [upper, lower] = [people[index], people[index + 1]];
      if (next === undefined || upper === undefined || lower === undefined) return [];
      if (next.outcome !== candidate.outcome || next.score === candidate.score) return [];
      const gap = Math.round((candidate.score - next.score) * 10) / 10;
      return [{ upper: upper.file, lower: lower.file, gap, change: toChange(meeting(upper, lower, weights), rubric) }];
    })
    .sort((a, b) => bySize(a.change, b.change));
};

/** The smallest changes by which one on the shortlist gives way to one who is not, where outcomes don't keep them apart. */
export const placeCrossings = (
  ranking: Ranking,
  rubric: Rubric,
  listed: ReadonlySet<string>,
): readonly CutCrossing[] => {
  const people = toAllWeighed(ranking);
  const weights = weightsOf(rubric);
  const outside = people.filter(({ file }) => !listed.has(file));
  return people
    .filter(({ file }) => listed.has(file))
    .flatMap((inside) =>
      outside
        .filter(({ outcome }) => outcome === inside.outcome)
        .flatMap((other): readonly CutCrossing[] => {
          const change = toChange(meeting(inside, other, weights), rubric);
          return change === null ? [] : [{ leaves: inside.file, enters: other.file, change }];
        }),
    )
    .sort((a, b) => bySize(a.change, b.change));
};

/** The smallest changes by which somebody's score crosses the line; the rejected never make the shortlist. */
export const scoreCrossings = (ranking: Ranking, rubric: Rubric, line: number): readonly CutCrossing[] => {
  const weights = weightsOf(rubric);
  return toAllWeighed(ranking)
    .flatMap((person, index): readonly CutCrossing[] => {
      const change = toChange(smallestMeeting(person, line, weights), rubric);
      if (change === null || person.outcome === 'rejected') return [];
      const isIn = (ranking.candidates[index]?.score ?? 0) >= line;
      return [{ leaves: isIn ? person.file : null, enters: isIn ? null : person.file, change }];
    })
    .sort((a, b) => bySize(a.change, b.change));
};

/** Files that share a rank, in the order of the ranking. */
export const tiesOf = ({ candidates }: Ranking): readonly (readonly string[])[] => {
  const groups = new Map<number, string[]>();
  for (const { rank, file } of candidates) groups.set(rank, [...(groups.get(rank) ?? []), file.path]);
  return [...groups.values()].filter((files) => files.length > 1);
};
