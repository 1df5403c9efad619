import type { MoveCause, Standing } from '../../model/index.ts';

/** One candidate in both rankings. */
export type Twin = { readonly before: Standing; readonly after: Standing };

/** Causes that are told of one move. */
const MOST_CAUSES = 2;
/** Points are in tenths; sums of them may miss by so much. */
const ROUNDING = 1e-6;

const NO_CHANGES: ReadonlyMap<string, number> = new Map();

const changesOf = ({ before, after }: Twin): ReadonlyMap<string, number> => {
  const changes = new Map<string, number>();
  for (const { id, points } of before.points) changes.set(id, -points);
  for (const { id, points } of after.points) changes.set(id, (changes.get(id) ?? 0) + points);
  return changes;
};

const requirementCauses = ({ before, after }: Twin): readonly MoveCause[] => {
  const ids = [...new Set([...before.requirements, ...after.requirements].map(({ id }) => id))];
  return ids.flatMap((id): readonly MoveCause[] => {
    const was = before.requirements.find((one) => one.id === id);
    const is = after.requirements.find((one) => one.id === id);
    const title = (is ?? was)?.title;
    // A gate that is met says nothing where it is new or gone.
    if (title === undefined || (was?.status ?? 'met') === (is?.status ?? 'met')) return [];
    return [{ cause: 'requirement', id, title, before: was?.status ?? null, after: is?.status ?? null }];
  });
};

const titleOf = ({ before, after }: Twin, id: string): Standing['points'][number]['title'] | undefined =>
  [...after.points, ...before.points].find((one) => one.id === id)?.title;

/** Points of a candidate against those that it changed sides with: the sum of the differences, by criterion. */
type Passed = { readonly sums: ReadonlyMap<string, number>; readonly count: number };

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** The criteria that speak most for the direction (1 up, -1 down). */
const criterionCauses = (
  twin: Twin,
  { sums, count }: Passed,
  own: ReadonlyMap<string, number>,
  direction: 1 | -1,
): readonly MoveCause[] =>
  [...sums]
    .map(([id, sum]) => ({ id, sum, towards: sum * direction }))
    .filter(({ towards }) => towards > ROUNDING)
    .sort((a, b) => b.towards - a.towards || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CAUSES)
    .flatMap(({ id, sum }): readonly MoveCause[] => {
      const title = titleOf(twin, id);
      const change = own.get(id) ?? 0;
      return title === undefined
        ? []
        : [{ cause: 'criterion', id, title, change: tenth(change), othersChange: tenth(change - sum / count) }];
    });

const side = (a: number, b: number): number => Math.sign(a - b);

/**
 * What moved each candidate, in their order.
 *
 * An outcome that changed is put down to the requirements that changed. Otherwise each pair that changed sides is put down
 * to the criteria by which the distance between the two changed: the change of a distance is the sum, over the criteria, of
 * the difference of the two changes of points. Where a candidate changed sides only with some whose outcome changed, others
 * are the cause.
 */
export const causesOf = (twins: readonly Twin[]): readonly (readonly MoveCause[])[] => {
  const changes = twins.map(changesOf);
  const hasNewOutcome = twins.map(({ before, after }) => before.outcome !== after.outcome);
  const passedBy = (twin: Twin, index: number, own: ReadonlyMap<string, number>): Passed => {
    const sums = new Map<string, number>();
    let count = 0;
    for (const [otherIndex, other] of twins.entries()) {
      if (otherIndex === index || hasNewOutcome[otherIndex] === true) continue;
      if (side(twin.before.rank, other.before.rank) === side(twin.after.rank, other.after.rank)) continue;
      count += 1;
      const theirs = changes[otherIndex] ?? NO_CHANGES;
      for (const id of new Set([...own.keys(), ...theirs.keys()]))
        sums.set(id, (sums.get(id) ?? 0) + (own.get(id) ?? 0) - (theirs.get(id) ?? 0));
    }
    return { sums, count };
  };
  return twins.map((twin, index): readonly MoveCause[] => {
    const { before, after } = twin;
    if (hasNewOutcome[index] === true) return requirementCauses(twin);
    const own = changes[index] ?? NO_CHANGES;
    const causes =
      after.rank === before.rank
        ? []
        : criterionCauses(twin, passedBy(twin, index, own), own, after.rank < before.rank ? 1 : -1);
    return causes.length > 0 ? causes : [{ cause: 'others' }];
  });
};
