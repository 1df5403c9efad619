import type { Bilingual, Outcome, RequirementStatus, Shift, ShiftCause } from '../../model/index.ts';

/** A candidate of a ranking, in memory or as it was saved. */
export type Placed = {
  readonly rank: number;
  readonly file: { readonly path: string };
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly score: number;
  readonly requirements: readonly { readonly id: string; readonly status: RequirementStatus }[];
  readonly criteria: readonly { readonly id: string; readonly points: number }[];
  readonly bonuses: readonly { readonly id: string; readonly points: number }[];
};

const placeOf = ({ rank, outcome, score }: Placed): Shift['after'] => ({ rank, outcome, score });

const changed = <V>(before: ReadonlyMap<string, V>, after: ReadonlyMap<string, V>) =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((each) => each.before !== each.after);

const statusesOf = ({ requirements }: Placed): ReadonlyMap<string, RequirementStatus> =>
  new Map(requirements.map(({ id, status }) => [id, status]));
const pointsOf = ({ criteria, bonuses }: Placed): ReadonlyMap<string, number> =>
  new Map([...criteria, ...bonuses].map(({ id, points }) => [id, points]));

const causesOf = (before: Placed, after: Placed, titleOf: (id: string) => Bilingual): readonly ShiftCause[] => [
  ...changed(statusesOf(before), statusesOf(after)).map((each) => ({
    kind: 'requirement' as const,
    title: titleOf(each.id),
    ...each,
  })),
  ...changed(pointsOf(before), pointsOf(after)).map((each) => ({
    kind: 'points' as const,
    title: titleOf(each.id),
    ...each,
  })),
];

/**
 * The candidates who stand otherwise in a second ranking of the same files by the same rubric, or have other points, and by
 * what: in the order of the second ranking, then those that are gone.
 */
export const shiftsBetween = (
  before: readonly Placed[],
  after: readonly Placed[],
  titleOf: (id: string) => Bilingual,
): readonly Shift[] => {
  const old = new Map(before.map((candidate) => [candidate.file.path, candidate]));
  const now = new Set(after.map(({ file }) => file.path));
  return [
    ...after.flatMap((candidate): readonly Shift[] => {
      const was = old.get(candidate.file.path);
      const { name, file } = candidate;
      if (was === undefined) return [{ path: file.path, name, before: null, after: placeOf(candidate), causes: [] }];
      const causes = causesOf(was, candidate, titleOf);
      const stays = was.rank === candidate.rank && was.outcome === candidate.outcome && was.score === candidate.score;
      if (stays && causes.length === 0) return [];
      return [{ path: file.path, name, before: placeOf(was), after: placeOf(candidate), causes }];
    }),
    ...before
      .filter(({ file }) => !now.has(file.path))
      .map((was) => ({ path: was.file.path, name: was.name, before: placeOf(was), after: null, causes: [] })),
  ];
};
