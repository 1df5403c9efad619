import type { DiffGate, IsoDate, Movement, Ranking, RubricDiff, ShortlistRule } from '../model/index.ts';
import { compareStandings, editsBetween, toStandings } from '../score/index.ts';
import type { FoundFile } from './discover.ts';
import { toolName } from './package-files.ts';
import type { LoadedRubric } from './rubric-files.ts';
import { dayOf } from './rubric-tests.ts';
import { parseAll, type RunOptions, rankResumes } from './run.ts';
import { select } from './selection.ts';

/** Limits that a diff may break; null for none. */
export type DiffLimits = {
  readonly maxMoves: number | null;
  readonly maxShortlistChanges: number | null;
  readonly minTau: number | null;
};

/** The files on the shortlist: what `rank` lists with the same options, but nobody who is rejected. */
export const toShortlist = (ranking: Ranking, rule: ShortlistRule): ReadonlySet<string> => {
  const chosen = rule.top === null && rule.minimumScore === null ? ranking : select(ranking, rule);
  const outcomes = chosen === ranking ? ['qualified'] : ['qualified', 'review'];
  return new Set(chosen.candidates.filter(({ outcome }) => outcomes.includes(outcome)).map(({ file }) => file.path));
};

const gatesOf = ({ moves, tau }: Movement, limits: DiffLimits): readonly DiffGate[] => {
  const { maxMoves, maxShortlistChanges, minTau } = limits;
  const ranks = moves.filter(({ before, after }) => before.rank !== after.rank).length;
  const listed = moves.filter(({ before, after }) => before.listed !== after.listed).length;
  const most = (gate: DiffGate['gate'], limit: number | null, actual: number): readonly DiffGate[] =>
    limit === null ? [] : [{ gate, limit, actual, holds: actual <= limit }];
  return [
    ...most('max-moves', maxMoves, ranks),
    ...most('max-shortlist-changes', maxShortlistChanges, listed),
    // Where all stand on one rank there is no order to lose.
    ...(minTau === null
      ? []
      : [{ gate: 'min-tau' as const, limit: minTau, actual: tau ?? 1, holds: (tau ?? 1) >= minTau }]),
  ];
};

/** What the second rubric does to the files against the first: each file is read once and scored twice. */
export const diffRubrics = async (
  [before, after]: readonly [LoadedRubric, LoadedRubric],
  files: readonly FoundFile[],
  {
    shortlist,
    limits,
    ...options
  }: Omit<RunOptions, 'asOf' | 'condition'> & {
    readonly asOf: IsoDate | null;
    readonly shortlist: ShortlistRule;
    readonly limits: DiffLimits;
  },
): Promise<RubricDiff> => {
  const run = { ...options, asOf: dayOf(after, options.asOf) };
  const resumes = await parseAll(files, run);
  const [old, next] = [rankResumes(resumes, before, run), rankResumes(resumes, after, run)];
  const movement = compareStandings(
    toStandings(old, toShortlist(old, shortlist)),
    toStandings(next, toShortlist(next, shortlist)),
  );
  return {
    schemaVersion: 1,
    tool: toolName(),
    before: { ...before.facts, source: before.file.path },
    after: { ...after.facts, source: after.file.path },
    asOf: run.asOf,
    files: resumes.length,
    unreadable: next.unreadable.length,
    shortlist,
    edits: editsBetween(before.rubric, after.rubric),
    movement,
    gates: gatesOf(movement, limits),
  };
};
