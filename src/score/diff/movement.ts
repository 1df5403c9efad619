import type { Move, Movement, Ranking, Standing } from '../../model/index.ts';
import { causesOf, type Twin } from './causes.ts';
import { kendallTauB } from './kendall.ts';

/** How every candidate of a ranking stands; `listed` are the files on the shortlist. */
export const toStandings = ({ candidates }: Ranking, listed: ReadonlySet<string>): readonly Standing[] =>
  candidates.map(({ file, name, rank, outcome, score, requirements, criteria, bonuses }) => ({
    file: file.path,
    name,
    rank,
    outcome,
    score,
    listed: listed.has(file.path),
    requirements: requirements.map(({ id, title, status }) => ({ id, title, status })),
    points: [...criteria, ...bonuses].map(({ id, title, points }) => ({ id, title, points })),
  }));

const placeOf = ({ rank, outcome, score, listed }: Standing): Move['before'] => ({ rank, outcome, score, listed });

const moved = ({ before, after }: Twin): boolean =>
  before.rank !== after.rank || before.outcome !== after.outcome || before.listed !== after.listed;

/** Who moves between two rankings of the same files, and why. A file that is in one of them only is passed over. */
export const compareStandings = (before: readonly Standing[], after: readonly Standing[]): Movement => {
  const old = new Map(before.map((standing) => [standing.file, standing]));
  const twins = after.flatMap((standing): readonly Twin[] => {
    const was = old.get(standing.file);
    return was === undefined ? [] : [{ before: was, after: standing }];
  });
  const causes = causesOf(twins);
  const moves = twins.flatMap((twin, index): readonly Move[] =>
    moved(twin)
      ? [
          {
            file: twin.after.file,
            name: twin.after.name,
            before: placeOf(twin.before),
            after: placeOf(twin.after),
            causes: causes[index] ?? [],
          },
        ]
      : [],
  );
  return {
    candidates: twins.length,
    moves,
    rescored: twins.filter((twin) => twin.before.score !== twin.after.score).length,
    tau: kendallTauB(twins.map((twin) => ({ x: twin.before.rank, y: twin.after.rank }))),
  };
};
