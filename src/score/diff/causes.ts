import type { MoveCause, Standing } from '../../model/index.ts';

/** One candidate in both rankings. */
export type Twin = { readonly before: Standing; readonly after: Standing };

/** Causes that are told of one move. */
const MOST_CAUSES = 2;
/** Points are in tenths; sums of them may miss by so much. */
const ROUNDING = 1e-6;

/** Changes of points, by the place of the criterion among all ids; 0 where a rubric has none of the id. */
type Changes = readonly number[];

const NO_CHANGES: Changes = [];

const idsOf = (twins: readonly Twin[]): readonly string[] => [
  ...new Set(twins.flatMap(({ before, after }) => [...before.points, ...after.points].map(({ id }) => id))),
];

const changesOf = ({ before, after }: Twin, ids: readonly string[]): Changes => {
  const [was, is] = [before, after].map(({ points }) => new Map(points.map((one) => [one.id, one.points])));
  return ids.map((id) => (is?.get(id) ?? 0) - (was?.get(id) ?? 0));
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
type Passed = { readonly sums: Changes; readonly count: number };

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** The criteria that speak most for the direction (1 up, -1 down). */
const criterionCauses = (
  twin: Twin,
  { sums, count }: Passed,
  { ids, own, direction }: { readonly ids: readonly string[]; readonly own: Changes; readonly direction: 1 | -1 },
): readonly MoveCause[] =>
  ids
    .map((id, at) => ({ id, at, sum: sums[at] ?? 0, towards: (sums[at] ?? 0) * direction }))
    .filter(({ towards }) => towards > ROUNDING)
    .sort((a, b) => b.towards - a.towards || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CAUSES)
    .flatMap(({ id, at, sum }): readonly MoveCause[] => {
      const title = titleOf(twin, id);
      const change = own[at] ?? 0;
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
  const ids = idsOf(twins);
  const changes = twins.map((twin) => changesOf(twin, ids));
  const hasNewOutcome = twins.map(({ before, after }) => before.outcome !== after.outcome);
  const passedBy = (twin: Twin, own: Changes): Passed => {
    const sums = own.map(() => 0);
    let count = 0;
    for (const [index, other] of twins.entries()) {
      if (hasNewOutcome[index] === true) continue;
      // A twin is on no side of itself.
      if (side(twin.before.rank, other.before.rank) === side(twin.after.rank, other.after.rank)) continue;
      count += 1;
      const theirs = changes[index] ?? NO_CHANGES;
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0) - (theirs[at] ?? 0);
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
        : criterionCauses(twin, passedBy(twin, own), { ids, own, direction: after.rank < before.rank ? 1 : -1 });
    return causes.length > 0 ? causes : [{ cause: 'others' }];
  });
};
